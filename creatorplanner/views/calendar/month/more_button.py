"""How many streams of a day did not fit; pressing it lists them all."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import Button


class MoreButton(Button):
    """ "+2"; the arrow keys are the page's."""

    focused = Signal(object)

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit.look, kit.icons, "", "ghost", small=True, parent=parent)
        self._kit = kit
        self.day = date.min
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.hide()

    def show_more(self, day: date, count: int) -> None:
        """Show how many of a day's streams have no chip; none hides the button."""
        self.day = day
        number = self._kit.regional.number(count)
        self.set_words(f"+{number}")
        day_words = self._kit.regional.date_long(day)
        plural = "" if count == 1 else "s"
        self.setAccessibleName(f"{number} more stream{plural} on {day_words}")
        self.setVisible(count > 0)

    def sizeHint(self) -> QSize:
        """No wider than it must be: days get narrow beside the panel."""
        size = super().sizeHint()
        return QSize(max(size.width(), self.look.px(22)), size.height())

    def _padding(self) -> int:
        return self.look.px(2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press it; Qt would take the arrows for itself."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self.click()
            return
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """From now on Tab comes back to this day."""
        super().focusInEvent(event)
        self.focused.emit(self)
