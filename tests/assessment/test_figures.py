"""The figures of both scales, under their stable keys, each with formula and source."""

from configurator.assessment.figures import figures
from configurator.assessment.maturity import assess_systems
from configurator.assessment.questionnaire import items, score
from configurator.basis.language import LANGUAGES, speaker
from tests.assessment.factory import gateway, interface, line, mes, placed, station

MADE = line([station(number, interface()) for number in (1, 2)])
AFTER = (placed(gateway(), 1, 2), placed(mes()))


def test_figures_keep_the_two_scales_apart() -> None:
    answered = {item.key: 3 for item in items()}
    made = figures(assess_systems(MADE), assess_systems(MADE, AFTER), score(answered))
    assert {each.key: each.value for each in made} == {
        "assessment.stage_before": "none",
        "assessment.stage_after": "middle1",
        "assessment.level_low": 3,
        "assessment.level_high": 3,
        "assessment.score_low": 800.0,
        "assessment.score_high": 800.0,
    }


def test_every_figure_says_formula_and_source() -> None:
    for each in figures(assess_systems(MADE), assess_systems(MADE, AFTER), score({"1.1.1": 2})):
        assert each.source
        assert all(speaker(language).say(each.formula) for language in LANGUAGES)
