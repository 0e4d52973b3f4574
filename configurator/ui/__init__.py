"""Everything that knows Qt: the window, its commands and pages; computes nothing itself.

Read `main_window` (what is put together), `commands` (all that can be done, by id), `live_project` (the flow of an edit), `look` (theme and
language, handed to every widget), `page` (what a page is). The rooms `start`, `line`, `catalog` … are pages and do not know each other.
"""
