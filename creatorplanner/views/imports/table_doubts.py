"""What the guess is not sure about, in words, with a way to where it is changed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.exchange.tables.columns import DATES, styles_for
from creatorplanner.exchange.tables.money_left import left_headings, left_places
from creatorplanner.exchange.tables.values import Column, Guess
from creatorplanner.exchange.tables.whys import Doubt
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import outlined, rounded, visual
from creatorplanner.views.wording.table_words import doubt_words

_BY_STYLE: Mapping[str, Doubt] = {
    "dmy": "dates",
    "mdy": "dates",
    "ymd": "dates",
    "point": "numbers",
    "comma": "numbers",
}

ANSWERED = ("platform", "zone", "years", "currency")  # doubts about all of the file
Ask = int | str | None


def reason_of(column: Column) -> str:
    """Why a column is not sure, "" where it is."""
    if column.sure or not column.field:
        return ""
    if column.language:
        return doubt_words("months" if column.field in DATES else "factors")
    if column.style in styles_for(column.field):
        return doubt_words(_BY_STYLE.get(column.style, "lengths"))
    return tr("Import", "Look whether this is what the column means")


def _where(guess: Guess, doubt: str) -> Ask:
    """Where a doubt ends: a column that is left out, a choice for the file, or nowhere."""
    left = left_places(guess, doubt)
    return left[0] if left else doubt if doubt in ANSWERED else None


class TableDoubts(QWidget):
    """Amber lines; ``asked`` carries the place of the column that one is about, or its name."""

    asked = Signal(object)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._lines: list[QWidget] = []
        self.words: list[str] = []
        self.buttons: list[Button] = []
        kit.look.changed.connect(self._dress)
        self._dress()

    def follow(self, guess: Guess) -> None:
        """Say what this guess is not sure about."""
        unsure = {reason_of(column): at for at, column in reversed(list(enumerate(guess.columns)))}
        unsure.pop("", None)
        asked: dict[str, Ask] = {reason: at for reason, at in unsure.items()}
        for doubt in reversed(guess.doubts):
            words = doubt_words(doubt, left_headings(guess, doubt))
            ask = asked.pop(words, _where(guess, doubt))
            asked = {words: ask, **asked}
        if self._shown != asked:
            self._shown, self.words = asked, list(asked)
            self._build(asked)
        self.setVisible(bool(asked))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The ground and a sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self._kit.look, self._kit.look.theme, QRectF(self.rect())
        rounded(painter, rect, look.px(10), theme.warn_soft)
        if theme.outlined:
            outlined(painter, rect, look.px(10), theme.warn)
        side = look.px(16)
        sign = QRectF(look.px(14), look.px(13), side, side)
        self._kit.icons.paint(painter, "triangle-alert", theme.warn, visual(self, sign))

    def _build(self, asked: dict[str, Ask]) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.buttons = []
        self._lines = [self._line(words, ask) for words, ask in asked.items()]
        for line in self._lines:
            self._column.addWidget(line)
            line.show()

    def _line(self, words: str, ask: Ask) -> QWidget:
        kit, line = self._kit, QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        text = Text(kit.look, words, 13, 500, "warn", wrap=True)
        text.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        row.addWidget(text, 1)
        if ask is not None:
            button = Button(kit.look, kit.icons, tr("Import", "Change…"), "warn", small=True)
            button.setAccessibleName(tr("Import", "Change: {doubt}", doubt=words))
            button.clicked.connect(lambda _on=False: self.asked.emit(ask))
            self.buttons.append(button)
            row.addWidget(button)
        return line

    def _dress(self) -> None:
        px = self._kit.look.px
        start, end = px(40), px(10)
        if self._kit.regional.right_to_left:
            start, end = end, start
        self._column.setContentsMargins(start, px(8), end, px(8))
        self._column.setSpacing(px(4))
