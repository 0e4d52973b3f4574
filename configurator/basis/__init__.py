"""The words everything else is said in: ids, units, money, messages, issues, errors.

Imports nothing of ours. What knows a factory, a solution or a file format does not live here.
Read `units`, `text` and `issues` first.
"""
