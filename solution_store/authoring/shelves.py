"""What a new entry of each sort begins with: its kind, category, levels and the sections it cannot do without."""

from __future__ import annotations

from dataclasses import dataclass

from configurator.basis.text import Name
from configurator.basis.vocabulary import Category, KeyTechnology, Kind, Technology


@dataclass(frozen=True, slots=True)
class Shelf:
    """The beginning of an entry; `sections` are asked at once, everything else stands ready as comments."""

    kind: Kind
    category: Category
    class_path: Name
    key_technology: KeyTechnology
    technology: Technology
    levels: tuple[int, ...]
    sections: tuple[str, ...] = ()
    placed: str = "line"


ADVANCED, FLEXIBLE, FIELD = KeyTechnology.ADVANCED, KeyTechnology.FLEXIBLE, KeyTechnology.FIELD
SOFTWARE = Name("솔루션(S/W) - 공장운영 - MES", "Solution (S/W) - Operations - MES")
SENSOR = Name("솔루션(H/W) - 센서", "Solution (H/W) - Sensor")
GATEWAY = Name("솔루션(H/W) - 제어 - 설비 데이터 수집", "Solution (H/W) - Control - Machine data collection")
MODEL = Name("솔루션(S/W) - AI - 예지보전", "Solution (S/W) - AI - Predictive maintenance")
ROBOT = Name("솔루션(H/W) - 로봇 - 산업용 로봇 셀", "Solution (H/W) - Robot - Industrial robot cell")
VISION = Name("솔루션(H/W) - 검사 - 머신비전", "Solution (H/W) - Inspection - Machine vision")
VEHICLE = Name("솔루션(H/W) - 물류 - 자율이동로봇", "Solution (H/W) - Logistics - Mobile robot")
NETWORK = Name("솔루션(H/W) - 네트워크", "Solution (H/W) - Network")
SERVICE = Name("서비스 - 교육", "Service - Training")
CLOUD = Name("솔루션(S/W) - 클라우드 - 신규", "Solution (S/W) - Cloud - New")
EQUIPMENT = Name("솔루션(H/W) - 자동화설비", "Solution (H/W) - Automation")

SHELVES: dict[str, Shelf] = {
    "software": Shelf(Kind.MES, Category.MES, SOFTWARE, FIELD, Technology.BIG_DATA, (3,), ("service",)),
    "sensor": Shelf(Kind.SENSOR, Category.SENSOR, SENSOR, FIELD, Technology.SENSOR, (1,)),
    "gateway": Shelf(Kind.GATEWAY, Category.CONTROLLER, GATEWAY, FIELD, Technology.IOT, (2,), ("ports",)),
    "ai-model": Shelf(Kind.AI_MODEL, Category.BIG_DATA_AI, MODEL, ADVANCED, Technology.BIG_DATA, (3,), ("service", "ai_model")),
    "robot": Shelf(Kind.ROBOT, Category.ROBOT, ROBOT, FLEXIBLE, Technology.CPS, (1, 2), ("robotics",)),
    "vision": Shelf(Kind.VISION, Category.MACHINE_VISION, VISION, ADVANCED, Technology.SENSOR, (1, 2)),
    "vehicle": Shelf(Kind.AMR, Category.AUTOMATION, VEHICLE, FLEXIBLE, Technology.IOT, (1, 2), ("robotics",)),
    "network": Shelf(Kind.NETWORK, Category.OTHER, NETWORK, FIELD, Technology.IOT, (2,)),
    "service": Shelf(Kind.TRAINING, Category.OTHER, SERVICE, FIELD, Technology.BIG_DATA, (3,)),
    "cloud": Shelf(Kind.CLOUD, Category.CLOUD_NEW, CLOUD, FIELD, Technology.CLOUD, (3, 4), ("service", "fee")),
    "equipment": Shelf(Kind.AUTOMATION, Category.AUTOMATION, EQUIPMENT, FLEXIBLE, Technology.CPS, (1, 2)),
}  # fmt: skip
