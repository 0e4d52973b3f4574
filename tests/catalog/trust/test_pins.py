"""What of python-tuf we lean on that it does not promise. If one of these fails after an upgrade, read `client.Client` before anything else."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
import tuf
from tuf.api.exceptions import ExpiredMetadataError
from tuf.ngclient import Updater

from configurator.catalog.trust import client as ours
from configurator.catalog.trust.client import ANY_TIME, LIMITS, Client
from configurator.catalog.trust.fetching import FolderSource
from tests.catalog.trust.conftest import SIGNED, World


@pytest.fixture
def client(world: World, tmp_path: Path) -> Client:
    root = (world.stick / "metadata" / "1.root.json").read_bytes()
    source = FolderSource(world.stick)
    folders = (str(tmp_path / "m"), f"{source.base}metadata/", str(tmp_path / "t"), f"{source.base}targets/")
    (tmp_path / "m").mkdir()
    return Client(*folders, fetcher=source, config=LIMITS, bootstrap=root)


def test_the_major_version_is_the_one_that_was_read() -> None:
    assert tuf.__version__.split(".")[0] == "7"


def test_the_pinned_time_is_what_validity_is_judged_on(client: Client) -> None:
    """`TrustedMetadataSet.reference_time` is private; without it an expired repository could never be taken, or always."""
    assert hasattr(client._trusted_set, "reference_time")
    client.pin(SIGNED + timedelta(days=366))
    with pytest.raises(ExpiredMetadataError):
        client.refresh()


def test_a_pinned_time_before_the_end_lets_it_in(client: Client) -> None:
    client.pin(ANY_TIME)
    client.refresh()
    assert client.role("timestamp").version == 2
    assert client.role("nobody") is None


def test_links_are_made_in_the_method_we_replace(client: Client, tmp_path: Path) -> None:
    assert Updater._update_root_symlink is not ours.Client._update_root_symlink
    client.pin(SIGNED)
    client.refresh()
    assert not any(path.is_symlink() for path in tmp_path.rglob("*"))
    assert (tmp_path / "m" / "root_history" / "1.root.json").is_file(), "where `Verification` finds newer roots"
    assert (tmp_path / "m" / "targets.json").is_file(), "where `Verification` finds what it holds to `strict`"
