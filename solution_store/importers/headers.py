"""What the columns of a price list are called in Korean and English companies, and the mapping that follows from it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from solution_store.importers.cells import Row, Sheet
from solution_store.importers.mapping import Column, Currency, Target

SYNONYMS: dict[Target, str] = {
    "article": "품번 품목코드 품목번호 제품코드 상품코드 자재번호 자재코드 코드 모델번호 부품번호 article articleno itemno itemcode partno partnumber sku code productcode ordercode modelno",
    "title.ko": "품명 품목 품목명 제품명 상품명 명칭 제품 모델 모델명 name product productname item itemname model title",
    "title.en": "영문명 영문품명 영문제품명 englishname nameenglish titleen",
    "summary.ko": "요약 한줄소개 summary",
    "description.ko": "설명 상세 상세설명 내용 특징 description details features",
    "price.specification": "규격 사양 spec specification specifications size dimension",
    "price": "단가 가격 판매가 판매단가 공급가 공급단가 견적가 견적단가 금액 표준단가 소비자가 unitprice price listprice netprice salesprice",
    "price.per": "과금단위",
    "price.origin": "원산지 제조국 origin countryoforigin country",
    "price.valid_from": "적용일 적용시작일 유효시작일 시작일 적용일자 validfrom effectivedate effective",
    "price.valid_until": "유효기간 유효종료일 종료일 만료일 마감일 validuntil validto expiry expires",
    "price.basis": "가격근거 근거 basis",
    "currency": "통화 화폐 currency",
    "vat": "부가세 vat 세금 부가세여부",
    "lead_time": "납기 납기일 소요기간 리드타임 leadtime deliverytime delivery",
    "power": "소비전력 전력 정격전력 power powerconsumption",
    "ip": "보호등급 방수등급 ip iprating protection",
    "floor": "설치면적 바닥면적 footprint floorspace",
    "note": "비고 참고 메모 특이사항 제조사 브랜드 메이커 단위 재고 수량 최소주문수량 note notes remark remarks comment maker manufacturer brand unit uom stock qty quantity moq no 번호 순번 연번",
}  # fmt: skip
TARGET_OF = {word: target for target, words in SYNONYMS.items() for word in words.split()}
UNITS = {
    "천원": "천원",
    "만원": "만원",
    "백만원": "백만원",
    "억원": "억원",
    "원": "원",
    "krw": "원",
    "usd": "USD",
    "eur": "EUR",
    "jpy": "JPY",
    "cny": "CNY",
    "$": "USD",
    "€": "EUR",
}
CURRENCIES: dict[str, Currency] = {"USD": "USD", "EUR": "EUR", "JPY": "JPY", "CNY": "CNY"}
IN_BRACKETS = re.compile(r"[(\[](?P<inside>[^)\]]*)[)\]]")
FROM = re.compile(r"(?P<quantity>\d{1,6})\s*(?:개|ea|pcs|대|set|세트)?\s*(?:이상|부터|\+|or more|from|↑|~)")
HEAD_ROWS = 30
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Guess:
    """A header row and what its columns probably mean; `doubtful` are columns with a meaning another one has already."""

    row: int
    columns: dict[str, Column]
    doubtful: tuple[str, ...] = ()


def plain(header: str) -> str:
    """Return a header without case, spaces, brackets and punctuation.

    >>> plain("단 가 (천원)"), plain("Unit Price [EUR]")
    ('단가', 'unitprice')
    """
    text = unicodedata.normalize("NFKC", IN_BRACKETS.sub("", header)).casefold()
    return "".join(sign for sign in text if sign.isalnum())


def guessed(sheet: Sheet) -> Guess | None:
    """Return the most telling header row with what its columns mean; None when no row names a product and a price."""
    best: tuple[int, Row] | None = None
    for row in sheet.rows[:HEAD_ROWS]:
        known = {meaning(cell.text) for cell in row.cells.values()} - {None}
        kinds = {column.into for column in known if column}
        if (
            len(kinds) >= FEWEST
            and "price" in kinds
            and kinds & {"title.ko", "article"}
            and (best is None or len(kinds) > best[0])
        ):
            best = (len(kinds), row)
    return _guess(best[1]) if best else None


def _guess(row: Row) -> Guess:
    columns: dict[str, Column] = {}
    doubtful: list[str] = []
    taken: set[tuple[str, int]] = set()
    for number in sorted(row.cells):
        header = " ".join(row.cells[number].text.split())
        column = meaning(header)
        if column is None or header in columns:
            continue
        if (column.into, column.from_quantity) in taken and column.into != "note":
            doubtful.append(header)
            continue
        taken.add((column.into, column.from_quantity))
        columns[header] = column
    return Guess(row.number, columns, tuple(doubtful))


def meaning(header: str) -> Column | None:
    """Return what a header probably means; None when no synonym fits."""
    text = unicodedata.normalize("NFKC", header).casefold()
    quantity = FROM.search(text)
    bare = plain(FROM.sub("", text) if quantity else text)
    target = TARGET_OF.get(bare) or ("price" if quantity and not bare else None)
    if target is None:
        return None
    if target != "price":
        return Column(target)
    unit = next((sign for inside in _insides(text) for word, sign in UNITS.items() if word in inside), "")
    quantity_from = int(quantity["quantity"]) if quantity else 1
    included = bool(re.search(r"포함|incl", text)) and "미포함" not in text
    return Column(
        "price",
        unit if unit.endswith("원") else "",
        CURRENCIES.get(unit, "KRW"),
        "included" if included else "excluded",
        from_quantity=quantity_from,
    )


def _insides(text: str) -> Iterator[str]:
    return (found["inside"].replace(" ", "") for found in IN_BRACKETS.finditer(text))
