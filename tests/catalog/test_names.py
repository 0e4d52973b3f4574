"""Every word an entry may be filed under has a name in both languages."""

from typing import get_args

import pytest

from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.vocabulary import Category, KeyTechnology, Kind, Protocol, Technology
from configurator.catalog import names
from configurator.catalog.entry import EffectTarget


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_has_a_name_of_its_own(language: str) -> None:
    for words in (Category, Kind, Protocol, Technology, KeyTechnology):
        spoken = [speaker(language).say(names.of(word)) for word in words]
        assert all(spoken)
        assert len(set(spoken)) == len(spoken)
    assert all(speaker(language).say(names.of_effect(target)) for target in get_args(EffectTarget))
