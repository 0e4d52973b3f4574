"""The page of the proposal: its real pages at any zoom, what is still open before it goes out, and the export.

`document` is a PDF as pictures (PDFium behind a lock), `pictures` keeps them, `pages_view` and `thumbnails` show them, `preflight` checks.
"""
