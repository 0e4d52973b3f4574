"""What suppliers really have, read without loss: price lists, our own workbook, BMEcat, AASX, IO-Link IODD.

Every importer turns one file into a `Reading`: drafts of entries, and an account in which every field of the source is mapped,
kept as a note, or listed with its place and the reason. Nothing here writes a file; `solution_store.exchange.filing` does.
Files are hostile until read: sizes, depths and counts are bounded, and a limited child process does the reading.
Read `account`, then `reading`; each format is a module of its own over `zip_parts`, `xml_tree` and `cells`.
"""
