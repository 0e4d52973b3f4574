"""A new file that asks: every field with its question, allowed words and an example as comments; what is left open says TODO or 0."""

from __future__ import annotations

import json
import re
import textwrap
import uuid
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import get_args

from configurator.basis.errors import ConfiguratorError
from configurator.basis.language import Language, speaker
from configurator.basis.text import Message
from configurator.basis.vocabulary import (  # fmt: skip
    Category,
    CostGroup,
    KeyTechnology,
    Kind,
    Physical,
    Protocol,
    Role,
    StationKind,
    Technology,
)
from configurator.catalog.ai_model import ComputePlace, EquipmentKind, Kpi, ModelClass
from configurator.catalog.codec import SUPPLIER_FILE, read_entry, read_supplier
from configurator.catalog.entry import EffectTarget, PricedPer
from configurator.catalog.schema import entry_schema, supplier_schema
from configurator.catalog.vocabulary import WORDS
from solution_store.authoring.shelves import SHELVES, Shelf
from solution_store.entry_files import SCHEMA_FILES
from solution_store.lint import check_entry, check_supplier
from solution_store.rules.bounds import pack

KINDS = tuple(SHELVES)
STEM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
WIDTH = 110  # signs of a comment line
OPEN = "TODO"
Field = tuple[str, str, Iterable[str]]  # name, value as TOML, allowed words
YEARS_VALID = 1  # whole calendar years after this one


def begin(kind: str, name: str, folder: Path, language: Language) -> tuple[Path, tuple[str, ...]]:
    """Write a new file and return it with the places that wait for an answer; `ConfiguratorError` when it cannot begin there."""
    supplier, _, stem = name.partition("/")
    parts = (supplier,) if kind == "supplier" else (supplier, stem)
    if not all(STEM.fullmatch(part) for part in parts) or (kind == "supplier" and stem):
        raise ConfiguratorError(Message("workshop-name-wrong", name=name[:80]))
    file = folder / supplier / (SUPPLIER_FILE if kind == "supplier" else f"{stem}.toml")
    if file.exists():
        raise ConfiguratorError(Message("workshop-file-there", file=f"{supplier}/{file.name}"))
    if kind != "supplier" and not (folder / supplier / SUPPLIER_FILE).is_file():
        raise ConfiguratorError(Message("workshop-no-supplier", supplier=supplier))
    file.parent.mkdir(exist_ok=True)
    today = date.today()
    text = new_supplier(supplier, language) if kind == "supplier" else new_entry(kind, name, language, today)
    file.write_bytes(text.encode("utf-8"))
    _write_schemas(folder)
    return file, _open_places(file, folder, today)


def new_entry(kind: str, name: str, language: Language, today: date) -> str:
    """Return the text of a new entry of a sort, `name` being "supplier/solution"."""
    shelf = SHELVES[kind]
    first, last = today.isoformat(), date(today.year + YEARS_VALID, 12, 31).isoformat()
    sections: dict[str, tuple[str, list[Field]]] = _sections(first, last)
    text = [_head("entry", language), *_asked("", _top(shelf, name, first, last), language)]
    for key, (header, fields) in sections.items():
        wanted = key == "prices" or key in shelf.sections
        lines = [header, *_asked(key, fields, language)]
        text.append("\n" + "\n".join(lines if wanted else [_as_comment(line) for line in lines]))
    return "\n".join(text) + "\n"


def new_supplier(key: str, language: Language) -> str:
    """Return the text of a new supplier's file."""
    fields: list[Field] = [
        ("key", _quoted(key), ()),
        ("name", _both(f"{OPEN} 상호", f"{OPEN} company"), ()),
        ("region", _quoted(OPEN), pack().regions.names),
        ("founded", "0", ()),
        ("phone", _quoted(OPEN), ()),
        ("website", _quoted(""), ()),
        ("industries", "[]", ()),
        ("programmes", "[]", ()),
        ("sample", "false", ()),
    ]
    certificate: list[Field] = [
        ("name", _both("인증 이름", "name of the certificate"), ()),
        ("number", _quoted(OPEN), ()),
        ("scope", _both(f"{OPEN} 범위", f"{OPEN} scope"), ()),
        ("issuer", _both(f"{OPEN} 발급 기관", f"{OPEN} issuer"), ()),
        ("valid_from", "2026-01-01", ()),
        ("valid_until", "2028-12-31", ()),
    ]
    optional = ["[[certificates]]", *_asked("certificates", certificate, language)]
    text = [_head("supplier", language), *_asked("supplier", fields, language), ""]
    return "\n".join([*text, *(_as_comment(line) for line in optional)]) + "\n"


def _top(shelf: Shelf, name: str, first: str, last: str) -> list[Field]:
    supplier, stem = name.split("/")
    return [
        ("id", _quoted(name), ()),
        ("uuid", _quoted(str(uuid.uuid4())), ()),
        ("version", _quoted("1.0"), ()),
        ("supplier", _quoted(supplier), ()),
        ("title", _both(f"{OPEN} {stem} 제품 이름", f"{OPEN} name of {stem}"), ()),
        ("summary", _both(f"{OPEN} 현장에 무엇을 해 주는지 한 문장", f"{OPEN} one sentence: what it does for the shop floor"), ()),
        ("description", _both(f"{OPEN} 어떻게, 어떤 조건에서", f"{OPEN} how, and under which conditions"), ()),
        ("kind", _quoted(shelf.kind.value), (kind.value for kind in Kind)),
        ("category", _quoted(shelf.category.value), (category.value for category in Category)),
        ("class_path", _both(shelf.class_path.ko, shelf.class_path.en), ()),
        ("key_technologies", _list([shelf.key_technology.value]), (each.value for each in KeyTechnology)),
        ("technologies", _list([shelf.technology.value]), (each.value for each in Technology)),
        ("isa95_levels", json.dumps(list(shelf.levels)), ("0", "1", "2", "3", "4")),
        ("valid_from", first, ()),
        ("valid_until", last, ()),
        ("lead_time", _quoted("0 d"), ("d", "week", "month")),
        ("sample", "false", ()),
        ("suits", "[]", (kind.value for kind in StationKind)),
        ("placed", _quoted(shelf.placed), ("line", "stations")),
    ]  # fmt: skip


def _sections(first: str, last: str) -> dict[str, tuple[str, list[Field]]]:
    """Return the sections of an entry in their order: header and fields with what stands there at first."""
    basis = _both(f"{OPEN} 누가 언제 무엇을 기준으로 정한 값", f"{OPEN} who set this price, when and for what")
    dates: list[Field] = [("basis", basis, ()), ("valid_from", first, ()), ("valid_until", last, ())]
    groups, counted = [group.value for group in CostGroup], get_args(PricedPer)
    item = _both(f"{OPEN} 품목", f"{OPEN} item")
    collects: list[Field] = [
        ("side", _quoted("collects"), ("collects", "offers")),
        ("protocol", _quoted("modbus-tcp"), (each.value for each in Protocol)),
        ("physical", _quoted("ethernet"), (each.value for each in Physical)),
    ]
    second = '\n[[ports]]\nside = "offers"\nprotocol = "opc-ua"\nphysical = "ethernet"'
    return {
        "ports": ("[[ports]]", [*collects, ("", second, ())]),
        "provides": ("[[provides]]", [("word", _quoted("data.count"), WORDS)]),
        "requires": ("[[requires]]", [("words", _list(["net.ot"]), ()), ("reason", _both(f"{OPEN} 까닭", f"{OPEN} reason"), ())]),
        "robotics": ("[robotics]", [("payload", _quoted("0 kg"), ())]),
        "prices": ("[[prices]]", [("key", _quoted("main"), ()), ("item", item, ()), ("group", _quoted("software"), groups),
                                  ("per", _quoted("site"), counted), ("won", "0", ()), *dates]),
        "fee": ("[[prices]]", [("key", _quoted("fee"), ()), ("item", _both(f"{OPEN} 월 이용료", f"{OPEN} monthly fee"), ()),
                               ("group", _quoted("cloud"), ()), ("per", _quoted("site"), ()), ("won", "0", ()), ("monthly", "true", ()), *dates]),
        "labour": ("[[labour]]", [("role", _quoted("system-developer"), (role.value for role in Role)),
                                  ("task", _both(f"{OPEN} 하는 일", f"{OPEN} task"), ()), ("days", "0.0", ()), ("days_per_station", "0.0", ())]),
        "effects": ("[[effects]]", [("target", _quoted("downtime"), get_args(EffectTarget)), ("low", _quoted("0 %"), ()), ("likely", _quoted("0 %"), ()),
                                    ("high", _quoted("0 %"), ()), ("conditions", _both(f"{OPEN} 조건", f"{OPEN} conditions"), ()),
                                    ("evidence", '{kind = "supplier-claim", source = ' + _both(f"{OPEN} 근거와 출처", f"{OPEN} evidence and its source") + "}", ())]),
        "service": ("[service]", [("response", _quoted("0 d"), ()), ("free_months", "0", ())]),
        "ai_model": ("[ai_model]", [("model_class", _quoted("domain"), get_args(ModelClass)), ("equipment", "[]", get_args(EquipmentKind)),
                                    ("signals", "[]", ()), ("target", _quoted("availability"), get_args(Kpi)),
                                    ("compute", _quoted("controller"), get_args(ComputePlace))]),
    }  # fmt: skip


def _asked(section: str, fields: Iterable[Field], language: Language) -> Iterator[str]:
    """Yield each field under its question and the words it may take."""
    say = speaker(language)
    for name, value, words in fields:
        key = f"workshop-ask-{section}-{name}" if section else f"workshop-ask-{name}"
        if say.has(key):
            yield from textwrap.wrap(say.text(key), WIDTH, initial_indent="# ", subsequent_indent="#   ")
        if listed := ", ".join(words):
            allowed = f"{say.text('workshop-allowed')} {listed}"
            yield from textwrap.wrap(allowed, WIDTH, initial_indent="#   ", subsequent_indent="#   ", break_on_hyphens=False)  # fmt: skip
        yield f"{name} = {value}" if name else value


def _head(schema: str, language: Language) -> str:
    hint = f"#:schema ../{schema}.schema.json"
    said = speaker(language).text("workshop-head")
    return "\n".join([hint, *textwrap.wrap(said, WIDTH, initial_indent="# ", subsequent_indent="# "), ""])


def _open_places(file: Path, folder: Path, day: date) -> tuple[str, ...]:
    found = (
        check_supplier(read_supplier(file, folder), day)
        if file.name == SUPPLIER_FILE
        else check_entry(read_entry(file, folder), day)
    )
    return tuple(dict.fromkeys(issue.subjects[-1].removesuffix(".ko").removesuffix(".en") for issue in found))


def _write_schemas(folder: Path) -> None:
    for name, schema in zip(SCHEMA_FILES, (entry_schema(), supplier_schema()), strict=True):
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8") != text:
            (folder / name).write_bytes(text.encode("utf-8"))


def _as_comment(text: str) -> str:
    """Return lines as comments; a field keeps no blank after its sign, so that it can be told from a question."""
    return "\n".join(line if line.startswith("#") or not line else f"#{line}" for line in text.split("\n"))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _both(korean: str, english: str) -> str:
    return f"{{ko = {_quoted(korean)}, en = {_quoted(english)}}}"


def _list(words: Iterable[str]) -> str:
    return json.dumps(list(words))
