"""Search in generated stores of Korean entries, beside tantivy and the trigram index of SQLite's FTS5.

    python bench/catalog.py [--quick] [--json] [--keep FOLDER]

What is found is compared with a look at every text first, and facet counts with counting by hand; a difference ends the run with
status 1. Times are CPU seconds of one process, each question asked once of a store that was opened anew and asked one other question
(its time is printed: it reads the titles); peers give rank and title of their first twenty, we give id and titles, thirty questions in
turn. A question a peer cannot look up (initial consonants, mistakes of spelling; for the trigram index words under three signs) is left
out of its ratio. `--keep` keeps the built editions.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.catalog_peers import SHORTEST, Row, Tantivy, Trigram
from bench.catalog_questions import Question, questions
from bench.korean_store import KoreanStore
from configurator.catalog.edition import Edition, open_edition, write_edition
from configurator.catalog.edition_rows import facets, ranked
from configurator.catalog.edition_words import Said, said
from configurator.catalog.entry import Solution, Supplier
from configurator.catalog.folding import folded
from configurator.catalog.scoring import score
from configurator.catalog.search import FACET_OF, Layer, understood

SIZES = {"quick": (1_000, 3_000), "full": (20_000, 100_000)}
QUESTIONS = {"quick": 120, "full": 300}
JUDGED = 60  # questions whose order is compared with scoring every entry
FIRST = 20
OPENINGS = 20
IN_TURN = 30  # questions asked of us, then of a peer
CHUNK = 1 << 20
WARM = "압력 전력"


class Disagreement(Exception):
    """The store found or counted something else than a look at every entry."""


@dataclass(slots=True)
class Generated:
    """A store of one size: what its entries say and are filed under, by rank, and the edition of them."""

    size: int
    path: Path
    texts: list[Said]
    ids: list[str]
    values: list[tuple[str, ...]]  # "facet=value" of each entry
    building: float

    def rows(self) -> Iterator[Row]:
        """Yield the entries as the peers take them."""
        for rank, (texts, values) in enumerate(zip(self.texts, self.values, strict=True), start=1):
            yield rank, texts.fields, values


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; 1 when something was found or counted that is not so."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="under a minute: small stores")
    parser.add_argument("--json", action="store_true", help="print one object of figures last")
    parser.add_argument("--keep", type=Path, help="folder where built editions are kept for the next run")
    parser.add_argument("--sizes", type=int, nargs="*", help="other sizes of the store")
    chosen = parser.parse_args(arguments)
    speed = "quick" if chosen.quick else "full"
    figures: dict[str, float] = {}
    try:
        for size in chosen.sizes or SIZES[speed]:
            with tempfile.TemporaryDirectory() as folder:
                figures |= measured(size, QUESTIONS[speed], Path(folder), chosen.keep)
    except Disagreement as error:
        print(f"DISAGREEMENT: {error}", file=sys.stderr)
        return 1
    report(figures)
    if chosen.json:
        print(json.dumps({"figures": {name: round(value, 4) for name, value in figures.items()}}))
    return 0


def measured(size: int, count: int, folder: Path, keep: Path | None) -> dict[str, float]:
    """Return the figures of one size."""
    store = built(size, keep or folder)
    asked = questions([(each.fields[0], each.fields[1]) for each in store.texts], count, seed=size)
    print(f"{size:,} entries: built in {store.building:.0f} s, {store.path.stat().st_size / 1e6:.0f} MB", flush=True)
    meant = with_what_was_understood(store, asked)
    truth = {question.text: found_by_looking(store, words) for question, words in meant.items()}
    hold_recall(store, truth, asked)
    listed, begun = opening(store)
    figures = {"build_s": store.building, "opening_ms": 1e3 * listed, "first_of_all_ms": 1e3 * begun}
    figures |= counting(store, truth, asked)
    figures |= spread("first", ours(store, asked))
    print(f"{size:,} entries: all found and counted right; first 20 p95 {figures['first_p95_ms']:.1f} ms", flush=True)
    figures |= judged(store, truth, meant)
    for name, kind in (("tantivy", Tantivy), ("trigram", Trigram)):
        figures |= beside(name, kind(store.rows(), folder), store, {each: truth[each.text] for each in asked})
        print(f"{size:,} entries: {name} done", flush=True)
    return {f"{size}.{name}": value for name, value in figures.items()}


def built(size: int, folder: Path) -> Generated:
    """Generate a store and build its edition where it is not kept yet."""
    made = KoreanStore(size)
    companies = {supplier.key: supplier for supplier in made.suppliers}
    entries = ranked(made.entries())
    path, begun = folder / f"korean-{size}.sqlite", process_time()
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        write_edition(entries, made.suppliers, path)
    building = process_time() - begun
    texts = [said(entry, companies[entry.supplier]) for entry in entries]
    values = [values_of(entry, companies[entry.supplier]) for entry in entries]
    return Generated(size, path, texts, [folded(entry.id) for entry in entries], values, building)


def values_of(entry: Solution, supplier: Supplier) -> tuple[str, ...]:
    """Return the facet values of an entry as "facet=value"."""
    return tuple(f"{name}={value}" for name, values in facets(entry, supplier).items() for value in values)


def with_what_was_understood(store: Generated, asked: Sequence[Question]) -> dict[Question, tuple[str, ...]]:
    """Return the words each question was understood as; only a mistake of spelling may be understood as something else."""
    with open_edition(store.path) as edition:
        meant = {question: understood((Layer(edition),), question.text) for question in asked}
    for question, words in meant.items():
        if question.sort != "typo" and words != question.words:
            raise Disagreement(f"{question.text} was read as {words}")
    corrected = [question for question, words in meant.items() if question.sort == "typo" and words != question.words]
    print(f"  {len(corrected)} of {sum(q.sort == 'typo' for q in asked)} mistakes of spelling were corrected")
    return meant


def found_by_looking(store: Generated, words: tuple[str, ...]) -> set[int]:
    """Return the ranks of the entries whose texts hold every word, without the choice of facets."""
    return {
        rank
        for rank, (texts, name) in enumerate(zip(store.texts, store.ids, strict=True), start=1)
        if all(holds(texts, name, word) for word in words)
    }


def holds(texts: Said, name: str, word: str) -> bool:
    """Say whether a word is a part of a text (or of the consonants behind it), or begins a part of the id, which stands before the rest."""
    title, summary, rest = texts.fields
    return word in title or word in summary or word in rest.removeprefix(name) or begins_part(name, word)


def begins_part(name: str, word: str) -> bool:
    """Say whether a word stands in an id from the beginning of one of its parts on."""
    at = name.find(word)
    while at >= 0:
        if not at or (not name[at - 1].isalnum() and name[at].isalnum()):
            return True
        at = name.find(word, at + 1)
    return False


def fitting(store: Generated, question: Question, found: set[int], but: str = "") -> set[int]:
    """Return what of a find fits the chosen facets, leaving out the choice within one of them."""
    groups = [set(values) for values in question.values() if not values or not values[0].startswith(f"{but}=")]
    return {rank for rank in found if all(group.intersection(store.values[rank - 1]) for group in groups)}


def hold_recall(store: Generated, truth: dict[str, set[int]], asked: Sequence[Question]) -> None:
    """Compare what is found, all of it, with a look at every text."""
    with open_edition(store.path) as edition:
        for question in asked:
            ids = {hit.id for hit in edition.search(question.text, limit=store.size, **question.chosen)}
            wanted = {store.ids[rank - 1] for rank in fitting(store, question, truth[question.text])}
            if {folded(name) for name in ids} != wanted:
                raise Disagreement(f"{question}: {len(ids)} found, {len(wanted)} are there")


def opening(store: Generated) -> tuple[float, float]:
    """Return the median times to open the store and list its first fifty entries, and of the first question of all after it."""
    listed, asked = [], []
    for _ in range(OPENINGS):
        begun = process_time()
        with open_edition(store.path) as edition:
            edition.search(limit=50)
            shown = process_time()
            edition.search(WARM, limit=FIRST)
            asked.append(process_time() - shown)
            listed.append(shown - begun)
    return median(listed), median(asked)


def warmed(store: Generated) -> Edition:
    """Return a freshly opened store whose facets are in memory and that was asked one question, none of those measured.

    Its file was read before: a peer's was just written, and ours must not come from the disk either.
    """
    with store.path.open("rb") as file:
        while file.read(CHUNK):
            pass
    edition = open_edition(store.path)
    edition.facets()
    edition.search(WARM, limit=FIRST)
    return edition


def ours(store: Generated, asked: Sequence[Question]) -> list[float]:
    """Return the time to the first twenty of each question."""
    with warmed(store) as edition:
        return [answering(edition, question) for question in asked]


def answering(edition: Edition, question: Question) -> float:
    """Return the time to the first twenty."""
    begun = process_time()
    edition.search(question.text, limit=FIRST, **question.chosen)
    return process_time() - begun


def counting(store: Generated, truth: dict[str, set[int]], asked: Sequence[Question]) -> dict[str, float]:
    """Measure the facet counts of every question and compare those of some with counting by hand."""
    times = []
    begun = process_time()
    with warmed(store) as edition:
        loading = process_time() - begun
        for number, question in enumerate(asked):
            begun = process_time()
            counted = edition.facets(question.text, **question.chosen)
            times.append(process_time() - begun)
            if number % 4 == 0:
                hold_counts(store, question, truth[question.text], counted)
    return {**spread("facets", times), "facets_loading_ms": 1e3 * loading}


def hold_counts(store: Generated, question: Question, found: set[int], counted: Any) -> None:
    """Compare facet counts with counting by hand."""
    chosen = {FACET_OF[name] for name in question.chosen}
    whole = Counter(value for rank in fitting(store, question, found) for value in store.values[rank - 1])
    for facet, values in counted.items():
        by_hand = whole
        if facet in chosen:
            kept = fitting(store, question, found, but=facet)
            by_hand = Counter(value for rank in kept for value in store.values[rank - 1])
        wanted = {value: count for value, count in by_hand.items() if value.startswith(f"{facet}=")}
        if {f"{facet}={value}": count for value, count in values.items()} != wanted:
            raise Disagreement(f"{question}: counts of {facet}")


def judged(store: Generated, truth: dict[str, set[int]], meant: dict[Question, tuple[str, ...]]) -> dict[str, float]:
    """Compare our order with that of scoring every entry: nDCG of the first twenty, the score being the gain."""
    qualities, chosen = [], []
    with open_edition(store.path) as edition:
        listed = [question for question in meant if len(truth[question.text]) > FIRST]
        for question in listed[:: max(1, len(listed) // JUDGED)]:
            fit = fitting(store, question, truth[question.text])
            scores = full_scores(store, edition, meant[question], fit, truth[question.text])
            found = [folded(hit.id) for hit in edition.search(question.text, limit=FIRST, **question.chosen)]
            if scores:
                (chosen if question.chosen else qualities).append(
                    ndcg([scores[name] for name in found], list(scores.values()))
                )
    return {
        "ndcg": sum(qualities) / len(qualities),
        "ndcg_facets": sum(chosen) / len(chosen),
        "ndcg_worst": min(*qualities, *chosen),
    }


def full_scores(
    store: Generated, edition: Edition, words: tuple[str, ...], fit: set[int], found: set[int]
) -> dict[str, float]:
    """Return the BM25F score of every entry found, by id."""
    scale = edition.scale
    rarity = {word: scale.rarity(edition.use(word).entries) for word in words}
    if len(words) == 1 and edition.use(words[0]).entries != len(found):
        raise Disagreement(f"{words}: {edition.use(words[0]).entries} entries, {len(found)} are there")
    texts = ((rank, store.texts[rank - 1]) for rank in fit)
    return {store.ids[rank - 1]: score(rarity, scale.worths(said.lengths), said.fields) for rank, said in texts}


def ndcg(gains: Sequence[float], every: Sequence[float]) -> float:
    """Return the discounted gain of a list as a share of the best possible list."""
    best = sorted(every, reverse=True)[:FIRST]
    return discounted(gains) / discounted(best) if discounted(best) else 1.0


def discounted(gains: Sequence[float]) -> float:
    """Return the sum of gains, each discounted by its place."""
    return sum(gain / log2(place + 2) for place, gain in enumerate(gains))


def beside(name: str, peer: Any, store: Generated, truth: dict[Question, set[int]]) -> dict[str, float]:
    """Return how long a peer takes for the questions it can look up, and how many times as long as we do.

    Some questions are asked of us and then of the peer, then the next: a machine's pace changes within minutes.
    """
    known = [question for question in truth if can_look_up(name, question)]
    theirs, own = [], []
    with warmed(store) as edition:
        for start in range(0, len(known), IN_TURN):
            own += [answering(edition, question) for question in known[start : start + IN_TURN]]
            for question in known[start : start + IN_TURN]:
                begun = process_time()
                found = peer.first(question.words, question.values())
                theirs.append(process_time() - begun)
                if not found and truth[question] and not question.chosen:
                    raise Disagreement(f"{name} finds nothing for {question.text}")
    return {
        f"beside_{name}_median_ms": 1e3 * median(own),
        **spread(name, theirs),
        f"{name}_questions": float(len(theirs)),
        f"{name}_ratio": median(theirs) / median(own),
        f"{name}_ratio_p95": p95(theirs) / p95(own),
    }


def can_look_up(name: str, question: Question) -> bool:
    """Say whether a peer has what it takes to answer: no mistake, no initial consonants, no word too short for it."""
    return question.sort not in ("typo", "initials") and min(map(len, question.words)) >= SHORTEST[name]


def spread(name: str, seconds: Sequence[float]) -> dict[str, float]:
    """Return median and 95th percentile in ms."""
    return {f"{name}_median_ms": 1e3 * median(seconds), f"{name}_p95_ms": 1e3 * p95(seconds)}


def p95(values: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return sorted(values)[min(len(values) - 1, int(0.95 * len(values)))]


def report(figures: dict[str, float]) -> None:
    """Print the figures of each size."""
    for size in dict.fromkeys(name.partition(".")[0] for name in figures):
        at = {name.partition(".")[2]: value for name, value in figures.items() if name.startswith(f"{size}.")}
        print(f"\n{int(size):,} entries: found and counted like by hand; open + 50 rows {at['opening_ms']:.1f} ms")
        print(f"  the first question of all, which reads the titles into memory: {at['first_of_all_ms']:.0f} ms")
        for name, title in (
            ("first", "first 20"),
            ("facets", "facet counts"),
            ("tantivy", "tantivy"),
            ("trigram", "FTS5 trigram, bm25"),
        ):
            ratio = (
                f"  {at[f'{name}_ratio']:,.1f} × our {at[f'beside_{name}_median_ms']:.2f} ms beside it "
                f"(p95 {at[f'{name}_ratio_p95']:,.1f} ×) of {at[f'{name}_questions']:.0f}"
                if f"{name}_ratio" in at
                else ""
            )
            print(f"  {title:<20} median {at[f'{name}_median_ms']:8.2f} ms   p95 {at[f'{name}_p95_ms']:8.2f} ms{ratio}")
        print(
            f"  order against full BM25F: nDCG@20 {at['ndcg']:.3f}, with two facets {at['ndcg_facets']:.3f}, worst {at['ndcg_worst']:.3f}"
        )


if __name__ == "__main__":
    sys.exit(main())
