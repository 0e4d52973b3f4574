"""Pages as pictures: made one by one in the background, those in sight first, and kept up to a limit."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from configurator.ui.jobs import Jobs
from configurator.ui.proposal.document import PreviewDocument

MOST_BYTES = 200_000_000  # of pictures kept
Key = tuple[int, int]  # page, width in device pixels


class Pictures(QObject):
    """Asks the document for what is wanted and not there; `ready` names the page that can be drawn sharper now."""

    ready = Signal(int)

    def __init__(self, jobs: Jobs, failed: Callable[[BaseException], object]) -> None:
        super().__init__()
        self._jobs, self._failed = jobs, failed
        self._document: PreviewDocument | None = None
        self._kept: OrderedDict[Key, QImage] = OrderedDict()
        self._wanted: list[Key] = []
        self._busy = False

    def show_document(self, document: PreviewDocument | None) -> None:
        """Go over to another document; the old one's pictures go."""
        self._document = document
        self._kept.clear()
        self._wanted = []

    def want(self, keys: Iterable[Key]) -> None:
        """Make these pictures, the first first; what was wanted before and is not made yet is forgotten."""
        self._wanted = [key for key in keys if key not in self._kept]
        self._next()

    def exact(self, page: int, width: int) -> QImage | None:
        """Return a page as wide as asked, when it is there."""
        found = self._kept.get((page, width))
        if found is not None:
            self._kept.move_to_end((page, width))
        return found

    def nearest(self, page: int, width: int) -> QImage | None:
        """Return a page in the width nearest to the one asked, to be drawn until the sharp one is there."""
        found = [key for key in self._kept if key[0] == page]
        return self._kept[min(found, key=lambda key: abs(key[1] - width))] if found else None

    def _next(self) -> None:
        document = self._document
        if self._busy or document is None or not self._wanted:
            return
        page, width = key = self._wanted.pop(0)
        self._busy = True

        def work() -> QImage | None:
            return None if document.closed else document.picture(page, width)

        def take(image: QImage | None) -> None:
            self._take(document, key, image)

        self._jobs.start(work, take, self._give_up)

    def _take(self, document: PreviewDocument, key: Key, image: QImage | None) -> None:
        self._busy = False
        if document is self._document and image is not None:
            self._kept[key] = image
            while len(self._kept) > 1 and sum(each.sizeInBytes() for each in self._kept.values()) > MOST_BYTES:
                self._kept.popitem(last=False)
            self.ready.emit(key[0])
        self._next()

    def _give_up(self, error: BaseException) -> None:
        self._busy = False
        self._failed(error)
