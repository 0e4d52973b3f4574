"""Results are kept exactly as long as nothing they were worked out from is another value."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from configurator.compatibility.keeping import Keeping
from configurator.compatibility.watching import Reads

PARTS = "abc"
WORDS = "uvwxyz"  # what parts are worked out from: each from two of them

Facts = dict[str, int]
rounds = st.lists(
    st.tuples(
        st.dictionaries(st.sampled_from(WORDS), st.integers(0, 2), max_size=2),  # facts that are otherwise now
        st.sets(st.sampled_from(PARTS)),  # parts somebody asks for
        st.integers(0, 3),  # how many of them are reached before time is up
    ),
    max_size=12,
)
read_by = st.fixed_dictionaries(
    {part: st.sampled_from([word + other for word in WORDS for other in WORDS]) for part in PARTS}
)


def worked_out(facts: Facts, words: str, reads: Reads) -> tuple[int, ...]:
    """Work a result out of two facts, noting both."""
    reads.update(("fact", word) for word in words)
    return tuple(facts[word] for word in words)


def is_changed(facts: Facts, new: Facts) -> Reads:
    return {("fact", word) for word, value in new.items() if facts[word] != value}


@given(rounds, read_by)
def test_what_is_kept_equals_what_would_be_worked_out(
    steps: list[tuple[Facts, set[str], int]], words: dict[str, str]
) -> None:
    keeping, facts = Keeping(), dict.fromkeys(WORDS, 0)

    def one(part: str, _owner: object, reads: Reads) -> tuple[int, ...]:
        return worked_out(facts, words[part], reads)

    def piece(piece: str, reads: Reads) -> tuple[int, ...]:
        return worked_out(facts, words[piece], reads)

    for new, asked, most in steps:
        keeping.begin()
        keeping.changed |= is_changed(facts, new)
        facts.update(new)
        every = keeping.each("kind", ((part, None) for part in sorted(asked)), one)
        for _, (part, value) in zip(range(most), every, strict=False):
            assert value == worked_out(facts, words[part], set())
        for part in sorted(asked):
            found = keeping.joined("pieces", part, PARTS, PARTS, piece)
            assert found == tuple(fact for piece in PARTS for fact in worked_out(facts, words[piece], set()))
        keeping.drop_gone()


def test_nothing_is_worked_out_again_while_nothing_changed() -> None:
    keeping, asked = Keeping(), list[str]()

    def work(reads: Reads) -> str:
        asked.append("again")
        reads.add(("fact", "u"))
        return "known"

    for changed in ((), (), (("fact", "v"),), (("fact", "u"),), ()):
        keeping.begin()
        keeping.changed.update(changed)
        assert keeping.one("kind", work) == "known"
    assert len(asked) == 2
