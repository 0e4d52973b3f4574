"""Which solutions fit which need, ranked, with the reason for and against each; nothing where nothing pays.

Read `candidate`, then `fitting` (what could help, and where), `trial` (the line with it), `criteria` (the parts of the score), `ranking`
and `overview`.
"""
