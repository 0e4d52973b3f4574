"""No test here rests on how busy the machine is: what is proven in half a second elsewhere has a minute."""

from collections.abc import Iterator

import pytest

from configurator.compatibility.solver import explanation


@pytest.fixture(autouse=True, scope="module")
def _patient() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(explanation, "SMALLEST_SECONDS", 60.0)
        yield
