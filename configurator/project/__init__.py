"""One factory visit in one file: line, plan, answers, waivers, and the entries it uses.

`model` holds the value, `edits` changes it, `history` and `session` keep undo and the file in step, `study` computes everything from it.
"""
