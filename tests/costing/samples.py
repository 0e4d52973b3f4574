"""A small line, a small catalogue and a plan, built by hand for the tests of money and dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from configurator.assessment.maturity import SystemMatrix
from configurator.basis.ids import OptionId, SolutionId, StationId
from configurator.basis.text import Message, Name
from configurator.basis.units import Duration, Ratio
from configurator.basis.vocabulary import Category, CostGroup, Kind, Role, Stage, StationKind
from configurator.catalog.entry import Labour, Price, Provision, Service, Solution
from configurator.costing.sheet import Row
from configurator.line.model import Calendar, Economics, Factory, Line, Station
from configurator.plan.benefits import Benefit
from configurator.plan.model import Option, Plan

DAY = date(2026, 11, 21)


def name(text: str) -> Name:
    return Name.alike(text)


def factory(**changes: object) -> Factory:
    made = Factory(name("한빛정공"), name("1공장"), "C29 기타 기계 및 장비 제조업", "경기", 45, 9_000_000_000)
    return replace(made, **changes)  # type: ignore[arg-type]  # a test names the field it changes


def line(stations: int = 3, **changes: object) -> Line:
    made = tuple(
        Station(StationId(f"op-{number}"), name(f"공정 {number}"), StationKind.TURNING, Duration(60, "s"), machines=2)
        for number in range(1, stations + 1)
    )
    calendar = Calendar(2, Duration(8, "h"), Duration(20, "min"), 21)
    economics = Economics(18_000, 180, Ratio(10, "%"), Ratio(8, "%"))
    return Line(name("라인"), factory(**changes), calendar, economics, stations=made)


def price(key: str, won: int, group: CostGroup = CostGroup.SOFTWARE, **changes: object) -> Price:
    made = Price(
        key, name(key), group, "site", won, Name("예시 가격", "sample price"), date(2026, 1, 1), date(2026, 12, 31)
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # as above


def solution(
    key: str = "acme/mes", kind: Kind = Kind.MES, prices: tuple[Price, ...] = (), **changes: object
) -> Solution:
    made = Solution(
        id=SolutionId(key),
        uuid=f"uuid-{key}",
        version="1.0",
        supplier=key.split("/", maxsplit=1)[0],
        title=name(key),
        summary=name("요약"),
        description=name("설명"),
        kind=kind,
        category=Category.MES,
        class_path=name("솔루션(S/W) - 공장운영 - MES"),
        key_technologies=(),
        technologies=(),
        isa95_levels=(3,),
        valid_from=date(2026, 1, 1),
        valid_until=date(2026, 12, 31),
        lead_time=Duration(2, "week"),
        prices=prices,
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # as above


def mes(**changes: object) -> Solution:
    fields: dict[str, object] = {
        "labour": (
            Labour(Role.PROJECT_MANAGER, name("사업 관리"), 10),
            Labour(Role.APPLICATION_DEVELOPER, name("화면 개발"), 30, 2.5),
        ),
        "service": Service(Duration(4, "h"), 6, Ratio(12, "%")),
        "provides": (Provision("sys.mes"),),
    }
    fields["prices"] = (price("licence", 60_000_000), price("terminal", 1_500_000, CostGroup.HARDWARE, per="station"))
    return solution("acme/mes", Kind.MES, **(fields | changes))  # type: ignore[arg-type]  # as above


def cloud(won: int = 500_000) -> Solution:
    fee = price("fee", won, CostGroup.CLOUD, monthly=True)
    return solution("acme/cloud", Kind.CLOUD, (fee,), service=Service(Duration(1, "h")))


def option(entry: Solution, number: int = 1, **changes: object) -> Option:
    made = Option(OptionId(f"opt-{number}"), entry.id, entry.version)
    return replace(made, **changes)  # type: ignore[arg-type]  # as above


def plan_of(*entries: Solution, **changes: object) -> tuple[Plan, dict[SolutionId, Solution]]:
    options = tuple(option(entry, number) for number, entry in enumerate(entries, start=1))
    plan = replace(Plan(options), **changes)  # type: ignore[arg-type]  # as above
    return plan, {entry.id: entry for entry in entries}


def matrix(stage: Stage) -> SystemMatrix:
    return SystemMatrix((), stage, Message("costing-figure-no-support"))


def row(amount: int, group: CostGroup = CostGroup.HARDWARE) -> Row:
    return Row(group, None, name("행"), "", "KR", amount, 1, "ea", amount, name("견적"), None)


def benefit(likely: int, low: int | None = None, high: int | None = None, key: str = "output") -> Benefit:
    ends = (likely if low is None else low, likely, likely if high is None else high)
    return Benefit(key, name("생산량"), *ends, Message("costing-figure-benefit"), (), name("사례"))
