"""The best plan from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import click

from configurator.basis.issues import Severity
from configurator.basis.language import LANGUAGES, Language, speaker
from configurator.project.objectives import OBJECTIVES, TIME_LIMIT, Objective

ANSWERED, UNANSWERED = 0, 1


@click.command()
@click.option("--objective", type=click.Choice(OBJECTIVES), default="least-cost", show_default=True,
              help="무엇이 가장 좋은 계획인가 / what makes a plan the best")  # fmt: skip
@click.option("--time-limit", type=click.FloatRange(min=0.1), default=TIME_LIMIT, show_default=True,
              help="찾는 시간(초) / seconds to search")  # fmt: skip
@click.option("--explain", "explained", is_flag=True, help="까닭과 해결책을 함께 / with reasons and ways out")
@click.option("--json", "as_json", is_flag=True, help="기계가 읽을 JSON으로 / as JSON for machines")
@click.option("--lang", type=click.Choice(LANGUAGES), default="ko", show_default=True, help="언어 / language")
@click.argument("file", type=click.Path(path_type=Path))
def solve(file: Path, objective: Objective, time_limit: float, explained: bool, as_json: bool, lang: Language) -> int:
    """필요·목표·예산에 맞는 가장 좋은 계획을 증명과 함께 찾습니다 / the best consistent plan, with its proof or the gap left."""
    from configurator.catalog.opening import open_store
    from configurator.cli.explaining import choice_lines, choice_plain, explained_lines, explained_plain
    from configurator.project.choose import choose
    from configurator.project.file import read_project
    from configurator.project.study import Study

    project, edition, spoken = read_project(file), open_store(), speaker(lang)
    study = Study(project, edition)
    choice = choose(project, edition, objective, time_limit=time_limit)
    if as_json:
        report = choice_plain(choice, study, spoken) | (
            {"findings": explained_plain(study, spoken)} if explained else {}
        )
        click.echo(json.dumps(report, ensure_ascii=False, indent=1, allow_nan=False))
    else:
        lines = explained_lines(study, spoken, only=Severity.BLOCK) if explained else []
        click.echo("\n".join([*lines, *choice_lines(choice, study, spoken)]))
    return ANSWERED if choice.project is not None else UNANSWERED
