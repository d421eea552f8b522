"""When the stream runs: read on one line, edited in place; what is odd about it below."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.operations.streams import choose_hour
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import FactRow, column
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.panel.told import end_wall, today, told_when
from creatorplanner.views.panel.when_editor import WhenEditor
from creatorplanner.views.plain import isolate
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.clock_words import clock_note, other_hour
from creatorplanner.views.wording.other_zone import time_elsewhere
from creatorplanner.views.wording.titles import stream_title, zone_title


class WhenRow(QWidget):
    """Date, time, length and zone of the stream on show."""

    def __init__(self, kit: Kit, model: StreamModel, saving: Saving) -> None:
        super().__init__()
        self._kit, self._model, self._saving = kit, model, saving
        self.row = FactRow(kit, "clock", "When")
        self.editor = WhenEditor(kit, model, saving)
        self.note = Text(kit.look, "", 12, 400, "text3", wrap=True)
        self.clash = Text(kit.look, "", 12, 500, "warn", wrap=True)
        self.other_hour = Button(kit.look, kit.icons, "", "ghost", small=True)
        self.other_hour.clicked.connect(self._take_other_hour)
        self._other = QHBoxLayout()
        self._other.addWidget(self.other_hour)
        self._other.addStretch(1)
        layout = column(self)
        for part in (self.row, self.editor, self.note):
            layout.addWidget(part)
        layout.addLayout(self._other)
        layout.addWidget(self.clash)
        self.editor.hide()
        self.row.clicked.connect(self.edit)
        self.editor.finished.connect(self._close_editor)
        kit.look.changed.connect(self._dress)
        self._dress()

    def load(self) -> None:
        """Show another stream, closed."""
        self._show_editor(False)
        self.follow()

    def follow(self) -> None:
        """Show the stream's present time."""
        stream = self._model.stream
        if stream is None:
            return
        strong, rest = told_when(self._kit.regional, stream, today(self._kit.desk.clock))
        self.row.tell(strong, rest)
        self.editor.follow()
        self._tell_notes(stream)

    def edit(self) -> None:
        """Turn the row into fields."""
        self._show_editor(True)
        self.editor.follow(force=True)
        self.editor.begin()

    def flush(self) -> None:
        """Take what stands in the fields."""
        if not self.editor.isHidden():
            self.editor.commit()

    def _close_editor(self) -> None:
        focused = self.editor.holds_focus()
        self._show_editor(False)
        if focused:
            self.row.setFocus()

    def _show_editor(self, shown: bool) -> None:
        self.editor.setVisible(shown)
        self.row.setVisible(not shown)

    def _tell_notes(self, stream: Stream) -> None:
        notes = [*self._zone_note(stream), *self._second_note(stream), *self._clock_note(stream)]
        self.note.setText("\n".join(notes))
        self.note.setVisible(bool(notes))
        self._offer_other_hour(stream)
        clash = self._clash_note()
        self.clash.setText(clash)
        self.clash.setVisible(bool(clash))

    def _zone_note(self, stream: Stream) -> list[str]:
        here = self._kit.desk.clock.zone()
        begins, ends = stream.begins, stream.ends
        if begins is None or ends is None or stream.zone == here:
            return []
        first, last = to_wall(begins, here), to_wall(ends, here)
        if stream.start is not None and first == stream.start and last == end_wall(stream):
            return []
        when = self._kit.regional.time_range(first, last)
        day = self._kit.regional.date_short(first.date())
        return [f"{zone_title(stream.zone)} time. Here it is {day}, {when}."]

    def _second_note(self, stream: Stream) -> list[str]:
        begins, ends = stream.begins, stream.ends
        zone = self._kit.desk.book.formats.settings().second_zone
        if not zone or zone == stream.zone or begins is None or ends is None:
            return []
        return [time_elsewhere(self._kit.regional, begins, ends, zone)]

    def _clock_note(self, stream: Stream) -> list[str]:
        if stream.start is None:
            return []
        note = clock_note(self._kit.regional, stream.start, stream.zone, later=stream.later)
        return [f"{note}."] if note else []

    def _offer_other_hour(self, stream: Stream) -> None:
        start, words = stream.start, ""
        if start is not None:
            words = other_hour(self._kit.regional, start, stream.zone, later=stream.later)
        self.other_hour.set_words(words)
        self.other_hour.setVisible(bool(words))

    def _take_other_hour(self) -> None:
        stream = self._model.stream
        if stream is not None:
            self._saving.run(choose_hour, stream.id, not stream.later)

    def _clash_note(self) -> str:
        clashes = self._model.clashes
        if not clashes:
            return ""
        first = clashes[0]
        name = isolate(stream_title(first, self._model.kind_of(first)))
        begins, ends, here = first.begins, first.ends, self._kit.desk.clock.zone()
        if begins is None or ends is None:
            return ""
        when = self._kit.regional.time_range(to_wall(begins, here), to_wall(ends, here))
        more = f" and {len(clashes) - 1} more" if len(clashes) > 1 else ""
        return f"Overlaps {name}, {when}{more}"

    def _dress(self) -> None:
        left = self._kit.look.px(34)
        for note in (self.note, self.clash):
            note.setContentsMargins(left, 0, 0, self._kit.look.px(4))
        self._other.setContentsMargins(left - self._kit.look.px(12), 0, 0, 0)
