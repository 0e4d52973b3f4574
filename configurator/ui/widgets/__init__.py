"""Small parts every page is built of: labels, buttons, cards, pills, fields, bars. None knows a project or a page.

Each takes the `Look` first and follows theme and language by itself. Text of users and suppliers goes through `labels.plain_label`.
"""
