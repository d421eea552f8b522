"""Above the grid: the days' names and the promo lane with its check boxes."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from creatorplanner.domain.checklists import LineState
from creatorplanner.models.week_model import PromoLine, WeekModel
from creatorplanner.views.calendar.geometry import Geometry
from creatorplanner.views.calendar.gutter import ZoneNames, gutters
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import isolate, label_text, tooltip
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.checks import CheckBox
from creatorplanner.views.widgets.menus import Menu
from creatorplanner.views.widgets.paint import draw_line, rounded
from creatorplanner.views.wording.line_times import times_here
from creatorplanner.views.wording.titles import stream_title

NAMES, LINE, MOST = 48, 26, 3
_INKS = {LineState.LATE: "live", LineState.NOW: "warn"}


class DayHeader(QWidget):
    """Numbers and names of the days; below them at most three promo lines a day."""

    def __init__(self, kit: Kit, model: WeekModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self._lines: list[PromoCheck] = []
        self._more: dict[int, Button] = {}  # by column
        self._kept: dict[date, list[str]] = {}
        self._stops: list[QWidget] = []
        self._zones = ZoneNames(kit, model, self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        model.loaded.connect(self._loaded)
        model.promo_changed.connect(self.rebuild)
        model.zones_changed.connect(self.rebuild)
        kit.look.changed.connect(self.rebuild)
        kit.regional.changed.connect(self.rebuild)
        kit.ticker.minute.connect(self.update)

    def rebuild(self) -> None:
        """Show the model's lines, reusing the check boxes that are there."""
        used = 0
        stops: list[QWidget] = []
        measures = self._measures()
        full: set[int] = set()
        for index, day in enumerate(self._model.days):
            lines = self._lines_of(day)
            shown = lines if len(lines) <= MOST else lines[: MOST - 1]
            for row, line in enumerate(shown):
                if used == len(self._lines):
                    self._lines.append(PromoCheck(self._kit, self))
                box = self._lines[used]
                box.show_line(line)
                box.setGeometry(self._line_rect(measures, index, row))
                box.show()
                stops.append(box)
                used += 1
            if len(lines) > MOST:
                stops.append(self._show_more(measures, index, lines))
                full.add(index)
        for spare in (*self._lines[used:], *(self._more[at] for at in self._more.keys() - full)):
            spare.hide()
        self._chain(stops)
        self._zones.follow(measures, self._kit.look.px(NAMES - 2))
        self.updateGeometry()
        self.update()

    def _chain(self, stops: list[QWidget]) -> None:
        """Tab goes from day to day, then to the grid, whatever was made first."""
        if stops == self._stops:
            return
        self._stops = stops
        at = self.previousInFocusChain()
        while at and at is not self and not at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            at = at.previousInFocusChain()
        for before, after in pairwise([at, *stops] if at else stops):
            QWidget.setTabOrder(before, after)

    def _loaded(self) -> None:
        self._kept.clear()
        self.rebuild()

    def _lines_of(self, day: date) -> list[PromoLine]:
        """A day's lines; one that was shown keeps its row, so that a tick is seen to be made."""
        lines = self._model.promo.get(day, [])
        kept = self._kept.get(day, [])
        ordered = sorted(
            lines, key=lambda line: kept.index(line.item.id) if line.item.id in kept else MOST
        )
        self._kept[day] = [line.item.id for line in ordered[:MOST]]
        return ordered

    def sizeHint(self) -> QSize:
        """The names, and as many lines as the fullest day needs."""
        counts = [min(MOST, len(self._model.promo.get(day, []))) for day in self._model.days]
        px = self._kit.look.px
        rows = max(counts, default=0)
        return QSize(600, px(NAMES) + (rows * px(LINE) + px(6) if rows else 0))

    def minimumSizeHint(self) -> QSize:
        """The height is needed, the width is not."""
        return QSize(100, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width moves every line."""
        super().resizeEvent(event)
        self.rebuild()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Today's tint, column lines, names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._kit.look, self._kit.look.theme
        painter.fillRect(event.rect(), theme.surface)
        measures, today = self._measures(), self._model.today()
        for index, day in enumerate(self._model.days):
            left = measures.day_left(index)
            if day == today:
                column = QRectF(left, 0, measures.column, self.height())
                painter.fillRect(column, theme.today)
            x = round(left + (measures.column if measures.mirrored else 0))
            painter.fillRect(QRectF(x, look.px(NAMES), 1, self.height()), theme.line)
            self._paint_name(painter, left, measures.column, day, today)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.line2)
        if any(self._model.promo.get(day) for day in self._model.days):
            self._paint_label(painter, measures)

    def _paint_name(
        self, painter: QPainter, left: float, width: float, day: date, today: date
    ) -> None:
        look, theme, regional = self._kit.look, self._kit.look.theme, self._kit.regional
        number, name = regional.day_number(day), regional.weekday_short(day)
        past = day < today
        middle, pad = look.px(28), look.px(10)
        painter.setFont(look.font(18, 500 if past else 600, tabular=True))
        advance = painter.fontMetrics().horizontalAdvance(number)
        disc = look.px(32)
        room = max(advance, disc if day == today else 0) + look.px(4)
        x = left + width - pad - room if regional.right_to_left else left + pad
        box = QRectF(x, middle - disc / 2, room, disc)
        if day == today:
            box = QRectF(x - look.px(2), middle - disc / 2, disc, disc)
            rounded(painter, box, disc / 2, theme.accent)
        painter.setPen(theme.on_accent if day == today else theme.text3 if past else theme.text)
        draw_line(painter, self, box, number, centred=True)
        painter.setFont(look.font(12, 600 if day == today else 500))
        painter.setPen(theme.accent_text if day == today else theme.text3 if past else theme.text2)
        gap = look.px(8)
        name_left = left if regional.right_to_left else box.right() + gap
        name_width = box.left() - gap - left if regional.right_to_left else width
        name_box = QRectF(name_left, middle - disc / 2, name_width, disc)
        draw_line(painter, self, name_box, name)

    def _paint_label(self, painter: QPainter, measures: Geometry) -> None:
        look = self._kit.look
        painter.setFont(look.font(11.5, 500))
        painter.setPen(look.theme.text3)
        box = QRectF(
            measures.hours_left() + look.px(8),
            look.px(NAMES),
            measures.own - look.px(18),
            look.px(LINE),
        )
        draw_line(painter, self, box, "Promo", trailing=True)

    def _show_more(self, measures: Geometry, index: int, lines: list[PromoLine]) -> Button:
        if index not in self._more:
            button = Button(self._kit.look, self._kit.icons, "", "ghost", small=True, parent=self)
            button.clicked.connect(lambda _checked=False: self._pop(index))
            self._more[index] = button
        button = self._more[index]
        number = self._kit.regional.number(len(lines) - MOST + 1)
        button.set_words(f"+{number}")
        button.setAccessibleName(f"{number} more promo tasks")
        rect = self._line_rect(measures, index, MOST - 1)
        width = min(rect.width(), button.sizeHint().width())
        if self._kit.regional.right_to_left:
            rect.setLeft(rect.right() - width + 1)
        rect.setWidth(width)
        button.setGeometry(rect)
        button.show()
        return button

    def _pop(self, index: int) -> None:
        menu = Menu(self._kit.look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for line in self._lines_of(self._model.days[index])[MOST - 1 :]:
            words = f"{self._kit.regional.time(line.due)}  {line.item.text}"
            action = menu.addAction(label_text(words))
            action.setCheckable(True)
            action.setChecked(line.item.done)
            action.triggered.connect(lambda checked, line=line: _tick(self._kit, line, checked))
        button = self._more[index]
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _measures(self) -> Geometry:
        days, (hours, second) = len(self._model.days), gutters(self._kit, self._model)
        return Geometry(self.width(), days, 1, hours, self._kit.regional.right_to_left, second)

    def _line_rect(self, measures: Geometry, index: int, row: int) -> QRect:
        px = self._kit.look.px
        left = measures.day_left(index) + px(4)
        top = px(NAMES) + row * px(LINE)
        return QRectF(left, top, measures.column - px(9), px(24)).toAlignedRect()


class PromoCheck(CheckBox):
    """One promo line: ticking is done by its box or by Space, its text selects the stream."""

    _line: PromoLine | None = None

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit.look, strikes=True, size=11.5, parent=parent)
        self._kit = kit
        self.clicked.connect(self._clicked)

    def show_line(self, line: PromoLine) -> None:
        """Show a line of the lane."""
        if line == self._line:
            return
        self._line = line
        self.set_words(line.item.text)
        self.setChecked(line.item.done)
        theme = self._kit.look.theme
        color = theme.format(line.format.color if line.format else "slate").bar
        self.set_color(theme.live if line.overdue else color)
        self.set_ink(_INKS.get(line.state, "text2"))

    def _name(self) -> None:
        line = self._line
        if line is None:
            return
        title = stream_title(line.stream, line.format)
        times = times_here(self._kit.regional, self._kit.desk.clock)
        when = times.spoken(line.item, line.state)
        self.setAccessibleName(f"{line.item.text}, {title}, {when}")
        told = when[:1].upper() + when[1:]
        self.setToolTip(tooltip(f"{isolate(line.item.text)}\n{told}, for {isolate(title)}"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The box ticks, the text selects the stream."""
        x = event.position().x()
        at_box = (self.width() - x if self._kit.regional.right_to_left else x) < self.height()
        if at_box or self._line is None:
            super().mouseReleaseEvent(event)
            return
        self.setDown(False)
        self._kit.navigator.select(self._line.stream.id, "checklist")

    def paintEvent(self, event: QPaintEvent) -> None:
        """A chip behind the check box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._kit.look.theme
        tints = {LineState.LATE: theme.live_soft, LineState.NOW: theme.warn_soft}
        state = LineState.AHEAD if self._line is None else self._line.state
        ground = tints.get(state, theme.chip)
        chip = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        rounded(painter, chip, self._kit.look.px(5), ground)
        painter.end()
        super().paintEvent(event)

    def _clicked(self, checked: bool) -> None:
        if self._line is not None:
            _tick(self._kit, self._line, checked)


def _tick(kit: Kit, line: PromoLine, checked: bool) -> None:
    done_at = kit.desk.clock.now() if checked else None
    if done_at is not None:
        done_at -= timedelta(microseconds=done_at.microsecond)
    from creatorplanner.operations.checklists import tick_item

    kit.desk.run(tick_item, line.item.id, done_at)
