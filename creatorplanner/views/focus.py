"""Focus that shows only after the keyboard moved it (the web's focus-visible)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_FOCUS_IN = QEvent.Type.FocusIn
_FOCUS_OUT = QEvent.Type.FocusOut
_KEYBOARD_CHANGE = Qt.WidgetAttribute.WA_KeyboardFocusChange
PROPERTY = "keyboardFocus"


class FocusWatcher(QObject):
    """Marks the widget that the keyboard focused.

    Why the focus moves is told to the widget that loses it, so only the one that has it is
    watched: a filter of all of the application's events makes everything a quarter slower.
    """

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._by_keys = app, False
        self._watched: QWidget | None = None
        app.focusChanged.connect(self._moved)
        self._watch(app.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hears why the focus goes, and why it comes back from a menu or another window."""
        kind = event.type()
        if kind in (_FOCUS_IN, _FOCUS_OUT) and isinstance(watched, QWidget):
            by_keys = isinstance(event, QFocusEvent) and event.reason() in _KEYS
            self._by_keys = by_keys and kind == _FOCUS_OUT
            _mark(watched, by_keys and kind == _FOCUS_IN)
        return False

    @Slot()
    def _moved(self) -> None:
        # the signal's own widgets are not asked for: one may be half destroyed
        focused, told = self._app.focusWidget(), self._watched is not None
        self._watch(focused)
        if focused is not None:
            _mark(focused, self._by_keys if told else _by_tab(focused))
        self._by_keys = False

    def _watch(self, widget: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = widget
        if widget is not None:
            widget.installEventFilter(self)


def _mark(widget: QWidget, by_keys: bool) -> None:
    widget.setProperty(PROPERTY, by_keys)
    widget.update()


def _by_tab(widget: QWidget) -> bool:
    """Whether a key of the window moved the focus: nobody lost it who could be told."""
    window = widget.window()
    found = window.testAttribute(_KEYBOARD_CHANGE)
    window.setAttribute(_KEYBOARD_CHANGE, False)
    return found


def shows_focus(widget: QWidget) -> bool:
    """Whether the widget should draw its focus ring."""
    return widget.hasFocus() and bool(widget.property(PROPERTY))
