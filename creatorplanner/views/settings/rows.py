"""What the Settings page is made of: cards of rows, each row found by the words in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.settings import Settings
from creatorplanner.views.look import Look
from creatorplanner.views.widgets.frames import Card, Rule
from creatorplanner.views.widgets.labels import Text

STACKED_BELOW = 620  # px of card width: then the control goes under its words
Follow = Callable[[Settings], None]


def _nothing(_settings: Settings) -> None:
    """A row without a value of its own."""


class SettingRow(QWidget):
    """A name, a hint below it, and the control at the end; ``follow`` shows new values.

    ``wide`` puts the control below the words whatever the width. ``below`` takes more.
    """

    def __init__(
        self,
        look: Look,
        title: str,
        control: QWidget,
        hint: str = "",
        follow: Follow = _nothing,
        *,
        keywords: str = "",
        wide: bool = False,
    ) -> None:
        super().__init__()
        self._wide = wide
        self._look, self.control, self.follow = look, control, follow
        self.title = title
        self._found_by = f"{title} {hint} {keywords}".casefold()
        self._words = Text(look, title, 13, 600, wrap=True)
        self._hint = Text(look, hint, 12, 400, "text2", wrap=True)
        self._hint.setVisible(bool(hint))
        control.setAccessibleDescription(hint)
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addStretch(1)
        words.addWidget(self._words)
        words.addWidget(self._hint)
        words.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addLayout(words, 1)
        self._row.addWidget(control)
        self.set_stacked(False)
        self.below = QVBoxLayout(self)
        self.below.addLayout(self._row)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        self._row.setSpacing(px(12))
        self.below.setContentsMargins(0, px(10), 0, px(10))

    def matches(self, words: list[str], section: str) -> bool:
        """Whether every word stands in the row or in its section's name."""
        return all(word in self._found_by or word in section for word in words)

    def set_stacked(self, stacked: bool) -> None:
        """Put the control under its words, or beside them."""
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        if self._wide:
            self._row.setDirection(down)
            return
        self._row.setDirection(down if stacked else beside)
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self.control, start if stacked else Qt.AlignmentFlag.AlignVCenter)

    def set_hint(self, hint: str) -> None:
        """Say something else below the name."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))


class SettingCard(Card):
    """One section: its name and rows, hairlines between the rows that are shown."""

    def __init__(self, look: Look, title: str, rows: list[SettingRow]) -> None:
        super().__init__(look, padding=0)
        self.title = title
        self.rows = rows
        self.heading = Text(look, title, 15, 700)
        self._rules = [Rule(look) for _ in rows]
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.heading)
        for rule, row in zip(self._rules, rows, strict=True):
            self._column.addWidget(rule)
            self._column.addWidget(row)
        look.changed.connect(self._dress)
        self._dress()
        self._show_rules()

    def follow(self, settings: Settings) -> None:
        """Show the settings as they are now."""
        for row in self.rows:
            row.follow(settings)

    def search(self, words: list[str]) -> int:
        """Show the rows that fit, hide the card without any; returns how many fit."""
        section = self.title.casefold()
        fitting = 0
        for row in self.rows:
            fits = row.matches(words, section)
            row.setVisible(fits)
            fitting += fits
        self.setVisible(fitting > 0)
        self._show_rules()
        return fitting

    def set_room(self, width: int) -> None:
        """Stack the rows where this width of the card is narrow.

        The page says so: a card that is too wide for the page would never find itself narrow.
        """
        for row in self.rows:
            row.set_stacked(width < self.look.px(STACKED_BELOW))

    def _show_rules(self) -> None:
        first = True
        for rule, row in zip(self._rules, self.rows, strict=True):
            shown = not row.isHidden()
            rule.setVisible(shown and not first)
            first = first and not shown

    def _dress(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(px(20), px(16), px(20), px(10))
