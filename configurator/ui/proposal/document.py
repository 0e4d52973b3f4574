"""A proposal as pages that can be pictured at any size.

PDFium is one library for the whole process and not made for threads: every call stands behind one lock.
"""

from __future__ import annotations

import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from configurator.basis.language import Language
from configurator.basis.work import Cancelled

if TYPE_CHECKING:
    from configurator.project.study import Study

LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The size of a page in points, and the chapter that begins on it ("" for none)."""

    width: float
    height: float
    chapter: str = ""


class PreviewDocument:
    """An open PDF; made and pictured in the background, closed by whoever showed it."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        with LOCK:
            self._pdf = pypdfium2.PdfDocument(data)
            self.closed = False
            self.sheets = self._sheets()

    def picture(self, page: int, width: int) -> QImage:
        """Return a page as wide as `width` device pixels; `Cancelled` when the document was closed meanwhile."""
        with LOCK:
            if self.closed:
                raise Cancelled
            opened = self._pdf[page]
            bitmap = opened.render(scale=width / self.sheets[page].width, bitmap_maker=_colours)
            size = (bitmap.width, bitmap.height, bitmap.stride)
            image = QImage(bytes(bitmap.buffer), *size, QImage.Format.Format_RGB32).copy()
            bitmap.close()
            opened.close()
        return image

    def close(self) -> None:
        """Let go of the file."""
        with LOCK:
            if not self.closed:
                self.closed = True
                self._pdf.close()

    def _sheets(self) -> tuple[Sheet, ...]:
        begins: dict[int, str] = {}
        for mark in self._pdf.get_toc():
            target = mark.get_dest()
            if mark.level == 0 and target is not None:
                begins.setdefault(target.get_index(), mark.get_title())
        sizes = (self._pdf.get_page_size(at) for at in range(len(self._pdf)))
        return tuple(Sheet(width, height, begins.get(at, "")) for at, (width, height) in enumerate(sizes))


def _colours(width: int, height: int, *_format: object, **_more: object) -> object:
    """Make a bitmap whose bytes Qt reads as they are: blue, green, red, unused."""
    from pypdfium2 import PdfBitmap
    from pypdfium2.raw import FPDFBitmap_BGRx

    return PdfBitmap.new_native(width, height, FPDFBitmap_BGRx)


def previewed(study: Study, language: Language) -> PreviewDocument:
    """Write the proposal into a folder of its own, read it back and leave nothing behind."""
    from configurator.proposal.content import content
    from configurator.proposal.pdf import write_pdf

    with tempfile.TemporaryDirectory(prefix="proposal-") as folder:
        path = Path(folder) / "preview.pdf"
        write_pdf(content(study, language), path)
        return PreviewDocument(path.read_bytes())
