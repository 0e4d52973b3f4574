"""How solutions look and are called wherever the window shows one: icon and tone of each kind, supplier, stage, level."""

from __future__ import annotations

from collections.abc import Mapping

from configurator.assessment.maturity import stage_name
from configurator.basis.text import Message
from configurator.basis.vocabulary import Kind, Stage
from configurator.catalog.entry import Solution, Supplier
from configurator.ui.look import Look

ICONS: dict[
    Kind, tuple[str, str]
] = {  # icon, tone: what senses is teal, what computes brand, what judges violet, what protects amber
    Kind.SENSOR: ("wave-sine", "teal"),
    Kind.IDENTIFICATION: ("barcode", "teal"),
    Kind.VISION: ("camera", "violet"),
    Kind.AUTOMATION: ("settings-automation", "brand"),
    Kind.ROBOT: ("robot", "violet"),
    Kind.COBOT: ("robot-face", "violet"),
    Kind.AGV: ("forklift", "violet"),
    Kind.AMR: ("forklift", "violet"),
    Kind.FLEET: ("map", "brand"),
    Kind.PRINTER_3D: ("cube", "violet"),
    Kind.PLC: ("cpu", "brand"),
    Kind.CNC: ("cone-2", "brand"),
    Kind.IO_LINK: ("plug", "teal"),
    Kind.GATEWAY: ("router", "teal"),
    Kind.NETWORK: ("hierarchy-3", "teal"),
    Kind.HMI: ("device-ipad", "brand"),
    Kind.SCADA: ("device-desktop-analytics", "brand"),
    Kind.METER: ("gauge", "teal"),
    Kind.HISTORIAN: ("database", "brand"),
    Kind.POP: ("device-ipad", "brand"),
    Kind.MES: ("device-desktop-analytics", "brand"),
    Kind.QMS: ("zoom-check", "violet"),
    Kind.WMS: ("building-warehouse", "brand"),
    Kind.CMMS: ("tools", "brand"),
    Kind.FEMS: ("leaf", "teal"),
    Kind.APS: ("calendar", "brand"),
    Kind.ERP: ("report-money", "brand"),
    Kind.PLM: ("versions", "brand"),
    Kind.SCM: ("truck-delivery", "brand"),
    Kind.ANALYTICS: ("chart-bar", "violet"),
    Kind.AI_MODEL: ("brain", "violet"),
    Kind.TWIN: ("cube", "violet"),
    Kind.SECURITY: ("shield-check", "amber"),
    Kind.SERVER: ("server", "teal"),
    Kind.CLOUD: ("cloud", "teal"),
    Kind.UPS: ("battery-charging", "teal"),
    Kind.SAFETY: ("shield-check", "amber"),
    Kind.CAM: ("tool", "brand"),
    Kind.AR_VR: ("eye", "violet"),
    Kind.TRAINING: ("school", "amber"),
    Kind.MAINTENANCE: ("tools", "amber"),
}


def supplier_name(look: Look, key: str, suppliers: Mapping[str, Supplier]) -> str:
    """Return how a supplier is called; its key where nothing is known of it."""
    known = suppliers.get(key)
    return key if known is None else look.name(known.name)


def highest_stage(entry: Solution) -> Stage:
    """Return the highest stage of the official matrix an entry counts for."""
    return max((stage for _, stage in entry.earns), default=Stage.NONE)


def stage_text(look: Look, stage: Stage) -> str:
    """Return the official name of a stage, without article or mark."""
    return look.say(stage_name(stage))


def kind_text(look: Look, kind: Kind) -> str:
    """Return the short name of a kind, as chips say it."""
    return look.text(f"ui-kind-{kind.value}")


def count_text(look: Look, key: str, count: int) -> str:
    """Return a text about so many things."""
    return look.say(Message(key, count=count))
