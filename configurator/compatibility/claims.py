"""Which rule speaks for which requirement, and what a kind of solution needs even where its entry is silent.

A declared requirement belongs to the first claim that fits. An implied need is dropped when the entry declares one of its words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from configurator.basis.vocabulary import Category, Kind
from configurator.catalog.entry import Solution
from configurator.compatibility.limits import limits
from configurator.line.model import Line

CLOUD = frozenset({Category.CLOUD_NEW, Category.CLOUD_UPGRADE, Category.CLOUD_MIGRATION})
VEHICLES = frozenset({Kind.AMR})
WAREHOUSE = frozenset({"wms.inbound", "wms.storage", "wms.yard", "wms.outbound", "wms.stock"})  # its five functions


@dataclass(frozen=True, slots=True)
class Implied:
    """A need that follows from what a solution is; `limit` names the row of the limits that says how much."""

    words: tuple[str, ...]
    per: Literal["line", "station"] = "line"
    strength: Literal["requires", "recommends"] = "requires"
    limit: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A rule's share of the requirements: kinds (none: any) and words (none: any)."""

    rule: str
    kinds: frozenset[Kind] = frozenset()
    words: frozenset[str] = frozenset()
    implied: tuple[Implied, ...] = ()
    when: Literal["always", "cloud", "food", "model", "warehouse"] = "always"

    def speaks_for(self, solution: Solution, words: tuple[str, ...]) -> bool:
        """Say whether a declared requirement of `solution` belongs to this rule."""
        if (self.when == "cloud" and not is_cloud(solution)) or (self.when == "model" and solution.ai_model is None):
            return False
        return (not self.kinds or solution.kind in self.kinds) and (not self.words or not self.words.isdisjoint(words))

    def implies(self, solution: Solution, line: Line) -> tuple[Implied, ...]:
        """Return what this rule demands of `solution` on `line` without being told."""
        if self.kinds and solution.kind not in self.kinds:
            return ()
        if self.when == "cloud" and not is_cloud(solution):
            return ()
        if self.when == "food" and not limits().is_food(line.factory.industry):
            return ()
        if self.when == "warehouse" and WAREHOUSE.isdisjoint(given.word for given in solution.provides):
            return ()  # its entry does not speak of functions at all
        return self.implied


def is_cloud(solution: Solution) -> bool:
    """Say whether a solution runs in somebody else's computing centre."""
    return solution.kind is Kind.CLOUD or solution.category in CLOUD


def _claim(rule: str, kinds: str, words: str, *implied: Implied) -> Claim:
    return Claim(rule, frozenset(Kind(kind) for kind in kinds.split()), frozenset(words.split()), implied)


def _any(words: str, per: Literal["line", "station"] = "line", limit: str = "") -> Implied:
    return Implied(tuple(words.split()), per, limit=limit)


CAPTURE = "data.count data.machine-state data.identification sys.pop sys.gateway"
CLAIMS: tuple[Claim, ...] = (
    _claim("somebody-is-trained", "", "skill.plc skill.robot skill.ai skill.mes"),
    Claim("production-network-is-separate", words=frozenset({"net.separated"})),
    Claim("production-network-is-separate", when="cloud", words=frozenset({"net.separated"}), implied=(_any("net.separated"),)),
    Claim("cloud-survives-an-outage", when="cloud", words=frozenset({"net.internet", "utl.buffer"}),
          implied=(_any("net.internet"), _any("utl.buffer"))),
    Claim("model-has-compute", when="model", words=frozenset({"utl.edge", "utl.server", "net.internet"})),
    Claim("warehouse-has-its-functions", frozenset({Kind.WMS}), WAREHOUSE, tuple(_any(word) for word in sorted(WAREHOUSE)), "warehouse"),
    _claim("server-has-ups", "SVR", "utl.ups", _any("utl.ups")),
    Claim("food-records-are-audited", frozenset({Kind.MES, Kind.QMS}), frozenset({"audit.trail", "audit.ccp"}),
          (_any("audit.trail"), _any("audit.ccp")), "food"),
    _claim("mes-captures-every-process", "MES", CAPTURE, _any(CAPTURE, "station")),
    _claim("mes-has-master-data", "MES", "data.item data.bom data.routing data.worker data.equipment data.defect-code"),
    _claim("aps-knows-bom-routing-and-times", "APS", "data.bom data.routing data.standard-time data.calendar",
           _any("data.bom"), _any("data.routing"), _any("data.standard-time"), _any("data.calendar")),
    _claim("aps-has-an-order-source", "APS", "data.order", _any("data.order")),
    _claim("aps-hears-back", "APS", "data.result data.count", _any("data.result data.count")),
    _claim("scm-has-erp-and-partners", "SCM", "sys.erp data.order if.partner", _any("sys.erp data.order"), _any("if.partner")),
    _claim("wms-identifies-goods", "WMS", "data.identification", _any("data.identification")),
    _claim("vehicles-are-called", "AMR AGV FLT", "control.dispatch if.fleet sys.wms sys.mes", _any("control.dispatch if.fleet sys.wms sys.mes")),
    _claim("vehicles-have-radio", "AMR", "net.wifi net.5g", _any("net.wifi net.5g")),
    _claim("vehicles-have-chargers", "AMR AGV", "utl.charger"),
    _claim("quality-has-a-measuring-source", "QMS", "data.measurement data.image data.inspection", _any("data.measurement data.image data.inspection")),
    _claim("vision-is-triggered", "VIS", "signal.trigger utl.mount"),
    _claim("vision-knows-defects", "VIS AIM", "data.defect-images data.image"),
    _claim("vision-result-has-effect", "VIS", "control.reject sys.mes sys.qms sys.pop if.mes",
           _any("control.reject sys.mes sys.qms sys.pop if.mes")),
    _claim("prediction-hears-the-machine", "AIM CMM", "signal.vibration signal.current signal.temperature data.fault-history"),
    _claim("closed-loop-is-guarded", "AIM", "control.write safe.interlock"),
    _claim("model-has-history", "AIM", "data.history", _any("data.history", limit="history.for-models")),
    _claim("quality-model-joins-lots", "AIM", "data.lot data.inspection"),
    _claim("twin-has-live-data", "CPS", "sys.mes data.machine-state data.process-value data.3d-model",
           _any("sys.mes"), _any("data.machine-state data.process-value"), _any("data.3d-model")),
    _claim("loads-are-controllable", "FEM", "control.load"),
    _claim("energy-is-metered", "FEM", "data.energy", _any("data.energy")),
    _claim("maintenance-counts-hours", "CMM", "data.equipment data.machine-state data.count", _any("data.machine-state data.count")),
    _claim("robot-is-fenced", "ROB", "safe.fence safe.interlock", _any("safe.fence", "station")),
    _claim("cobot-risk-is-assessed", "COB", "safe.risk-assessment safe.fence", _any("safe.risk-assessment safe.fence", "station")),
    Claim("requirement-is-met"),
)  # fmt: skip
