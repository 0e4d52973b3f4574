"""Facts about things that do not go together: the same system twice, an exclusion, two ledgers, an MES and an ERP that do not speak,
two collectors on one control, two bills of materials, an entry against itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from configurator.basis.ids import OptionId
from configurator.basis.issues import Issue
from configurator.basis.text import Argument, Message
from configurator.compatibility.facts import Clause, Fact, chosen, clash, follows, given, option, said
from configurator.compatibility.situation import SITE, Situation
from configurator.compatibility.solver.problem import Kind
from configurator.compatibility.survey import Survey
from configurator.compatibility.words import called
from configurator.plan.steps import Step


def twice(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why two are one too many: who is there, what each brings, and the rule."""
    one, other = issue.subjects[:2]
    args = issue.message.args
    brings = "keeps-ledger" if issue.rule == "one-stock-ledger" else "brings"
    word: Argument = args.get("word", "")
    for holder, name in ((one, args["one"]), (other, args["other"])):
        yield from _bringing(
            survey.situation,
            holder,
            said(brings, name=name, word=word),
            f"brings:{issue.rule}:{holder}:{issue.subjects[-1]}",
        )
    yield clash(f"brings:{issue.rule}:{one}:{issue.subjects[-1]}", f"brings:{issue.rule}:{other}:{issue.subjects[-1]}",
                issue.rule, said(f"rule-{issue.rule}", word=word))  # fmt: skip


def _bringing(situation: Situation, holder: str, message: Message, brought: str) -> Iterator[Fact]:
    """Yield that a holder is there, and what it brings."""
    placed = situation.by_option.get(holder)
    if placed is not None:
        yield chosen(situation, placed)
        yield follows(option(placed), (brought,), message, "entry", holder)
        return
    system = next((each for each in situation.line.systems if each.id == holder), None)
    if system is None:
        yield given(brought, message, "site" if holder == SITE else "people", holder)
        return
    yield given(f"system:{holder}", said("has-system", name=system.name), "system", holder)
    yield follows(f"system:{holder}", (brought,), message, "system", holder)


def excluded(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why an option and somebody's capability do not go together."""
    asker, holder, word = issue.subjects
    placed, args = survey.situation.by_option[asker], issue.message.args
    shuns, gives = f"shuns:{asker}:{word}", f"gives:{holder}:{word}"
    yield chosen(survey.situation, placed)
    shunning = said("shuns", solution=args["solution"], word=args["word"])
    yield follows(option(placed), (shuns,), shunning, "entry", asker, source=issue.source)
    yield from _bringing(survey.situation, holder, said("brings", name=args["other"], word=args["word"]), gives)
    yield clash(shuns, gives, issue.rule, said(f"rule-{issue.rule}", word=args["word"]))


def mute(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why an MES and an ERP do not speak: what each side speaks, and the rule that they must have something in common."""
    one, other = issue.subjects
    args = issue.message.args
    first, second = f"speaks:{one}:{issue.key}", f"speaks:{other}:{issue.key}"
    yield from _bringing(survey.situation, one, said("speaks", name=args["solution"], protocols=args["speaks"]), first)
    yield from _bringing(survey.situation, other, said("speaks", name=args["partner"], protocols=args["hears"]), second)
    yield clash(first, second, issue.rule, said(f"rule-{issue.rule}"))


def unconverted(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why the bill of materials of design does not reach production: who gives the one, who works by the other, and the rule."""
    design, user = issue.subjects
    args = issue.message.args
    ebom, mbom = f"ebom:{design}:{issue.key}", f"mbom:{user}:{issue.key}"
    yield from _bringing(survey.situation, design, said("gives-ebom", name=args["design"]), ebom)
    yield from _bringing(survey.situation, user, said("works-by-mbom", name=args["user"]), mbom)
    yield clash(ebom, mbom, issue.rule, said(f"rule-{issue.rule}"))


def polled(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why a control is asked too often: each collector that polls it, and the rule that one does."""
    args, things = issue.message.args, []
    for name in issue.subjects[2:]:
        reader = survey.situation.by_option[OptionId(name)]
        things.append(f"polls:{issue.subjects[1]}:{name}")
        yield chosen(survey.situation, reader)
        polls = said("polls", reader=reader.solution.title, machine=args["machine"], station=args["station"])
        yield follows(option(reader), (things[-1],), polls, "line", *issue.subjects[:2])
    limit = Clause(Kind.LIMIT, tuple(things), most=1)
    message = said(f"rule-{issue.rule}", machine=args["machine"])
    yield Fact(f"one:{issue.key}", limit, message, "rule", (issue.rule, *issue.subjects[:2]), issue.source)


def self_contradicting(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why an entry cannot be used by anybody: it needs or gives what it excludes."""
    placed, word = survey.situation.by_option[OptionId(issue.subjects[0])], issue.subjects[1]
    wants, shuns = f"wants:{issue.key}", f"shuns:{issue.key}"
    said_word = {"solution": placed.solution.title, "word": called(word)}
    yield chosen(survey.situation, placed)
    yield follows(option(placed), (wants,), said("wants-or-gives", **said_word), "entry", placed.option.id)
    yield follows(option(placed), (shuns,), said("shuns", **said_word), "entry", placed.option.id)
    yield clash(wants, shuns, issue.rule, said(f"rule-{issue.rule}"))


def bundled(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why something is paid for twice: a bundle holds what is chosen beside it."""
    bundle, part = (survey.situation.by_option[OptionId(each)] for each in issue.subjects)
    args, held = issue.message.args, f"held:{issue.key}"
    yield chosen(survey.situation, bundle)
    holds = said("holds", bundle=args["bundle"], part=args["part"])
    yield follows(option(bundle), (held,), holds, "entry", bundle.option.id)
    yield chosen(survey.situation, part)
    yield clash(held, option(part), issue.rule, said(f"rule-{issue.rule}"))
