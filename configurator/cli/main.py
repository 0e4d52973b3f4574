"""The commands, and the one place of the command line where failures become words and exit codes."""

from __future__ import annotations

import itertools
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from configurator.basis.errors import BadInput, ConfiguratorError
from configurator.basis.language import LANGUAGES, Language, Speaker, speaker
from configurator.basis.text import Message
from configurator.basis.work import Cancelled
from configurator.cli import updating
from configurator.cli.comparing import compare
from configurator.cli.own import own, problem_lines
from configurator.cli.solving import solve
from configurator.cli.store import store

WELL, FINDINGS, MISUSE, WORLD, BUG, STOPPED = 0, 1, 2, 3, 4, 130

language_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), default="ko", show_default=True, help="언어 / language"
)
json_option = click.option("--json", "as_json", is_flag=True, help="기계가 읽을 JSON으로 / as JSON for machines")
file_argument = click.argument("file", type=click.Path(path_type=Path))


def the_date(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    """Read a date option; misuse names what was written and how to write it."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        message = Message("cli-date-wrong", found=value[:40])
        raise click.BadParameter(" / ".join(speaker(language).say(message) for language in LANGUAGES)) from None


date_option = click.option("--date", "day", callback=the_date, metavar="YYYY-MM-DD", help="가격 기준일 / price date")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="smart-factory-configurator")
def commands() -> None:
    """스마트공장 솔루션 구성기 / smart-factory configurator: a line becomes a costed, checkable proposal."""


@commands.command()
@click.option("--sample", required=True, help="acme-stamping, cnc-shaft, moulding, food-packing")
@click.option("--overwrite", is_flag=True, help="있는 파일을 바꿉니다 / replace an existing file")
@date_option
@language_option
@file_argument
def new(file: Path, sample: str, overwrite: bool, day: date | None, lang: Language) -> int:
    """견본에서 새 프로젝트 파일을 만듭니다 / make a project file from a sample."""
    from configurator.project.samples import project_from_sample
    from configurator.project.session import Session

    if file.exists() and not overwrite:
        raise ConfiguratorError(Message("cli-file-exists", file=str(file)))
    project = project_from_sample(sample, day or date.today())
    if file.exists():
        file.unlink()
    session = Session.new(project, file)
    session.close()
    click.echo(speaker(lang).text("cli-made", file=str(session.path), title=speaker(lang).name(project.title)))
    return WELL


@commands.command()
@json_option
@language_option
@file_argument
def show(file: Path, as_json: bool, lang: Language) -> int:
    """계산한 모든 수치를 단위·산식·출처와 함께 보입니다 / every computed figure with unit, formula and source."""
    from configurator.cli.reports import figure_lines, figures_plain
    from configurator.cli.update_reports import standing_lines, standings_plain

    study = _study(file)
    spoken = speaker(lang)
    _print(
        figures_plain(study, spoken) | {"lines": standings_plain(study.standings, spoken)}
        if as_json
        else [*figure_lines(study, spoken), *standing_lines(study.standings, spoken)]
    )
    return WELL


@commands.command()
@json_option
@click.option("--explain", "explained", is_flag=True, help="까닭을 이어서 말합니다 / tell the reasons as a chain")
@click.option("--rule", "rules", multiple=True, metavar="RULE", help="이 규칙의 문제만 / findings of this rule only")
@language_option
@file_argument
def check(file: Path, as_json: bool, explained: bool, rules: tuple[str, ...], lang: Language) -> int:
    """라인과 계획의 문제를 이유·해결책과 함께 보입니다 / findings with reasons and ways out."""
    from configurator.catalog.standing import State
    from configurator.cli.explaining import explained_lines, explained_plain, known_rules
    from configurator.cli.reports import finding_lines, findings_plain
    from configurator.cli.update_reports import standing_lines, standings_plain

    study = _study(file)
    known_rules(rules, study)
    spoken = speaker(lang)
    if as_json:
        states = {"lines": standings_plain(study.standings, spoken)}
        _print(
            findings_plain(study, spoken, rules)
            | states
            | ({"stories": explained_plain(study, spoken, rules)} if explained else {})
        )
    else:
        moved = [each for each in study.standings if each.state is not State.UP_TO_DATE]
        states_told = standing_lines(moved, spoken) if moved else []
        told = explained_lines if explained else finding_lines
        _print([*told(study, spoken, rules), *([] if explained or rules else states_told)])
    return FINDINGS if study.blocked else WELL


@commands.command()
@json_option
@language_option
@file_argument
def match(file: Path, as_json: bool, lang: Language) -> int:
    """필요마다 맞는 솔루션을 이유와 함께 순위로 보입니다 / ranked candidates for each need, with reasons."""
    from configurator.cli.reports import match_lines, matches_plain

    study = _study(file)
    spoken = speaker(lang)
    _print(matches_plain(study, spoken) if as_json else match_lines(study, spoken))
    return WELL


@commands.command()
@click.option("--programme", help="지원사업 id / support programme id (resources/programmes)")
@click.option(
    "--target", type=click.Choice(["none", "basic", "middle1", "middle2", "advanced"]), help="목표 단계 / target stage"
)
@click.option("--budget", type=click.IntRange(min=0), help="자부담 한도(원) / own money at most (won)")
@date_option
@click.option("--out", "folder", type=click.Path(path_type=Path, file_okay=False), required=True)
@language_option
@file_argument
def propose(
    file: Path,
    programme: str | None,
    target: str | None,
    budget: int | None,
    day: date | None,
    folder: Path,
    lang: Language,
) -> int:
    """제안서(PDF)·사업비(XLSX)·전체 자료(JSON)를 만듭니다 / write proposal.pdf, cost.xlsx, proposal.json."""
    from configurator.cli.proposing import framed, proposed
    from configurator.cli.reports import unchecked_lines
    from configurator.cli.working import progress, stoppable

    project, spoken = framed(_project(file), programme, target, budget, day), speaker(lang)
    with stoppable() as cancel:
        study, files = proposed(project, _edition(), folder, lang, progress(spoken), cancel)
    for path in files:
        click.echo(spoken.text("cli-wrote", file=str(path)))
    for concern in _concerns():
        click.echo(spoken.say(concern))
    for issue in study.open_issues:
        click.echo(f"{spoken.text(f'cli-severity-{issue.severity}')}: {spoken.say(issue.message)}")
    for line in unchecked_lines(study, spoken, told=study.open_issues):
        click.echo(line)
    return FINDINGS if study.blocked else WELL


@commands.command()
@click.option("--reason", required=True, help="받아들이는 이유 / why it is acceptable")
@click.option("--author", required=True, help="승인하는 사람 / who accepts it")
@click.option("--expires", callback=the_date, metavar="YYYY-MM-DD", help="승인 기한 / last day of the acceptance")
@language_option
@file_argument
@click.argument("key")
def waive(file: Path, key: str, reason: str, author: str, expires: date | None, lang: Language) -> int:
    """문제를 이유와 이름을 남기고 승인합니다 / accept a finding, with a reason and a name."""
    from configurator.cli.waiving import waive as accept

    waiver = accept(file, key, reason, author, expires, _edition())
    click.echo(speaker(lang).text("cli-waived", finding=waiver.issue_key, author=waiver.author))
    return WELL


@commands.command()
@language_option
@file_argument
@click.argument("key")
def unwaive(file: Path, key: str, lang: Language) -> int:
    """승인을 취소합니다 / take the acceptance of a finding back."""
    from configurator.cli.waiving import unwaive as take_back

    take_back(file, key)
    click.echo(speaker(lang).text("cli-unwaived", finding=key))
    return WELL


@commands.command("self-test")
@language_option
def self_test(lang: Language) -> int:
    """설치와 자료를 스스로 검사하고 첫 창까지의 시간을 잽니다 / checks itself and measures the first window."""
    from configurator.cli.self_test import run_self_test

    return WELL if run_self_test(speaker(lang), click.echo) else WORLD


commands.add_command(compare)
commands.add_command(own)
commands.add_command(solve)
commands.add_command(store)
updating.register(commands)


def run(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code; every failure is said in words, none as a traceback of ours."""
    try:
        code = commands.main(arguments, prog_name="configurator", standalone_mode=False)
        return code if isinstance(code, int) else WELL
    except (click.exceptions.Abort, Cancelled):
        click.echo(speaker(_wanted_language(arguments)).text("cli-stopped"), err=True)
        return STOPPED
    except click.ClickException as misuse:
        misuse.show()
        return MISUSE
    except ConfiguratorError as failure:
        _say_failure(failure, speaker(_wanted_language(arguments)))
        return WORLD
    except Exception:
        return _say_bug()


def _say_failure(failure: ConfiguratorError, spoken: Speaker) -> None:
    click.echo(spoken.say(failure.message), err=True)
    for mistake in failure.mistakes if isinstance(failure, BadInput) else ():
        click.echo(
            f"  {mistake.file} › {mistake.path}: {spoken.say(mistake.message)} {spoken.say(mistake.remedy)}", err=True
        )


def _say_bug() -> int:
    import traceback

    for language in LANGUAGES:
        click.echo(speaker(language).text("cli-bug"), err=True)
    click.echo(traceback.format_exc(), err=True)
    return BUG


def _wanted_language(arguments: list[str] | None) -> Language:
    given = arguments if arguments is not None else sys.argv[1:]
    return "en" if "--lang=en" in given or any(pair == ("--lang", "en") for pair in itertools.pairwise(given)) else "ko"


def _project(file: Path) -> Any:
    from configurator.project.file import read_project

    return read_project(file)


def _edition() -> Any:
    from configurator.catalog.opening import open_store

    store = open_store()
    for line in problem_lines(store, speaker(_wanted_language(None))):
        click.echo(line, err=True)
    return store


def _concerns() -> Any:
    from configurator.catalog.library import concerns_in_use

    return concerns_in_use(date.today())


def _study(file: Path) -> Any:
    from configurator.project.study import Study

    return Study(_project(file), _edition())


def _print(report: dict[str, Any] | list[str]) -> None:
    if isinstance(report, dict):
        click.echo(json.dumps(report, ensure_ascii=False, indent=1, allow_nan=False))
        return
    for line in report:
        click.echo(line)
