"""The page where this computer's store is looked after: the edition in use, its signatures and age, updates from a stick or an address.

Not here: finding and choosing solutions (`ui.catalog`). Read `page` first; `update_job` is the work away from the window.
"""
