"""The form on its card: whose numbers they are, the scrolling form, and what to do with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.models.log_model import LogModel, Sheet
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.form import LogForm
from creatorplanner.views.log.unplanned import UnplannedHead
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.frames import Card, Rule
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.scrolling import ScrollArea
from creatorplanner.views.wording.spoken import TIME_UNKNOWN, Spoken
from creatorplanner.views.wording.titles import stream_title


class SheetCard(Card):
    """``save_asked``, ``skip_asked`` and ``delete_asked`` by its buttons."""

    save_asked = Signal()
    skip_asked = Signal()
    delete_asked = Signal()

    def __init__(self, kit: Kit, model: LogModel) -> None:
        super().__init__(kit.look, 0)
        self._kit, self._model = kit, model
        self._spoken = Spoken(kit.regional, kit.platforms)
        look, icons = kit.look, kit.icons
        self.title = Text(look, "", 15, 600, elide=True)
        self.when = Text(look, "", 12, 400, "text2", elide=True)
        self.unplanned = UnplannedHead(kit)
        self.form = LogForm(kit, model)
        self.problem = Text(look, "", 12, 500, "bad", elide=True)
        self.skip = Button(look, icons, "It did not happen", "ghost", "ban")
        self.delete = Button(look, icons, "Delete results", "ghost", "trash-2")
        self.save = Button(look, icons, "Save + next", "primary", "", "Ctrl Enter")
        self._place()
        self.save.clicked.connect(self.save_asked)
        self.skip.clicked.connect(self.skip_asked)
        self.delete.clicked.connect(self.delete_asked)
        self.form.edited.connect(lambda: self.problem.setText(""))

    def show_sheet(self, sheet: Sheet, *, unplanned: bool = False) -> None:
        """Name the stream, and offer what fits it."""
        regional, stream = self._kit.regional, sheet.stream
        emoji = f"{sheet.kind.emoji} " if sheet.kind is not None and sheet.kind.emoji else ""
        name = "A stream that was not planned" if unplanned else stream_title(stream, sheet.kind)
        self.title.setText(f"{emoji}{name}")
        begins = stream.begins
        if begins is not None and stream.ends is not None:
            wall, end = self._model.wall(begins), self._model.wall(stream.ends)
            ran = TIME_UNKNOWN if stream.only_day else regional.time_range(wall, end)
            parts = [regional.date_short(wall.date()), tr("Spoken", ran)]
            parts.append(self._spoken.platforms(sheet.platforms))
            self.when.setText(" · ".join(parts))
        self.when.setVisible(not unplanned)
        self.unplanned.setVisible(unplanned)
        self.problem.setText("")
        self.skip.setVisible(not unplanned and not sheet.logged)
        self.delete.setVisible(sheet.logged)
        self.save.set_words("Save changes" if sheet.logged else "Save + next")

    def reveal(self, widget: QWidget) -> None:
        """Scroll to a field."""
        self._area.ensureWidgetVisible(widget, 0, self._kit.look.px(48))

    def top(self) -> None:
        """Scroll to the top."""
        self._area.verticalScrollBar().setValue(0)

    def _place(self) -> None:
        px = self._kit.look.px
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(px(20), px(12), px(20), px(12))
        inside.setSpacing(px(12))
        inside.addWidget(self.unplanned)
        inside.addWidget(self.form)
        inside.addStretch(1)
        self._area = ScrollArea(self._kit.look)
        self._area.setWidget(body)
        head = QVBoxLayout()
        head.setContentsMargins(px(20), px(16), px(20), px(6))
        head.setSpacing(px(2))
        head.addWidget(self.title)
        head.addWidget(self.when)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(12), px(10), px(16), px(12))
        foot.setSpacing(px(8))
        for widget in (self.skip, self.delete):
            foot.addWidget(widget)
        foot.addWidget(self.problem, 1)
        foot.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._area, 1)
        whole.addWidget(Rule(self._kit.look))
        whole.addLayout(foot)
