"""Quiet lines about graphics that no longer show what the plan says."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.exchange.graphic.made import Made
from creatorplanner.models.graphic_model import GraphicModel
from creatorplanner.models.made_graphics import MadeGraphics
from creatorplanner.views.graphic.controls import SIZES, THEMES
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import isolate
from creatorplanner.views.widgets.frames import NoticeBar

MOST_LINES = 4


class StaleLines(QWidget):
    """One line for each graphic of the shown week that is out of date.

    ``again`` carries the ``Made`` to write once more, ``copy_again`` size and theme.
    """

    again = Signal(object)
    copy_again = Signal(str, str)

    def __init__(self, kit: Kit, model: GraphicModel, made: MadeGraphics) -> None:
        super().__init__()
        self._kit, self._model, self._made = kit, model, made
        self.bars: list[NoticeBar] = []
        self._shown: list[Made] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self.hide()

    def follow(self) -> None:
        """Show the lines of the week."""
        stale = self._made.of_week(self._model.first)[-MOST_LINES:]
        if stale == self._shown:
            return
        for bar in self.bars:
            self._column.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
        self._shown, self.bars = stale, [self._bar(one) for one in stale]
        for bar in self.bars:
            self._column.addWidget(bar)
        self.setVisible(bool(stale))

    def _bar(self, made: Made) -> NoticeBar:
        kit = self._kit
        actions = [("Make it again", lambda: self._again(made))]
        return NoticeBar(
            kit.look,
            kit.icons,
            out_of_date(made),
            actions,  # type: ignore[arg-type]
            warns=False,
            close=lambda: self._model.forget(made),
        )

    def _again(self, made: Made) -> None:
        if made.path:
            self.again.emit(made)
        else:
            self.copy_again.emit(made.size, made.theme)


def out_of_date(made: Made) -> str:
    """Which graphic it is, and that the plan has moved on."""
    size, theme = dict(SIZES).get(made.size, made.size), dict(THEMES).get(made.theme, made.theme)
    where = f"saved as {isolate(PurePath(made.path).name)}" if made.path else "copied"
    return f"The plan has changed since this graphic was {where} ({size}, {theme})."
