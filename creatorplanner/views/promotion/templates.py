"""Templates: the list, and the editor of one with the formats that start with it."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from creatorplanner.domain.start_templates import START_TEMPLATES, TIKTOK_STANDARD, StartTemplate
from creatorplanner.models.templates_model import Sheet, TemplatesModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import label_text
from creatorplanner.views.promotion.picker import Picker
from creatorplanner.views.promotion.split import Entry, Split
from creatorplanner.views.promotion.template_editor import TemplateEditor
from creatorplanner.views.rules.rule_menu import pop_below
from creatorplanner.views.today.told import things
from creatorplanner.views.widgets.frames import EmptyState
from creatorplanner.views.widgets.menus import Menu


class Templates(Split[Sheet]):
    """All templates; the model keeps them."""

    def __init__(self, kit: Kit, model: TemplatesModel) -> None:
        self._model = model
        self.editor = TemplateEditor(kit, model)
        empty = EmptyState(
            kit.look,
            kit.icons,
            "list-checks",
            "No templates yet",
            "A template gives every new stream of a format its own fresh checklist.",
            [
                ("Use the standard one", lambda: self._create(TIKTOK_STANDARD)),
                ("Start from scratch", self._create),
                ("Others…", lambda: pop_below(self.start_menu(), empty.buttons[2])),
            ],
        )
        super().__init__(kit, Picker(kit, "New template"), self.editor, empty)
        self.picker.new.clicked.connect(lambda: pop_below(self.start_menu(), self.picker.new))
        self.editor.copied.clicked.connect(self._duplicate)
        self.editor.deleted.clicked.connect(lambda: model.delete(self._picked))
        model.changed.connect(self.refresh)
        kit.regional.changed.connect(self.refresh)
        self.refresh()

    def entries(self) -> list[Entry]:
        """The templates, with their steps and the formats that start with them."""
        return [
            (sheet.template.id, sheet.template.name, self._detail(sheet))
            for sheet in self._model.sheets
        ]

    def known(self, thing_id: str) -> Sheet | None:
        """A template by its id."""
        return self._model.sheet(thing_id)

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
        self.begin(self._model.create(start))

    def _duplicate(self) -> None:
        self.editor.flush()
        self.begin(self._model.duplicate(self._picked))

    def _detail(self, sheet: Sheet) -> str:
        steps = things(len(sheet.lines), "step", "steps", self._kit.regional)
        users = ", ".join(kind.name for kind in sheet.users)
        return f"{steps} · {users}" if users else steps
