"""Profiles of hypothesis, and a place for user data that is nobody's."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("quick", max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture(autouse=True)
def own_user_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test a user-data folder of its own."""
    folder = tmp_path / "user-data"
    monkeypatch.setenv("CONFIGURATOR_DATA", str(folder))
    return folder
