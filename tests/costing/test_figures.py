"""Money as figures."""

from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.units import DIMENSION_OF
from configurator.basis.vocabulary import CostGroup, Stage
from configurator.costing.estimate import estimate
from configurator.costing.figures import figures
from configurator.costing.rates import rates_on
from configurator.costing.returns import returns
from configurator.costing.support import programme_named
from tests.costing.samples import DAY, benefit, cloud, line, matrix, mes, plan_of

STAGES = matrix(Stage.BASIC), matrix(Stage.MIDDLE1)


def figures_with(programme: str | None, gain: int = 60_000_000) -> dict[str, object]:
    plan, catalogue = plan_of(mes(), cloud())
    found = estimate(line(), plan, catalogue, DAY, rates_on(DAY), programme_named(programme), *STAGES)
    made = figures(found, returns(found, [benefit(gain)], 0.08))
    for figure in made:
        assert figure.subject == "plan"
        assert figure.unit in {"KRW", "KRW/a"} or figure.unit in DIMENSION_OF
        for language in LANGUAGES:
            assert speaker(language).say(figure.formula)
    assert len({figure.key for figure in made}) == len(made)
    return {figure.key: figure.value for figure in made}


def test_the_sheet_closes_in_figures() -> None:
    for programme in (None, "govt-2026", "win-win-2026", "robot-2026", "jump-up-2026"):
        found = figures_with(programme)
        groups = [found[f"cost.{group.value}"] for group in CostGroup]
        assert found["cost.total"] == sum(value for value in groups if isinstance(value, int))
        assert isinstance(found["cost.support"], int)
        assert isinstance(found["cost.own_share"], int)
        assert found["cost.own_share"] + found["cost.support"] == found["cost.total"]


def test_figures_of_return_say_what_is_missing_instead_of_a_number() -> None:
    good, bad = figures_with("govt-2026"), figures_with("govt-2026", 0)
    wanted = {"payback", "payback_total", "npv", "npv_total", "irr", "irr_total", "benefit", "net"}
    assert wanted == {key.removeprefix("return.") for key in good if key.startswith("return.")}
    assert all(good[f"return.{key}"] is not None for key in wanted)
    assert bad["return.payback"] is None
    assert bad["return.irr"] is None


def test_without_returns_there_is_the_sheet_alone() -> None:
    plan, catalogue = plan_of(mes())
    found = figures(estimate(line(), plan, catalogue, DAY, rates_on(DAY)))
    assert {figure.key.split(".")[0] for figure in found} == {"cost"}
