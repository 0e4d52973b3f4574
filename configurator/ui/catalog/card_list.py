"""The list of cards: a model over hits and a delegate that paints only what is seen, so that thousands cost nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from configurator.basis.ids import SolutionId
from configurator.catalog.search import Hit
from configurator.ui.catalog.card_delegate import HEIGHT, CardDelegate
from configurator.ui.catalog.cards import Card
from configurator.ui.catalog.shelf import Answer
from configurator.ui.drag import SOLUTION
from configurator.ui.look import Look

CARD = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
PAGE = 50  # hits looked up at first; more than a usual screen shows


class CardModel(QAbstractListModel):
    """Hits in their order, a page of them at first and more when the view comes near the end; a card is made when its row is first painted."""

    def __init__(self) -> None:
        super().__init__()
        self._answer: Answer | None = None
        self._hits: Sequence[Hit] = ()
        self._make: Callable[[Hit], Card] | None = None
        self._cards: dict[int, Card] = {}

    def show_answer(self, answer: Answer, make: Callable[[Hit], Card]) -> None:
        """Show another answer; `make` gives a hit's card. As many rows as before where the question is the same."""
        same = self._answer is not None and self._answer.question == answer.question
        self.beginResetModel()
        self._answer, self._make = answer, make
        self._hits = answer.first(max(PAGE, len(self._hits)) if same else PAGE)
        self._cards.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many cards were asked for so far."""
        return 0 if parent.isValid() else len(self._hits)

    def canFetchMore(self, parent: Index = NO_PARENT) -> bool:
        """Whether the answer has more hits than rows."""
        return not parent.isValid() and self._answer is not None and len(self._hits) < self._answer.count

    def fetchMore(self, parent: Index = NO_PARENT) -> None:
        """Look up as many hits again as there are rows, so that going through all of a store looks each up twice at most."""
        if self._answer is None or not self.canFetchMore(parent):
            return
        more = self._answer.first(2 * len(self._hits))
        self.beginInsertRows(QModelIndex(), len(self._hits), len(more) - 1)
        self._hits = more
        self.endInsertRows()

    def row_of(self, solution: str) -> int:
        """Return the row of a solution, looking up as many hits as that takes; −1 when it is not among them."""
        row = self._row_so_far(solution)
        if row < 0 and self._answer is not None and self._answer.holds(SolutionId(solution)):
            while row < 0 and self.canFetchMore():
                self.fetchMore()
                row = self._row_so_far(solution)
        return row

    def _row_so_far(self, solution: str) -> int:
        return next((row for row, hit in enumerate(self._hits) if hit.id == solution), -1)

    def id_at(self, row: int) -> SolutionId:
        """Return the solution of a row."""
        return self._hits[row].id

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Give the card, or its words."""
        if not index.isValid():
            return None
        if role == CARD:
            return self._card(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._card(index.row()).title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._card(index.row()).reason.replace("&", "&amp;").replace("<", "&lt;")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._card(index.row()).spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards can be carried away."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags

    def mimeTypes(self) -> list[str]:
        """What is carried."""
        return [SOLUTION]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the solution's id."""
        data = QMimeData()
        if indexes:
            data.setData(SOLUTION, self._hits[indexes[0].row()].id.encode())
        return data

    def _card(self, row: int) -> Card:
        if row not in self._cards and self._make is not None:
            self._cards[row] = self._make(self._hits[row])
        return self._cards[row]


class CardList(QListView):
    """`chosen` carries the solution under the cursor, `taken` the one that was double-clicked or entered."""

    chosen = Signal(str)
    taken = Signal(str)

    def __init__(self, look: Look, widest: int) -> None:
        super().__init__()
        self._look, self._widest = look, widest
        self.cards = CardModel()
        self.setModel(self.cards)
        self._delegate = CardDelegate(look)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setViewMode(QListView.ViewMode.ListMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.verticalScrollBar().setSingleStep(HEIGHT // 3)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(lambda index: self.taken.emit(self.cards.id_at(index.row())))
        look.theme_changed.connect(self.viewport().update)
        look.language_changed.connect(self._speak)
        self._speak()

    def show_answer(self, answer: Answer, make: Callable[[Hit], Card]) -> None:
        """Show another answer; what was chosen stays chosen where it is still listed."""
        kept = self.solution
        self.cards.show_answer(answer, make)
        if kept is not None:
            self.choose(kept)

    @property
    def solution(self) -> SolutionId | None:
        """The chosen solution."""
        index = self.currentIndex()
        return self.cards.id_at(index.row()) if index.isValid() else None

    def choose(self, solution: str) -> None:
        """Choose a solution without telling; nothing when it is not listed."""
        row = self.cards.row_of(solution)
        if row >= 0:
            selection = self.selectionModel()
            selection.blockSignals(True)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(self.cards.index(row), flag)
            selection.blockSignals(False)
            self.scrollTo(self.cards.index(row))
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the chosen one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.solution is not None:
            self.taken.emit(self.solution)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit as many columns as the width allows."""
        room = self.viewport().width() - 1
        columns = max(1, room // self._widest)
        self._delegate.size = QSize(room // columns, HEIGHT)
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _speak(self) -> None:
        self.setAccessibleName(self._look.text("ui-side-store"))

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.cards.id_at(index.row()))
