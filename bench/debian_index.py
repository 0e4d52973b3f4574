"""The machine's own Debian package index as a problem: packages are entries, dependencies requirements, sizes costs.

Debian Policy, chapters 5 to 7 (fields, version order, relationships between packages).
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from configurator.compatibility.solver.problem import Problem

RELATION = re.compile(r"^([a-z0-9][a-z0-9+.-]*)(:\w+)?(?:\s*\(\s*([<>=]+)\s*([^)\s]+)\s*\))?$")
OURS = (":any", ":native", ":amd64", ":all")
Key = tuple[object, ...]
Wanted = tuple[str, str, str]  # name, comparison, version


@dataclass(frozen=True, slots=True)
class Package:
    """One version of one package."""

    name: str
    version: str
    size: int  # kB installed
    depends: tuple[tuple[Wanted, ...], ...]
    against: tuple[Wanted, ...]
    provides: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """All packages, the text they came from, and the problem they make."""

    packages: list[Package]
    text: str
    problem: Problem


def index_text() -> str:
    """Every Packages file apt knows, one after the other, each package version once."""
    listed = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(FILENAME)", "Created-By: Packages"],  # noqa: S607 - a program of the system
        capture_output=True,
        text=True,
        check=True,
    )
    seen: dict[tuple[str, str], str] = {}
    for file in listed.stdout.split():
        command = ["/usr/lib/apt/apt-helper", "cat-file", file]
        run = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - apt's own files
        for stanza in run.stdout.split("\n\n"):
            if stanza.strip():
                fields = _fields(stanza)
                seen.setdefault((fields["Package"], fields["Version"]), stanza.strip())
    return "\n\n".join(seen.values()) + "\n"


def read_index(text: str) -> Index:
    """Make a problem of an index."""
    packages = [_package(_fields(stanza)) for stanza in text.strip().split("\n\n")]
    resolver = _Resolver(packages)
    requires = [
        (entry, resolver.matching(alternatives))
        for entry, package in enumerate(packages)
        for alternatives in package.depends
    ]
    problem = Problem(
        costs=tuple(package.size for package in packages),
        requires=tuple(requires),
        conflicts=tuple(sorted(set(resolver.conflicts()))),
    )
    return Index(packages, text, problem)


def _fields(stanza: str) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in stanza.splitlines() if ": " in line and line[0] != " ")


def _package(fields: dict[str, str]) -> Package:
    depends = [
        tuple(_relations(clause, "|"))
        for name in ("Pre-Depends", "Depends")
        for clause in fields.get(name, "").split(",")
        if clause.strip()
    ]
    against = [*_relations(fields.get("Conflicts", "")), *_relations(fields.get("Breaks", ""))]
    provides = tuple(_relations(fields.get("Provides", "")))
    size = int(fields.get("Installed-Size", 0))
    return Package(fields["Package"], fields["Version"], size, tuple(depends), tuple(against), provides)


def _relations(text: str, separator: str = ",") -> Iterator[Wanted]:
    for part in text.split(separator):
        if part.strip():
            found = RELATION.match(part.strip())
            if found is None:
                raise ValueError(part)
            architecture = found[2] or ""  # another one's packages are not in this index: nothing offers such a name
            yield found[1] + (architecture if architecture not in OURS else ""), found[3] or "", found[4] or ""


class _Resolver:
    """Who satisfies a relation."""

    def __init__(self, packages: list[Package]) -> None:
        self.packages = packages
        self.offers: dict[str, list[tuple[int, str]]] = {}  # name → (entry, version; "" when provided without one)
        self.named: dict[str, list[int]] = {}
        for entry, package in enumerate(packages):
            self.named.setdefault(package.name, []).append(entry)
            self.offers.setdefault(package.name, []).append((entry, package.version))
            for name, _, version in package.provides:
                self.offers.setdefault(name, []).append((entry, version))

    def matching(self, alternatives: tuple[Wanted, ...]) -> tuple[int, ...]:
        """The entries that satisfy one of some relations."""
        found = (
            entry
            for name, comparison, wanted in alternatives
            for entry, version in self.offers.get(name, ())
            if not comparison or (version and compares(version, comparison, wanted))
        )
        return tuple(dict.fromkeys(found))

    def conflicts(self) -> Iterator[tuple[int, int]]:
        """Pairs that exclude each other: conflicts, breaks, and versions of one package."""
        for entry, package in enumerate(self.packages):
            for relation in package.against:
                for other in self.matching((relation,)):
                    if other != entry:
                        yield min(entry, other), max(entry, other)
        for versions in self.named.values():
            yield from combinations(versions, 2)


_KEYS: dict[str, Key] = {}


def compares(version: str, comparison: str, wanted: str) -> bool:
    """Whether a version stands in a relation (`<<`, `<=`, `=`, `>=`, `>>`) to another."""
    one, other = version_key(version), version_key(wanted)
    match comparison:
        case "<<":
            return one < other
        case "<=" | "<":
            return one <= other
        case "=":
            return one == other
        case ">>":
            return one > other
        case _:
            return one >= other


def version_key(version: str) -> Key:
    """A key that sorts versions as Debian does: `~` before the end, letters before signs, numbers by value.

    >>> sorted(["1.0", "1.0~rc1", "1:0.5", "1.0a", "1.0+b1"], key=version_key)
    ['1.0~rc1', '1.0', '1.0a', '1.0+b1', '1:0.5']
    """
    key = _KEYS.get(version)
    if key is None:
        epoch, _, rest = version.rpartition(":") if ":" in version else ("0", "", version)
        upstream, _, revision = rest.rpartition("-") if "-" in rest else (rest, "", "0")
        key = _KEYS[version] = (int(epoch), _order(upstream), _order(revision))
    return key


def _order(text: str) -> Key:
    parts: list[object] = []
    for signs, digits in re.findall(r"(\D*)(\d*)", text):
        parts.append((*(-1 if sign == "~" else ord(sign) + (0 if sign.isalpha() else 256) for sign in signs), 0))
        parts.append(int(digits or 0))
    return tuple(parts)
