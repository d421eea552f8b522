"""The Promotion page: five views behind one choice."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from creatorplanner.models.kit_model import KitModel
from creatorplanner.models.promotion_model import PromotionModel
from creatorplanner.models.templates_model import TemplatesModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import Page
from creatorplanner.views.promotion.by_day import ByDay
from creatorplanner.views.promotion.by_stream import ByStream
from creatorplanner.views.promotion.hashtag_sets import HashtagSets
from creatorplanner.views.promotion.kit_view import KitView
from creatorplanner.views.promotion.templates import Templates
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.segmented import Segmented

VIEWS = [
    ("streams", "By stream"),
    ("days", "By day"),
    ("kit_view", "Kit"),
    ("templates", "Templates"),
    ("sets", "Hashtag sets"),
]
View = ByStream | ByDay | KitView | Templates | HashtagSets
V = TypeVar("V", ByStream, ByDay, KitView, Templates, HashtagSets)


class PromotionPage(Page):
    """Everything that is done around streams. Each view is made when it is first chosen."""

    def __init__(self, kit: Kit, model: PromotionModel, templates: TemplatesModel) -> None:
        super().__init__(kit)
        self.model, self.templates_model = model, templates
        self._made: list[View] = []
        self._kit_model: KitModel | None = None
        self._view = VIEWS[0][0]
        self.stack = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self._make_header()
        self.stack.setCurrentWidget(self.streams)

    @cached_property
    def streams(self) -> ByStream:
        """Checklists by stream."""
        return self._keep(ByStream(self.kit, self.model))

    @cached_property
    def days(self) -> ByDay:
        """Lines by day."""
        return self._keep(ByDay(self.kit, self.model))

    @cached_property
    def kit_view(self) -> KitView:
        """What is pasted to announce the week."""
        kit = self.kit
        self._kit_model = KitModel(kit.desk, kit.regional, kit.networks, kit.ticker, self)
        return self._keep(KitView(kit, self._kit_model))

    @cached_property
    def templates(self) -> Templates:
        """The editor of templates."""
        return self._keep(Templates(self.kit, self.templates_model))

    @cached_property
    def sets(self) -> HashtagSets:
        """The editor of hashtag sets."""
        return self._keep(HashtagSets(self.kit, self.templates_model))

    def choose(self, view: str) -> None:
        """Show one of the views."""
        self.flush()
        focus = QApplication.focusWidget()
        leaves = focus is not None and self.stack.isAncestorOf(focus)
        self._view = view
        self.choice.set_value(view)
        self.stack.setCurrentWidget(self._shown_view())
        if self.isVisible():
            self._read()
            if leaves:  # Qt would give the keyboard to whatever comes next, a delete button too
                self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Write what is being typed, before another page, another view or the end."""
        for view in self._made:
            if not isinstance(view, ByDay):
                view.flush()

    def shown(self) -> None:
        """The page has come to the front."""
        self._read()
        view = self._shown_view()
        if isinstance(view, ByDay):
            view.refresh()

    def first_focus(self) -> QWidget:
        """Where the keyboard goes in the view on show."""
        return self._shown_view().first_focus()

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
        if self._kit_model is not None:
            self._kit_model.hide()

    def _shown_view(self) -> View:
        view: View = getattr(self, self._view)
        return view

    def _keep(self, view: V) -> V:
        self._made.append(view)
        self.stack.addWidget(view)
        return view

    def _read(self) -> None:
        """Only the view on show reads the plan."""
        self.model.show(self._view)
        if self._kit_model is not None and self._view == "kit_view":
            self._kit_model.show()
        elif self._kit_model is not None:
            self._kit_model.hide()
        if self._view in ("templates", "sets"):
            self.templates_model.show()
        else:
            self.templates_model.hide()

    def _make_header(self) -> None:
        kit, px = self.kit, self.kit.look.px
        self.title = Text(kit.look, "Promotion", 20, 700)
        self.choice = Segmented(kit.look, VIEWS, "View")
        self.choice.set_value(self._view)
        self.choice.chosen.connect(self.choose)
        row = QHBoxLayout(self.header)
        row.setContentsMargins(px(20), px(12), px(16), px(12))
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.choice)
