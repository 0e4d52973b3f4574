"""Verifies a repository with python-tuf, in a scratch folder, and with the strictness of `strict`; believes nothing else.

What is trusted lives in the library's record. python-tuf works on a copy of it, so that neither a lost cache nor a missing `symlink()`
(FAT, exFAT) matters, and what it wrote counts only when the whole update is committed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from tuf.api.exceptions import ExpiredMetadataError
from tuf.api.metadata import Metadata, Root, TargetFile, Targets
from tuf.ngclient import Updater, UpdaterConfig

from configurator.basis.text import Message
from configurator.basis.work import Cancel, Tell
from configurator.catalog.library_values import Mark, Part, Trusted
from configurator.catalog.trust import layout, marks, strict
from configurator.catalog.trust.fetching import Source
from configurator.catalog.trust.layout import LARGEST_METADATA, Manifest
from configurator.catalog.trust.refusals import Refused, refusing

VERIFYING = 0.2  # share of an update
ANY_TIME = datetime(1, 1, 1, tzinfo=UTC)  # before every end
LIMITS = UpdaterConfig(
    max_root_rotations=64,
    root_max_length=LARGEST_METADATA["root"],
    timestamp_max_length=LARGEST_METADATA["timestamp"],
    snapshot_max_length=LARGEST_METADATA["snapshot"],
    targets_max_length=LARGEST_METADATA["targets"],
)


@dataclass(frozen=True, slots=True)
class Known:
    """What is believed before an update."""

    root: bytes
    metadata: Mapping[str, bytes]
    marks: Mapping[str, Mark]
    moment: datetime  # the time validity is judged on
    accept_expired: bool = False  # the consultant's word


@dataclass(frozen=True, slots=True)
class Verified:
    """A repository that holds: the lists of its suppliers, who signed them, and what to remember."""

    manifests: tuple[Manifest, ...]
    parts: tuple[Part, ...]
    issued: datetime
    expires: datetime
    expired: tuple[str, ...]  # roles taken although their time is over
    trusted: Trusted


class Client(Updater):
    """python-tuf's client without links, with a validation time of our choice."""

    def pin(self, time: datetime) -> None:
        """Judge validity on `time` from now on (a private attribute of python-tuf 7; a test fails when that changes)."""
        self._trusted_set.reference_time = time

    def role(self, name: str) -> Any:
        """Return the verified content of a role; None when there is none."""
        return self._trusted_set.get(name)

    def _update_root_symlink(self) -> None:
        """Make no link: the root always comes from the record, nobody reads root.json."""


class Verification:
    """One look at a repository; raises `Refused` by name."""

    def __init__(
        self, source: Source, known: Known, scratch: Path, cached: Callable[[str], bytes | None] = lambda _: None
    ) -> None:
        self.source, self.known, self.scratch, self.cached = source, known, scratch, cached
        self.expired: list[str] = []
        self.marks: list[Mark] = []
        for role, data in known.metadata.items():
            if role != "root":
                _written(scratch / layout.METADATA / f"{role}.json", data)
        (scratch / layout.METADATA).mkdir(parents=True, exist_ok=True)
        self.client = self._client(known.moment)

    def run(self, tell: Tell, cancel: Cancel) -> Verified:
        """Verify everything that is signed, from the root to each supplier's list; fetches no entry."""
        self._top()
        targets = cast(Targets, self.client.role("targets"))
        with refusing("targets", self.source.shown):
            names, revoked = strict.suppliers(targets), strict.revocations(targets)
        pairs = []
        for number, name in enumerate(names):
            cancel.look()
            tell(VERIFYING * number / len(names), Message("trust-doing-verify", supplier=name))
            pairs.append(self._supplier(targets, name))
        issued = strict.issued(Metadata(self.client.role("timestamp")))
        expires = min(self.client.role(role).expires for role in layout.TOP_ROLES)
        trusted = Trusted(tuple(self.marks), tuple(sorted(self._metadata(names).items())), revoked, issued)
        return Verified(
            tuple(one for one, _ in pairs),
            tuple(part for _, part in pairs),
            issued,
            expires,
            tuple(self.expired),
            trusted,
        )

    def _client(self, time: datetime) -> Client:
        base, folder = self.source.base, self.scratch
        with refusing("root", self.source.shown):
            client = Client(
                str(folder / layout.METADATA),
                f"{base}{layout.METADATA}/",
                str(folder / layout.TARGETS),
                f"{base}{layout.TARGETS}/",
                fetcher=self.source,
                config=LIMITS,
                bootstrap=self.known.root,
            )
        client.pin(time)
        return client

    def _top(self) -> None:
        """Verify root, timestamp, snapshot and targets; an expired one only on the consultant's word, as of the day it was issued."""
        try:
            self._refreshed()
        except ExpiredMetadataError as error:
            found = self.client.role("timestamp")
            if found is None:
                raise Refused("trust-root-expired", "root", self.source.shown) from error
            with refusing("timestamp", self.source.shown):
                issued = strict.issued(Metadata(found))
            if not self.known.accept_expired:
                raise self._too_old("timestamp", found.expires, issued) from error
            self.client = self._client(issued)
            with refusing("timestamp", self.source.shown):
                self._refreshed()
            self.expired.append("timestamp")
        self._strict_roots()
        root = cast(Root, self.client.role("root"))
        for role in layout.TOP_ROLES:
            found = self.client.role(role)
            self._strictly(role, root)
            self._marked(marks.of(root, role, found.version))

    def _refreshed(self) -> None:
        try:
            self.client.refresh()
        except ExpiredMetadataError:
            raise
        except Exception:
            with refusing(self._stage(), self.source.shown):
                raise

    def _stage(self) -> str:
        """Return the role whose file was asked for last, `5.snapshot.json` → snapshot."""
        return self.source.asked.removesuffix(".json").rpartition("/")[2].rpartition(".")[2]

    def _supplier(self, targets: Targets, name: str) -> tuple[Manifest, Part]:
        delegation = marks.of(targets, name, 0)
        with refusing(name, self.source.shown):
            info = self._target(name)
            found = cast(Targets, self.client.role(name))
            strict.own_only(found, name)
            signers = self._strictly(name, targets)
            self._marked(Mark(name, found.version, delegation.keys))
            if info.length > layout.LARGEST_MANIFEST:
                raise strict.NotStrict("a list that is too long")
            manifest = layout.read_manifest(self._list(info), name)
            if manifest.edition != found.version:
                raise strict.NotStrict("a list of another edition")
        entries = len(manifest.files) - 1
        return manifest, Part(name, manifest.edition, signers, found.expires, info.hashes["sha256"], entries)

    def _target(self, name: str) -> Any:
        """Return what a supplier's role signs; an expired one when it was accepted before, or on the consultant's word."""
        path = layout.manifest_path(name)
        try:
            info = self.client.get_targetinfo(path)
        except ExpiredMetadataError as error:
            held = self.known.metadata.get(name)
            meta = self.client.role("snapshot").meta[f"{name}.json"]
            same = held is not None and Metadata.from_bytes(held).signed.version == meta.version
            if not same and not self.known.accept_expired:
                raise self._too_old(name, None, None) from error
            self.client.pin(ANY_TIME)  # its end is known and said; everything else is still verified
            info = self.client.get_targetinfo(path)
            self.client.pin(self.known.moment)
            self.expired.append(name)
        if info is None:
            raise strict.NotStrict("no list of its own")
        return info

    def _list(self, info: TargetFile) -> bytes:
        """Return a supplier's list, from what was verified before or fetched."""
        data = self.cached(info.hashes["sha256"])
        if data is not None and len(data) == info.length:
            return data
        place = self.scratch / "manifest"
        self.client.download_target(info, str(place))
        return place.read_bytes()

    def _marked(self, found: Mark) -> None:
        marks.hold(self.known.marks.get(found.role), found, self.source.shown)
        self.marks.append(found)

    def _strict_roots(self) -> None:
        """Hold every root that is newer than ours to the keys of the one before it and its own."""
        before: Root = Metadata.from_bytes(self.known.root).signed
        last = self.client.role("root").version
        for version in range(before.version + 1, last + 1):
            with refusing("root", self.source.shown):
                found = strict.read(self._root_file(version).read_bytes())
                keys = (*strict.keys_of(before, "root"), *strict.keys_of(found.signed, "root"))
                strict.signers(found, keys)
            before = found.signed

    def _strictly(self, role: str, delegator: Root | Targets) -> tuple[str, ...]:
        if role == "root":
            return ()  # held to the keys of its predecessor by `_strict_roots`
        with refusing(role, self.source.shown):
            found = strict.read((self.scratch / layout.METADATA / f"{role}.json").read_bytes())
            return strict.signers(found, strict.keys_of(delegator, role))

    def _too_old(self, role: str, expires: datetime | None, issued: datetime | None) -> Refused:
        if expires is None or issued is None:
            return Refused("trust-supplier-expired", role, self.source.shown)
        days = (self.known.moment - expires).days
        until, since = expires.date().isoformat(), issued.date().isoformat()
        return Refused("trust-import-expired", role, self.source.shown, until=until, issued=since, days=days)

    def _metadata(self, names: tuple[str, ...]) -> dict[str, bytes]:
        folder = self.scratch / layout.METADATA
        kept = {role: (folder / f"{role}.json").read_bytes() for role in ("timestamp", "snapshot", "targets", *names)}
        root = self.client.role("root").version
        before = Metadata.from_bytes(self.known.root).signed.version
        return kept | {"root": self.known.root if root == before else self._root_file(root).read_bytes()}

    def _root_file(self, version: int) -> Path:
        return self.scratch / layout.METADATA / "root_history" / f"{version}.root.json"


def _written(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
