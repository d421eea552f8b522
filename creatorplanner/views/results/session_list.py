"""The streams behind the page, below it: all of the period, or those behind one mark."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout

from creatorplanner.models.results_model import ResultsModel
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.results.session_rows import (
    FIRST,
    FOLLOWERS,
    FORMAT,
    LIVE,
    PEAK,
    STREAM,
    SessionRows,
)
from creatorplanner.views.results.twin import TwinTable
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.chips import Chip
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text

MORE = 20
WIDE, MIDDLE = 760, 520  # narrower ones leave columns out


class SessionTable(TwinTable):
    """All its rows stand there: the page scrolls, not the table."""

    def __init__(self, kit: Kit, rows: SessionRows) -> None:
        super().__init__(kit, rows, tr("Chart", "Streams behind the numbers"))
        self._shown_rows = rows
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Every row."""
        rows = self._shown_rows.rowCount() * self.verticalHeader().defaultSectionSize()
        return QSize(400, rows + self.horizontalHeader().sizeHint().height() + 4)

    def sizeHintForColumn(self, column: int) -> int:
        """Room between the numbers."""
        return super().sizeHintForColumn(column) + self._kit.look.px(20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        width, px = self.width(), self._kit.look.px
        for column in (FORMAT, PEAK, FOLLOWERS):
            self.setColumnHidden(column, width < px(WIDE))
        self.setColumnHidden(LIVE, width < px(MIDDLE))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Qt only tells so where rows can be edited."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _share_out(self, needed: list[int]) -> None:
        """What is spare goes to the titles, which are cut where it is too little."""
        header, spare = self.horizontalHeader(), self.viewport().width()
        for column, width in enumerate(needed):
            if column != STREAM and not self.isColumnHidden(column):
                header.resizeSection(column, width)
                spare -= width
        header.resizeSection(STREAM, max(header.minimumSectionSize(), spare))


class SessionList(Card):
    """``pick`` filters it; the chip's cross, or Esc, shows all again."""

    def __init__(self, kit: Kit, model: ResultsModel) -> None:
        super().__init__(kit.look, 16)
        self._kit, self._model = kit, model
        self._streams: frozenset[str] | None = None
        self._limit = FIRST
        look = kit.look
        self.title = Text(look, tr("Chart", "Streams behind the numbers"), 15, 600)
        self.under = Text(look, "", 12, 400, "text2", wrap=True)
        self.rows = SessionRows(kit, model)
        self.table = SessionTable(kit, self.rows)
        self.chip: Chip | None = None
        self.more = Button(look, kit.icons, "", "ghost", "chevron-down", small=True)
        self._lay_out()
        self.table.clicked.connect(self._open)
        self.table.activated.connect(self._open)
        self.more.clicked.connect(self._show_more)

    def follow(self) -> None:
        """The model's sessions; a filter stays as long as any of its streams is among them."""
        present = {row.session.stream_id for row in self._model.compared}
        if self._streams is not None and not self._streams & present:
            self._take_off()
        self._fill()

    def pick(self, stream_ids: Collection[str], words: str) -> None:
        """Only these streams, under a chip that says what they are."""
        self._take_off()
        self._streams, self._limit = frozenset(stream_ids), FIRST
        self.chip = Chip(self.look, self._kit.icons, words, removable=True, crossed=True)
        name = tr("Chart", "Only {words}. Press to show all", words=words)
        self.chip.setAccessibleName(name)
        self.chip.setToolTip(tooltip(name))
        self.chip.removed.connect(self.clear)
        self.chip.clicked.connect(self.clear)
        self._head.insertWidget(1, self.chip)
        self.chip.show()
        self._fill()
        said = f"{words}: {self._count(self.rows.found)}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.table, said))

    def clear(self) -> None:
        """All streams of the period again."""
        focused = self.chip is not None and self.chip.hasFocus()
        self._take_off()
        self._limit = FIRST
        self._fill()
        if focused:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes the filter off."""
        if event.key() == Qt.Key.Key_Escape and self._streams is not None:
            self.clear()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Numbers may be written otherwise."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.table.updateGeometry()

    def _lay_out(self) -> None:
        px = self.look.px
        self._head = QHBoxLayout()
        self._head.setSpacing(px(8))
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(self._head)
        column.addWidget(self.under)
        column.addWidget(self.table)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)

    def _fill(self) -> None:
        wanted = self._streams
        rows = [
            row
            for row in reversed(self._model.compared)
            if wanted is None or row.session.stream_id in wanted
        ]
        self.rows.show_rows(rows, self._model.kinds, self._limit)
        self.table.updateGeometry()
        shown = self.rows.rowCount()
        note = tr("Chart", "press one to open it")
        if shown < len(rows):
            newest = self._kit.regional.number(shown)
            note = tr("Chart", "the newest {n} first, press one to open it", n=newest)
        count = self._count(len(rows))
        if len(self._model.platforms) > 1:  # why it is fewer than the headline counts
            name = self._kit.platforms.name(self._model.platform)
            count = tr("Chart", "{streams} on {platform}", streams=count, platform=name)
        self.under.setText(f"{count}  ·  {note}")
        self.more.setVisible(shown < len(rows))
        next_ones = min(MORE, len(rows) - shown)
        self.more.set_words(tr("Chart", "Show {n} more", n=self._kit.regional.number(next_ones)))

    def _count(self, count: int) -> str:
        shown = self._kit.regional.number(count)
        return tr_count("Chart", "{n} stream", "{n} streams", count, shown)

    def _take_off(self) -> None:
        self._streams = None
        if self.chip is not None:
            self.chip.hide()
            self.chip.deleteLater()
            self.chip = None

    def _show_more(self) -> None:
        self._limit += MORE
        self._fill()

    def _open(self, index: QModelIndex) -> None:
        self._kit.navigator.select(self.rows.key(index.row()), "results")
