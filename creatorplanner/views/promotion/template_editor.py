"""The editor of one template: its lines, and the formats that start with it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.checklists import TemplateItem
from creatorplanner.domain.formats import Format
from creatorplanner.models.templates_model import Sheet, TemplatesModel
from creatorplanner.models.tongue import tr_count
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.inline_choice import InlineChoice
from creatorplanner.views.panel.parts import EscLine, Heading, column
from creatorplanner.views.promotion.split import EditorCard
from creatorplanner.views.promotion.template_line import TemplateHead, TemplateLine
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.checks import CheckBox
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.layouts import FlowLayout


class TemplateEditor(EditorCard[Sheet]):
    """Name, lines, a field for one more, and which formats use it."""

    def __init__(self, kit: Kit, model: TemplatesModel) -> None:
        super().__init__(kit.look, 16)
        self._kit, self._model = kit, model
        self._sheet: Sheet | None = None
        self.rows: dict[str, TemplateLine] = {}
        self.users: dict[str, CheckBox] = {}
        px = kit.look.px
        self.name = LineEdit(kit.look, "Name of the template")
        self.copied = IconButton(kit.look, kit.icons, "copy", "Duplicate this template")
        self.stale = InlineChoice(kit, "Streams with the old list")
        self.deleted = IconButton(kit.look, kit.icons, "trash-2", "Delete this template")
        self.last = (self.deleted,)
        self._lines = column(place := QWidget(), px(2))
        self.add = EscLine(
            kit, "Add a step", "Add a step", entered=self._add, left=lambda: self.add.clear()
        )
        self._users = FlowLayout(users := QWidget(), px(12))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.name, 1)
        head.addWidget(self.copied)
        head.addWidget(self.deleted)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(10))
        whole.addLayout(head)
        whole.addWidget(self.stale)
        whole.addWidget(TemplateHead(kit))
        whole.addWidget(place)
        whole.addWidget(self.add)
        whole.addSpacing(px(6))
        whole.addWidget(Heading(kit, "Formats that start with it"))
        whole.addWidget(users)
        self.nobody = Text(kit.look, "You have no formats yet.", 13, 400, "text2")
        whole.addWidget(self.nobody)
        self.name.committed.connect(self._rename)
        self.add.editingFinished.connect(self._add)
        kit.look.changed.connect(self._color_users)

    def follow(self, sheet: Sheet) -> None:
        """Show a template as it is now."""
        other = self._sheet is None or self._sheet.template.id != sheet.template.id
        self._sheet = sheet
        if other or not (self.name.hasFocus() and self.name.isModified()):
            self.name.show_value(sheet.template.name)
        self._follow_lines(sheet)
        self._follow_users(sheet)
        self._follow_stale(sheet)

    def forget(self) -> None:
        """The template is gone, and what was typed for it."""
        self._sheet = None
        self.name.show_value("")
        self.add.clear()

    def flush(self) -> None:
        """Take what is being typed."""
        self._add()
        if self.name.isModified() and self._sheet is not None:
            self._rename(self.name.text())

    def _follow_stale(self, sheet: Sheet) -> None:
        """Offer coming streams the list as it is now, once it differs from theirs."""
        if not sheet.outdated:
            self.stale.close_choice()
            return
        one = "{n} coming stream still has the old list."
        many = "{n} coming streams still have the old list."
        shown = self._kit.regional.number(sheet.outdated)
        model, key = self._model, sheet.template.id
        refresh = "Refresh it" if sheet.outdated == 1 else "Refresh them"
        self.stale.ask(
            tr_count("Templates", one, many, sheet.outdated, shown),
            [(refresh, lambda: model.refresh(key)), ("Leave", lambda: model.leave(key))],
        )

    def _follow_lines(self, sheet: Sheet) -> None:
        for key in self.rows.keys() - {line.id for line in sheet.lines}:
            row = self.rows.pop(key)
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, line in enumerate(sheet.lines):
            row = self.rows.get(line.id) or self._make(self._new_line(line))
            self.rows[line.id] = row
            if self._lines.indexOf(row) != place:
                self._lines.insertWidget(place, row)
            row.show()
            row.follow(line)

    def _new_line(self, line: TemplateItem) -> TemplateLine:
        return TemplateLine(self._kit, line, self._in_order)

    def _in_order(self) -> list[TemplateLine]:
        lines = () if self._sheet is None else self._sheet.lines
        return [self.rows[line.id] for line in lines if line.id in self.rows]

    def _make(self, row: TemplateLine) -> TemplateLine:
        model = self._model
        row.renamed.connect(model.change_line)
        row.rule_chosen.connect(lambda key, rule: model.change_line(key, None, rule))
        row.do_chosen.connect(model.set_do)
        row.network_chosen.connect(model.set_network)
        row.deleted.connect(model.delete_line)
        row.moved.connect(self._move)
        return row

    def _follow_users(self, sheet: Sheet) -> None:
        formats = self._model.formats
        for key in self.users.keys() - {kind.id for kind in formats}:
            box = self.users.pop(key)
            self._users.removeWidget(box)
            box.hide()
            box.deleteLater()
        for kind in formats:
            box = self.users.get(kind.id) or self._make_user(kind)
            box.set_words(f"{kind.emoji} {kind.name}" if kind.emoji else kind.name)
            box.setChecked(kind in sheet.users)
        self.nobody.setVisible(not formats)
        self._color_users()

    def _make_user(self, kind: Format) -> CheckBox:
        box = self.users[kind.id] = CheckBox(self._kit.look)
        box.clicked.connect(lambda on, key=kind.id: self._use(key, on))
        self._users.addWidget(box)
        box.show()
        return box

    def _color_users(self) -> None:
        for kind in self._model.formats:
            if kind.id in self.users:
                self.users[kind.id].set_color(self._kit.look.theme.format(kind.color).bar)

    def _use(self, format_id: str, on: bool) -> None:
        if self._sheet is not None:
            self._model.use(format_id, self._sheet.template.id if on else None)

    def _rename(self, name: str) -> None:
        if self._sheet is None:
            return
        if name.strip():
            self._model.rename(self._sheet.template.id, name)
        else:
            self.name.show_value(self._sheet.template.name)

    def _move(self, line_id: str, step: int) -> None:
        ids = [] if self._sheet is None else [line.id for line in self._sheet.lines]
        if line_id in ids and 0 <= ids.index(line_id) + step < len(ids):
            self._model.move_line(line_id, ids.index(line_id) + step)

    def _add(self) -> None:
        text = self.add.text().strip()
        if text and self._sheet is not None:
            self.add.clear()
            if not self._model.add_line(self._sheet.template.id, text):
                self.add.setText(text)
