"""Where things are on disk: what we ship, and what this user owns."""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def resources() -> Path:
    """The folder of shipped texts, fonts, packs and samples (beside the package, or inside it once installed)."""
    inside = PACKAGE / "resources"
    return inside if inside.is_dir() else PACKAGE.parent / "resources"


def store_edition() -> Path:
    """The edition of the solution store in use: `CONFIGURATOR_STORE`, or the one that was built at set-up."""
    chosen = os.environ.get("CONFIGURATOR_STORE")
    return Path(chosen) if chosen else resources() / "store" / "edition.sqlite"


def user_data() -> Path:
    """The folder of this user's own things (recent files, logs); made on first use."""
    import platformdirs

    chosen = os.environ.get("CONFIGURATOR_DATA")
    folder = Path(chosen) if chosen else Path(platformdirs.user_data_dir("smart-factory-configurator", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
