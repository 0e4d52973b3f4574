"""The two official scales, kept apart: the system matrix with the plan, and the level model as answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from configurator.basis.vocabulary import MatrixColumn, Stage
from configurator.proposal.blocks import (
    Block,
    Cell,
    Chapter,
    Column,
    Dumbbell,
    Line,
    Paragraph,
    Reach,
    Subheading,
    Table,
)
from configurator.proposal.voice import Voice, plain

if TYPE_CHECKING:
    from configurator.assessment.questionnaire import AreaScore
    from configurator.project.study import Study


def level(study: Study, voice: Voice) -> Chapter:
    """Return the chapter on how far the factory is and comes."""
    parts: list[Block] = [
        Paragraph(plain(voice.text("proposal-level-lead")), "body"),
        Subheading(_stages(study, voice)),
        _dumbbell(study, voice),
        Paragraph(plain(voice.text("proposal-level-legend", reason=voice.say(study.matrix_after.reason))), "caption"),
        _earned(study, voice),
        Subheading(voice.text("proposal-level-model")),
        *_model(study, voice),
        Paragraph(plain(voice.text("proposal-level-not-official")), "caption"),
    ]  # fmt: skip
    return Chapter(
        "level", voice.text("proposal-level"), voice.text("proposal-level-question"), tuple(parts), new_page=False
    )


def _stages(study: Study, voice: Voice) -> str:
    before, after = (stage_name(matrix.stage, voice) for matrix in (study.matrix_before, study.matrix_after))
    if before == after:
        return voice.text("proposal-level-matrix-same", stage=before)
    return voice.text("proposal-level-matrix", stage=before, then=after)


def stage_name(stage: Stage, voice: Voice) -> str:
    """Return the official name of a stage."""
    return voice.text(f"assessment-stage-{stage.name.lower()}")


def _dumbbell(study: Study, voice: Voice) -> Dumbbell:
    steps = tuple(
        (stage_name(stage, voice), voice.text(f"proposal-stage-{stage.name.lower()}-note")) for stage in Stage
    )
    rows = tuple(
        Reach(
            voice.text(f"assessment-column-{column.value}"),
            "",
            float(study.matrix_before.cell(column).stage),
            float(study.matrix_after.cell(column).stage),
        )
        for column in MatrixColumn
    )
    target = int(study.plan.target) if study.plan.target is not None else None
    return Dumbbell(steps, rows, target, "")


def _earned(study: Study, voice: Voice) -> Table:
    columns = (
        Column(voice.text("proposal-level-column"), 0.2),
        Column(voice.text("proposal-level-earned"), 0.42),
        Column(voice.text("proposal-level-next"), 0.38),
    )
    return Table(columns, tuple(_earned_line(study, column, voice) for column in MatrixColumn), tight=True)


def _earned_line(study: Study, column: MatrixColumn, voice: Voice) -> Line:
    before, cell = study.matrix_before.cell(column), study.matrix_after.cell(column)
    names = [
        voice.name(each.name) + (voice.text("proposal-level-planned") if each.planned else "") for each in cell.earners
    ]
    stages = (
        f"{stage_name(before.stage, voice)} → {stage_name(cell.stage, voice)}"
        if cell.stage > before.stage
        else stage_name(cell.stage, voice)
    )
    shown = ", ".join(names[:4]) + (voice.text("proposal-and-more", count=len(names) - 4) if len(names) > 4 else "")
    return Line((
        Cell(plain(voice.text(f"assessment-column-{column.value}"), strong=True), stages, figure="assessment.cell"),
        Cell(plain(shown or voice.text("proposal-level-nothing"))),
        Cell(plain(voice.say(cell.next_step) if cell.next_step else voice.text("proposal-level-top"))),
    ))  # fmt: skip


def _model(study: Study, voice: Voice) -> list[Block]:
    score = study.score
    if not study.project.answers:
        return [Paragraph(plain(voice.text("proposal-level-unanswered", count=len(score.unanswered))), "body")]
    levels = str(score.level_low) if score.level_low == score.level_high else f"{score.level_low}–{score.level_high}"
    key = "proposal-level-score-partly" if score.unanswered else "proposal-level-score"
    said = voice.words(key, points=_interval(score.low, score.high, voice), level=levels, open=len(score.unanswered))
    columns = (
        Column(voice.text("proposal-level-area"), 0.4),
        Column(voice.text("proposal-level-points"), 0.2, "right"),
        Column(voice.text("proposal-level-of"), 0.15, "right"),
        Column(voice.text("proposal-level-reached"), 0.25),
    )
    rows = tuple(_area_line(area, voice) for area in score.areas)
    return [
        Paragraph(
            said,
            "body",
            (
                "assessment.score_low",
                "assessment.score_high",
            ),
        ),
        Table(columns, rows, together=True, tight=True),
    ]


def _interval(low: float, high: float, voice: Voice) -> str:
    first, last = voice.number(low), voice.number(high)
    return first if first == last else f"{first}–{last}"


def _area_line(area: AreaScore, voice: Voice) -> Line:
    return Line((
        Cell(plain(voice.name(area.name), strong=True)),
        Cell(plain(_interval(area.low, area.high, voice)), figure="assessment.area"),
        Cell(plain(voice.number(area.points))),
        Cell(bar=area.low / area.points if area.points else 0.0),
    ))  # fmt: skip
