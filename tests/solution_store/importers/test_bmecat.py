"""BMEcat: prices, tiers, references and languages become entries, and every text and attribute of the file is accounted for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.errors import BadInput
from solution_store.importers.account import Fate, Reading
from solution_store.importers.bmecat import read_bmecat
from solution_store.importers.mapping import ColumnMapping, Rate
from tests.solution_store.importers.builders import NAMESPACES, bmecat, price, product, reference

EURO = ColumnMapping(rates={"EUR": Rate(Decimal("1480.5"), date(2026, 1, 5))})


def leaves(content: bytes) -> int:
    """Count texts and attributes with another parser."""
    root = fromstring(content)
    texts = sum(bool((element.text or "").strip()) for element in root.iter())
    return texts + sum(len([value for value in element.attrib.values() if value.strip()]) for element in root.iter())


def reasons(reading: Reading) -> set[str]:
    return {field.why.key for field in reading.fields if field.fate == Fate.LISTED and field.why}


def only(reading: Reading) -> dict[str, object]:
    (draft,) = reading.drafts
    return dict(draft.data)


def test_a_product_becomes_a_draft_in_both_languages_with_tiers_and_validity() -> None:
    reading = read_bmecat(bmecat(product("A-1", prices=price("300000") + price("270000", bound="10"))))
    assert reading.drafts[0].article == "A-1"
    data = only(reading)
    assert data["title"] == {"ko": "진동 센서", "en": "sensor A-1"}
    assert data["lead_time"] == "14 d"
    (line,) = data["prices"]
    assert (line["won"], line["tiers"]) == (300_000, [{"from_quantity": 10, "won": 270_000}])
    assert (line["valid_from"], line["valid_until"]) == ("2026-01-01", "2026-12-31")
    assert reading.count(Fate.LISTED) == 0


@pytest.mark.parametrize("namespace", NAMESPACES)
def test_any_namespace_gives_the_same(namespace: str) -> None:
    content = product("A-1", prices=price("300000"), references=reference("similar", "A-2"))
    assert read_bmecat(bmecat(content, namespace=namespace)) == read_bmecat(bmecat(content, namespace=""))


def test_version_1_2_reads_like_2005() -> None:
    new = bmecat(product("A-1", prices=price("300000"), references=reference("followup", "A-2")), product("A-2"))
    old = new
    for name in ("PRODUCT_REFERENCE", "PRODUCT_PRICE_DETAILS", "PRODUCT_PRICE", "PRODUCT_DETAILS"):
        old = old.replace(name.encode(), name.replace("PRODUCT", "ARTICLE").encode())
    old = old.replace(b"<PRODUCT>", b"<ARTICLE>").replace(b"</PRODUCT>", b"</ARTICLE>")
    old = old.replace(b"SUPPLIER_PID", b"SUPPLIER_AID").replace(b"PROD_ID_TO", b"ART_ID_TO")

    def said(content: bytes) -> list[object]:
        return [
            (
                draft.article,
                draft.data["title"],
                [line["won"] for line in draft.data.get("prices", ())],
                [edge.kind for edge in draft.edges],
            )
            for draft in read_bmecat(content).drafts
        ]

    assert old != new
    assert said(old) == said(new)


def test_a_foreign_price_is_reckoned_with_the_stated_rate_and_never_without_one() -> None:
    content = bmecat(product("A-1", prices=price("1499.5", "EUR")))
    bare = read_bmecat(content)
    assert "prices" not in only(bare)
    assert reasons(bare) == {"store-import-no-rate"}
    (line,) = only(read_bmecat(content, EURO))["prices"]
    assert line["won"] == 2_220_010  # 1499.5 × 1480.5 = 2,220,009.75
    assert line["foreign"] == {"currency": "EUR", "amount": "1499.5", "rate": "1480.5", "rate_date": "2026-01-05"}


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (price("1.234,50"), "store-import-price-unreadable"),
        (price("1e9"), "store-import-price-unreadable"),
        (price("330000", kind="gros_list"), "store-import-price-with-tax"),
        (price("1000.5"), "store-import-won-not-whole"),
        (price("1000") + price("900"), "store-import-second-price"),
        (price("1000", bound="0"), "store-import-price-unreadable"),
    ],
)
def test_a_price_that_cannot_be_taken_is_listed(wrong: str, reason: str) -> None:
    reading = read_bmecat(bmecat(product("A-1", prices=wrong)))
    assert reasons(reading) == {reason}


def test_factor_and_price_quantity_are_reckoned_and_said() -> None:
    order = "<PRODUCT_ORDER_DETAILS><PRICE_QUANTITY>100</PRICE_QUANTITY></PRODUCT_ORDER_DETAILS>"
    reading = read_bmecat(bmecat(product("A-1", prices=price("500000", factor="0.9"), more=order)))
    (line,) = only(reading)["prices"]
    assert line["won"] == 4_500
    assert [notice.message.key for notice in reading.notices] == ["store-import-price-reckoned"]


def test_a_price_that_begins_at_ten_is_pointed_out() -> None:
    reading = read_bmecat(bmecat(product("A-1", prices=price("500000", bound="10"))))
    assert [notice.message.key for notice in reading.notices] == ["store-import-least-quantity"]


def test_reference_types_become_edges() -> None:
    kinds = ("mandatory", "select", "consists_of", "similar", "followup", "accessories", "sparepart")
    content = product("A-1", references="".join(reference(kind, "A-2", "3") for kind in kinds))
    edges = read_bmecat(bmecat(content)).drafts[0].edges
    assert [edge.kind for edge in edges] == [
        "requires",
        "requires",
        "bundle",
        "alternative",
        "replaced-by",
        "recommends",
    ]
    assert {edge.units for edge in edges} == {3}
    assert [edge.group for edge in edges][:2] == ["", "select"]


def test_an_article_that_comes_twice_is_taken_once() -> None:
    reading = read_bmecat(bmecat(product("A-1"), product("A-1", title="다른 것")))
    assert [draft.data["title"]["ko"] for draft in reading.drafts] == ["진동 센서"]
    assert reasons(reading) == {"store-import-article-twice"}


def test_doctype_is_fine_and_entities_are_refused() -> None:
    named = '<!DOCTYPE BMECAT SYSTEM "bmecat_2005.dtd">'
    assert read_bmecat(bmecat(product("A-1"), doctype=named)).drafts
    bomb = '<!DOCTYPE BMECAT [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    with pytest.raises(BadInput) as refusal:
        read_bmecat(bmecat(product("A-1", title="x"), doctype=bomb))
    assert refusal.value.mistakes[0].message.key == "store-import-xml-entities"


texts = st.text("가나다라 ABC123<>&\"'=;", max_size=12)
products = st.builds(
    product,
    st.from_regex(r"[A-Z0-9-]{1,8}", fullmatch=True),
    texts,
    st.one_of(st.just(""), st.builds(price, st.sampled_from(["1000", "x", "12.5"]), st.sampled_from(["KRW", "USD"]))),
    st.builds(reference, st.sampled_from(["mandatory", "similar", "unheard"]), st.sampled_from(["A", "B"])),
    st.sampled_from(["", "<UDX.X><Y z='1'>2</Y></UDX.X>", "<MIME_INFO><MIME>a.jpg</MIME></MIME_INFO>"]),
)


@given(st.lists(products, max_size=4))
def test_every_text_and_attribute_has_a_fate(listed: list[str]) -> None:
    content = bmecat(*listed)
    reading = read_bmecat(content)
    assert len(reading.fields) == leaves(content)
    assert sum(reading.count(fate) for fate in Fate) == len(reading.fields)
    assert len({field.place for field in reading.fields}) == len(reading.fields)
    for field in reading.fields:
        assert (field.fate == Fate.MAPPED) == bool(field.into)
        assert (field.fate == Fate.MAPPED) == (field.why is None)
