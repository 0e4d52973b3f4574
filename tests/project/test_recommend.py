"""The recommendation tells how far it is and stops when asked; what it answers does not depend on either."""

from __future__ import annotations

from datetime import date

import pytest

from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.text import Message
from configurator.basis.work import Cancel, Cancelled
from configurator.catalog.edition import Edition, open_edition, write_edition
from configurator.project.recommend import recommended
from configurator.project.samples import project_from_sample
from tests.compatibility.shipped import shipped_store

DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    path = tmp_path_factory.mktemp("store") / "edition.sqlite"
    write_edition(list(shipped_store().values()), [], path)
    return open_edition(path)


def test_it_tells_how_far_it_is(edition: Edition) -> None:
    project, told = project_from_sample("acme-stamping", DAY), list[tuple[float, Message]]()
    watched = recommended(project, edition, lambda share, doing: told.append((share, doing)))
    assert watched == recommended(project, edition)
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert shares[0] == 0.0
    assert shares[-1] == 1.0
    assert len(shares) > 3
    for language in LANGUAGES:
        assert all(speaker(language).say(doing) for _, doing in told)


@pytest.mark.parametrize("after", [0, 2])
def test_it_stops_when_asked(edition: Edition, after: int) -> None:
    project, cancel, told = project_from_sample("acme-stamping", DAY), Cancel(), list[float]()

    def tell(share: float, _doing: Message) -> None:
        told.append(share)
        if len(told) > after:
            cancel.wish()

    with pytest.raises(Cancelled):
        recommended(project, edition, tell, cancel)
    assert len(told) == after + 1
