"""Fields that read what people type: quantities with their unit, whole numbers, amounts, texts; wrong input is said under the field."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QLineEdit, QWidget

from configurator.basis.language import spoken_quantity
from configurator.basis.text import Argument, Message, clean
from configurator.basis.units import Quantity, Ratio, UnitError
from configurator.ui.look import Look
from configurator.ui.widgets.cards import column, row
from configurator.ui.widgets.labels import TextLabel, plain_label, wrapped

FIELD_WIDTH = 128
ARROW = 16  # px


class _Input(QLineEdit):
    """A line edit that takes its text back on Escape."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class LabelledField(QWidget):
    """A label, an input at its right, and room below for what is wrong; `entered` carries the read value."""

    entered = Signal(object)

    def __init__(self, look: Look, key: str, wide: bool = False, **args: Argument) -> None:
        super().__init__()
        self._look, self._key, self._args = look, key, args
        self.input = _Input()
        self.wrong = wrapped(plain_label("", 11, 500, "red"))
        self.wrong.hide()
        self._lay_out(wide)
        self.input.editingFinished.connect(self._finished)
        self.input.given_up.connect(self._give_up)
        look.language_changed.connect(self._speak)
        self._speak()

    def _lay_out(self, wide: bool) -> None:
        layout = column(self, 0, 4)
        line: QBoxLayout = column(spacing=4) if wide else row(spacing=8)
        line.addWidget(wrapped(TextLabel(self._look, self._key, 13, 400, "text2", **self._args)), 1)
        if not wide:
            self.input.setFixedWidth(FIELD_WIDTH)
            self.input.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.addWidget(self.input)
        layout.addLayout(line)
        layout.addWidget(self.wrong)

    def read(self, text: str) -> object:
        """Return the value the text means; UnitError or ValueError when it means none."""
        return text

    def written(self) -> str:
        """Return the text of the present value."""
        return self.input.text()

    def show_written(self) -> None:
        """Show the present value, unless somebody is typing."""
        if not (self.input.hasFocus() and self.input.isModified()):
            with QSignalBlocker(self.input):
                self.input.setText(self.written())
            self._mark(None)

    def _speak(self) -> None:
        self.input.setAccessibleName(self._look.text(self._key, **self._args))
        self.show_written()

    def _finished(self) -> None:
        if not self.input.isModified():
            return
        try:
            value = self.read(unicodedata.normalize("NFC", self.input.text()).strip())
        except UnitError as error:
            self._mark(Message(error.key, **error.arguments))
        except ValueError:
            self._mark(Message("ui-field-unreadable", text=self.input.text()))
        else:
            self.input.setModified(False)
            self._mark(None)
            self.entered.emit(value)

    def _give_up(self) -> None:
        self.input.setModified(False)
        self.show_written()

    def _mark(self, wrong: Message | None) -> None:
        self.wrong.setText("" if wrong is None else self._look.say(wrong))
        self.wrong.setVisible(wrong is not None)
        self.input.setProperty("wrong", "true" if wrong is not None else "false")
        self.input.style().unpolish(self.input)
        self.input.style().polish(self.input)


class QuantityField(LabelledField):
    """A quantity of one dimension; the unit is typed freely (`39초`, `0.65 min`). Empty text means "not known" where that is allowed."""

    def __init__(self, look: Look, key: str, kind: type[Quantity], optional: bool = True, **args: Argument) -> None:
        self._kind, self._optional = kind, optional
        self._value: Quantity | None = None
        super().__init__(look, key, False, **args)

    def show_value(self, value: Quantity | None) -> None:
        """Show another quantity."""
        self._value = value
        self.input.setPlaceholderText("–")
        self.show_written()

    def written(self) -> str:
        """The quantity in the window's language."""
        value = self._value
        if value is not None and value.unit == "1":
            value = Ratio(round(value.to("%"), 6), "%")
        return "" if value is None else spoken_quantity(value, self._look.language)

    def read(self, text: str) -> Quantity | None:
        """Read it; a bare number takes the unit the field already shows, as the field says it."""
        if not text and self._optional:
            return None
        try:
            return self._kind.read(text)
        except UnitError as error:
            if error.key != "basis-unit-missing" or self._value is None:
                raise
            shown = "%" if self._value.unit == "1" else self._value.unit
            return self._kind.read(f"{text} {shown}")


class NumberField(LabelledField):
    """A number of things, at least `least`; whole unless `parts`."""

    def __init__(self, look: Look, key: str, least: float = 0, most: float = 1_000_000, parts: bool = False) -> None:
        self._least, self._most, self._parts = least, most, parts
        self._value: float = least
        super().__init__(look, key)

    def show_value(self, value: float) -> None:
        """Show another number."""
        self._value = value
        self.show_written()

    def written(self) -> str:
        """The number with separators."""
        return f"{self._value:,g}" if self._parts else f"{int(self._value):,}"

    def read(self, text: str) -> float | int:
        """Read it; ValueError outside the limits."""
        plain = unicodedata.normalize("NFKC", text).replace(",", "")
        number = float(plain) if self._parts else int(plain)
        if not self._least <= number <= self._most:
            raise ValueError(text)
        return number


class TextField(LabelledField):
    """Words somebody writes; kept as plain text, cleaned."""

    def __init__(self, look: Look, key: str, may_be_empty: bool = True, wide: bool = True) -> None:
        self._may_be_empty, self._value = may_be_empty, ""
        super().__init__(look, key, wide=wide)

    def show_value(self, value: str) -> None:
        """Show other words."""
        self._value = value
        self.show_written()

    def written(self) -> str:
        """The words."""
        return self._value

    def read(self, text: str) -> str:
        """Return the words cleaned; ValueError when they must not be empty."""
        words = clean(text).strip()
        if not words and not self._may_be_empty:
            raise ValueError(text)
        return words


class _ChoiceBox(QComboBox):
    """A choice box with an arrow in the colours of the theme."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        look.theme_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = (self.height() - ARROW) // 2
        painter.drawPixmap(self.width() - ARROW - 8, side, self._look.picture("chevron-down", "text2", ARROW))
        painter.end()


class ChoiceField(QWidget):
    """A choice from a closed list; `entered` carries the chosen value."""

    entered = Signal(object)

    def __init__(self, look: Look, key: str, choices: Callable[[], list[tuple[object, str]]]) -> None:
        super().__init__()
        self._look, self._key, self._choices = look, key, choices
        self.box = _ChoiceBox(look)
        line = row(self, 0, 8)
        line.addWidget(TextLabel(look, key, 13, 400, "text2"))
        line.addStretch()
        line.addWidget(self.box)
        self.box.setFixedWidth(FIELD_WIDTH)
        self.box.activated.connect(lambda at: self.entered.emit(self.box.itemData(at)))
        look.language_changed.connect(self._speak)
        self._speak()

    def show_value(self, value: object) -> None:
        """Show another choice."""
        at = next((at for at in range(self.box.count()) if self.box.itemData(at) == value), -1)
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(at)

    def _speak(self) -> None:
        chosen = self.box.currentData()
        with QSignalBlocker(self.box):
            self.box.clear()
            for value, text in self._choices():
                self.box.addItem(text, value)
        self.box.setAccessibleName(self._look.text(self._key))
        self.show_value(chosen)


class SearchField(QFrame):
    """Find as you type, also while a Korean syllable is still being composed; `typed` carries the whole text."""

    typed = Signal(str)
    accepted = Signal()
    moved = Signal(int)  # up −1, down +1
    left = Signal()

    def __init__(self, look: Look, key: str, hint: str = "") -> None:
        super().__init__()
        self.setObjectName("searchBox")
        self.setFixedHeight(36)
        self._look, self._key = look, key
        layout = row(self, 0, 4)
        layout.setContentsMargins(10, 0, 8, 0)
        self._icon = plain_label()
        self.input = _ComposingInput()
        self.input.setFrame(False)
        layout.addWidget(self._icon)
        layout.addWidget(self.input, 1)
        if hint:
            shown = plain_label(hint)
            shown.setObjectName("hint")
            shown.setFixedHeight(22)
            layout.addWidget(shown, 0, Qt.AlignmentFlag.AlignVCenter)
        self.input.typed.connect(self.typed)
        self.input.accepted.connect(self.accepted)
        self.input.moved.connect(self.moved)
        self.input.left.connect(self.left)
        look.language_changed.connect(self._speak)
        look.theme_changed.connect(self._tint)
        self._speak()
        self._tint()

    def text(self) -> str:
        """What is typed, with the syllable being composed."""
        return self.input.whole_text()

    def clear(self) -> None:
        """Empty it."""
        self.input.clear()

    def _speak(self) -> None:
        self.input.setPlaceholderText(self._look.text(self._key))
        self.input.setAccessibleName(self._look.text(self._key))

    def _tint(self) -> None:
        self._icon.setPixmap(self._look.picture("search", "text3", 16))


class _ComposingInput(QLineEdit):
    """Tells its text together with the syllable in the input method: Qt's own signals lag one syllable behind."""

    typed = Signal(str)
    accepted = Signal()
    moved = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._composing = ""
        self.textChanged.connect(lambda _text: self.typed.emit(self.whole_text()))

    def whole_text(self) -> str:
        at = self.cursorPosition()
        return unicodedata.normalize("NFC", self.text()[:at] + self._composing + self.text()[at:])

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = event.preeditString()
        super().inputMethodEvent(event)
        self.typed.emit(self.whole_text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._composing:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
