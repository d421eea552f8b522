"""Focus that shows only after the keyboard moved it (the web's focus-visible)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_FOCUS_IN = QEvent.Type.FocusIn
_FOCUS_OUT = QEvent.Type.FocusOut
PROPERTY = "keyboardFocus"


class FocusWatcher(QObject):
    """An application event filter that marks the widget that the keyboard focused."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Two comparisons for every event that is none of ours."""
        kind = event.type()
        if kind == _FOCUS_IN:
            if isinstance(watched, QWidget) and isinstance(event, QFocusEvent):
                watched.setProperty(PROPERTY, event.reason() in _KEYS)
                watched.update()
        elif kind == _FOCUS_OUT and isinstance(watched, QWidget):
            watched.setProperty(PROPERTY, False)
            watched.update()
        return False


def shows_focus(widget: QWidget) -> bool:
    """Whether the widget should draw its focus ring."""
    return widget.hasFocus() and bool(widget.property(PROPERTY))
