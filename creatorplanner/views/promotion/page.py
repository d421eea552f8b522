"""The Promotion page: four views behind one choice."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from creatorplanner.models.promotion_model import PromotionModel
from creatorplanner.models.templates_model import TemplatesModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import Page
from creatorplanner.views.promotion.by_day import ByDay
from creatorplanner.views.promotion.by_stream import ByStream
from creatorplanner.views.promotion.hashtag_sets import HashtagSets
from creatorplanner.views.promotion.templates import Templates
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.segmented import Segmented

VIEWS = [
    ("streams", "By stream"),
    ("days", "By day"),
    ("templates", "Templates"),
    ("sets", "Hashtag sets"),
]


class PromotionPage(Page):
    """Everything that is done around streams."""

    def __init__(self, kit: Kit, model: PromotionModel, templates: TemplatesModel) -> None:
        super().__init__(kit)
        self.model, self.templates_model = model, templates
        self.streams = ByStream(kit, model)
        self.days = ByDay(kit, model)
        self.templates = Templates(kit, templates)
        self.sets = HashtagSets(kit, templates)
        self.stack = QStackedWidget()
        for view in (self.streams, self.days, self.templates, self.sets):
            self.stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self._make_header()

    def choose(self, view: str) -> None:
        """Show one of the views."""
        self.flush()
        self.choice.set_value(view)
        self.stack.setCurrentIndex([key for key, _words in VIEWS].index(view))
        if self.isVisible():
            self._read()

    def flush(self) -> None:
        """Write what is being typed, before another page, another view or the end."""
        for view in (self.streams, self.templates, self.sets):
            view.flush()

    def shown(self) -> None:
        """The page has come to the front."""
        self._read()
        self.days.refresh()

    def first_focus(self) -> QWidget:
        """Where the keyboard goes in the view on show."""
        views = (self.streams, self.days, self.templates, self.sets)
        return views[self.stack.currentIndex()].first_focus()

    def showEvent(self, event: QShowEvent) -> None:
        """Read from now on."""
        super().showEvent(event)
        self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        """Write and read no more."""
        super().hideEvent(event)
        self.flush()
        self.model.show("")
        self.templates_model.hide()

    def _read(self) -> None:
        """Only the view on show reads the plan."""
        view = VIEWS[self.stack.currentIndex()][0]
        self.model.show(view)
        if view in ("templates", "sets"):
            self.templates_model.show()
        else:
            self.templates_model.hide()

    def _make_header(self) -> None:
        kit, px = self.kit, self.kit.look.px
        self.title = Text(kit.look, "Promotion", 20, 700)
        self.choice = Segmented(kit.look, VIEWS, "View")
        self.choice.set_value("streams")
        self.choice.chosen.connect(self.choose)
        row = QHBoxLayout(self.header)
        row.setContentsMargins(px(20), px(12), px(16), px(12))
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.choice)
