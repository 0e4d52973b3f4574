"""Text before it is spoken: a key and its arguments, in no language yet."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Union

from configurator.basis.units import Quantity

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

# control signs but newline and tab (Cc), lone surrogates (Cs), signs that override the direction of writing,
# and two that are no characters: XML knows none of them, and one makes a whole workbook unreadable
UNKEPT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
LONGEST_TEXT = 4_000  # characters of a field; text layout is quadratic, so the border holds the length


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name or a text somebody wrote, in one or two languages; spoken as data, never as markup.

    In files it is one string (both languages alike) or `{ko = "…", en = "…"}`.
    """

    ko: str
    en: str

    @classmethod
    def alike(cls, text: str) -> Name:
        """Return a name that is the same in both languages."""
        return cls(text, text)

    def __str__(self) -> str:
        return self.ko

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> Any:
        """Read one string or a table of two at every file boundary, cleaned."""
        from pydantic_core import core_schema

        text = core_schema.no_info_after_validator_function(
            clean, core_schema.str_schema(min_length=1, max_length=LONGEST_TEXT, strict=True)
        )
        table = core_schema.typed_dict_schema(
            {name: core_schema.typed_dict_field(text) for name in ("ko", "en")}, extra_behavior="forbid"
        )
        spoken = core_schema.no_info_before_validator_function(
            lambda value: {"ko": value, "en": value} if isinstance(value, str) else value,
            core_schema.no_info_after_validator_function(lambda both: cls(**both), table),
            json_schema_input_schema=core_schema.union_schema([text, table]),
        )
        return core_schema.json_or_python_schema(
            json_schema=spoken,
            python_schema=core_schema.no_info_wrap_validator_function(
                lambda value, read: value if isinstance(value, cls) else read(value), spoken
            ),
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda name: name.ko if name.ko == name.en else {"ko": name.ko, "en": name.en}
            ),
        )


def clean(text: str) -> str:
    """Return text as we keep it: NFC (conjoining jamo vanish in print otherwise), without control or bidi-override signs."""
    return UNKEPT.sub("", unicodedata.normalize("NFC", text))


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of won inside a message; the speaker writes it the way its language does."""

    won: int


Argument = Union[str, int, float, Quantity, Name, Money, "Message", tuple["Argument", ...]]


@dataclass(frozen=True, slots=True, init=False)
class Message:
    """A sentence by its key in `resources/text/<language>/<room>.ftl` with its named arguments.

    >>> Message("line-no-demand", product="Bracket").args["product"]
    'Bracket'
    """

    key: str
    items: tuple[tuple[str, Argument], ...] = field(default=())

    def __init__(self, key: str, **args: Argument) -> None:
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "items", tuple(sorted(args.items())))

    @property
    def args(self) -> dict[str, Argument]:
        """The arguments by name."""
        return dict(self.items)
