"""The page of levels, the two official scales kept apart: the system matrix, and the 44 questions of the level model.

`matrix` shows the five columns with what earns them; `questions` asks, `score_panel` says where the answers lead.
"""
