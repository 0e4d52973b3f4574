"""Which solutions fit the line and each other: rules with reasons, reading paths, what is required too, and repairs.

Speaks capabilities only. Read `rules`, then `paths`, `closure` and `graph`.
"""
