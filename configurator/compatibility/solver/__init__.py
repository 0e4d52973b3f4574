"""The cheapest consistent choice, as plain data: `Problem -> Answer | Impossible | Undecided`.

Knows entries only by number: nothing of factories, nothing of Qt. Read `problem`, then `solving`; `store` opens a graph once for many questions.
"""
