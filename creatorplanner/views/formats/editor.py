"""The editor of one format; every field saves when it is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.domain.checklists import Template
from creatorplanner.domain.entry import EntryError
from creatorplanner.domain.streams import MAX_MINUTES
from creatorplanner.domain.text import split_hashtags
from creatorplanner.models.formats_model import FormatRow
from creatorplanner.operations import formats as ops
from creatorplanner.operations.done import Done
from creatorplanner.operations.templates import set_format_template
from creatorplanner.views.formats.color_row import ColorRow
from creatorplanner.views.formats.emoji_field import EmojiField
from creatorplanner.views.formats.leaving import LeavingStrip
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import column
from creatorplanner.views.widgets.fields import ComboBox, LineEdit
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.hashtag_words import cut_words


class FormatEditor(Card):
    """Shows one ``FormatRow``; what can't be read stays in its field with a line below it."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look)
        self._kit = kit
        self._row: FormatRow | None = None
        look = kit.look
        self.name = LineEdit(look, "Name", "Name")
        self.emoji = EmojiField(kit)
        self.color = ColorRow(look)
        self.length = LineEdit(look, "Usual length", "1 h 30")
        self.goal = LineEdit(look, "Usual goal in peak viewers", "Peak viewers, e.g. 1.2k")
        self.hashtags = LineEdit(look, "Default hashtags", "#hashtag #another")
        self.template = ComboBox(look, "Checklist")
        self.leaving = LeavingStrip(kit)
        self.problem = Text(look, "", 12, 500, "bad", wrap=True)
        self._lay_out()
        self._connect()

    @property
    def format_id(self) -> str:
        """The format on show, or ""."""
        return "" if self._row is None else self._row.kind.id

    def show_row(
        self, row: FormatRow, peers: Sequence[FormatRow], templates: Sequence[Template]
    ) -> None:
        """Show a format; ``peers`` are all in use, for the colours that are taken."""
        other = self._row is None or row.kind.id != self._row.kind.id
        if other:
            self._tell(None, "")
        self._row = row
        kind, regional = row.kind, self._kit.regional
        self._show(self.name, kind.name, other)
        self._show(self.emoji.field, kind.emoji, other)
        self._show(self.length, regional.duration(kind.minutes), other)
        self._show(self.goal, "" if kind.goal is None else regional.number(kind.goal), other)
        self._show(self.hashtags, " ".join(f"#{tag}" for tag in kind.hashtags), other)
        users: dict[str, list[str]] = {}
        for peer in peers:
            if peer.kind.id != kind.id:
                users.setdefault(peer.kind.color, []).append(peer.kind.name)
        self.color.show_color(kind.color, users)
        self._show_templates(kind.template_id, templates)
        self.leaving.show_row(row, other)

    def focus_name(self) -> None:
        """A new format is named first."""
        self.name.setFocus()
        self.name.selectAll()

    def flush(self) -> None:
        """Take what is being typed: as if every field were left."""
        for field in self._fields():
            field.editingFinished.emit()

    def _fields(self) -> tuple[LineEdit, ...]:
        return (self.name, self.emoji.field, self.length, self.goal, self.hashtags)

    def _show(self, field: LineEdit, text: str, other: bool) -> None:
        """Typing that is not taken yet stays, unless another format is shown."""
        if other or not (field.hasFocus() and field.isModified()):
            field.show_value(text)
            field.set_state("")

    def _show_templates(self, present: str | None, templates: Sequence[Template]) -> None:
        box = self.template
        wanted = [("No checklist", None), *((one.name, one.id) for one in templates)]
        if [(box.itemText(i), box.itemData(i)) for i in range(box.count())] != wanted:
            box.clear()
            for name, key in wanted:
                box.addItem(name, key)
        box.setCurrentIndex(max(0, box.findData(present)))

    def _name(self, text: str) -> None:
        if not text.strip():
            self._tell(self.name, "A format needs a name")
        else:
            self._run(self.name, ops.rename_format, text)

    def _length(self, text: str) -> None:
        try:
            minutes = self._kit.regional.read_duration(text)
        except EntryError:
            minutes = 0
        if not 0 < minutes <= MAX_MINUTES:
            self._tell(self.length, "Try 90m or 1h30")
        else:
            self._run(self.length, ops.set_format_minutes, minutes)

    def _goal(self, text: str) -> None:
        try:
            goal = self._kit.regional.read_count(text) if text.strip() else None
        except EntryError:
            self._tell(self.goal, "Try 1200 or 1.2k")
            return
        self._run(self.goal, ops.set_format_goal, goal)

    def _hashtags(self, text: str) -> None:
        self._run(self.hashtags, ops.set_format_hashtags, tuple(split_hashtags(text)))
        self._tell(self.hashtags, cut_words(text))

    def _template(self) -> None:
        self._run(None, set_format_template, self.template.currentData())

    def _run(self, field: LineEdit | None, operation: Callable[..., Done], value: object) -> None:
        self._tell(field, "")
        if self._row is not None:
            self._kit.desk.run(operation, self._row.kind.id, value)

    def _tell(self, field: LineEdit | None, problem: str) -> None:
        for one in self._fields():
            one.set_state("bad" if problem and one is field else "")
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _connect(self) -> None:
        self.name.committed.connect(self._name)
        self.emoji.committed.connect(lambda text: self._run(None, ops.set_format_emoji, text))
        self.color.chosen.connect(lambda color: self._run(None, ops.set_format_color, color))
        self.length.committed.connect(self._length)
        self.goal.committed.connect(self._goal)
        self.hashtags.committed.connect(self._hashtags)
        self.template.activated.connect(self._template)

    def _lay_out(self) -> None:
        look = self._kit.look
        layout = QVBoxLayout(self)
        layout.setSpacing(look.px(12))
        for label, field in (
            ("Name", self.name),
            ("Emoji", self.emoji),
            ("Colour", self.color),
            ("Usual length", self.length),
            ("Usual goal, peak viewers", self.goal),
            ("Default hashtags", self.hashtags),
            ("Checklist for new streams", self.template),
        ):
            layout.addWidget(self._labelled(label, field))
        layout.addWidget(self.problem)
        layout.addWidget(self.leaving)
        layout.addStretch(1)

    def _labelled(self, label: str, field: QWidget) -> QWidget:
        part = QWidget()
        inside = column(part, self._kit.look.px(4))
        inside.addWidget(Text(self._kit.look, label, 12, 500, "text2"))
        inside.addWidget(field)
        return part
