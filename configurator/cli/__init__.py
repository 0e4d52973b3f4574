"""The same work without a window, in the same words: new, show, check, match, propose, self-test.

Exit codes: 0 well, 1 findings that block, 2 misuse, 3 the world failed, 4 our bug. Read `main`.
"""
