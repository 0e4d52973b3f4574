"""A new file opens without mistakes, asks in the author's language, and lacks nothing but the answers."""

from __future__ import annotations

import re
import shutil
import tomllib
import uuid
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from configurator.basis.errors import BadInput, ConfiguratorError
from configurator.basis.language import LANGUAGES, Language
from configurator.catalog.codec import read_entry, read_supplier
from configurator.catalog.schema import entry_schema, supplier_schema
from solution_store.authoring.scaffold import KINDS, begin
from solution_store.entry_files import SHIPPED, read_what_is_readable
from solution_store.inspecting import inspect
from solution_store.lint import check_entry

DAY = date.today()
ASKING = {  # rules that name an unanswered question
    "text-is-finished",
    "price-is-plausible",
    "lead-time-is-plausible",
    "service-answers-in-time",
    "carrier-says-what-it-carries",
    "model-says-what-it-learns-from",
    "supplier-can-be-reached",
    "region-is-official",
    "supplier-was-founded",
}


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the shipped entries in which a new supplier begins with one entry of every kind."""
    folder = Path(shutil.copytree(SHIPPED, tmp_path_factory.mktemp("new") / "entries"))
    begin("supplier", "acme", folder, "ko")
    for number, kind in enumerate(KINDS):
        begin(kind, f"acme/{kind}", folder, LANGUAGES[number % 2])
    return folder


def test_a_new_file_lacks_nothing_but_answers(beside: Path) -> None:
    found = inspect(beside, DAY, only="acme")
    assert found.mistakes == ()
    assert {issue.rule for issue in found.findings} == ASKING
    assert {issue.subjects[0] for issue in found.findings} == {"acme", *(f"acme/{kind}" for kind in KINDS)}


def test_what_waits_is_named(tmp_path: Path) -> None:
    _, open_places = begin("supplier", "acme", tmp_path, "ko")
    assert set(open_places) == {"name", "region", "founded", "phone"}
    _, open_places = begin("robot", "acme/arm", tmp_path, "ko")
    assert set(open_places) == {"title", "summary", "description", "lead_time", "robotics.payload", "prices.main", "prices[0].item", "prices[0].basis"}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_answers_make_it_clean(beside: Path, kind: str) -> None:
    """Filling in TODO and 0 leaves nothing to say, once everything that was only offered is answered, too."""
    file = beside / "acme" / f"{kind}.toml"
    asked = file.read_text(encoding="utf-8")
    text = re.sub(r"\{ko = \"([^\"]*)\", en = \"TODO ([^\"]*)\"\}", _answered(kind), asked)
    for old, new in (("won = 0", "won = 60000000" if kind != "gateway" else "won = 2000000"), ("days = 0.0", "days = 3.0"), ('lead_time = "0 d"', 'lead_time = "30 d"'),
                     ('response = "0 d"', 'response = "1 d"'), ('payload = "0 kg"', 'payload = "10 kg"'), ("equipment = []", 'equipment = ["cnc"]'),
                     ("signals = []", 'signals = [{word = "net.ot"}]\nhistory = "3 month"'), ("sample = false", "sample = false")):  # fmt: skip
        text = re.sub(f"^{re.escape(old)}", new, text, flags=re.MULTILINE)
    answered = beside.parent / "answered" / "acme"
    answered.mkdir(parents=True, exist_ok=True)
    (answered / file.name).write_text(text, encoding="utf-8")
    entry = read_entry(answered / file.name, answered.parent)
    assert [issue.key for issue in check_entry(entry, DAY) if issue.rule != "model-asks-for-what-it-reads"] == []


def _answered(kind: str) -> Callable[[re.Match[str]], str]:
    return lambda found: f'{{ko = "{kind}의 {found[2][:20]} 대답", en = "{kind}: {found[2]}, answered"}}'.replace("TODO ", "")  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_everything_offered_in_comments_can_be_taken(tmp_path: Path, kind: str, language: Language) -> None:
    """Taking the sign away from every offered part gives an entry that can be read."""
    begin("supplier", "acme", tmp_path, language)
    file, _ = begin(kind, "acme/all", tmp_path, language)
    text = file.read_text(encoding="utf-8")
    taken = re.sub(r"^#(?=[\w\[])", "", text, flags=re.MULTILINE)
    file.write_text(taken, encoding="utf-8")
    entry = read_entry(file, tmp_path)
    assert entry.effects
    assert entry.ai_model
    assert entry.requires
    assert len(entry.prices) == 2
    Draft202012Validator(entry_schema()).validate(_plain(tomllib.loads(taken)))


def test_the_schema_lies_beside_and_its_hint_points_to_it(tmp_path: Path) -> None:
    supplier, _ = begin("supplier", "acme", tmp_path, "ko")
    entry, _ = begin("sensor", "acme/vib", tmp_path, "ko")
    for file, schema in ((supplier, supplier_schema()), (entry, entry_schema())):
        hint = file.read_text(encoding="utf-8").split("\n")[0].removeprefix("#:schema ")
        assert (file.parent / hint).resolve().parent == tmp_path.resolve()
        Draft202012Validator(schema).validate(_plain(tomllib.loads(file.read_text(encoding="utf-8"))))
    _, mistakes = read_what_is_readable(tmp_path)
    assert mistakes == ()


def _plain(data: object) -> object:
    """Return TOML data as JSON has it: dates as text."""
    if isinstance(data, dict):
        return {name: _plain(inner) for name, inner in data.items()}
    if isinstance(data, list):
        return [_plain(inner) for inner in data]
    return data.isoformat() if isinstance(data, date) else data


def test_each_new_entry_has_an_identity_of_its_own(tmp_path: Path) -> None:
    begin("supplier", "acme", tmp_path, "en")
    first, _ = begin("sensor", "acme/one", tmp_path, "en")
    second, _ = begin("sensor", "acme/two", tmp_path, "en")
    identities = {uuid.UUID(read_entry(file, tmp_path).uuid) for file in (first, second)}
    assert len(identities) == 2
    assert {each.version for each in identities} == {4}


@pytest.mark.parametrize("name", ["acme", "Acme/vib", "acme/../x", "acme/a b", "/vib", "acme/", "a/b/c", "acme/한글", "x" * 300 + "/"])  # fmt: skip
def test_a_name_that_is_no_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfiguratorError):
        begin("sensor", name, tmp_path, "ko")
    assert list(tmp_path.iterdir()) == []


def test_nothing_that_is_there_is_overwritten(tmp_path: Path) -> None:
    with pytest.raises(ConfiguratorError):
        begin("sensor", "acme/vib", tmp_path, "ko")  # no supplier yet
    begin("supplier", "acme", tmp_path, "ko")
    file, _ = begin("sensor", "acme/vib", tmp_path, "ko")
    before = file.read_bytes()
    with pytest.raises(ConfiguratorError):
        begin("sensor", "acme/vib", tmp_path, "ko")
    with pytest.raises(ConfiguratorError):
        begin("supplier", "acme", tmp_path, "ko")
    assert file.read_bytes() == before
    assert read_supplier(tmp_path / "acme" / "supplier.toml", tmp_path).key == "acme"


def test_an_unknown_supplier_is_not_called_clean(tmp_path: Path) -> None:
    with pytest.raises(ConfiguratorError) as error:
        inspect(tmp_path, DAY, only="nobody")
    assert not isinstance(error.value, BadInput)
