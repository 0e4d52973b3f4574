"""Closed lists of the field's words: protocols, controllers, categories, levels, stages.

Sources: the official solution categories and region/industry lists of the programme management system's supplier search;
the five-stage matrix of KS X 9001; ISA-95 (IEC 62264) levels; protection classes of IEC 60529.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Stage(IntEnum):
    """Stage of the installed systems (구축시스템 스마트화 수준), per site."""

    NONE = 0  # ICT 미적용
    BASIC = 1  # 기초
    MIDDLE1 = 2  # 중간1
    MIDDLE2 = 3  # 중간2
    ADVANCED = 4  # 고도


class MatrixColumn(StrEnum):
    """The five columns of the official system matrix."""

    FIELD = "field-automation"  # 현장자동화
    OPERATION = "factory-operation"  # 공장운영
    ENTERPRISE = "enterprise-resources"  # 기업자원관리
    DEVELOPMENT = "product-development"  # 제품개발
    SUPPLY = "supply-chain"  # 공급사슬관리


class Category(StrEnum):
    """The 22 official solution categories of the supplier search."""

    MES = "mes"
    ERP = "erp"
    PLM = "plm"
    SCM = "scm"
    OTHER = "other"
    FEMS = "fems"
    AUTOMATION = "automation"  # 기타 자동화설비
    FIVE_G = "5g"
    BIG_DATA_AI = "big-data-ai"
    APS = "aps"
    CONTROL_SYSTEM = "control-system"  # 제어시스템
    CONTROLLER = "controller"
    SENSOR = "sensor"
    IDENTIFICATION = "identification"  # 식별시스템(RFID, 바코드)
    MACHINE_VISION = "machine-vision"
    ROBOT = "robot"  # 산업용 로봇
    CLOUD_NEW = "cloud-new"
    CLOUD_UPGRADE = "cloud-upgrade"
    CLOUD_MIGRATION = "cloud-migration"
    AR_VR = "ar-vr"
    CPS = "cps"
    SIMPLE_ICT = "simple-ict"  # ICT연계 간이 생산시스템


class Kind(StrEnum):
    """What a solution is on the shop floor; finer than the category, each on its ISA-95 shelf."""

    SENSOR = "SNS"
    IDENTIFICATION = "IDN"
    VISION = "VIS"
    AUTOMATION = "ACT"
    ROBOT = "ROB"
    COBOT = "COB"
    AGV = "AGV"
    AMR = "AMR"
    FLEET = "FLT"
    PRINTER_3D = "3DP"
    PLC = "PLC"
    CNC = "CNC"
    IO_LINK = "IOL"
    GATEWAY = "GTW"
    NETWORK = "NET"
    HMI = "HMI"
    SCADA = "SCA"
    METER = "PMT"
    HISTORIAN = "HIS"
    POP = "POP"
    MES = "MES"
    QMS = "QMS"
    WMS = "WMS"
    CMMS = "CMM"
    FEMS = "FEM"
    APS = "APS"
    ERP = "ERP"
    PLM = "PLM"
    SCM = "SCM"
    ANALYTICS = "BIG"
    AI_MODEL = "AIM"
    TWIN = "CPS"
    SECURITY = "SEC"
    SERVER = "SVR"
    CLOUD = "CLD"
    UPS = "UPS"
    SAFETY = "EHS"
    CAM = "CAM"
    AR_VR = "ARV"
    TRAINING = "TRN"
    MAINTENANCE = "MNT"


class KeyTechnology(StrEnum):
    """The three key technologies of the national R&D programme; a mandatory facet."""

    ADVANCED = "advanced-manufacturing"  # 첨단제조
    FLEXIBLE = "flexible-production"  # 유연생산
    FIELD = "field-application"  # 현장적용


class Technology(StrEnum):
    """The eight smart-manufacturing technologies; a mandatory facet."""

    SENSOR = "sensor"
    CPS = "cps"
    PRINTING_3D = "3d-printing"
    ENERGY = "energy-saving"
    IOT = "iot"
    CLOUD = "cloud"
    BIG_DATA = "big-data"
    HOLOGRAM = "hologram"


class Protocol(StrEnum):
    """How data leaves or enters a machine or a system."""

    FOCAS = "focas2"
    SLMP = "slmp"
    XGT = "xgt"
    CNET = "cnet"  # LS serial
    MODBUS_RTU = "modbus-rtu"
    MODBUS_TCP = "modbus-tcp"
    S7 = "s7"
    FINS = "fins"
    ETHERNET_IP = "ethernet-ip"
    PROFINET = "profinet"
    ETHERCAT = "ethercat"
    OPC_UA = "opc-ua"
    MTCONNECT = "mtconnect"
    EZSOCKET = "ezsocket"
    MQTT = "mqtt"
    SPARKPLUG = "sparkplug-b"
    EUROMAP63 = "euromap63"
    EUROMAP77 = "euromap77"
    SECS_GEM = "secs-gem"
    IO_LINK = "io-link"
    ANALOG = "4-20ma"
    DIGITAL_IO = "digital-io"
    SERIAL_ASCII = "serial-ascii"  # gauges, scales, barcode readers
    USB_HID = "usb-hid"
    BLUETOOTH = "bluetooth"
    REST = "rest"
    SQL_VIEW = "sql-view"
    B2MML = "b2mml"
    FILE = "file"
    VDA5050 = "vda5050"
    CAMERA = "camera"  # GigE Vision and the like
    EDI = "edi"


class Physical(StrEnum):
    """What carries a protocol."""

    ETHERNET = "ethernet"
    RS485 = "rs-485"
    RS232 = "rs-232"
    DC24V = "24v-io"
    IO_LINK = "io-link"
    WIRELESS = "wireless"
    USB = "usb"
    INTERNAL = "internal"  # inside one computer or network service


class Access(StrEnum):
    """What an interface lets the other side do."""

    READ = "read"
    WRITE = "write"
    READ_WRITE = "read-write"

    def allows(self, wanted: Access) -> bool:
        """Say whether an interface with this access serves somebody who wants `wanted`."""
        return self in (Access.READ_WRITE, wanted)


class PortState(StrEnum):
    """Whether an interface of a machine can be used today."""

    READY = "ready"
    OPTION_MISSING = "option-missing"  # the maker sells it as an option or module that is not there
    NEEDS_SETTING = "needs-setting"  # there, but a parameter or network setting is still to be made
    UNKNOWN = "unknown"  # to be looked at on site


class Controller(StrEnum):
    """Families of controllers with rules of their own."""

    NONE = "none"
    RELAY = "relay"
    FANUC_CNC = "fanuc-cnc"
    MITSUBISHI_CNC = "mitsubishi-cnc"
    SIEMENS_CNC = "siemens-840d"
    LS_XGK = "ls-xgk"
    LS_XGB = "ls-xgb"
    LS_XGI = "ls-xgi"
    MELSEC_Q = "melsec-q"
    MELSEC_IQR = "melsec-iq-r"
    MELSEC_IQF = "melsec-iq-f"
    MELSEC_FX3U = "melsec-fx3u"
    S7_1200 = "s7-1200"
    S7_1500 = "s7-1500"
    OMRON_NX = "omron-nx"
    OMRON_CJ = "omron-cj"
    LOGIX = "rockwell-logix"
    INJECTION = "injection-controller"
    ROBOT = "robot-controller"
    METER = "meter"
    OTHER = "other"


class StationKind(StrEnum):
    """What happens at a station; picks its icon and the solutions that suit it."""

    RECEIVING = "receiving"
    CUTTING = "cutting"
    TURNING = "turning"
    MILLING = "milling"
    GRINDING = "grinding"
    HEAT_TREATMENT = "heat-treatment"
    WASHING = "washing"
    DEBURRING = "deburring"
    STAMPING = "stamping"
    WELDING = "welding"
    MOULDING = "moulding"
    DRYING = "drying"
    PAINTING = "painting"
    ASSEMBLY = "assembly"
    INSPECTION = "inspection"
    MIXING = "mixing"
    COOKING = "cooking"
    COOLING = "cooling"
    FILLING = "filling"
    METAL_DETECTION = "metal-detection"
    PACKING = "packing"
    PALLETISING = "palletising"
    STORAGE = "storage"
    SHIPPING = "shipping"
    OTHER = "other"


class CostGroup(StrEnum):
    """The rows of the official cost sheet (가격산출내역서), in its order."""

    SOFTWARE_DEVELOPMENT = "software-development"  # S/W개발비
    HARDWARE = "hardware"  # H/W구입비
    SOFTWARE = "software"  # S/W구입비
    NETWORK = "network"  # N/W구축비
    AUTOMATION = "automation"  # 자동화장비
    OTHER = "other"  # 기타(할인)비용
    CLOUD = "cloud"  # 클라우드 기반 서비스 이용료
    PROJECT_STAFF = "project-staff"  # 도입기업 사업관리 인력 인건비
    INNOVATION = "innovation"  # 제조현장혁신활동


class Role(StrEnum):
    """Software engineer roles of the official wage table (ITSQF 직무)."""

    IT_PLANNER = "it-planner"  # IT기획자
    IT_CONSULTANT = "it-consultant"  # IT컨설턴트
    BUSINESS_ANALYST = "business-analyst"  # 업무분석가
    DATA_ANALYST = "data-analyst"  # 데이터분석가
    PROJECT_MANAGER = "it-pm"  # IT PM
    ARCHITECT = "it-architect"  # IT아키텍트
    UX_PLANNER = "ux-planner"  # UI/UX기획·개발자
    UX_DESIGNER = "ux-designer"  # UI/UX디자이너
    APPLICATION_DEVELOPER = "application-developer"  # 응용SW개발자
    SYSTEM_DEVELOPER = "system-developer"  # 시스템SW개발자
    SYSTEM_OPERATOR = "system-operator"  # 정보시스템운용자
    IT_SUPPORT = "it-support"  # IT지원기술자
    IT_MARKETER = "it-marketer"  # IT마케터
    QUALITY_MANAGER = "it-quality"  # IT품질관리자
    TESTER = "it-tester"  # IT테스터
    AUDITOR = "it-auditor"  # IT감리
    SECURITY = "information-security"  # 정보보안전문가
