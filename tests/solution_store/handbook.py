"""The suppliers' page of the handbook as a story that can be run: files to write and commands with what they answer.

`python -m tests.solution_store.handbook` writes the answers anew after texts or rules have changed; read the difference before committing.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from click.testing import CliRunner

from configurator.basis import places
from configurator.basis.language import LANGUAGES, Language
from solution_store.__main__ import commands

BLOCK = re.compile(r"```(toml (?P<file>\S+)|console)\n(?P<body>.*?)```", re.DOTALL)


def page(language: Language) -> Path:
    """Return the handbook page of a language."""
    return places.resources() / "help" / language / "suppliers.md"


def told(text: str, folder: Path) -> str:
    """Return a page with the answer of each command put in its place; files of the page are written below `folder`."""
    (folder / "store").mkdir()
    return BLOCK.sub(lambda block: _block(block, folder), text)


def _block(block: re.Match[str], folder: Path) -> str:
    if block["file"]:
        (folder / block["file"]).write_text(block["body"], encoding="utf-8")
        return block[0]
    command = block["body"].split("\n")[0]
    answer = _run(command.removeprefix("$ ").split(), folder)
    return f"```console\n{command}\n{answer}```"


def _run(words: list[str], folder: Path) -> str:
    if words[0] == "cp":
        shutil.copytree(folder / words[2], folder / words[3])
        return ""
    here = [str(folder / word) if word in ("store", "published") else word for word in words[1:]]
    done = CliRunner().invoke(commands, here)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.output


def main() -> None:
    """Write the answers into the pages."""
    for language in LANGUAGES:
        with tempfile.TemporaryDirectory() as folder:
            page(language).write_text(told(page(language).read_text(encoding="utf-8"), Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
