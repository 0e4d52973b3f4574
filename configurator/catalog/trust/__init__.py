"""Whom the library believes: signed repositories (The Update Framework) on a folder or a web address, verified when imported.

Nothing here runs at launch. Signing lives in the workshop. Read `layout` (what a repository looks like), `strict` and `client` (what
python-tuf verifies, what we verify beyond it), `marks` (what an old stick is measured by), then `update`, which does it all.
"""
