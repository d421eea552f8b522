"""A card over an empty part of the calendar: what is so, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.frames import Card, EmptyState


class EmptyCard(Card):
    """Stays in the middle of its parent; what lies beside it can still be used."""

    def __init__(
        self,
        kit: Kit,
        parent: QWidget,
        text: str,
        actions: Sequence[tuple[str, Callable[[], object]]],
    ) -> None:
        super().__init__(kit.look, 12, parent)
        self._look = kit.look
        self.state = EmptyState(kit.look, kit.icons, "calendar-plus", "", text, list(actions))
        column = QVBoxLayout(self)
        column.addWidget(self.state)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, title: str, *, wanted: bool) -> None:
        """Show itself with this title, or hide."""
        self.state.title.setText(title)
        self.setVisible(wanted)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Stay in the middle."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None or self.isHidden():
            return
        width = min(self._look.px(420), parent.width() - self._look.px(40))
        height = min(self.sizeHint().height(), parent.height() - self._look.px(20))
        left, top = (parent.width() - width) // 2, (parent.height() - height) // 3
        self.setGeometry(left, top, width, height)
        self.raise_()
