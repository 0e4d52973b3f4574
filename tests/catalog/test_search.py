"""Search finds what a look at every entry finds, takes any text, and counts exactly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from configurator.basis.language import speaker
from configurator.basis.text import Name
from configurator.basis.vocabulary import Category, Kind, Protocol, Stage, StationKind
from configurator.catalog import names
from configurator.catalog.edition import Edition, open_edition, write_edition
from configurator.catalog.entry import Solution
from configurator.catalog.folding import folded, initial, only_initials
from solution_store.entry_files import Store
from tests.catalog.strategies import stores

EVERYTHING = 100_000


def texts(entry: Solution) -> list[str]:
    """Return what an entry says of itself in both languages."""
    return [text for name in (entry.title, entry.summary, entry.description) for text in (name.ko, name.en)]


def holds(entry: Solution, question: str) -> bool:
    """Oracle: each folded word of the question is inside the folded title, summary or description."""
    said = [folded(text) for text in texts(entry)]
    return all(any(word in text for text in said) for word in folded(question).split())


def parts_of(entries: Iterable[Solution]) -> list[str]:
    """Return parts of one to six signs of the words entries use."""
    said = [word for entry in entries for text in texts(entry) for word in text.split()]
    return sorted(
        {word[start : start + size] for word in said for size in (1, 2, 3, 6) for start in (0, 1, 3) if word[start:]}
    )


def test_every_part_of_a_shipped_text_finds_its_entries(edition: Edition, shipped: Store) -> None:
    said = {entry.id: "\n".join(folded(text) for text in texts(entry)) for entry in shipped.entries}
    for part in parts_of(shipped.entries)[::7]:
        wanted = {name for name, text in said.items() if folded(part) in text}
        found = {hit.id for hit in edition.search(part, limit=EVERYTHING)}
        assert wanted <= found, part


def test_what_is_found_can_be_seen_somewhere_in_the_entry(edition: Edition, shipped: Store) -> None:
    """Nothing is found without a reason: the word is in a text, a name of the field, a module, the supplier or an id."""
    companies = {supplier.key: supplier for supplier in shipped.suppliers}
    for question in ("센서", "mes", "로봇", "불량", "modbus", "ai", "에너지", "kpi", "-", "7"):
        for hit in edition.search(question, limit=EVERYTHING):
            entry = edition[hit.id]
            company = companies[entry.supplier]
            spoken = [speaker(language).say(message) for language in ("ko", "en") for message in field_names(entry)]
            shown = " ".join((repr(entry), company.name.ko, company.name.en, *spoken))
            assert hit.read_as or folded(question) in folded(shown) or "requires" in repr(entry), (question, hit.id)


def field_names(entry: Solution) -> list[object]:
    """Return the names of the words an entry is filed under."""
    filed = (entry.kind, entry.category, *entry.technologies, *(port.protocol for port in entry.ports))
    return [*map(names.of, filed), *(names.of_effect(effect.target) for effect in entry.effects)]


@settings(max_examples=15)
@given(entries=stores(), data=st.data())
def test_any_store_is_searched_like_by_hand(
    tmp_path_factory: pytest.TempPathFactory, entries: list[Solution], data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("any") / "edition.sqlite"
    write_edition(entries, (), path)
    with open_edition(path) as edition:
        parts = [part for part in parts_of(entries) if folded(part).strip()]
        for part in data.draw(st.lists(st.sampled_from(parts), max_size=12)) if parts else ():
            wanted = {entry.id for entry in entries if holds(entry, part)}
            assert wanted <= {hit.id for hit in edition.search(part)}, part


@given(question=st.one_of(st.text(max_size=60), st.text("\"'*()^:-+{}ANDORNT\x00 가ㄱ%_\\", max_size=30)))
def test_no_question_is_too_strange(edition: Edition, question: str) -> None:
    assert len(edition.search(question, limit=3)) <= 3
    edition.facets(question)


@pytest.mark.parametrize(
    "question", ["C++", "R&D", "50%", "AND", "NOT", "title:x", 'a"b', "가" * 5_000, "x OR y", "\ud800", "NEAR("]
)
def test_operators_and_quotes_are_only_text(edition: Edition, question: str) -> None:
    edition.search(question)


def test_consonants_find_titles(edition: Edition, shipped: Store) -> None:
    for entry in shipped.entries:
        syllables = "".join(initial(sign) for sign in entry.title.ko if "가" <= sign <= "힣" or sign == " ")
        longest = max(syllables.split(), key=len)
        assert only_initials(longest)
        found = edition.search(longest, limit=EVERYTHING)
        assert entry.id in {hit.id for hit in found}, (longest, entry.title.ko)


def test_two_consonants_run_together_by_the_keyboard_are_two(edition: Edition) -> None:
    assert edition.search("ㄳ") == edition.search("ㄱㅅ")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("게잍웨이", "게이트웨이"),
        ("gatway", "gateway"),
        ("게이웨이", "게이트웨이"),
        ("센ㅅ", "센"),
        ("진동센서", "진동 센서"),
    ],
)
def test_one_mistake_is_forgiven_and_said(edition: Edition, typed: str, meant: str) -> None:
    found = edition.search(typed, limit=EVERYTHING)
    assert found
    assert {hit.read_as for hit in found} == {meant}
    assert [hit.id for hit in found] == [hit.id for hit in edition.search(meant, limit=EVERYTHING)]


def test_a_word_somebody_uses_is_never_corrected(edition: Edition) -> None:
    assert {hit.read_as for hit in edition.search("센서", limit=EVERYTHING)} == {""}


def test_nonsense_finds_nothing(edition: Edition) -> None:
    assert edition.search("뛟쀓뒑꿻") == ()


@pytest.mark.parametrize(
    ("question", "protocol"),
    [("focas", Protocol.FOCAS), ("modbus", Protocol.MODBUS_TCP), ("모드버스", Protocol.MODBUS_RTU)],
)
def test_protocols_are_found_as_people_call_them(
    edition: Edition, shipped: Store, question: str, protocol: Protocol
) -> None:
    speaking = {entry.id for entry in shipped.entries if any(port.protocol == protocol for port in entry.ports)}
    assert speaking
    assert speaking <= {hit.id for hit in edition.search(question, limit=EVERYTHING)}


def test_a_title_comes_before_a_mention(edition: Edition) -> None:
    found = edition.search("게이트웨이", limit=EVERYTHING)
    named = ["게이트웨이" in hit.title.ko for hit in found]
    assert named == sorted(named, reverse=True)
    assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)


def test_a_shorter_list_is_the_beginning_of_a_longer_one(edition: Edition) -> None:
    for question in ("", "관리", "센서"):
        assert edition.search(question, limit=5) == edition.search(question, limit=EVERYTHING)[:5]


def test_an_empty_question_lists_all(edition: Edition) -> None:
    assert {hit.id for hit in edition.search("  ", limit=EVERYTHING)} == set(edition)


def test_a_hit_is_called_as_its_entry(edition: Edition, shipped: Store) -> None:
    hits = {hit.id: hit.title for hit in edition.search(limit=EVERYTHING)}
    assert hits == {entry.id: entry.title for entry in shipped.entries}


categories = st.lists(st.sampled_from(Category), max_size=4)
chosen = st.fixed_dictionaries(
    {},
    optional={
        "categories": categories,
        "kinds": st.lists(st.sampled_from(Kind), max_size=8),
        "protocols": st.lists(st.sampled_from(Protocol), max_size=4),
        "effects": st.lists(st.sampled_from(["downtime", "defects", "energy"]), max_size=2),
        "stations": st.lists(st.sampled_from(StationKind), max_size=2),
        "max_stage": st.one_of(st.none(), st.sampled_from(Stage)),
        "equipment": st.lists(st.sampled_from(["cnc", "press", "welding"]), max_size=2),
        "packaging": st.lists(st.sampled_from(["bundle", "single"]), max_size=1),
    },
)
TESTS = {
    "categories": lambda entry, given: entry.category in given,
    "kinds": lambda entry, given: entry.kind in given,
    "protocols": lambda entry, given: any(port.protocol in given for port in entry.ports),
    "effects": lambda entry, given: any(effect.target in given for effect in entry.effects),
    "stations": lambda entry, given: not entry.suits or any(kind in given for kind in entry.suits),
    "max_stage": lambda entry, given: all(stage <= given for _, stage in entry.earns),
    "equipment": lambda entry, given: (
        entry.ai_model is not None and any(one in given for one in entry.ai_model.equipment)
    ),
    "packaging": lambda entry, given: ("bundle" if entry.bundle else "single") in given,
}
OWN_FACET = {
    "category": "categories",
    "kind": "kinds",
    "protocol": "protocols",
    "effect": "effects",
    "station": "stations",
    "stage": "max_stage",
    "equipment": "equipment",
    "packaging": "packaging",
}


def fits(entry: Solution, given: Mapping[str, object], but: str = "") -> bool:
    """Oracle: the entry passes every choice that says something, except `but`."""
    return all(TESTS[name](entry, value) for name, value in given.items() if name != but and value not in (None, []))


@given(given_=chosen, question=st.sampled_from(["", "센서", "관리", "mes", "ㅅ"]))
def test_choices_narrow_like_by_hand(edition: Edition, given_: dict[str, object], question: str) -> None:
    every = [edition[hit.id] for hit in edition.search(question, limit=EVERYTHING)]
    found = {hit.id for hit in edition.search(question, limit=EVERYTHING, **given_)}
    assert found == {entry.id for entry in every if fits(entry, given_)}


@given(given_=chosen, question=st.sampled_from(["", "센서", "관리", "mes", "ㅅ"]))
def test_facet_counts_are_exact(edition: Edition, given_: dict[str, object], question: str) -> None:
    every = [edition[hit.id] for hit in edition.search(question, limit=EVERYTHING)]
    counted = edition.facets(question, **given_)
    of_entry = {
        "category": lambda entry: {entry.category.value},
        "kind": lambda entry: {entry.kind.value},
        "supplier": lambda entry: {entry.supplier},
        "protocol": lambda entry: {port.protocol.value for port in entry.ports},
        "effect": lambda entry: {effect.target for effect in entry.effects},
        "station": lambda entry: {kind.value for kind in entry.suits or StationKind},
        "stage": lambda entry: {str(max((int(stage) for _, stage in entry.earns), default=0))},
        "technology": lambda entry: {technology.value for technology in entry.technologies},
        "equipment": lambda entry: set(entry.ai_model.equipment) if entry.ai_model else set(),
        "packaging": lambda entry: {"bundle" if entry.bundle else "single"},
        "certificate": lambda entry: {held.name.ko for held in edition.suppliers[entry.supplier].certificates},
        "programme": lambda entry: set(edition.suppliers[entry.supplier].programmes),
    }
    for facet, values in of_entry.items():
        kept = [entry for entry in every if fits(entry, given_, but=OWN_FACET.get(facet, ""))]
        assert counted.get(facet, {}) == Counter(value for entry in kept for value in values(entry)), facet


few_chosen = chosen.map(lambda given_: dict(list(given_.items())[:4]))


@settings(max_examples=20)
@given(given_=few_chosen, question=st.sampled_from(["", "센서", "관리 mes", "ㅅ"]), data=st.data())
def test_nothing_comes_with_the_smallest_reason(
    edition: Edition, given_: dict[str, object], question: str, data: st.DataObject
) -> None:
    """Oracle: without the reason something is left, without any part of it nothing is, and no smaller set would do."""
    counted, whole = edition.facets(question, **given_), edition.facets()
    facet = data.draw(st.sampled_from(sorted(whole)))
    value = data.draw(st.sampled_from([*sorted(whole[facet]), "nobody"]))
    found = edition.why_nothing(facet, value, question, **given_)
    assert (found is None) == (counted[facet].get(value, 0) > 0)
    if found is None:
        return
    assert all(speaker(language).say(found.message(lambda _facet, each: each)) for language in ("ko", "en"))
    if not found.words and not found.choices:
        assert value not in whole[facet]
        return
    reasons = [*found.words, *(OWN_FACET[name] for name, _ in found.choices)]

    def left_without(out: Iterable[str]) -> int:
        words = " ".join(word for word in folded(question).split() if word not in out)
        kept = {name: each for name, each in given_.items() if name not in out}
        return edition.facets(words, **kept)[facet].get(value, 0)

    assert left_without(reasons) > 0
    everything = [*folded(question).split(), *(name for name in given_ if name != OWN_FACET.get(facet))]
    smaller = [out for size in range(len(reasons)) for out in combinations(everything, size)]
    assert not any(left_without(out) for out in smaller)


@pytest.mark.parametrize(("typed", "meant"), [("vibratoin", "vibration"), ("historain", "historian"), ("opx", "")])
def test_mistakes_in_latin_letters_are_forgiven(edition: Edition, typed: str, meant: str) -> None:
    assert next((hit.read_as for hit in edition.search(typed)), "") == meant


def test_a_mistake_in_many_consonants_is_forgiven(shipped: Store, tmp_path: Path) -> None:
    titles = ("예지보전 모델 하나", "예지보전 모델 두울")
    two = [replace(entry, title=Name.alike(title)) for entry, title in zip(shipped.entries, titles, strict=False)]
    write_edition(two, (), tmp_path / "e.sqlite")
    with open_edition(tmp_path / "e.sqlite") as edition:
        assert {hit.read_as for hit in edition.search("ㅇㅈㅂㅈㅁㄷ")} == {""}
        assert [hit.read_as for hit in edition.search("ㅇㅈㅂㅈㅁㅍ")] == ["ㅇㅈㅂㅈㅁㄷ"] * 2
        assert edition.search("ㅇㅈㅂㅍ") == (), "of four consonants nearly any are the beginning of something"


def test_search_is_quick(edition: Edition, tmp_path: Path) -> None:
    """Opening and listing fifty rows takes a few milliseconds of computing (best of several)."""
    import time

    best = []
    for _ in range(20):
        begun = time.process_time()
        with open_edition(edition.path) as fresh:
            assert len(fresh.search(limit=50)) == 50
        best.append(time.process_time() - begun)
    assert min(best) < 0.005
