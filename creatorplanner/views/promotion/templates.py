"""Templates: the list, and the editor of one with the formats that start with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.formats import Format
from creatorplanner.models.templates_model import Sheet, TemplatesModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import EscLine, Heading, column
from creatorplanner.views.panel.tab_order import set_reading_order
from creatorplanner.views.promotion.picker import Picker
from creatorplanner.views.promotion.split import Split
from creatorplanner.views.promotion.template_line import TemplateLine
from creatorplanner.views.today.told import things
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.checks import CheckBox
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.widgets.frames import Card, EmptyState
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.layouts import FlowLayout


class Templates(QWidget):
    """The picked template stays picked while it is there."""

    def __init__(self, kit: Kit, model: TemplatesModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self._picked = ""
        self.picker = Picker(kit, "New template")
        self.editor = TemplateEditor(kit, model)
        self.empty = EmptyState(
            kit.look,
            kit.icons,
            "list-checks",
            "No templates yet",
            "A template gives every new stream of a format its own fresh checklist.",
            [
                ("Use the standard one", lambda: self._create(standard=True)),
                ("Start from scratch", self._create),
            ],
        )
        whole = column(self)
        self._split = Split(kit, self.picker, self.editor, self.empty)
        whole.addWidget(self._split)
        self.picker.picked.connect(self.pick)
        self.picker.new.clicked.connect(lambda: self._create())
        self.editor.deleted.clicked.connect(lambda: model.delete(self._picked))
        model.changed.connect(self._follow)
        kit.regional.changed.connect(self._follow)
        self._follow()

    def first_focus(self) -> QWidget:
        """The picked template, else the first offer."""
        row = self.picker.rows.get(self._picked)
        return row if row is not None else self.empty.buttons[0]

    def flush(self) -> None:
        """Take what is being typed."""
        self.editor.flush()

    def pick(self, template_id: str) -> None:
        """Show a template in the editor."""
        self.editor.flush()
        self._picked = template_id
        self._follow()

    def _create(self, *, standard: bool = False) -> None:
        made = self._model.create(standard=standard)
        if made:
            self.pick(made)
            self.editor.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self.editor.name.selectAll()

    def _follow(self) -> None:
        sheets = self._model.sheets
        if self._model.sheet(self._picked) is None:
            self._picked = sheets[0].template.id if sheets else ""
        entries = [
            (sheet.template.id, sheet.template.name, self._detail(sheet)) for sheet in sheets
        ]
        self.picker.show_entries(entries, self._picked)
        self._split.show_some(bool(sheets))
        sheet = self._model.sheet(self._picked)
        if sheet is not None:
            self.editor.follow(sheet)
        else:
            self.editor.forget()
        set_reading_order(self, (self.editor.deleted,))

    def _detail(self, sheet: Sheet) -> str:
        steps = things(len(sheet.lines), "step", "steps", self._kit.regional)
        users = ", ".join(kind.name for kind in sheet.users)
        return f"{steps} · {users}" if users else steps


class TemplateEditor(Card):
    """Name, lines, a field for one more, and which formats use it."""

    def __init__(self, kit: Kit, model: TemplatesModel) -> None:
        super().__init__(kit.look, 16)
        self._kit, self._model = kit, model
        self._sheet: Sheet | None = None
        self.rows: dict[str, TemplateLine] = {}
        self.users: dict[str, CheckBox] = {}
        px = kit.look.px
        self.name = LineEdit(kit.look, "Name of the template")
        self.deleted = IconButton(kit.look, kit.icons, "trash-2", "Delete this template")
        self._lines = column(place := QWidget(), px(2))
        self.add = EscLine(
            kit, "Add a step", "Add a step", entered=self._add, left=lambda: self.add.clear()
        )
        self._users = FlowLayout(users := QWidget(), px(12))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.name, 1)
        head.addWidget(self.deleted)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(10))
        whole.addLayout(head)
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

    def _follow_lines(self, sheet: Sheet) -> None:
        for key in self.rows.keys() - {line.id for line in sheet.lines}:
            row = self.rows.pop(key)
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, line in enumerate(sheet.lines):
            row = self.rows.get(line.id) or self._make(TemplateLine(self._kit, line))
            self.rows[line.id] = row
            if self._lines.indexOf(row) != place:
                self._lines.insertWidget(place, row)
            row.show()
            row.follow(line)

    def _make(self, row: TemplateLine) -> TemplateLine:
        model = self._model
        row.renamed.connect(model.change_line)
        row.rule_chosen.connect(lambda key, rule: model.change_line(key, None, rule))
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
