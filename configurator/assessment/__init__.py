"""What the factory lacks: the two official scales, kept apart, and the needs that follow from numbers.

Knows no plan: what is planned comes in as placed solutions. Read `maturity` (system matrix), `questionnaire` (44 items), `needs`.
"""
