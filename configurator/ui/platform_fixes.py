"""What Qt needs told about the machine it runs on: Korean input without the fcitx plug-in, and its own texts in our language."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from configurator.basis.language import Language

_TRANSLATORS: dict[str, QTranslator] = {}


def before_application() -> None:
    """Use ibus where fcitx is asked for and its plug-in is not there (Qt's wheels carry none): fcitx answers ibus too."""
    asked = os.environ.get("QT_IM_MODULE", "")
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    if asked.startswith("fcitx") and not any(plugins.glob("*fcitx*")):
        os.environ["QT_IM_MODULE"] = "ibus"


def speak_qt(language: Language) -> None:
    """Let Qt's own dialogs and menus speak a language."""
    for translator in _TRANSLATORS.values():
        QCoreApplication.removeTranslator(translator)
    if language not in _TRANSLATORS:
        translator = QTranslator()
        translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _TRANSLATORS[language] = translator
    QCoreApplication.installTranslator(_TRANSLATORS[language])
