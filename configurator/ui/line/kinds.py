"""Icon and tone of each kind of station."""

from __future__ import annotations

from configurator.basis.vocabulary import StationKind as Kind

ICONS: dict[Kind, tuple[str, str]] = {  # icon, tone
    Kind.RECEIVING: ("truck-loading", "teal"),
    Kind.CUTTING: ("scissors", "brand"),
    Kind.TURNING: ("rotate-clockwise", "brand"),
    Kind.MILLING: ("cone-2", "brand"),
    Kind.GRINDING: ("settings", "amber"),
    Kind.HEAT_TREATMENT: ("flame", "brand"),
    Kind.WASHING: ("droplet", "brand"),
    Kind.DEBURRING: ("tool", "violet"),
    Kind.STAMPING: ("hammer", "brand"),
    Kind.WELDING: ("bolt", "amber"),
    Kind.MOULDING: ("cube", "brand"),
    Kind.DRYING: ("wind", "teal"),
    Kind.PAINTING: ("paint", "violet"),
    Kind.ASSEMBLY: ("hexagon", "violet"),
    Kind.INSPECTION: ("zoom-check", "violet"),
    Kind.MIXING: ("blender", "brand"),
    Kind.COOKING: ("tools-kitchen-2", "amber"),
    Kind.COOLING: ("snowflake", "brand"),
    Kind.FILLING: ("bucket-droplet", "teal"),
    Kind.METAL_DETECTION: ("radar", "violet"),
    Kind.PACKING: ("package", "violet"),
    Kind.PALLETISING: ("stack-2", "teal"),
    Kind.STORAGE: ("building-warehouse", "teal"),
    Kind.SHIPPING: ("truck-delivery", "teal"),
    Kind.OTHER: ("circle-dotted", "brand"),
}


def text_key(kind: Kind) -> str:
    """Return the text key of a kind's name."""
    return f"ui-station-kind-{kind.value}"
