"""What the plan costs and returns: the official cost sheet, support programmes, running cost, cash flow, payback, NPV, IRR.

Read `sheet` (the values), `estimate`, `support`, `returns`.
"""
