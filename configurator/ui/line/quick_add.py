"""A list of station kinds at the pointer: type to find, Enter to add."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from configurator.basis.vocabulary import StationKind
from configurator.ui.line.kinds import ICONS, text_key
from configurator.ui.look import Look
from configurator.ui.widgets.cards import column
from configurator.ui.widgets.fields import SearchField


class QuickAdd(QFrame):
    """A popup; `added` is called with the kind that was chosen."""

    def __init__(self, look: Look, owner: QWidget, added: Callable[[StationKind], object]) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popover")
        self._added = added
        layout = column(self, 10, 8)
        self.search = SearchField(look, "ui-quick-add-search")
        self.kinds = QListWidget()
        self.kinds.setIconSize(QSize(18, 18))
        self.kinds.setAccessibleName(look.text("ui-quick-add"))
        for kind in StationKind:
            item = QListWidgetItem(look.icon(ICONS[kind][0], "text2", 18), look.text(text_key(kind)))
            item.setData(Qt.ItemDataRole.UserRole, kind.value)
            self.kinds.addItem(item)
        layout.addWidget(self.search)
        layout.addWidget(self.kinds)
        self.resize(260, 340)
        self.search.typed.connect(self._narrow)
        self.search.accepted.connect(self._take)
        self.search.moved.connect(self._step)
        self.kinds.itemActivated.connect(lambda _item: self._take())
        self.kinds.itemClicked.connect(lambda _item: self._take())
        self.kinds.setCurrentRow(0)

    def open_at(self, point: QPoint) -> None:
        """Show the list at a point of the screen."""
        self.move(point)
        self.show()
        self.search.input.setFocus()

    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        for at in range(self.kinds.count()):
            item = self.kinds.item(at)
            item.setHidden(wanted not in item.text().casefold())
        self._step(0)

    def _shown(self) -> list[int]:
        return [at for at in range(self.kinds.count()) if not self.kinds.item(at).isHidden()]

    def _step(self, by: int) -> None:
        shown = self._shown()
        if shown:
            here = shown.index(self.kinds.currentRow()) if self.kinds.currentRow() in shown else 0
            self.kinds.setCurrentRow(shown[min(len(shown) - 1, max(0, here + by))])

    def _take(self) -> None:
        if self.kinds.currentRow() in self._shown():
            kind = StationKind(str(self.kinds.currentItem().data(Qt.ItemDataRole.UserRole)))
            self.close()
            self._added(kind)
