"""Files: every mistake at once, with path and remedy in both languages."""

import pytest

from configurator.basis import boundary
from configurator.basis.errors import BadInput
from configurator.basis.language import speaker
from configurator.basis.message_codec import from_plain, to_plain
from configurator.basis.text import Message, Money, Name
from configurator.basis.units import Duration
from configurator.line.model import Station


def test_every_mistake_is_named_with_its_place_and_remedy() -> None:
    broken = {"id": "op-10", "name": "", "kind": "cuttin", "cycle_time": 39, "uptim": "85 %", "changeover": "10 kW"}
    with pytest.raises(BadInput) as refusal:
        boundary.read(Station, broken, "line.toml")
    places = {mistake.path for mistake in refusal.value.mistakes}
    assert places == {"name.ko", "name.en", "kind", "cycle_time", "uptim", "changeover"}
    for mistake in refusal.value.mistakes:
        assert mistake.file == "line.toml"
        for language in ("ko", "en"):
            assert speaker(language).say(mistake.message)
            assert speaker(language).say(mistake.remedy)


def test_canonical_json_is_one_per_value() -> None:
    spelled = boundary.read(Station, {"kind": "cutting", "cycle_time": "39초", "name": "x", "id": "a"}, "f")
    other = boundary.read(
        Station, {"id": "a", "name": {"en": "x", "ko": "x"}, "cycle_time": "39 s", "kind": "cutting"}, "f"
    )
    assert boundary.canonical_json(spelled) == boundary.canonical_json(other)
    assert boundary.read_json(Station, boundary.canonical_json(spelled), "f") == spelled


def test_messages_survive_json() -> None:
    message = Message(
        "k", name=Name("가", "a"), won=Money(5), time=Duration(3, "s"), inner=Message("l", n=1), all=(1, "x"), half=0.5
    )
    back = from_plain(to_plain(message))
    assert to_plain(back) == to_plain(message)
    assert back.args["name"] == Name("가", "a")
