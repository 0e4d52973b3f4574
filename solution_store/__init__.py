"""The supplier's workshop: entries as TOML files, the rules a good entry keeps, signing and publishing, and the building of editions.

Knows the catalogue and nothing of factories, plans or windows; the application never imports it.
Read `entry_files`, then `lint` and `rules`; `authoring` writes and mends, `comparing` tells editions apart, `exchange` and `importers`
take in what suppliers really have, `signing` is how it reaches consultants. `__main__` is the command line `solution-store`.
"""
