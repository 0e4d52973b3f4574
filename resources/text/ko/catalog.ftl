# 파일 읽기
catalog-file-unreadable = 파일을 열 수 없습니다.
catalog-file-unreadable-remedy = 파일이 있는지, 읽을 권한이 있는지 확인해 주십시오.
catalog-file-too-large = 파일이 { NUM($limit) } kB보다 큽니다.
catalog-file-too-large-remedy = 솔루션 하나를 파일 하나에 적고, 긴 설명은 줄여 주십시오.
catalog-not-utf8 = { NUM($line) }행에 UTF-8이 아닌 글자가 있습니다.
catalog-not-utf8-remedy = 편집기에서 인코딩을 UTF-8로 골라 다시 저장해 주십시오.
catalog-toml-wrong = { NUM($line) }행을 TOML로 읽을 수 없습니다: { $text }
catalog-toml-wrong-remedy = 이름 = 값 모양인지, 따옴표와 괄호의 짝이 맞는지 확인해 주십시오.
catalog-toml-duplicate = { NUM($line) }행에서 “{ $name }” 항목이 두 번 적혔습니다.
catalog-toml-duplicate-remedy = 둘 가운데 하나를 지우십시오. 여러 개를 적는 항목이면 [[이름]]으로 나누십시오.
catalog-toml-unterminated = { NUM($line) }행에서 따옴표나 괄호가 닫히지 않았습니다: { $text }
catalog-toml-unterminated-remedy = 글의 끝을 따옴표로, 목록의 끝을 대괄호로 닫아 주십시오.
catalog-toml-no-equals = { NUM($line) }행의 이름 뒤에 “=”가 없습니다: { $text }
catalog-toml-no-equals-remedy = 이름 = 값 모양으로 적어 주십시오.
catalog-toml-value = { NUM($line) }행의 값을 읽을 수 없습니다: { $text }
catalog-toml-value-remedy = 글은 따옴표 안에, 날짜는 2026-11-21처럼, 참·거짓은 true, false로 적어 주십시오.
catalog-toml-too-deep = { NUM($line) }행의 점으로 이은 이름이 너무 깊습니다.
catalog-toml-too-deep-remedy = 항목은 두 단계면 충분합니다. [표] 아래에 이름 = 값으로 적어 주십시오.
catalog-number-too-large = 수가 너무 큽니다.
catalog-number-too-large-remedy = 1,000조보다 작은 수를 적어 주십시오.
catalog-list-too-long = 한 목록에 든 것이 너무 많습니다.
catalog-list-too-long-remedy = { $limit }개까지 적을 수 있습니다. 파일을 나누거나 겹치는 것을 지워 주십시오.
catalog-uuid-wrong = { EUN($found, quoted: 1) } UUID가 아닙니다.
catalog-uuid-wrong-remedy = 소문자 16진수로 8-4-4-4-12자를 적어 주십시오. 한 번 정한 UUID는 바꾸지 않습니다.
catalog-name-differs = { I($found, quoted: 1) } 폴더와 파일의 이름과 다릅니다.
catalog-name-differs-remedy = { RO($expected, quoted: 1) } 고치거나 파일을 옮겨 주십시오.
catalog-word-unknown = { EUN($found, quoted: 1) } 역량 낱말 목록에 없습니다.
catalog-word-unknown-remedy = catalog/vocabulary의 낱말 가운데 하나를 쓰십시오. 통신 규약은 낱말이 아니라 ports에 적습니다.
catalog-word-near = { EUN($found, quoted: 1) } 역량 낱말 목록에 없습니다. “{ $near }”입니까?
catalog-word-near-remedy = { RO($near, quoted: 1) } 고쳐 주십시오.
catalog-choice-near = { EUN($found, quoted: 1) } 쓸 수 없는 낱말입니다. “{ $near }”입니까?
catalog-choice-near-remedy = { RO($near, quoted: 1) } 고쳐 주십시오.
catalog-field-near = { EUN($found, quoted: 1) } 모르는 항목입니다. “{ $near }”입니까?
catalog-field-near-remedy = { RO($near, quoted: 1) } 고쳐 주십시오.

# 에디션(빌드된 스토어)
catalog-edition-missing = 솔루션 스토어 에디션이 없습니다: { $path }. “solution-store build --out { $path }”로 만들어 주십시오.
catalog-edition-foreign = { EUN($path) } 솔루션 스토어 에디션이 아닙니다. solution-store build로 만든 파일을 골라 주십시오.
catalog-edition-version = { $path }의 형식은 { $found }판이고 이 프로그램은 { $ours }판을 읽습니다. 같은 판의 프로그램을 쓰거나 solution-store build로 에디션을 다시 만들어 주십시오.
catalog-edition-damaged = { $path }의 내용이 빌드할 때와 다릅니다. 파일이 손상되었으니 원본을 다시 받거나 solution-store build로 다시 만들어 주십시오.
catalog-state-up-to-date = 최신
catalog-state-updatable = 갱신 가능
catalog-state-migratable = 후속으로 이전 가능
catalog-state-unknown = 확인 불가
catalog-state-invalid = 무효
catalog-standing-same = 스토어의 내용과 같습니다.
catalog-standing-changed = 스토어의 내용이 바뀌었습니다(판 { $old } → { $new }).
catalog-standing-replaced = 공급기업이 후속 솔루션 { EUL($solution) } 정했습니다.
catalog-standing-no-store = 비교할 스토어가 없습니다.
catalog-standing-gone = 지금 스토어에 없는 솔루션입니다.
catalog-standing-renamed-away = 지금 스토어에 없는 솔루션입니다. 그 이름({ $id })은 다른 제품이 쓰고 있습니다.
catalog-standing-not-offered = 가격 기준일에 공급하지 않는 솔루션입니다({ $begin } ~ { $end }).
catalog-standing-circle = 후속 솔루션이 서로를 가리켜 끝이 없습니다.
catalog-standing-no-entry = 프로젝트에도 스토어에도 내용이 없는 솔루션입니다.
catalog-edition-unwritable = { $path }에 쓸 수 없습니다({ $reason }). 저장 공간과 폴더 권한을 확인해 주십시오. 이전 파일은 그대로입니다.

# 공식 솔루션 분류
catalog-category-mes = 생산실행(MES·POP)
catalog-category-erp = 전사자원관리(ERP)
catalog-category-plm = 제품수명관리(PLM)
catalog-category-scm = 공급망관리(SCM)
catalog-category-other = 기타
catalog-category-fems = 공장 에너지관리(FEMS)
catalog-category-automation = 기타 자동화설비
catalog-category-5g = 5G
catalog-category-big-data-ai = 빅데이터(AI)
catalog-category-aps = 생산계획(APS)
catalog-category-control-system = 제어시스템
catalog-category-controller = 컨트롤러
catalog-category-sensor = 센서
catalog-category-identification = 식별시스템(RFID·바코드)
catalog-category-machine-vision = 머신비전
catalog-category-robot = 산업용 로봇
catalog-category-cloud-new = 클라우드(신규)
catalog-category-cloud-upgrade = 클라우드(기존 고도화)
catalog-category-cloud-migration = 클라우드(전환)
catalog-category-ar-vr = AR·VR
catalog-category-cps = 사이버물리시스템(CPS)
catalog-category-simple-ict = ICT 연계 간이 생산시스템

# 솔루션 종류
catalog-kind-SNS = 센서
catalog-kind-IDN = 식별 장치(바코드·RFID)
catalog-kind-VIS = 머신비전 검사
catalog-kind-ACT = 자동화 설비
catalog-kind-ROB = 산업용 로봇
catalog-kind-COB = 협동로봇
catalog-kind-AGV = 무인운반차(AGV)
catalog-kind-AMR = 자율이동로봇(AMR)
catalog-kind-FLT = 운반차 관제
catalog-kind-3DP = 3D 프린터
catalog-kind-PLC = PLC
catalog-kind-CNC = CNC 제어기
catalog-kind-IOL = IO-Link 장치
catalog-kind-GTW = 데이터 수집 게이트웨이
catalog-kind-NET = 현장 네트워크
catalog-kind-HMI = HMI 조작반
catalog-kind-SCA = 감시제어(SCADA)
catalog-kind-PMT = 전력·유틸리티 계측기
catalog-kind-HIS = 이력 데이터 저장소
catalog-kind-POP = 생산시점관리(POP)
catalog-kind-MES = 생산실행시스템(MES)
catalog-kind-QMS = 품질관리시스템(QMS)
catalog-kind-WMS = 창고관리시스템(WMS)
catalog-kind-CMM = 설비보전관리(CMMS)
catalog-kind-FEM = 공장 에너지관리(FEMS)
catalog-kind-APS = 생산계획·스케줄링(APS)
catalog-kind-ERP = 전사자원관리(ERP)
catalog-kind-PLM = 제품수명관리(PLM)
catalog-kind-SCM = 공급망관리(SCM)
catalog-kind-BIG = 데이터 분석
catalog-kind-AIM = AI 모델
catalog-kind-CPS = 디지털 트윈(CPS)
catalog-kind-SEC = 보안
catalog-kind-SVR = 서버
catalog-kind-CLD = 클라우드 서비스
catalog-kind-UPS = 무정전 전원장치(UPS)
catalog-kind-EHS = 안전 설비
catalog-kind-CAM = CAM·공정 프로그램
catalog-kind-ARV = AR·VR
catalog-kind-TRN = 교육
catalog-kind-MNT = 유지보수 서비스

# 통신 규약
catalog-protocol-focas2 = FANUC FOCAS2(포카스)
catalog-protocol-slmp = 미쓰비시 SLMP(MC 프로토콜)
catalog-protocol-xgt = LS XGT(이더넷)
catalog-protocol-cnet = LS Cnet(시리얼)
catalog-protocol-modbus-rtu = Modbus RTU(모드버스)
catalog-protocol-modbus-tcp = Modbus TCP(모드버스)
catalog-protocol-s7 = 지멘스 S7 통신
catalog-protocol-fins = 오므론 FINS
catalog-protocol-ethernet-ip = EtherNet/IP(이더넷IP)
catalog-protocol-profinet = PROFINET(프로피넷)
catalog-protocol-ethercat = EtherCAT(이더캣)
catalog-protocol-opc-ua = OPC UA
catalog-protocol-mtconnect = MTConnect
catalog-protocol-ezsocket = 미쓰비시 EZSocket
catalog-protocol-mqtt = MQTT
catalog-protocol-sparkplug-b = MQTT Sparkplug B(스파크플러그)
catalog-protocol-euromap63 = EUROMAP 63(사출기)
catalog-protocol-euromap77 = EUROMAP 77(사출기, OPC UA)
catalog-protocol-secs-gem = SECS/GEM(반도체 장비)
catalog-protocol-io-link = IO-Link
catalog-protocol-4-20ma = 아날로그 4–20 mA
catalog-protocol-digital-io = 접점 신호(디지털 입출력)
catalog-protocol-serial-ascii = 시리얼 문자 통신
catalog-protocol-usb-hid = USB 입력 장치(HID)
catalog-protocol-bluetooth = 블루투스
catalog-protocol-rest = REST API
catalog-protocol-sql-view = DB 뷰(SQL)
catalog-protocol-b2mml = B2MML(ISA-95 XML)
catalog-protocol-file = 파일 교환(CSV·엑셀)
catalog-protocol-vda5050 = VDA 5050(운반차)
catalog-protocol-camera = 산업용 카메라(GigE Vision)
catalog-protocol-edi = 전자문서교환(EDI)

# 8대 스마트제조 기술
catalog-document-file-wrong = 문서의 파일 이름이 「{ $found }」입니다. 폴더 없이 확장자가 있는 이름만 쓸 수 있습니다.
catalog-document-file-wrong-remedy = 「datasheet.pdf」처럼 파일 이름만 적으십시오.
catalog-document-sha256-wrong = 문서의 sha256 값이 64자리 16진수가 아닙니다: { $found }
catalog-document-sha256-wrong-remedy = 문서 파일의 SHA-256 지문 64자리를 소문자로 적으십시오.
catalog-technology-sensor = 스마트센서
catalog-technology-cps = 사이버물리시스템(CPS)
catalog-technology-3d-printing = 3D 프린팅
catalog-technology-energy-saving = 에너지 절감
catalog-technology-iot = 사물인터넷(IoT)
catalog-technology-cloud = 클라우드
catalog-technology-big-data = 빅데이터
catalog-technology-hologram = 홀로그램(AR·VR)

# 3대 핵심기술
catalog-key-technology-advanced-manufacturing = 첨단제조
catalog-key-technology-flexible-production = 유연생산
catalog-key-technology-field-application = 현장적용

# 검색 조건
catalog-nothing-with = { $value }: { $reasons } 때문에 0건입니다.
catalog-nothing-at-all = { $value }: 이 솔루션 저장소에는 없습니다.
catalog-nothing-choice = «{ $facet } = { $values }»
catalog-facet-category = 공식 분류
catalog-facet-kind = 종류
catalog-facet-supplier = 공급사
catalog-facet-stage = 수준
catalog-facet-effect = 효과
catalog-facet-protocol = 프로토콜
catalog-facet-station = 맞는 공정
catalog-facet-column = 시스템 영역
catalog-facet-technology = 8대 스마트제조 기술
catalog-facet-key-technology = 3대 핵심기술
catalog-facet-level = ISA-95 수준
catalog-facet-placed = 놓는 곳
catalog-facet-equipment = AI 모델의 대상 설비
catalog-facet-model-class = AI 모델 갈래
catalog-facet-packaging = 묶음 여부
catalog-facet-certificate = 공급사 인증
catalog-facet-programme = 공급사가 등록한 지원사업
catalog-equipment-cnc = CNC 공작기계
catalog-equipment-injection-moulding = 사출성형기
catalog-equipment-machine-vision = 머신비전
catalog-equipment-press = 프레스
catalog-equipment-welding = 용접
catalog-equipment-melting = 용해로
catalog-equipment-heat-treatment = 열처리로
catalog-equipment-casting = 주조
catalog-equipment-battery-pack = 배터리 팩
catalog-equipment-x-ray = X선 검사
catalog-equipment-plating = 도금
catalog-equipment-rotating-equipment = 회전기계
catalog-model-class-process = 공정 모델
catalog-model-class-domain = 분야 모델
catalog-model-class-foundation = 기반 모델
catalog-model-class-physics = 물리 모델
catalog-packaging-bundle = 여러 솔루션 묶음
catalog-packaging-single = 낱개 솔루션

# 효과
catalog-effect-downtime = 비가동(고장 정지) 감소
catalog-effect-changeover = 준비교체 시간 단축
catalog-effect-speed-loss = 속도 저하 감소
catalog-effect-cycle-time = 사이클 타임 단축
catalog-effect-defects = 불량 감소
catalog-effect-recording = 수기 기록 시간 감소
catalog-effect-labour = 투입 공수 절감
catalog-effect-energy = 에너지(전력) 절감
catalog-effect-stock = 재고·재공 감소
catalog-effect-maintenance = 보전 비용 절감
