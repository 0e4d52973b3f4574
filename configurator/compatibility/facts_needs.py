"""Facts about what an option needs and who could give it: the building, systems, people, machines, other options, the store."""

from __future__ import annotations

from collections.abc import Iterator

from configurator.basis.ids import OptionId, SolutionId
from configurator.basis.issues import Issue
from configurator.basis.text import Argument, Message
from configurator.catalog.vocabulary import WORDS
from configurator.compatibility.demands import Demand, Need, Shortfall, meets, providers
from configurator.compatibility.facts import (
    BY_RULE,
    Fact,
    SaidBy,
    chosen,
    follows,
    given,
    missing,
    option,
    said,
    unused,
)
from configurator.compatibility.roles import CONTROL_WORDS, MACHINE_WORDS, READERS
from configurator.compatibility.rules_capacity import bridges_all
from configurator.compatibility.rules_demands import spoken_words, where
from configurator.compatibility.rules_stage import AUTOMATIC, HIGHEST
from configurator.compatibility.rules_suite import holder_name
from configurator.compatibility.situation import SITE, Provider, Situation
from configurator.compatibility.supplies import supplies
from configurator.compatibility.survey import Survey
from configurator.plan.steps import Step

SAID_BY: dict[str, SaidBy] = {"option": "plan", "system": "system", "site": "site", "people": "people"}
SITE_WORDS = frozenset({"net.wifi", "net.internet", "utl.ups", "net.separated"})


def unmet(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why a demand is not met: who asks, what for, and each who might give it and does not."""
    for short in survey.shortfalls.get(issue.rule, ()):
        if (short.demand.placed.option.id, short.demand.need.words[0], *short.stations) == issue.subjects:
            yield from _short(survey.situation, issue.rule, short)
            return


def _short(situation: Situation, rule: str, short: Shortfall) -> Iterator[Fact]:
    placed, need = short.demand.placed, short.demand.need
    thing = "|".join((placed.option.id, *need.words, *short.stations))
    closed = tuple(_not_given(situation, short, thing))
    yield chosen(situation, placed)
    things = [each for fact in closed for each in fact.clause.things]
    message = said(_asking(need), solution=placed.solution.title, words=spoken_words(need), where=where(situation, short.stations),
                   wanted=need.at_least if need.at_least is not None else "", versions=need.versions, reason=need.reason)  # fmt: skip
    yield follows(option(placed), things, message, "entry" if need.declared else "rule", placed.option.id, rule,
                  source=need.source or BY_RULE[rule].source)  # fmt: skip
    yield from closed


def _asking(need: Need) -> str:
    if need.strength == "recommends":
        return "likes"
    if need.at_least is not None:
        return "needs-amount"
    return "needs-version" if need.versions else "needs"


def _not_given(situation: Situation, short: Shortfall, thing: str) -> Iterator[Fact]:
    """Yield, class by class, who might meet a demand and does not."""
    words = spoken_words(short.demand.need)
    there = tuple(_there(situation, short, thing, words))
    yield from there
    if short.lack not in ("too-little", "amount-unknown"):
        yield from _nobody(situation, short, thing, {fact.said_by for fact in there})
    offers = tuple(dict.fromkeys(supply.solution.id for supply in supplies(situation, short)))
    yield unused(thing, offers, words)


def _nobody(situation: Situation, short: Shortfall, thing: str, named: set[SaidBy]) -> Iterator[Fact]:
    """Yield that building, people, machines and existing systems do not give it; who was named already is left out."""
    need, own, words = short.demand.need, short.demand.placed, spoken_words(short.demand.need)
    if not SITE_WORDS.isdisjoint(need.words) and "site" not in named:
        stem = "site-not-looked" if short.lack == "not-looked" else "site-lacks"
        yield missing(f"{thing}@site", said(stem, words=words), "site", SITE)
    if any(word.startswith("skill.") for word in need.words):
        yield missing(f"{thing}@people", said("nobody-named", words=words), "people", "people")
    if not MACHINE_WORDS.isdisjoint(need.words) and own.collects:
        silent = short.stations or own.stations
        message = said("machines-silent", solution=own.solution.title, stations=situation.names(silent))
        yield missing(f"{thing}@machines", message, "machine", *silent)
    if situation.line.systems and "system" not in named:
        yield _systems_lack(situation, thing, words)


def _systems_lack(situation: Situation, thing: str, words: Message) -> Fact:
    systems = situation.line.systems
    message = said(
        "systems-lack", words=words, systems=tuple(system.name for system in systems[:3]), count=len(systems)
    )
    return missing(f"{thing}@systems", message, "system", *(system.id for system in systems))


def _there(situation: Situation, short: Shortfall, thing: str, words: Argument) -> Iterator[Fact]:
    """Yield who gives the words, but elsewhere, in another version or too little of it."""
    demand = short.demand
    near = [each for word in demand.need.words for each in situation.providers.get(word, ())]
    if short.lack in ("too-little", "amount-unknown"):
        stem = f"gives-{short.lack}"
        amount: Argument = short.found if short.found is not None else Message("compatibility-nothing")
        holders = dict.fromkeys(each.holder for each in providers(situation, demand))
        message = said(stem, words=words, amount=amount, where=where(situation, short.stations))
        yield missing(f"{thing}@there", message, "plan", *holders)
        return
    seen: set[str] = set()
    for provider in near:
        if provider.holder not in seen and not (demand.need.declared and provider.holder == demand.placed.option.id):
            seen.add(provider.holder)
            yield _elsewhere(situation, demand, provider, thing)


def _elsewhere(situation: Situation, demand: Demand, provider: Provider, thing: str) -> Fact:
    """Return why somebody who gives the word does not meet the demand: the version, or the place."""
    name, word = holder_name(situation, provider), WORDS[provider.word]
    if not meets(provider, demand.need):
        message = said(
            "gives-other-version", name=name, word=word, version=provider.version or Message("compatibility-unstated")
        )
    else:
        places = tuple(station for station in situation.stations if provider.at(station))
        reach: Argument = (
            Message("compatibility-at-stations", stations=situation.names(places))
            if places
            else Message("compatibility-story-nowhere")
        )
        message = said("gives-elsewhere", name=name, word=word, where=reach)
    return missing(f"{thing}@{provider.holder}", message, SAID_BY[provider.kind], provider.holder)


# ── data that does not arrive, and machines that cannot be written ──────────────────────────────────────────────────


def cut_off(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why data does not reach who needs it: the sides speak different protocols and nothing stands between."""
    situation, (taker_id, word, *giver_ids) = survey.situation, issue.subjects
    taker, givers = situation.by_option[taker_id], tuple(situation.by_option[each] for each in giver_ids)
    args = issue.message.args
    thing = f"reach:{taker_id}:{word}"
    bridges = tuple(
        each.id
        for kind in sorted(READERS)
        for each in situation.store.by_kind[kind]
        if bridges_all(each, givers, taker)
    )
    direct = said(
        "speak-otherwise", givers=args["givers"], speaks=args["speaks"], solution=args["solution"], hears=args["hears"]
    )
    between = unused(f"{thing}:between", bridges, Message("compatibility-story-gateway-between"))
    yield chosen(situation, taker)
    message = said("data-must-arrive", solution=args["solution"], words=args["words"], givers=args["givers"])
    yield follows(
        option(taker),
        (f"{thing}:direct", *between.clause.things),
        message,
        "rule",
        taker_id,
        issue.rule,
        source=issue.source,
    )
    yield missing(f"{thing}:direct", direct, "entry", *giver_ids, taker_id)
    yield between


def unwritable(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why nothing can be written into a machine: who asks, and the read-only way there is."""
    asker = survey.situation.by_option[issue.subjects[0]]
    args = issue.message.args
    thing = f"write:{issue.key}"
    yield chosen(survey.situation, asker)
    message = said("must-write", solution=args["solution"], words=args["words"])
    yield follows(option(asker), (thing,), message, "rule", asker.option.id, issue.rule, source=issue.source)
    yield missing(
        thing, said("reads-only", reader=args["reader"], machines=args["machines"]), "machine", *issue.subjects[2:]
    )


def untimed(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why OPC UA may be refused one day: who checks certificates, and that nothing keeps the clocks alike."""
    situation = survey.situation
    taker = next(situation.by_option[OptionId(each)] for each in issue.subjects if each != SITE)
    thing, clock = f"timed:{taker.option.id}", Message("compatibility-story-clock")
    offers = tuple(each.id for each in situation.store.providing(("net.time",)) if each.placed == "line")
    closed = [unused(thing, offers, clock)]
    if situation.line.systems:
        closed.insert(0, _systems_lack(situation, thing, clock))
    things = [each for fact in closed for each in fact.clause.things]
    message = said(f"needs-{issue.rule}", solution=taker.solution.title)
    yield chosen(situation, taker)
    yield follows(option(taker), things, message, "rule", taker.option.id, issue.rule, source=issue.source)
    yield from closed


# ── the stage aimed at ──────────────────────────────────────────────────────────────────────────────────────────────

EARNING = {
    "middle1-collects-from-machines": AUTOMATIC,
    "middle2-controls-machines": CONTROL_WORDS,
    "advanced-analyses": HIGHEST,
}


def stage_missed(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why a plan does not earn the stage it aims at."""
    situation, args = survey.situation, issue.message.args
    words = EARNING[issue.rule]
    thing, spoken = f"earns:{issue.rule}", Message("compatibility-words-any", words=args["words"])
    offers: tuple[SolutionId, ...] = tuple(each.id for each in situation.store.providing(sorted(words)))
    store = unused(thing, offers, spoken)
    closed = [store]
    if situation.line.systems:
        closed.insert(0, _systems_lack(situation, thing, spoken))
    things = [each for fact in closed for each in fact.clause.things]
    yield given("target", said("aims-at", target=_target(situation)), "plan", "plan")
    yield follows(
        "target",
        things,
        said("stage-asks", target=args["target"], words=spoken),
        "rule",
        issue.rule,
        source=issue.source,
    )
    yield from closed


def _target(situation: Situation) -> Message:
    target = situation.plan.target
    return Message(f"compatibility-stage-{(target if target is not None else 0):d}")
