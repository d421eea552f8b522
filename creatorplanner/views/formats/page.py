"""The Formats page: the lists at the left, the editor of the selected one at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from creatorplanner.models.formats_model import FormatsModel
from creatorplanner.operations.formats import create_format
from creatorplanner.views.formats.editor import FormatEditor
from creatorplanner.views.formats.format_list import FormatList
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import Page
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.frames import EmptyState
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.scrolling import ScrollArea

NEW_NAME = "New format"


class FormatsPage(Page):
    """``model`` holds the formats in use, ``archive`` the archived ones."""

    def __init__(self, kit: Kit, model: FormatsModel, archive: FormatsModel) -> None:
        super().__init__(kit)
        self.model, self.archive = model, archive
        self.lists = (FormatList(kit, model, "Formats"), FormatList(kit, archive, "Archived"))
        self.archived_title = Text(kit.look, "Archived", 12, 600, "text3")
        self.hint = Text(
            kit.look, "Drag to reorder, or Alt with the arrow keys.", 12, 400, "text3", wrap=True
        )
        self.editor = FormatEditor(kit)
        self.new = Button(kit.look, kit.icons, "New format", "primary", "plus")
        self._moving = False
        self._lay_out()
        self._connect()

    def shown(self) -> None:
        """Read what changed meanwhile, and show one of the formats."""
        self.model.shown()
        self.archive.shown()
        self._follow()

    def hideEvent(self, event: object) -> None:
        """While hidden, models only note that they are stale."""
        self.editor.flush()
        self.model.shown(False)
        self.archive.shown(False)
        super().hideEvent(event)  # type: ignore[arg-type]

    def first_focus(self) -> QWidget:
        """The list, or the way to a first format."""
        return self.lists[0] if self.model.rowCount() else self.new

    def add_format(self) -> None:
        """A new format, ready to be named."""
        self.editor.flush()
        done = self.kit.desk.run(create_format, NEW_NAME)
        if done is not None:
            self.pick(done.subject)
            self.editor.focus_name()

    def pick(self, format_id: str) -> None:
        """Show a format in the editor and mark it in its list."""
        if self._moving:
            return
        self._moving = True
        if format_id != self.editor.format_id:
            self.editor.flush()
        for one in self.lists:
            one.pick(format_id)
        self._moving = False
        self._show(format_id)

    def _asked(self, format_id: str) -> None:
        if format_id:
            self.pick(format_id)
        else:
            self.add_format()

    def _show(self, format_id: str) -> None:
        rows = {row.kind.id: row for row in (*self.model.rows(), *self.archive.rows())}
        if format_id in rows:
            self.editor.show_row(rows[format_id], self.model.rows(), self.model.templates())

    def _follow(self) -> None:
        """The formats differ: keep the one on show, else take the first."""
        rows = (*self.model.rows(), *self.archive.rows())
        ids = [row.kind.id for row in rows]
        self._stack.setCurrentIndex(0 if ids else 1)
        has_archive = self.archive.rowCount() > 0
        self.archived_title.setVisible(has_archive)
        self.lists[1].setVisible(has_archive)
        if not ids:
            return
        present = self.editor.format_id
        if present in ids:
            self._show(present)
            self.pick(present)
        else:
            self.pick(ids[0])

    def _connect(self) -> None:
        self.new.clicked.connect(self.add_format)
        self.kit.navigator.format_asked.connect(self._asked)
        for one in self.lists:
            one.picked.connect(self.pick)
        # the models were made first, so both have followed when the page hears of a change
        self.kit.desk.changed.connect(self._heard)
        self.kit.desk.reopened.connect(self._heard)
        self.kit.regional.changed.connect(self._heard)
        self.kit.look.changed.connect(self._dress)
        self._dress()

    def _heard(self) -> None:
        if self.isVisible():
            self._follow()

    def _lay_out(self) -> None:
        kit = self.kit
        head = QHBoxLayout(self.header)
        head.addWidget(Text(kit.look, "Formats", 20, 700), 1)
        head.addWidget(self.new)
        self._head = head
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._body())
        empty = EmptyState(
            kit.look,
            kit.icons,
            "palette",
            "No formats yet",
            "A format is a kind of stream that you repeat, such as Q&A or Gaming. Each has its"
            " colour, usual length and checklist, and its results are compared.",
            [("New format", self.add_format)],
        )
        self._stack.addWidget(empty)

    def _body(self) -> QWidget:
        body = QWidget()
        self._row = QHBoxLayout(body)
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.addWidget(self.lists[0])
        self._left.addWidget(self.hint)
        self._left.addWidget(self.archived_title)
        self._left.addWidget(self.lists[1])
        self._left.addStretch(1)
        self._row.addWidget(self._scrolled(left), 4)
        self._editor_area = self._scrolled(self.editor)
        self._row.addWidget(self._editor_area, 5)
        self._row.addStretch(0)
        return body

    def _scrolled(self, inside: QWidget) -> ScrollArea:
        area = ScrollArea(self.kit.look)
        area.setWidget(inside)
        return area

    def _dress(self) -> None:
        px = self.kit.look.px
        self._head.setContentsMargins(px(20), px(14), px(20), px(14))
        self._row.setContentsMargins(px(12), px(4), px(20), px(16))
        self._row.setSpacing(px(16))
        self._editor_area.setMaximumWidth(px(600))
        self._left.setContentsMargins(px(4), 0, px(4), 0)
        self._left.setSpacing(px(6))
        self.hint.setIndent(px(10))
        self.archived_title.setIndent(px(10))
