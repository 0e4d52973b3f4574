"""The supplier's workshop: entries as TOML files, the rules a good entry keeps, and the building of editions.

Knows the catalogue and nothing of factories, plans or windows; the application never imports it.
Read `entry_files`, then `lint`; `__main__` is the command line `solution-store`.
"""
