"""What an empty week offers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.frames import Card, EmptyState


class EmptyWeek(Card):
    """A card over the empty grid; drags beside it still work."""

    copy_asked = Signal()
    choose_asked = Signal()
    new_asked = Signal()

    def __init__(self, kit: Kit, model: WeekModel, parent: QWidget) -> None:
        super().__init__(kit.look, 12, parent)
        self._kit, self._model = kit, model
        self._silenced: set[str] = set()
        self._state = EmptyState(
            kit.look,
            kit.icons,
            "calendar-plus",
            "",
            "Drag anywhere on the grid, or press N.",
            [
                ("Copy last week", self.copy_asked.emit),
                ("Choose what to copy", self.choose_asked.emit),
                ("New stream", self.new_asked.emit),
            ],
        )
        column = QVBoxLayout(self)
        column.addWidget(self._state)
        parent.installEventFilter(self)
        model.loaded.connect(self.read)
        model.blocks_changed.connect(lambda _keys: self.read())
        kit.regional.changed.connect(self.read)
        self.hide()

    def set_wanted(self, wanted: bool, by: str = "start") -> None:
        """Stay away while something else speaks of the empty week; ``by`` names it."""
        (self._silenced.discard if wanted else self._silenced.add)(by)
        self.read()

    def read(self) -> None:
        """Show itself over a week without streams."""
        days = self._model.days
        if days:
            shown, _year = self._kit.regional.week_title(days[0], days[-1])
            self._state.title.setText(f"Nothing planned for {shown} yet")
        wanted = not self._silenced and bool(days) and not self._model.blocks
        if wanted:
            follows = self._model.follows_streams()
            self._state.buttons[0].setVisible(follows)
            self._state.buttons[1].setVisible(follows and self._model.lies_ahead())
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
        width = min(self._kit.look.px(420), parent.width() - self._kit.look.px(40))
        height = min(self.sizeHint().height(), parent.height() - self._kit.look.px(20))
        left, top = (parent.width() - width) // 2, (parent.height() - height) // 3
        self.setGeometry(left, top, width, height)
        self.raise_()
