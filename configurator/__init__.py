"""The consultant's program: a production line becomes a costed, checkable proposal.

Read `ARCHITECTURE.md` first; every room below has a door-plate like this one.
"""

__version__ = "0.1.0"
