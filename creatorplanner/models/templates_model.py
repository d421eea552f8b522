"""Checklist templates and hashtag sets, as the Promotion page edits them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.checklists import ChecklistItem, Template, TemplateItem
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.formats import Format
from creatorplanner.domain.hashtags import Hashtag, HashtagSet
from creatorplanner.domain.start_templates import StartLine, StartTemplate
from creatorplanner.domain.streams import Stream
from creatorplanner.models.desk import Desk
from creatorplanner.models.tongue import tr
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.hashtags import (
    change_hashtag_set,
    create_hashtag_set,
    delete_hashtag_set,
    rename_hashtag_set,
)
from creatorplanner.operations.order import move_template_item
from creatorplanner.operations.templates import (
    add_template_item,
    change_template_item,
    create_template,
    delete_template,
    delete_template_item,
    duplicate_template,
    outdated,
    refresh_streams,
    rename_template,
    set_format_template,
    set_template_item_do,
    set_template_item_network,
)

AN_HOUR_BEFORE = DueRule(Anchor.START, -60)
_KINDS = (Template, TemplateItem, Format, HashtagSet, Hashtag)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A template with its lines and the formats that use it."""

    template: Template
    lines: tuple[TemplateItem, ...]
    users: tuple[Format, ...]
    outdated: int = 0
    """How many coming streams have its old list, once it was changed and until that is left."""


class TemplatesModel(QObject):
    """``changed`` when a template, a format or a set differs. Reads only while somebody looks."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown = False
        self._touched: set[str] = set()
        self.sheets: tuple[Sheet, ...] = ()
        self.formats: tuple[Format, ...] = ()
        self.sets: tuple[HashtagSet, ...] = ()
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._reopened)

    def show(self) -> None:
        """The page came to the front."""
        self._shown = True
        self._refresh()

    def hide(self) -> None:
        """The page went to the back: stop reading."""
        self._shown = False

    def sheet(self, template_id: str) -> Sheet | None:
        """The template of that id, or None."""
        return next((sheet for sheet in self.sheets if sheet.template.id == template_id), None)

    def hashtag_set(self, set_id: str) -> HashtagSet | None:
        """The set of that id, or None."""
        return next((known for known in self.sets if known.id == set_id), None)

    def create(self, start: StartTemplate | None = None) -> str:
        """A new template, empty or one that comes along; its id, "" if that was refused."""
        name, lines = ("New template", ()) if start is None else (start.name, start.lines)
        done = self._desk.run(create_template, name, lines)
        return "" if done is None else done.subject

    def duplicate(self, template_id: str) -> str:
        """A copy of a template; its id, "" if that was refused."""
        sheet = self.sheet(template_id)
        if sheet is None:
            return ""
        name = tr("Templates", "{name}, copy", name=sheet.template.name)
        done = self._desk.run(duplicate_template, template_id, name)
        return "" if done is None else done.subject

    def refresh(self, template_id: str) -> None:
        """Let the coming streams that have the old list follow the template."""
        self._desk.run(refresh_streams, template_id, self._desk.clock.now())

    def leave(self, template_id: str) -> None:
        """Let coming streams keep the old list; asked again after the next change."""
        self._touched.discard(template_id)
        self._refresh()

    def rename(self, template_id: str, name: str) -> bool:
        """Give a template another name."""
        return self._desk.run(rename_template, template_id, name) is not None

    def delete(self, template_id: str) -> None:
        """Delete a template."""
        self._desk.run(delete_template, template_id)

    def use(self, format_id: str, template_id: str | None) -> None:
        """Let a format's new streams start with a template, or with none."""
        self._desk.run(set_format_template, format_id, template_id)

    def add_line(self, template_id: str, text: str) -> bool:
        """Add a line at the end, due an hour before the start."""
        line = StartLine(text, AN_HOUR_BEFORE)
        return self._desk.run(add_template_item, template_id, line) is not None

    def change_line(
        self, line_id: str, text: str | None = None, due: DueRule | None = None
    ) -> None:
        """Change a line's text or due rule."""
        self._desk.run(change_template_item, line_id, text, due)

    def set_do(self, line_id: str, do: DueRule | None) -> None:
        """Say when to do a line, None for any time."""
        self._desk.run(set_template_item_do, line_id, do)

    def set_network(self, line_id: str, network: str) -> None:
        """Say whose text a line posts."""
        self._desk.run(set_template_item_network, line_id, network)

    def delete_line(self, line_id: str) -> None:
        """Take a line out."""
        self._desk.run(delete_template_item, line_id)

    def move_line(self, line_id: str, place: int) -> None:
        """Put a line at another place of its template."""
        self._desk.run(move_template_item, line_id, place)

    def create_set(self) -> str:
        """A new hashtag set; its id, "" if that was refused."""
        done = self._desk.run(create_hashtag_set, "New set")
        return "" if done is None else done.subject

    def rename_set(self, set_id: str, name: str) -> bool:
        """Give a set another name."""
        return self._desk.run(rename_hashtag_set, set_id, name) is not None

    def change_set(self, set_id: str, hashtags: tuple[str, ...]) -> None:
        """Change a set's hashtags."""
        self._desk.run(change_hashtag_set, set_id, hashtags)

    def delete_set(self, set_id: str) -> None:
        """Delete a set."""
        self._desk.run(delete_hashtag_set, set_id)

    def _reopened(self) -> None:
        self._touched.clear()
        self._refresh()

    def _heard(self, change_set: ChangeSet) -> None:
        for pair in change_set.of(TemplateItem):
            self._touched.update(line.template_id for line in pair if line is not None)
        kinds = (*_KINDS, Stream, ChecklistItem) if self._touched else _KINDS
        if change_set.touches(*kinds):
            self._refresh()

    def _refresh(self) -> None:
        if not self._shown:
            return
        book = self._desk.book.promotion
        formats = tuple(kind for kind in self._desk.book.formats.all() if not kind.archived)
        sheets = tuple(
            Sheet(
                template,
                tuple(book.template_items(template.id)),
                tuple(kind for kind in formats if kind.template_id == template.id),
                self._outdated(template.id),
            )
            for template in book.templates()
        )
        found = (sheets, formats, tuple(book.hashtag_sets()))
        if found != (self.sheets, self.formats, self.sets):
            self.sheets, self.formats, self.sets = found
            self.changed.emit()

    def _outdated(self, template_id: str) -> int:
        if template_id not in self._touched:
            return 0
        return len(outdated(self._desk.book, template_id, self._desk.clock.now()))
