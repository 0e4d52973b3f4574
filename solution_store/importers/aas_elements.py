"""The elements of an asset administration shell, whatever its metamodel (1.0 to 3.1) and form (XML, JSON): what each is called,
what it means by its semantic id, what it says in which language, and which fields of the source it was read from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from solution_store.importers import wording
from solution_store.importers.xml_tree import Node

KINDS = {
    "property", "multiLanguageProperty", "file", "blob", "range", "referenceElement", "relationshipElement", "entity", "capability",
    "submodelElementCollection", "submodelElementList", "operation", "annotatedRelationshipElement", "basicEventElement", "submodel",
}  # fmt: skip
VALUED = {"property", "multiLanguageProperty", "file", "range"}
NAMING = {"idShort", "semanticId", "supplementalSemanticIds", "valueType", "contentType", "mimeType", "modelType"}


@dataclass(slots=True)
class Element:
    """One element: `texts` by language ("" for a plain value), each with its fields; `naming` are the fields of name and type."""

    name: str
    kind: str
    semantics: tuple[str, ...]
    path: str
    above: Element | None = None
    texts: dict[str, str] = field(default_factory=dict)
    values: dict[str, list[int]] = field(default_factory=dict)
    naming: list[int] = field(default_factory=list)
    about: list[int] = field(default_factory=list)  # descriptions, qualifiers: what explains the model
    children: list[Element] = field(default_factory=list)

    @property
    def value(self) -> str:
        """What it says, in Korean, English or any language."""
        return (
            self.texts.get("", "")
            or self.texts.get("ko", "")
            or self.texts.get("en", "")
            or next(iter(self.texts.values()), "")
        )

    def walk(self) -> Iterator[Element]:
        """Yield this element and all below it, in the order of the source."""
        yield self
        for child in self.children:
            yield from child.walk()

    def named(self, *names: str) -> Iterator[Element]:
        """Yield all elements below whose name begins with one of these, without regard to case."""
        wanted = tuple(name.casefold() for name in names)
        return (element for element in self.walk() if element.name.casefold().startswith(wanted))

    def inside(self, name: str) -> bool:
        """Say whether an element above bears a name that begins so."""
        above = self.above
        return above is not None and (above.name.casefold().startswith(name.casefold()) or above.inside(name))


def submodels(root: Node) -> list[tuple[str, Element]]:
    """Return the submodels of an environment with their ids."""
    return [
        (node.said("id", "identification") or _deep(node.first("identification")), element_of(node, None))
        for node in root.walk()
        if _is_submodel(node)
    ]


def _is_submodel(node: Node) -> bool:
    """Say whether a node is a submodel; JSON of the first metamodels only says so by what it holds."""
    named = node.name == "submodel" and node.first("submodelElements", "idShort", "id", "identification")
    return bool(named) or (node.name == "item" and node.first("submodelElements") is not None)


def _deep(node: Node | None) -> str:
    """Return the text of an identification that wraps its value (JSON of metamodel 1 and 2)."""
    return node.said("id") if node else ""


def element_of(node: Node, above: Element | None) -> Element:
    """Return an element and all below it."""
    element = Element(node.said("idShort"), node.name, tuple(_semantics(node)), node.path, above)
    element.naming += node.fields()
    for part in node.children:
        if part.name in NAMING:
            element.naming += _below(part)
        elif node.name in VALUED and part.name in ("value", "min", "max"):
            _read_value(element, part)
        else:
            _read_part(element, part)
    return element


def _read_part(element: Element, part: Node) -> None:
    """Take the elements inside a part; whatever else it holds explains the model."""
    inner = [*_elements(part)]
    if inner:
        element.children += [element_of(node, element) for node in inner]
        inside = {field for node in inner for field in _below(node)}
        element.about += [field for field in _below(part) if field not in inside]
    else:
        element.about += _below(part)


def _elements(part: Node) -> Iterator[Node]:
    """Yield the outermost elements inside a part; metamodel 1 and 2 wrap each in a node of its own."""
    for child in part.children:
        if child.name in KINDS:
            yield child
        elif child.name in ("submodelElement", "item", "value"):
            yield from _elements(child)


def _read_value(element: Element, part: Node) -> None:
    spoken = [*_spoken(part)]
    if not spoken:
        element.texts[""] = " … ".join(text for text in (element.texts.get("", ""), part.text) if text)
        element.values.setdefault("", []).extend(_below(part))
        return
    for tag, text, fields in spoken:
        element.texts[tag] = text
        element.values.setdefault(tag, []).extend(fields)
    told = {field for _tag, _text, fields in spoken for field in fields}
    element.about += [field for field in _below(part) if field not in told]


def _spoken(part: Node) -> Iterator[tuple[str, str, list[int]]]:
    """Yield language, text and fields of each text of a value in several languages, in any metamodel."""
    for node in part.walk():
        if "lang" in node.attributes:
            yield wording.language(node.attributes["lang"]), node.text, [*node.fields()]
        elif (tag := node.first("language")) and (text := node.first("text")):
            yield wording.language(tag.text), text.text, [*tag.fields(), *text.fields()]


def _semantics(node: Node) -> Iterator[str]:
    """Yield the semantic ids of an element, the last key of its own first."""
    for name in ("semanticId", "supplementalSemanticIds"):
        for part in node.all(name):
            keys = [key.said("value") or key.text for key in part.walk() if key.said("value") or key.name == "key"]
            yield from reversed([key.strip() for key in keys if key.strip()])


def _below(node: Node) -> list[int]:
    return [field for inner in node.walk() for field in inner.fields()]
