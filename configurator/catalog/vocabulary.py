"""The capability words entries, systems, people and sites provide and require. Closed: a word not here is a mistake.

`data.*` information, `if.*` interfaces in software, `wms.*` the functions of a warehouse, `net.*` `utl.*` the building, `skill.*` people,
`safe.*` safety, `svc.*` services.
A plain `protocol` need is not a word: it is a `Port`, matched by reading path.
"""

from __future__ import annotations

import difflib

from configurator.basis.text import Name

WORDS: dict[str, Name] = {
    # master data and orders
    "data.order": Name("생산·판매 오더", "orders"),
    "data.item": Name("품목 기준정보", "item master"),
    "data.bom": Name("자재명세서(BOM)", "bill of materials"),
    "data.ebom": Name("설계 BOM", "engineering bill of materials"),
    "data.routing": Name("공정 라우팅", "routing"),
    "data.standard-time": Name("표준시간", "standard times"),
    "data.calendar": Name("작업장 캘린더", "work-centre calendar"),
    "data.worker": Name("작업자 기준정보", "worker master"),
    "data.equipment": Name("설비 기준정보", "equipment master"),
    "data.defect-code": Name("불량 코드", "defect codes"),
    "data.stock-ledger": Name("재고 원장", "stock ledger"),
    # shop floor
    "data.count": Name("생산 수량 자동 집계", "automatic production counts"),
    "data.machine-state": Name("설비 상태", "machine state"),
    "data.process-value": Name("공정 조건값", "process values"),
    "data.lot": Name("로트 추적", "lot tracking"),
    "data.result": Name("작업 실적", "production results"),
    "data.inspection": Name("검사 결과", "inspection results"),
    "data.measurement": Name("측정값", "measurements"),
    "data.history": Name("이력 데이터 저장", "history of process data"),
    "data.energy": Name("에너지 사용량", "energy use"),
    "data.identification": Name("자동 식별(바코드·RFID)", "automatic identification"),
    "data.image": Name("검사 영상", "inspection images"),
    "data.position": Name("위치 정보", "positions"),
    "data.defect-images": Name("불량 영상 자료", "images of defects"),
    "data.fault-history": Name("고장 이력", "history of faults"),
    "data.schedule": Name("일정 계획", "schedule"),
    "data.maintenance": Name("보전 이력", "maintenance records"),
    "data.3d-model": Name("3D·배치 모델", "3D or layout model"),
    "signal.vibration": Name("진동 신호", "vibration signal"),
    "signal.current": Name("전류 신호", "current signal"),
    "signal.temperature": Name("온도 신호", "temperature signal"),
    "signal.pressure": Name("압력 신호", "pressure signal"),
    "signal.flow": Name("유량 신호", "flow signal"),
    "signal.trigger": Name("트리거 신호", "trigger signal"),
    # control
    "control.write": Name("설비 제어 쓰기", "control write to equipment"),
    "control.reject": Name("불량 배출 신호", "reject signal"),
    "control.recipe": Name("작업 조건 내려보내기", "recipe download"),
    "control.load": Name("부하 제어 접점", "controllable loads"),
    "control.dispatch": Name("운반 호출", "transport calls"),
    # software interfaces
    "if.erp": Name("ERP 연동", "ERP interface"),
    "if.mes": Name("MES 연동", "MES interface"),
    "if.partner": Name("협력사 연동(EDI·포털)", "partner interface (EDI, portal)"),
    "if.opc-ua": Name("OPC UA 서버", "OPC UA server"),
    "if.mqtt": Name("MQTT 브로커", "MQTT broker"),
    "if.fleet": Name("운반차 관제", "fleet control"),
    "if.aas": Name("자산관리쉘(AAS)", "asset administration shell"),
    # systems that suites bring along
    "sys.mes": Name("생산실행(MES)", "manufacturing execution"),
    "sys.pop": Name("생산시점관리(POP)", "point of production"),
    "sys.erp": Name("전사자원관리(ERP)", "enterprise resource planning"),
    "sys.qms": Name("품질관리(QMS)", "quality management"),
    "sys.wms": Name("창고관리(WMS)", "warehouse management"),
    "sys.aps": Name("생산계획(APS)", "advanced planning"),
    "sys.plm": Name("제품수명관리(PLM)", "product lifecycle management"),
    "sys.scm": Name("공급망관리(SCM)", "supply chain management"),
    "sys.fems": Name("에너지관리(FEMS)", "energy management"),
    "sys.cmms": Name("설비보전(CMMS)", "maintenance management"),
    "sys.scada": Name("감시제어(SCADA)", "supervision and control"),
    "sys.twin": Name("디지털 트윈", "digital twin"),
    "sys.ai": Name("AI 분석", "AI analysis"),
    "sys.gateway": Name("설비 수집 게이트웨이", "equipment gateway"),
    # the five functions of a warehouse system
    "wms.inbound": Name("입고", "inbound"),
    "wms.storage": Name("적재·보관", "storage"),
    "wms.yard": Name("야드·주차", "yard and parking"),
    "wms.outbound": Name("출고", "outbound"),
    "wms.stock": Name("재고", "stock"),
    # building
    "net.ot": Name("생산망(유선)", "wired production network"),
    "net.wifi": Name("현장 무선망", "shop-floor Wi-Fi"),
    "net.5g": Name("5G 특화망", "private 5G"),
    "net.internet": Name("인터넷 회선", "internet line"),
    "net.separated": Name("망 분리", "separated production network"),
    "net.time": Name("시각 동기", "time synchronisation"),
    "utl.server": Name("서버", "server"),
    "utl.ups": Name("무정전 전원", "uninterruptible power"),
    "utl.charger": Name("충전기", "charger"),
    "utl.buffer": Name("단절 대비 저장(store & forward)", "store and forward buffer"),
    "utl.mount": Name("설치대·조명 차폐", "mount and light shield"),
    "utl.edge": Name("엣지 연산기", "edge computer"),
    "utl.memory": Name("연산 메모리", "memory for computing"),
    # safety, people, services
    "safe.fence": Name("안전 울타리·광전식 방호", "fence or light curtain"),
    "safe.risk-assessment": Name("위험성 평가", "risk assessment"),
    "safe.interlock": Name("인터록", "interlock"),
    "skill.plc": Name("PLC 담당자", "PLC technician"),
    "skill.robot": Name("로봇 담당자", "robot operator"),
    "skill.ai": Name("AI·데이터 담당자", "data and AI operator"),
    "skill.mes": Name("MES 핵심 사용자", "MES key user"),
    "svc.training": Name("교육", "training"),
    "svc.maintenance": Name("유지보수", "maintenance service"),
    "svc.audit": Name("에너지 진단", "energy audit"),
    "svc.data": Name("데이터 정비", "data preparation"),
    "audit.trail": Name("감사 추적", "audit trail"),
    "audit.ccp": Name("CCP 기록", "CCP records"),
}


def nearest(word: str) -> str | None:
    """Return the known word most like `word`, for "did you mean …"; None when nothing is near."""
    return next(iter(difflib.get_close_matches(word, WORDS, n=1, cutoff=0.6)), None)
