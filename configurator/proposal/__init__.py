"""What the factory receives: a PDF to decide by, a workbook that recalculates and a record a machine can check.

Everything here is computed from a `project.study.Study`; no number is typed. `content` makes a printable tree out of the `chapters`,
`pdf` draws it (`style`, `fonts`, `flowables`, `drawings`), `workbook` and `record` write the other two files, `writing` hands over
all three, whole or not at all. Read `blocks` first. Only this room knows ReportLab.
"""
