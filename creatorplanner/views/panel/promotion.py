"""The stream's checklist: how far it is, its lines, and a field for one more."""

from __future__ import annotations

from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QWidget

from creatorplanner.domain.checklists import Template
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.start_templates import StartTemplate
from creatorplanner.models.added_lines import LineSources
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.operations.checklists import (
    add_item,
    change_item,
    delete_item,
    do_now,
    set_item_do,
    set_item_network,
    tick_item,
)
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.line_row import LineRow
from creatorplanner.views.panel.parts import EscLine, Heading, column
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.plain import label_text
from creatorplanner.views.rules.rule_menu import pop_below
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.menus import Menu
from creatorplanner.views.widgets.progress import Segments

AN_HOUR_BEFORE = DueRule(Anchor.START, -60)


class PromotionSection(QWidget):
    """Lines are matched by their id, so a change elsewhere leaves a rename and the focus alone."""

    def __init__(self, kit: Kit, model: StreamModel, saving: Saving) -> None:
        super().__init__()
        self._kit, self._model, self._saving = kit, model, saving
        self.count = Text(kit.look, "", 12, 500, "text2", tabular=True)
        self.sources = IconButton(
            kit.look, kit.icons, "copy-plus", "Add lines from a template", size=24
        )
        self.heading = Heading(kit, "Promotion", self.count, self.sources)
        self.segments = Segments(kit.look)
        self.rows: dict[str, LineRow] = {}
        self._lines = column(place := QWidget(), kit.look.px(3))
        self.add = EscLine(kit, "Add a step", "Add a step", entered=self._add, left=self._leave)
        layout = column(self, kit.look.px(8))
        for part in (self.heading, self.segments, place, self.add):
            layout.addWidget(part)
        self.add.setProperty("flat", True)
        self._plus = self.add.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        for button in self.add.findChildren(QToolButton):
            button.setAccessibleName("Add a step")
        self.sources.clicked.connect(lambda: pop_below(self.sources_menu(), self.sources))
        kit.look.changed.connect(self._dress)
        self._dress()

    def sources_menu(self) -> QMenu:
        """The templates whose lines can be added: the creator's, then those that come along."""
        menu = Menu(self._kit.look, self)
        sources = LineSources(self._kit.desk)
        for group in (sources.templates(), sources.others()):
            menu.addSeparator()
            for template in group:
                action = menu.addAction(label_text(template.name))
                action.triggered.connect(lambda _on=False, template=template: self._bring(template))
        return menu

    def load(self) -> None:
        """Show another stream's list."""
        self.add.clear()
        self.follow()

    def follow(self) -> None:
        """Show the list as it is now."""
        lines, color = self._model.lines, self._color()
        total, done = len(lines), self._model.done
        self.count.setText(f"{done} of {total}" if total else "")
        self.segments.show_progress(done, total, color)
        for item_id in self.rows.keys() - {line.item.id for line in lines}:
            self._drop(self.rows.pop(item_id))
        for place, line in enumerate(lines):
            row = self.rows.get(line.item.id)
            if row is None:
                row = self.rows[line.item.id] = self._make(LineRow(self._kit, line))
            if self._lines.indexOf(row) != place:
                self._lines.insertWidget(place, row)
                row.show()  # now, so that it can take the focus at once
            row.follow(line, color)

    def focus_first(self) -> None:
        """Put the keyboard on the first open line, or where one is added."""
        first = next((line for line in self._model.lines if not line.item.done), None)
        (self.add if first is None else self.rows[first.item.id].check).setFocus()

    def flush(self) -> None:
        """Take what is being typed."""
        for row in self.rows.values():
            row.flush()
        self._add()

    def _color(self) -> QColor:
        kind = self._model.kind
        return self._kit.look.theme.format(kind.color if kind else "slate").bar

    def _make(self, row: LineRow) -> LineRow:
        row.ticked.connect(self._tick)
        row.renamed.connect(lambda key, text: self._saving.run(change_item, key, text))
        run = self._saving.run
        row.rule_chosen.connect(lambda key, rule: run(change_item, key, None, rule))
        row.do_chosen.connect(lambda key, rule: run(set_item_do, key, rule))
        row.network_chosen.connect(lambda key, network: run(set_item_network, key, network))
        row.taken_up.connect(lambda key: run(do_now, key, self._kit.desk.clock.now()))
        row.deleted.connect(self._delete)
        return row

    def _bring(self, template: Template | StartTemplate) -> None:
        stream = self._model.stream
        if stream is not None:
            LineSources(self._kit.desk).add(stream.id, template)

    def _drop(self, row: LineRow) -> None:
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _tick(self, item_id: str, on: bool) -> None:
        self._saving.run(tick_item, item_id, self._kit.desk.clock.now() if on else None)
        # a refused tick shows what the plan holds
        self.follow()

    def _delete(self, item_id: str) -> None:
        ids = [line.item.id for line in self._model.lines]
        place = ids.index(item_id) if item_id in ids else 0
        self._saving.run(delete_item, item_id)
        left = [line.item.id for line in self._model.lines]
        if left:
            self.rows[left[min(place, len(left) - 1)]].check.setFocus()
        else:
            self.add.setFocus()

    def _add(self) -> None:
        stream, text = self._model.stream, self.add.text().strip()
        if stream is None or not text:
            return
        if self._saving.run(add_item, stream.id, text, AN_HOUR_BEFORE) is not None:
            self.add.clear()

    def _dress(self) -> None:
        look = self._kit.look
        self._plus.setIcon(self._kit.icons.icon("plus", look.theme.text3, look.px(15)))
        if self.rows:
            self.follow()

    def _leave(self) -> None:
        self.add.clear()
        self.add.clearFocus()
