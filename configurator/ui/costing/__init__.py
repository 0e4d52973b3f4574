"""The page of money: the cost sheet with quantities to edit, who pays, what comes back, what could spoil it, what programmes pay.

Everything shown comes from a `project.study.Study`; `lines` turns the sheet into table lines, `spoken` writes figures, the rest paints.
"""
