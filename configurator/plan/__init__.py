"""The solutions chosen for a line, where they stand and why; and what the line looks like with them.

Read `model`, then `steps` (the edits a remedy can hold) and `effects` (the line afterwards).
"""
