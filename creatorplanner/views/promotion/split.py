"""A list beside the editor of what is picked in it, above it where narrow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.tab_order import set_reading_order
from creatorplanner.views.promotion.picker import Picker
from creatorplanner.views.promotion.sheet import ScrollSheet
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.widgets.frames import Card, EmptyState

NARROW = 680
LIST = 280
WIDEST = 1080


T = TypeVar("T")
Entry = tuple[str, str, str]


class EditorCard(Card, Generic[T]):
    """Shows one thing of the list and lets it be changed."""

    name: LineEdit
    last: Sequence[QWidget]
    """What stands beside the name and comes last in the reading order."""

    def follow(self, thing: T, /) -> None:
        """Show a thing as it is now."""
        raise NotImplementedError

    def forget(self) -> None:
        """The thing is gone, and what was typed for it."""
        raise NotImplementedError

    def flush(self) -> None:
        """Take what is being typed."""
        raise NotImplementedError


class Split(QWidget, Generic[T]):
    """What is picked stays picked while it is there.

    ``empty`` stands in for both while there is nothing to list. Who builds on it gives
    ``entries`` and ``known``, and calls ``refresh``.
    """

    def __init__(self, kit: Kit, picker: Picker, editor: EditorCard[T], empty: EmptyState) -> None:
        super().__init__()
        self._kit, self.picker, self._editor, self.empty = kit, picker, editor, empty
        self._picked = ""
        self._place = QWidget()
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._place)
        self._pair.setContentsMargins(0, 0, 0, 0)
        for part, share in ((picker, 0), (editor, 1)):
            side = QVBoxLayout()
            side.addWidget(part)
            side.addStretch(1)
            self._pair.addLayout(side, share)
        self._sheet = ScrollSheet(kit, self._place)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        whole.addWidget(empty)
        picker.picked.connect(self.pick)
        kit.look.changed.connect(self._arrange)

    def entries(self) -> list[Entry]:
        """What there is: id, name and detail of each."""
        raise NotImplementedError

    def known(self, thing_id: str) -> T | None:
        """The thing with an id, if there still is one."""
        raise NotImplementedError

    def first_focus(self) -> QWidget:
        """The picked row, else the first offer to make something."""
        row = self.picker.rows.get(self._picked)
        return row if row is not None else self.empty.buttons[0]

    def flush(self) -> None:
        """Take what is being typed."""
        self._editor.flush()

    def pick(self, thing_id: str) -> None:
        """Show a thing in the editor."""
        self._editor.flush()
        self._picked = thing_id
        self.refresh()

    def begin(self, made: str) -> None:
        """Pick what was just made, its name ready to be typed over; "" is nothing made."""
        if made:
            self.pick(made)
            self._editor.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self._editor.name.selectAll()

    def refresh(self) -> None:
        """Show what there is now."""
        entries, thing = self.entries(), self.known(self._picked)
        if thing is None and entries:
            self._picked = entries[0][0]
            thing = self.known(self._picked)
        self.picker.show_entries(entries, self._picked)
        self._sheet.setVisible(bool(entries))
        self.empty.setVisible(not entries)
        self._arrange()
        if thing is not None:
            self._editor.follow(thing)
        else:
            self._picked = ""
            self._editor.forget()
        set_reading_order(self, self._editor.last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two would be cramped."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self._kit.look.px
        narrow = self.width() < px(NARROW)
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._pair.setDirection(down if narrow else sideways)
        self._pair.setSpacing(px(16))
        self.picker.setMinimumWidth(0 if narrow else px(LIST))
        self.picker.setMaximumWidth(1 << 20 if narrow else px(LIST))
        self._place.setMaximumWidth(px(WIDEST))
