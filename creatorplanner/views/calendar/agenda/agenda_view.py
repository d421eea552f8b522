"""Find field, list, and what an empty month offers; the stage of the calendar's deeds."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.models.agenda_model import AgendaModel
from creatorplanner.models.month_model import MonthModel
from creatorplanner.views.calendar.agenda.agenda_list import AgendaList
from creatorplanner.views.calendar.agenda.find_row import FindRow
from creatorplanner.views.calendar.block_words import BlockWords
from creatorplanner.views.calendar.empty_card import EmptyCard
from creatorplanner.views.kit import Kit


class AgendaView(QWidget):
    """``new_asked`` from the empty month."""

    new_asked = Signal()

    def __init__(self, kit: Kit, month: MonthModel, rows: AgendaModel, words: BlockWords) -> None:
        super().__init__()
        self._kit, self._month, self._rows = kit, month, rows
        self.finder = FindRow(kit)
        self.list = AgendaList(kit, month, rows, words)
        self._empty = EmptyCard(kit, self.list, "", [("New stream", self.new_asked.emit)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.finder)
        column.addWidget(self.list, 1)
        self.finder.sought.connect(self._seek)
        self.finder.left.connect(self._leave_find)
        month.loaded.connect(self._tell)
        month.days_changed.connect(lambda _days: self._tell())
        kit.regional.changed.connect(self._tell)
        kit.look.changed.connect(self.update)

    def show_from(self, day: date) -> None:
        """Scroll a day to the top."""
        self.list.go_to_day(day)

    def show_last(self) -> None:
        """Go to the last stream."""
        streams = self._rows.streams()
        if streams:
            self.list.go_to(self._rows.row(streams[-1]).key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        QPainter(self).fillRect(event.rect(), self._kit.look.theme.surface)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed unseen."""
        super().showEvent(event)
        self._month.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._month.sleep()

    # the stage of the calendar's deeds

    def stream_widget(self, key: str) -> QWidget | None:
        """The list, with the keyboard's place on the stream."""
        return self.list if self.list.go_to(key) else None

    def told(self, key: str) -> str:
        """What a screen reader says of a stream."""
        at = self._rows.row_of(key)
        return str(self._rows.index(at).data(Qt.ItemDataRole.AccessibleTextRole)) if at >= 0 else ""

    def show_stream(self, key: str) -> None:
        """Scroll to a stream; one that does not fit what is sought ends the search."""
        if not self.list.go_to(key) and key in self._month.blocks:
            self.finder.field.clear()
            self.list.go_to(key)

    def rest(self) -> QWidget:
        """The list."""
        return self.list

    def drop_slot(self) -> None:
        """There is no free slot in a list."""

    def _seek(self, text: str) -> None:
        kept = self.list.key
        self._rows.seek(text)
        if not self.list.go_to(kept):
            streams = self._rows.streams()
            if streams:
                self.list.go_to(self._rows.row(streams[0]).key)
        self._tell()

    def _leave_find(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tell(self) -> None:
        name = self._kit.regional.month_year(self._month.month)
        self.finder.tell(name, len(self._rows.streams()))
        wanted = self._rows.rowCount() == 0
        sought = bool(self._rows.sought)
        title = f"Nothing in {name} fits" if sought else f"Nothing planned for {name} yet"
        self._empty.tell(title, wanted=wanted)
