"""Small files as suppliers send them, made for the tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

NAMESPACES = (
    "",
    "http://www.bmecat.org/bmecat/1.2/bmecat_new_catalog",
    "http://www.bmecat.org/bmecat/2005",
    "http://www.bmecat.org/bmecat/2005fd",
    "http://www.bmecat.org/bmecat/2005.1",
    "http://www.bmecat.org/bmecat/2005.2",
)


def price(amount: str, currency: str = "KRW", bound: str = "1", kind: str = "net_list", factor: str = "1") -> str:
    """Return one price of a 2005 product."""
    return (
        f'<PRODUCT_PRICE price_type="{kind}"><PRICE_AMOUNT>{amount}</PRICE_AMOUNT><PRICE_CURRENCY>{currency}</PRICE_CURRENCY>'
        f"<PRICE_FACTOR>{factor}</PRICE_FACTOR><LOWER_BOUND>{bound}</LOWER_BOUND></PRODUCT_PRICE>"
    )


def product(number: str, title: str = "진동 센서", prices: str = "", references: str = "", more: str = "") -> str:
    """Return one product of BMEcat 2005."""
    details = (
        "<PRODUCT_PRICE_DETAILS><VALID_START_DATE>2026-01-01</VALID_START_DATE><VALID_END_DATE>2026-12-31</VALID_END_DATE>"
        f"{prices}</PRODUCT_PRICE_DETAILS>"
        if prices
        else ""
    )
    return (
        f"<PRODUCT><SUPPLIER_PID>{number}</SUPPLIER_PID><PRODUCT_DETAILS>"
        f'<DESCRIPTION_SHORT lang="kor">{escape(title)}</DESCRIPTION_SHORT><DESCRIPTION_SHORT lang="eng">sensor {number}</DESCRIPTION_SHORT>'
        f"<DELIVERY_TIME>14</DELIVERY_TIME></PRODUCT_DETAILS>{details}{references}{more}</PRODUCT>"
    )


def reference(kind: str, target: str, quantity: str = "1") -> str:
    """Return one reference of a 2005 product."""
    return (
        f'<PRODUCT_REFERENCE type="{kind}" quantity="{quantity}"><PROD_ID_TO>{target}</PROD_ID_TO></PRODUCT_REFERENCE>'
    )


def bmecat(*products: str, namespace: str = NAMESPACES[2], doctype: str = "") -> bytes:
    """Return a BMEcat catalogue."""
    spelled = f' xmlns="{namespace}"' if namespace else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{doctype}<BMECAT{spelled} version="2005"><HEADER><CATALOG><LANGUAGE>kor</LANGUAGE>'
        f"<CATALOG_ID>C1</CATALOG_ID></CATALOG></HEADER><T_NEW_CATALOG>{''.join(products)}</T_NEW_CATALOG></BMECAT>"
    ).encode()


def package(parts: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file of parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as bundle:
        for name, content in parts.items():
            bundle.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, method)
    return buffer.getvalue()


# What a mapping may state once for all articles of a supplier, so that entries become whole.
DEFAULTS = """
[defaults]
summary = {ko = "설비 진동을 잽니다.", en = "Measures the vibration of machines."}
description = {ko = "설비에 붙여 진동을 재고 게이트웨이로 보냅니다.", en = "Sits on the machine, measures and sends to a gateway."}
kind = "SNS"
category = "sensor"
class_path = {ko = "솔루션(H/W) - 센서", en = "Solution (H/W) - Sensor"}
key_technologies = ["field-application"]
technologies = ["sensor"]
isa95_levels = [1]
valid_from = 2026-01-01
valid_until = 2027-12-31
lead_time = "14 d"

[defaults.price]
group = "hardware"
per = "unit"
valid_from = 2026-01-01
valid_until = 2026-12-31
"""
