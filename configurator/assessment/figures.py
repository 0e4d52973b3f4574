"""Both scales as figures with formula and source, kept apart."""

from __future__ import annotations

from configurator.assessment.maturity import SystemMatrix, stage_word
from configurator.assessment.questionnaire import LevelScore, level_model
from configurator.assessment.stage_rules import stage_rules
from configurator.basis.figures import Figure
from configurator.basis.text import Message


def figures(matrix_before: SystemMatrix, matrix_after: SystemMatrix, score: LevelScore) -> tuple[Figure, ...]:
    """Return stage before and after (words such as `middle1`), and level and score as intervals (equal ends: all answered)."""
    stages = stage_rules().source.ko
    survey = level_model().source.ko
    points = Message("assessment-score-formula", unanswered=len(score.unanswered))
    bands = Message("assessment-level-formula")
    return (
        Figure("assessment.stage_before", "line", stage_word(matrix_before.stage), "", matrix_before.reason, stages),
        Figure("assessment.stage_after", "plan", stage_word(matrix_after.stage), "", matrix_after.reason, stages),
        Figure("assessment.level_low", "line", score.level_low, "", bands, survey),
        Figure("assessment.level_high", "line", score.level_high, "", bands, survey),
        Figure("assessment.score_low", "line", score.low, "pt", points, survey),
        Figure("assessment.score_high", "line", score.high, "pt", points, survey),
    )
