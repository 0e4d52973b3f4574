"""Entries in and out of other people's files: drafts, accounts of every field, identities, all or nothing on disk.

The formats are in `importers`; this room files what they read and writes the workbook.
"""
