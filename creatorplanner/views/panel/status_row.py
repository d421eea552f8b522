"""Where the stream stands, and the menu to decide otherwise."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from creatorplanner.domain.streams import Phase, Status, Stream
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.operations.streams import set_status, set_tentative, unschedule_stream
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import FactRow, column
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.widgets.menus import Menu

PLANNED, TENTATIVE, CANCELLED, IDEA = "planned", "tentative", "cancelled", "idea"
CHOICES = (
    (PLANNED, "Planned"),
    (TENTATIVE, "Tentative"),
    (CANCELLED, "Cancelled"),
    (IDEA, "Idea without a date"),
)
_TOLD = {
    Phase.IDEA: ("Idea", "without a date"),
    Phase.PLANNED: ("Planned", ""),
    Phase.NEXT: ("Planned", "next stream"),
    Phase.LIVE: ("Live now", ""),
    Phase.TO_LOG: ("Ended", "not logged yet"),
    Phase.DONE: ("Done", ""),
    Phase.CANCELLED: ("Cancelled", ""),
}
_ICONS = {
    Phase.IDEA: "lightbulb",
    Phase.LIVE: "radio",
    Phase.DONE: "circle-check",
    Phase.TO_LOG: "clipboard-pen",
    Phase.CANCELLED: "ban",
}


class StatusRow(QWidget):
    """Planned, tentative, cancelled or an idea; live and done come by themselves."""

    def __init__(self, kit: Kit, model: StreamModel, saving: Saving) -> None:
        super().__init__()
        self._look, self._model, self._saving = kit.look, model, saving
        self.row = FactRow(kit, "circle-dot", "Status")
        column(self).addWidget(self.row)
        self.row.clicked.connect(self.open_menu)

    def follow(self) -> None:
        """Show the present state."""
        stream = self._model.stream
        if stream is None:
            return
        phase = self._model.phase
        strong, rest = _TOLD[phase]
        if stream.tentative and phase in (Phase.PLANNED, Phase.NEXT):
            strong, rest = "Tentative", "not certain yet"
        self.row.set_icon(_ICONS.get(phase, "circle-dot"))
        self.row.tell(strong, rest, "live" if phase is Phase.LIVE else "text2")

    def menu(self) -> QMenu:
        """The choices, the present one marked."""
        menu = Menu(self._look, self)
        group = QActionGroup(menu)
        stream = self._model.stream
        present = "" if stream is None else choice_of(stream)
        for value, words in CHOICES:
            action = QAction(words, menu, checkable=True, checked=value == present)
            action.triggered.connect(lambda _checked=False, value=value: self.choose(value))
            action.setEnabled(stream is not None and (stream.start is not None or value == IDEA))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def open_menu(self) -> None:
        """Offer the choices below the row."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.row.mapToGlobal(QPoint(0, self.row.height())))

    def choose(self, value: str) -> None:
        """Decide, in one step where it differs."""
        stream = self._model.stream
        if stream is None or value == choice_of(stream):
            return
        if value == IDEA:
            self._saving.run(unschedule_stream, stream.id)
        elif value == CANCELLED:
            self._saving.run(set_status, stream.id, Status.CANCELLED)
        elif stream.status is not Status.PLANNED:
            self._saving.run(set_status, stream.id, Status.PLANNED)
        if value in (PLANNED, TENTATIVE) and stream.tentative != (value == TENTATIVE):
            self._saving.run(set_tentative, stream.id, value == TENTATIVE)


def choice_of(stream: Stream) -> str:
    """Which of the choices a stream is, "" where it is none (live, done)."""
    if stream.status is Status.IDEA or stream.start is None:
        return IDEA
    if stream.status is Status.CANCELLED:
        return CANCELLED
    if stream.status is Status.PLANNED:
        return TENTATIVE if stream.tentative else PLANNED
    return ""
