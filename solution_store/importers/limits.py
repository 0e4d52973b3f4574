"""How large, deep and many a source may be, and the refusal that says which limit it broke."""

from __future__ import annotations

from configurator.basis.errors import BadInput, Mistake
from configurator.basis.text import Argument, Message

LARGEST_FILE = 50_000_000  # bytes as they lie on disk
LARGEST_UNPACKED = 64_000_000  # bytes of all parts of a package together
LARGEST_PART = 32_000_000  # bytes of one part that is read
LARGEST_RATIO = 200  # unpacked to packed; genuine workbooks and packages stay under 40
MOST_PARTS = 2_000
DEEPEST = 64  # levels of an XML or JSON tree
MOST_ELEMENTS = 300_000
MOST_ATTRIBUTES = 64  # of one element
MOST_FIELDS = 150_000  # what an account holds within the memory of the child
MOST_ROWS = 100_000
MOST_COLUMNS = 400
LONGEST_CELL = 32_767  # signs, the limit of Excel itself
MOST_DIGITS = 15  # of an amount


def refused(key: str, path: str = "", **args: Argument) -> BadInput:
    """Return the refusal `store-import-<key>` with its remedy; the file's name is put in by `reading`."""
    return BadInput(
        [Mistake("", path, Message(f"store-import-{key}", **args), Message(f"store-import-{key}-remedy", **args))]
    )
