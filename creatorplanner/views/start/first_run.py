"""The first run's card: over the calendar, never a dialog, and each question can be left out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.start import FirstStream, StartAnswers
from creatorplanner.models.start_model import StartModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.start.questions import FormatQuestion, PlatformQuestion, TimeQuestion
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import outlined, rounded, shadow
from creatorplanner.views.widgets.scrolling import ScrollArea

WIDEST = 680
MARGIN = 16  # room for the painted shadow


class FirstRunCard(QWidget):
    """Lies over the upper part of its parent and follows its size.

    ``draft_changed`` carries the ``FirstStream`` list that the calendar may show as ghosts (empty
    at the end); ``sample_asked`` wants the sample plan on the desk; ``finished`` comes after the
    week was made or the start was skipped.
    """

    draft_changed = Signal(object)
    sample_asked = Signal()
    finished = Signal()

    def __init__(self, kit: Kit, model: StartModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit, self._model = kit, model
        first = StartAnswers()
        self.formats = FormatQuestion(kit)
        self.platforms = PlatformQuestion(kit, first.platforms)
        self.times = TimeQuestion(kit, first)
        self._make_buttons()
        self._build()
        for question in (self.formats, self.platforms, self.times):
            question.changed.connect(self._follow)
        kit.look.changed.connect(self._fit)
        self.setAccessibleName("Plan your first week")
        if parent is not None:
            parent.installEventFilter(self)
        self._follow()
        self._fit()

    def answers(self) -> StartAnswers:
        """What is answered so far."""
        days, clock, minutes = self.times.answer()
        handle = self.platforms.handle.text()
        where = self.platforms.platforms()
        return StartAnswers(self.formats.formats(), where, handle, days, clock, minutes)

    def first_focus(self) -> QWidget:
        """Where the keyboard starts: the first format."""
        return next(iter(self.formats.chips().values()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parent's size, and grow with the answers."""
        wanted = QEvent.Type.Resize if watched is self.parent() else QEvent.Type.LayoutRequest
        if event.type() == wanted:
            self._fit()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A raised card with its shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._kit.look, self._kit.look.theme
        edge, radius = look.px(MARGIN), look.px(16)
        rect = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        shadow(painter, rect, radius, look)
        rounded(painter, rect, radius, theme.surface)
        outlined(painter, rect, radius, theme.line2)

    def _make_buttons(self) -> None:
        look, icons = self._kit.look, self._kit.icons
        self.sample = Button(look, icons, "Look around with sample data", "ghost", "eye")
        self.skip = Button(look, icons, "Skip")
        self.make = Button(look, icons, "Make my week", "primary", "calendar-plus")
        self.sample.clicked.connect(self.sample_asked)
        self.skip.clicked.connect(self._skip)
        self.make.clicked.connect(self._make)

    def _build(self) -> None:
        look, px = self._kit.look, self._kit.look.px
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(px(24), px(20), px(24), px(8))
        column.setSpacing(px(18))
        head = QVBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(Text(look, "Plan your first week", 20, 700, wrap=True))
        private = "Everything stays on this computer: no account, no network."
        head.addWidget(Text(look, private, 13, 400, "text2", wrap=True))
        column.addLayout(head)
        for question in (self.formats, self.platforms, self.times):
            column.addWidget(question)
        column.addStretch(1)
        self._area = ScrollArea(look)
        self._area.setWidget(body)
        body.installEventFilter(self)
        self.told = Text(look, "", 12, 500, "text2", wrap=True)
        whole = QVBoxLayout(self)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        px = self._kit.look.px
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.sample)
        row.addStretch(1)
        row.addWidget(self.skip)
        row.addWidget(self.make)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(24), px(8), px(24), px(18))
        foot.setSpacing(px(10))
        foot.addWidget(self.told)
        foot.addLayout(row)
        return foot

    def _follow(self) -> None:
        answers = self.answers()
        drafts = self._model.drafts(answers)
        self.make.setEnabled(bool(drafts) and not self.times.problem)
        self.told.setText(self.times.problem or self._tell(answers, drafts))
        self.told.set_role("bad" if self.times.problem else "text2")
        self.draft_changed.emit(drafts)

    def _tell(self, answers: StartAnswers, drafts: list[FirstStream]) -> str:
        if not answers.formats:
            return "Choose at least one format to see your week."
        if not answers.days:
            return "Choose at least one day to see your week."
        regional = self._kit.regional
        days = (f"{regional.day_time(one.start)} {one.kind.name}" for one in drafts)
        return " · ".join(days)

    def _make(self) -> None:
        answers = self.answers()
        drafts = self._model.drafts(answers)
        if self._model.make(answers):
            self._end()
            if drafts:
                self._kit.navigator.show_day(drafts[0].start.date())

    def _skip(self) -> None:
        if self._model.skip():
            self._end()

    def _end(self) -> None:
        self.draft_changed.emit([])
        self.finished.emit()

    def _fit(self) -> None:
        """As wide and high as the parent and the questions allow, at the top."""
        px, parent = self._kit.look.px, self.parentWidget()
        edge = px(MARGIN)
        layout = self.layout()
        if layout is None:
            return
        layout.setContentsMargins(edge, edge, edge, edge)
        room = QSize(px(WIDEST), px(720)) if parent is None else parent.size()
        width = min(px(WIDEST), room.width())
        widget = self._area.widget()
        body = None if widget is None else widget.layout()
        inner = width - 2 * edge
        tall = 0 if body is None else body.heightForWidth(inner)
        rest = self.make.sizeHint().height() + self.told.heightForWidth(inner - px(48)) + px(40)
        height = min(room.height(), tall + rest + 2 * edge)
        left = (room.width() - width) // 2
        self.setGeometry(left, min(px(8), room.height() - height), width, height)
