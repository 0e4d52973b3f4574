"""Every sentence of the room is there in both languages, and none is left over."""

import re
from pathlib import Path

from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.vocabulary import CostGroup, Role

KEY = re.compile(r"^([a-z0-9-]+) =", re.MULTILINE)
ARGUMENT = re.compile(r"\$([a-z]+)")


def entries(language: str) -> dict[str, str]:
    text = (Path("resources") / "text" / language / "costing.ftl").read_text(encoding="utf-8")
    keys = KEY.findall(text)
    assert len(set(keys)) == len(keys)
    return dict(zip(keys, KEY.split(text)[2::2], strict=True))


def test_both_languages_have_the_same_keys_and_arguments() -> None:
    korean, english = entries("ko"), entries("en")
    assert korean.keys() == english.keys()
    for key, text in korean.items():
        assert key.startswith("costing-")
        assert set(ARGUMENT.findall(text)) <= set(ARGUMENT.findall(english[key])) | {"count"}
        assert set(ARGUMENT.findall(english[key])) <= set(ARGUMENT.findall(text))


def test_every_key_in_the_code_has_a_text_and_every_text_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in Path("configurator/costing").glob("*.py"))
    named = set(re.findall(r'"(costing-[a-z0-9-]*[a-z0-9])"', code))
    stems = set(re.findall(r'"(costing-[a-z0-9-]*-)\{', code))
    assert stems == {"costing-role-", "costing-group-", "costing-item-", "costing-formula-per-"}
    keys = set(entries("ko"))
    assert named <= keys
    assert all(key in named or any(key.startswith(stem) for stem in stems) for key in keys)


def test_groups_and_roles_have_names() -> None:
    for language in LANGUAGES:
        assert all(speaker(language).has(f"costing-group-{group.value}") for group in CostGroup)
        assert all(speaker(language).has(f"costing-role-{role.value}") for role in Role)
        for per in ("site", "station", "machine", "point", "user", "unit"):
            assert speaker(language).has(f"costing-formula-per-{per}")
