"""Templates: the list, and the editor of one with the formats that start with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from creatorplanner.domain.start_templates import START_TEMPLATES, TIKTOK_STANDARD, StartTemplate
from creatorplanner.models.templates_model import Sheet, TemplatesModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import column
from creatorplanner.views.panel.tab_order import set_reading_order
from creatorplanner.views.plain import label_text
from creatorplanner.views.promotion.picker import Picker
from creatorplanner.views.promotion.split import Split
from creatorplanner.views.promotion.template_editor import TemplateEditor
from creatorplanner.views.rules.rule_menu import pop_below
from creatorplanner.views.today.told import things
from creatorplanner.views.widgets.frames import EmptyState
from creatorplanner.views.widgets.menus import Menu


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
                ("Use the standard one", lambda: self._create(TIKTOK_STANDARD)),
                ("Start from scratch", self._create),
                ("Others…", lambda: pop_below(self.start_menu(), self.empty.buttons[2])),
            ],
        )
        whole = column(self)
        self._split = Split(kit, self.picker, self.editor, self.empty)
        whole.addWidget(self._split)
        self.picker.picked.connect(self.pick)
        self.picker.new.clicked.connect(lambda: pop_below(self.start_menu(), self.picker.new))
        self.editor.copied.clicked.connect(self._duplicate)
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

    def start_menu(self) -> QMenu:
        """An empty template, or one of those that come along."""
        menu = Menu(self._kit.look, self)
        menu.addAction("Empty template").triggered.connect(lambda: self._create())
        menu.addSeparator()
        for start in START_TEMPLATES:
            action = menu.addAction(label_text(start.name))
            action.triggered.connect(lambda _on=False, start=start: self._create(start))
        return menu

    def _create(self, start: StartTemplate | None = None) -> None:
        self._begin(self._model.create(start))

    def _duplicate(self) -> None:
        self.editor.flush()
        self._begin(self._model.duplicate(self._picked))

    def _begin(self, made: str) -> None:
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
