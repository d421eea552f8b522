"""A list of named things to pick one from, with a button for a new one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.look import Look
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import Button, PaintedButton
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.paint import focus_ring, outlined, rounded, write

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Picker(Card):
    """``picked`` carries the id; ``entries`` are (id, name, detail)."""

    picked = Signal(str)

    def __init__(self, kit: Kit, new: str) -> None:
        super().__init__(kit.look, 8)
        self._kit = kit
        self.rows: dict[str, PickRow] = {}
        self.new = Button(kit.look, kit.icons, new, "ghost", "plus", small=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(kit.look.px(2))
        self._column.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeading)

    def show_entries(self, entries: Iterable[tuple[str, str, str]], picked: str) -> None:
        """Show these, one of them picked; rows stay while their id stays."""
        wanted = list(entries)
        for key in self.rows.keys() - {key for key, _, _ in wanted}:
            row = self.rows.pop(key)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, (key, name, detail) in enumerate(wanted):
            row = self.rows.get(key) or self._make(key)
            self.rows[key] = row
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            row.show()
            row.tell(name, detail, picked=key == picked)
        self.rows = {key: self.rows[key] for key, _, _ in wanted}

    def _make(self, key: str) -> PickRow:
        row = PickRow(self._kit.look)
        row.clicked.connect(lambda: self.picked.emit(key))
        row.stepped.connect(lambda step: self._step(key, step))
        return row

    def _step(self, key: str, step: int) -> None:
        keys = list(self.rows)
        target = keys[max(0, min(keys.index(key) + step, len(keys) - 1))]
        self.rows[target].setFocus(Qt.FocusReason.TabFocusReason)
        self.picked.emit(target)


class PickRow(PaintedButton):
    """A name over a detail; arrows go on to the next."""

    stepped = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._name = self._detail = ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, name: str, detail: str, *, picked: bool) -> None:
        """Show a thing."""
        self._name, self._detail = name, detail
        self.setChecked(picked)
        self.setAccessibleName(", ".join(part for part in (name, detail) if part))
        self.setToolTip(tooltip(name))
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(self.look.px(180), self.look.px(48))

    def minimumSizeHint(self) -> QSize:
        """What does not fit is shortened."""
        return QSize(self.look.px(120), self.look.px(48))

    def nextCheckState(self) -> None:
        """Who shows the entries says which one is picked."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go on."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground, name, detail."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self.look, self.look.theme, QRectF(self.rect())
        normal = theme.accent_soft if self.isChecked() else None
        hover = normal or theme.hover
        rounded(painter, rect, look.px(8), self.ground(normal, hover, theme.pressed))
        if theme.outlined and self.isChecked():
            outlined(painter, rect, look.px(8), theme.accent_text, look.px(2))
        painter.setPen(theme.text)
        self._write(painter, look.px(6), look.px(20), look.font(13, 600), self._name)
        painter.setPen(theme.text2)
        self._write(painter, look.px(25), look.px(17), look.font(12, 500), self._detail)
        if shows_focus(self):
            focus_ring(painter, rect, look.px(8), look)

    def _write(self, painter: QPainter, top: int, height: int, font: QFont, words: str) -> None:
        pad = self.look.px(10)
        room = self.width() - 2 * pad
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        write(painter, self, QRectF(pad, top, room, height), shown)
