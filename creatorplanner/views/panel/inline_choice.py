"""A question inside the panel: a sentence and the answers to it, never a dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import announce
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.widgets.paint import outlined, rounded

Answer = tuple[str, Callable[[], object]]


class InlineChoice(QWidget):
    """Shown while there is something to choose; ``close`` hides it."""

    def __init__(self, kit: Kit, name: str) -> None:
        super().__init__()
        self._look, self._icons = kit.look, kit.icons
        self.setAccessibleName(name)
        self.text = Text(kit.look, "", 12, 500, "text2", wrap=True)
        self._place = QWidget()
        self._flow = FlowLayout(self._place, kit.look.px(6))
        self.buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.text)
        self._column.addWidget(self._place)
        kit.look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def ask(self, text: str, answers: Sequence[Answer]) -> None:
        """Show the sentence and its answers; said aloud when it comes or differs."""
        if [button.words() for button in self.buttons] != [words for words, _act in answers]:
            self._renew(answers)
        else:
            for button, (_words, act) in zip(self.buttons, answers, strict=True):
                button.clicked.disconnect()
                button.clicked.connect(_plainly(act))
        fresh = self.isHidden() or text != self.text.text()
        self.text.setText(text)
        self.show()
        if fresh:
            announce(self, text)

    def close_choice(self) -> None:
        """Nothing to choose any more."""
        self.hide()

    def holds_focus(self) -> bool:
        """Whether the keyboard is on one of the answers."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A quiet ground that sets it apart from the facts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, rect = self._look, QRectF(self.rect())
        rounded(painter, rect, look.px(8), look.theme.chip)
        if look.theme.outlined:
            outlined(painter, rect, look.px(8), look.theme.line2)

    def _renew(self, answers: Sequence[Answer]) -> None:
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for words, act in answers:
            variant = "secondary" if len(self.buttons) < len(answers) - 1 else "ghost"
            button = Button(self._look, self._icons, words, variant, small=True)
            button.clicked.connect(_plainly(act))
            self._flow.addWidget(button)
            button.show()
            self.buttons.append(button)

    def _dress(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(10), px(8), px(10), px(8))
        self._column.setSpacing(px(6))
        self._flow.set_gap(px(6))


def _plainly(act: Callable[[], object]) -> Callable[[bool], object]:
    def clicked(_checked: bool = False) -> object:
        return act()

    return clicked
