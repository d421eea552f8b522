"""The streams behind the page's numbers as rows: read when they come into view."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from creatorplanner.domain.formats import Format
from creatorplanner.domain.measures import Measure
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.models.tongue import tr
from creatorplanner.operations.results import Row, value_of
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.results.measure_words import NAMES, shown_value
from creatorplanner.views.wording.sessions import DISTURBED_WORDS
from creatorplanner.views.wording.titles import stream_title

Index = QModelIndex | QPersistentModelIndex
DAY, STREAM, FORMAT, VALUE, PEAK, FOLLOWERS, LIVE = range(7)
FIRST = 10  # rows shown; more come on request
NEAR = 300  # days
NUMBERS = (VALUE, PEAK, FOLLOWERS, LIVE)


class SessionRows(QAbstractTableModel):
    """Newest first; ``key`` is the stream of a row."""

    def __init__(self, kit: Kit, model: ResultsModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self._rows: list[Row] = []
        self._formats: dict[str, Format] = {}
        self._told: dict[str, tuple[str, str]] = {}
        self._limit = FIRST

    @property
    def found(self) -> int:
        """How many there are, shown or not."""
        return len(self._rows)

    def show_rows(self, rows: Sequence[Row], formats: Sequence[Format], limit: int) -> None:
        """Show the first ``limit`` of these."""
        self.beginResetModel()
        self._rows, self._limit = list(rows), limit
        self._formats = {kind.id: kind for kind in formats}
        self._told.clear()
        self.endResetModel()

    def key(self, row: int) -> str:
        """The stream of a row."""
        return self._rows[row].session.stream_id

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Those that are shown."""
        return 0 if parent.isValid() else min(len(self._rows), self._limit)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The columns."""
        return 0 if parent.isValid() else LIVE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Column names."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section not in NUMBERS:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = ("Day", "Stream", "Format", "", "Peak viewers", "New followers", "Live")
        if section == VALUE:
            return NAMES[self._model.measure]
        return tr("Chart", names[section])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The texts, numbers at the right."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self._rows[index.row()], index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == STREAM:
            return tooltip(self._text(self._rows[index.row()], STREAM))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: Row, column: int) -> str:
        if column in (DAY, STREAM):
            return self._stream(row)[column]
        ways = {
            FORMAT: partial(self._format, row),
            VALUE: partial(self._value, row, self._model.measure),
            PEAK: partial(self._number, row.session.peak_viewers),
            FOLLOWERS: partial(self._number, row.session.new_followers),
            LIVE: partial(self._live, row),
        }
        return ways[column]()

    def _stream(self, row: Row) -> tuple[str, str]:
        key = row.session.stream_id
        if key not in self._told:
            found = self._model.stream_told(key)
            kind = self._formats.get(row.format_id or "")
            self._told[key] = "", ""
            if found is not None:
                stream, day = found
                title = stream_title(stream, kind)
                self._told[key] = self._day(day), title
        return self._told[key]

    def _day(self, day: date) -> str:
        """With its weekday while that says more than the year."""
        regional, newest = self._kit.regional, self._rows[0].session.started
        far = newest is None or (newest.date() - day).days > NEAR
        return regional.date_year(day) if far else regional.date_short(day)

    def _format(self, row: Row) -> str:
        kind = self._formats.get(row.format_id or "")
        if kind is None:
            return tr("Chart", "No format")
        return f"{kind.emoji} {kind.name}".strip()

    def _value(self, row: Row, measure: Measure) -> str:
        value = value_of(row, measure)
        shown = "–" if value is None else shown_value(self._kit.regional, measure, value)
        if row.session.disturbed:
            shown += f" ({DISTURBED_WORDS[row.session.disturbed].lower()})"
        return shown

    def _number(self, value: int | None) -> str:
        return "–" if value is None else self._kit.regional.number(value)

    def _live(self, row: Row) -> str:
        session = row.session
        if session.started is None or session.ended is None:
            return "–"
        minutes = (session.ended - session.started).total_seconds() / 60
        return self._kit.regional.duration(minutes) if minutes > 0 else "–"
