"""Five reference packages as suppliers would hand them in: sensors, a gateway, software, AI models, robots with training. All are right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from configurator.basis.ids import SolutionId
from configurator.basis.text import Name
from configurator.basis.units import Duration, Frequency, Mass, Power, Quantity, Ratio, Temperature
from configurator.basis.vocabulary import (
    Access,
    Category,
    CostGroup,
    KeyTechnology,
    Kind,
    MatrixColumn,
    Physical,
    Protocol,
    Role,
    Stage,
    StationKind,
    Technology,
)
from configurator.catalog.ai_model import AiModel, SignalNeed
from configurator.catalog.codec import write_entry, write_supplier
from configurator.catalog.documents import Citation, Document
from configurator.catalog.entry import (
    BundlePart,
    Certificate,
    Effect,
    Environment,
    Evidence,
    Exclusion,
    ForeignPrice,
    Labour,
    Port,
    Price,
    Provision,
    Requirement,
    Robotics,
    Service,
    Solution,
    Supplier,
    Tier,
    Utilities,
)

FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)
SHEET = Document(
    "sheet", Name("진동 센서 자료표", "Data sheet of the vibration sensor"), "datasheet", "vib-sheet.pdf", "a" * 64, 12
)
LIST = Document("list", Name("2026년 가격표", "Price list of 2026"), "price-list", "prices-2026.pdf", "b" * 64, 4)
PAPER = Document("cert", Name("인증서", "Certificate"), "certificate", "cert.pdf", "c" * 64, 2)
CERTIFICATE = Certificate(
    Name("제조 AI 공급기업 인증", "Manufacturing AI supplier certificate"), "AI-2026-0017", Name("예지보전 모델 개발", "Models for predictive maintenance"),
    Name("인증 기관", "Certification office"), FIRST, LAST, PAPER,
)  # fmt: skip
SUPPLIERS = (
    Supplier("baram-sensing", Name("바람센싱", "Baram Sensing"), "대전", 2011, "https://baram-sensing.example", "042-000-1100",
             ("C25 금속가공제품 제조업",), ("govt-2026",), "2", True, ("대전", "충남"), (CERTIFICATE,)),
    Supplier("dodam-gateway", Name("도담게이트웨이", "Dodam Gateway"), "경기", 2015, "https://dodam-gateway.example", "031-000-2200"),
    Supplier("haru-soft", Name("하루소프트", "Haru Soft"), "서울", 2008, phone="02-000-3300", programmes=("govt-2026", "ai-special-2026")),
    Supplier("nuri-intelligence", Name("누리인텔리전스", "Nuri Intelligence"), "부산", 2019, phone="051-000-4400", certificates=(CERTIFICATE,)),
    Supplier("onmaru-robotics", Name("온마루로보틱스", "Onmaru Robotics"), "대구", 2003, phone="053-000-5500", start_up=True),
)  # fmt: skip


def price(key: str, korean: str, english: str, won: int, group: CostGroup = CostGroup.HARDWARE) -> Price:
    """Return one price line, counted once."""
    basis = Name("예시: 2026년 3월 공급기업 가격표", "sample: price list of the supplier, March 2026")
    return Price(key, Name(korean, english), group, "site", won, basis, FIRST, LAST)


def effect(target: str, low: int, likely: int, high: int) -> Effect:
    """Return an effect of an engineering estimate, in per cent."""
    conditions = Name("하루 한 번 결과를 살피고 바로 고칠 때입니다.", "When results are read daily and acted upon.")
    source = Name("공정 기술자가 셈한 값입니다.", "Reckoned by a process engineer.")
    return Effect(
        target,
        Ratio(low, "%"),
        Ratio(likely, "%"),
        Ratio(high, "%"),
        conditions,
        Evidence("engineering-estimate", source),
    )  # type: ignore[arg-type]  # a word of the closed list


def need(*words: str, korean: str = "이것이 있어야 돕니다.", english: str = "It works only with this.") -> Requirement:
    """Return a requirement."""
    return Requirement(words, Name(korean, english))


VIB = Solution(
    SolutionId("baram-sensing/vib"), "10000000-0000-4000-8000-000000000001", "2.5", "baram-sensing",
    Name("바람 진동 센서 V1", "Baram vibration sensor V1"),
    Name("주축의 진동을 재어 베어링 고장을 미리 알립니다.", "Measures spindle vibration and warns of bearing failures."),
    Name("가속도계와 아날로그 단자가 한 몸에 들어 있고, 자석으로 붙여 십 분이면 답니다.", "Accelerometer and terminal share one body; a magnet mounts it within ten minutes."),
    Kind.SENSOR, Category.SENSOR, Name("솔루션(H/W) - 센서", "Solution (H/W) - Sensor"), (KeyTechnology.FIELD,), (Technology.SENSOR,), (1,),
    FIRST, LAST, Duration(14, "d"), suits=(StationKind.TURNING, StationKind.MILLING), placed="stations",
    ports=(Port("offers", Protocol.ANALOG, Physical.DC24V),),
    provides=(Provision("signal.vibration", Quantity(10, "kHz"), "1.2"),),
    requires=(replace(need("sys.gateway"), cites=Citation("sheet", 3)),),
    excludes=(Exclusion("net.5g", Name("무선 간섭이 있습니다.", "Radio interference.")),),
    utilities=Utilities(power=Power(0.01, "kW"), phases="24V"),
    environment=Environment(ip="65", coldest=Temperature(-10, "°C"), hottest=Temperature(60, "°C"), washdown=True),
    prices=(
        replace(price("unit", "센서 본체", "Sensor", 300_000), per="unit", tiers=(Tier(10, 270_000), Tier(50, 240_000)), cites=Citation("list", 2)),
        price("mount", "자석 받침", "Magnet mount", 40_000),
    ),
    labour=(Labour(Role.SYSTEM_DEVELOPER, Name("설치와 조정", "Mounting and tuning"), 1.0, 0.5),),
    effects=(effect("downtime", 6, 12, 18), effect("maintenance", 5, 9, 14)),
    earns=((MatrixColumn.FIELD, Stage.MIDDLE1),), modules=(Name("센서부", "Sensing"), Name("단자부", "Terminal")),
    alternatives=(SolutionId("baram-sensing/temp"),), documents=(SHEET, LIST),
)  # fmt: skip
TEMP = Solution(
    SolutionId("baram-sensing/temp"), "10000000-0000-4000-8000-000000000002", "1.1", "baram-sensing",
    Name("바람 온도 센서 T4", "Baram temperature sensor T4"),
    Name("로와 금형의 온도를 네 점까지 잽니다.", "Measures oven and mould temperature at up to four points."),
    Name("열전대 네 가닥을 받아 모드버스로 건네는 작은 모듈입니다.", "A small module takes four thermocouples and hands them over by Modbus."),
    Kind.SENSOR, Category.SENSOR, Name("솔루션(H/W) - 센서", "Solution (H/W) - Sensor"), (KeyTechnology.FIELD,), (Technology.SENSOR,), (1,),
    FIRST, LAST, Duration(10, "d"), ports=(Port("offers", Protocol.MODBUS_RTU, Physical.RS485),),
    provides=(Provision("signal.temperature"),), requires=(need("sys.gateway"),), prices=(price("module", "온도 모듈", "Module", 180_000),),
)  # fmt: skip
KIT = replace(
    TEMP, id=SolutionId("baram-sensing/kit"), uuid="10000000-0000-4000-8000-000000000003", version="1.0",
    title=Name("바람 설비 상태 묶음 K2", "Baram condition kit K2"),
    summary=Name("진동과 온도를 한 상자에 담은 시작 묶음입니다.", "A starter box that brings vibration and temperature together."),
    description=Name("센서 두 개와 모듈 하나, 벽에 거는 함과 배선도를 함께 드려 하루에 답니다.", "Two sensors, one module, a cabinet for the wall and a wiring plan, mounted within a day."),
    ports=(), provides=(Provision("data.machine-state"),), requires=(), prices=(price("box", "묶음 상자", "Box", 700_000),),
    bundle=(BundlePart(SolutionId("baram-sensing/vib"), 2), BundlePart(SolutionId("baram-sensing/temp"))),
)  # fmt: skip
OLD = replace(
    TEMP, id=SolutionId("baram-sensing/temp-old"), uuid="10000000-0000-4000-8000-000000000004", version="0.9",
    title=Name("바람 온도 센서 T2", "Baram temperature sensor T2"),
    description=Name("두 점만 재는 옛 모듈입니다.", "The former module measures two points only."), replaced_by=SolutionId("baram-sensing/temp"),
)  # fmt: skip
EDGE = Solution(
    SolutionId("dodam-gateway/eg"), "20000000-0000-4000-8000-000000000001", "3.0.1", "dodam-gateway",
    Name("도담 설비 게이트웨이 EG", "Dodam equipment gateway EG"),
    Name("설비 여덟 대까지 값을 모아 위로 건넵니다.", "Collects from up to eight machines and passes data on."),
    Name("모드버스와 아날로그를 읽어 MQTT로 올리고, 끊기면 사흘 동안 담아 둡니다.", "Reads Modbus and analogue values, publishes MQTT and keeps three days when the line is cut."),
    Kind.GATEWAY, Category.CONTROLLER, Name("솔루션(H/W) - 제어 - 수집", "Solution (H/W) - Control - Collection"), (KeyTechnology.FIELD,), (Technology.IOT,), (2,),
    FIRST, LAST, Duration(3, "week"),
    ports=(
        Port("collects", Protocol.MODBUS_RTU, Physical.RS485, Access.READ_WRITE, max_devices=8, max_tags=500, fastest=Frequency(10, "Hz")),
        Port("offers", Protocol.MQTT, Physical.ETHERNET),
    ),
    provides=(Provision("sys.gateway", None, "3.0"), Provision("utl.buffer", Quantity(3, "d")), Provision("data.count"), Provision("control.write")),
    requires=(replace(need("net.ot"), at_least=Quantity(10, "Mbit/s")),),
    utilities=Utilities(power=Power(0.03, "kW"), phases="24V"), environment=Environment(ip="20"),
    prices=(
        replace(price("box", "게이트웨이", "Gateway", 1_350_000), foreign=ForeignPrice("USD", Decimal("1000"), Decimal("1350"), date(2025, 12, 15))),
    ),
)  # fmt: skip
MES = Solution(
    SolutionId("haru-soft/mes"), "30000000-0000-4000-8000-000000000001", "4.2", "haru-soft",
    Name("하루 제조실행 M", "Haru MES M"),
    Name("작업 지시와 실적을 한 화면에서 잇습니다.", "Joins orders and results on one screen."),
    Name("라우팅과 로트를 따라 실적을 모으고 늦은 작업을 먼저 보여 줍니다.", "Follows routing and lots, gathers results and shows late work first."),
    Kind.MES, Category.MES, Name("솔루션(S/W) - 공장운영 - MES", "Solution (S/W) - Operations - MES"), (KeyTechnology.FIELD,), (Technology.BIG_DATA,), (3,),
    FIRST, LAST, Duration(3, "month"), provides=(Provision("sys.mes", None, "4.2"), Provision("data.lot"), Provision("data.history", Quantity(3, "a"))),
    requires=(need("data.count"), replace(need("utl.server"), strength="recommends")),
    prices=(price("licence", "사용권", "Licence", 45_000_000, CostGroup.SOFTWARE), price("training", "교육", "Training", 3_000_000, CostGroup.OTHER)),
    labour=(Labour(Role.APPLICATION_DEVELOPER, Name("맞춤 개발", "Tailoring"), 40.0),),
    effects=(effect("recording", 20, 30, 45),), earns=((MatrixColumn.OPERATION, Stage.MIDDLE1),), service=Service(Duration(4, "h"), 12, Ratio(12, "%")),
)  # fmt: skip
CLOUD = replace(
    MES, id=SolutionId("haru-soft/cloud"), uuid="30000000-0000-4000-8000-000000000002", version="1.3", kind=Kind.CLOUD, category=Category.CLOUD_NEW,
    title=Name("하루 구름 실적판", "Haru cloud board"),
    summary=Name("서버 없이 실적과 가동률을 봅니다.", "Shows results and utilisation without a server."),
    description=Name("회선만 있으면 시작하고, 끊긴 동안의 값은 게이트웨이가 나중에 올립니다.", "Begins with an internet line; what was missed is sent later by the gateway."),
    provides=(Provision("data.result"),), requires=(need("net.internet"),), effects=(), earns=(), labour=(),
    prices=(price("setup", "초기 설정", "Set-up", 2_000_000, CostGroup.SOFTWARE), replace(price("fee", "월 이용료", "Fee", 400_000, CostGroup.CLOUD), monthly=True)),
)  # fmt: skip
MODEL = Solution(
    SolutionId("nuri-intelligence/bearing"), "40000000-0000-4000-8000-000000000001", "1.0.2", "nuri-intelligence",
    Name("누리 베어링 예지 모델", "Nuri bearing model"),
    Name("진동으로 베어링 고장을 보름 앞서 알립니다.", "Tells bearing failures two weeks ahead from vibration."),
    Name("정상 석 달을 배운 뒤 어긋남을 셈하고, 고장이 쌓이면 다시 배웁니다.", "Learns three months of normal running, scores departures and learns again when failures come."),
    Kind.AI_MODEL, Category.BIG_DATA_AI, Name("솔루션(S/W) - AI - 예지보전", "Solution (S/W) - AI - Predictive maintenance"), (KeyTechnology.ADVANCED,), (Technology.BIG_DATA,), (3,),
    FIRST, LAST, Duration(2, "month"), suits=(StationKind.TURNING,), placed="stations", provides=(Provision("sys.ai"), Provision("control.recipe")),
    requires=(need("signal.vibration"), need("data.history"), need("utl.edge", "utl.server"), need("control.write"), need("safe.interlock")),
    prices=(price("licence", "모델 사용권", "Model licence", 32_000_000, CostGroup.SOFTWARE),), effects=(effect("downtime", 8, 15, 22),),
    service=Service(Duration(8, "h"), 6, Ratio(15, "%")),
    ai_model=AiModel("domain", ("rotating-equipment",), (SignalNeed("signal.vibration", Frequency(10, "kHz")),), "availability", "edge",
                     Duration(1, "s"), Duration(3, "month"), 200, 4.0, closed_loop=True),
)  # fmt: skip
COBOT = Solution(
    SolutionId("onmaru-robotics/cobot"), "50000000-0000-4000-8000-000000000001", "2.0", "onmaru-robotics",
    Name("온마루 협동로봇 셀 C10", "Onmaru cobot cell C10"),
    Name("선반에 가공품을 넣고 뺍니다.", "Loads and unloads lathes."),
    Name("울타리 없이 사람 옆에서 일하고 손끝을 바꾸면 다른 가공품도 집습니다.", "Works beside people without a fence; another gripper takes other parts."),
    Kind.COBOT, Category.ROBOT, Name("솔루션(H/W) - 로봇 - 협동", "Solution (H/W) - Robot - Cobot"), (KeyTechnology.FLEXIBLE,), (Technology.CPS,), (1, 2),
    FIRST, LAST, Duration(12, "week"), suits=(StationKind.TURNING,), placed="stations",
    requires=(need("safe.risk-assessment"), need("svc.training")), utilities=Utilities(power=Power(1.5, "kW"), phases="1x220V"),
    environment=Environment(ip="54"), robotics=Robotics(Mass(10, "kg"), 1300.0, 0.05), prices=(price("cell", "로봇 셀", "Cell", 68_000_000, CostGroup.AUTOMATION),),
    labour=(Labour(Role.SYSTEM_DEVELOPER, Name("티칭", "Teaching"), 10.0),), effects=(effect("labour", 15, 25, 35),), line_stop=Duration(2, "d"),
)  # fmt: skip
COURSE = Solution(
    SolutionId("onmaru-robotics/course"), "50000000-0000-4000-8000-000000000002", "1.0", "onmaru-robotics",
    Name("온마루 로봇 운전 교육", "Onmaru robot course"),
    Name("운전자 네 명이 이틀 배웁니다.", "Four operators learn for two days."),
    Name("안전, 티칭, 복구를 실습하고 시험으로 마칩니다.", "Safety, teaching and recovery are practised, and an examination ends it."),
    Kind.TRAINING, Category.OTHER, Name("서비스 - 교육", "Service - Training"), (KeyTechnology.FIELD,), (Technology.CPS,), (1, 2), FIRST, LAST, Duration(7, "d"),
    provides=(Provision("svc.training"), Provision("skill.robot")), prices=(price("course", "교육비", "Course", 1_600_000, CostGroup.OTHER),),
)  # fmt: skip
ENTRIES = (VIB, TEMP, KIT, OLD, EDGE, MES, CLOUD, MODEL, COBOT, COURSE)


def write_packages(folder: Path) -> None:
    """Write all five packages below a folder."""
    for supplier in SUPPLIERS:
        (folder / supplier.key).mkdir(parents=True)
        (folder / supplier.key / "supplier.toml").write_text(write_supplier(supplier), encoding="utf-8")
    for entry in ENTRIES:
        (folder / f"{entry.id}.toml").write_text(write_entry(entry), encoding="utf-8")
