"""Which solutions fit which need, ranked, with the reason for and against each; nothing where nothing pays.

Read `criteria`, then `ranking`.
"""
