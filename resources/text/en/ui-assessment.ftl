ui-assessment-page = Level
ui-assessment-tab-matrix = Installed systems
ui-assessment-tab-questions = Company level (44 items)
ui-assessment-not-official = A self-assessment to prepare with; it does not replace the official confirmation of level.

# Matrix
ui-assessment-matrix = Stage of the installed systems
ui-assessment-now = Now { $stage }
ui-assessment-after = With the plan { $stage }
ui-assessment-mark-now = Now
ui-assessment-mark-after = With the plan
ui-assessment-state-now = Reached today.
ui-assessment-state-after = Reached with the plan.
ui-assessment-state-open = Not reached yet.
ui-assessment-from-to = Now { $now }, with the plan { $then }
ui-assessment-earned = What earns it with the plan
ui-assessment-planned = planned
ui-assessment-there = there
ui-assessment-next = What the next stage needs
ui-assessment-top = This column has reached its highest stage.

# Questions
ui-assessment-list = The 44 items
ui-assessment-hint = Choose the level that looks most like the factory. Keys 0–5 answer, Enter goes to the next open item. What nobody knows may stay open.
ui-assessment-unanswered = not answered
ui-assessment-level = level { $level }
ui-assessment-points = { $points } points
ui-assessment-previous = Previous
ui-assessment-following = Next
ui-assessment-clear = Clear the answer
ui-assessment-next-open = Next open item

# Score
ui-assessment-model = Company level
ui-assessment-score = { $points } points
ui-assessment-levels = Level { $levels }
ui-assessment-areas = Points by area
ui-assessment-answered = { $answered } of { $questions } are answered. The { $left } that are open decide where in this range the score ends.
ui-assessment-answered-all = All { $questions } items are answered.

# Commands and undo
ui-assessment-command-answer = Answer an item of the level model
ui-assessment-command-show = Show a scale of levels
ui-assessment-edit-answer = Answer “{ $item }” with level { $level }
ui-assessment-edit-open = Clear the answer to “{ $item }”
