"""Below the calendar's top bar: what is next, what is due, what is to be logged."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from creatorplanner.domain.streams import Stream
from creatorplanner.models.shown_days import ShownDays
from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.calendar.time_off import TimeOff
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import isolate
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import draw_line, focus_ring, rounded
from creatorplanner.views.wording.titles import stream_title

SOON = 48 * 3600  # seconds; a stream further away is told with its day instead


class NextBar(QWidget):
    """What is next, what is due before it, what is to be logged; the shown week in numbers."""

    def __init__(self, kit: Kit, model: WeekModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self._counted: ShownDays = model
        self._next_id = self._log_id = ""
        self.next = _Told(kit, "live", "live_soft")
        self.due = _Told(kit, "warn", "warn_soft", "list-checks")
        self.log = _Told(kit, "text2", "chip", "clipboard-pen")
        self.off = TimeOff(kit)
        self.totals = Text(kit.look, "", 12, 500, "text3", tabular=True)
        self.next.clicked.connect(lambda: kit.navigator.select(self._next_id))
        self.due.clicked.connect(lambda: kit.navigator.go("promotion"))
        self.log.clicked.connect(lambda: kit.navigator.log(self._log_id))
        self._row = QHBoxLayout(self)
        for pill in (self.next, self.due, self.log):
            self._row.addWidget(pill)
        self._row.addStretch(1)
        self._row.addWidget(self.off)
        self._row.addWidget(self.totals)
        model.told_changed.connect(self.read)
        kit.look.changed.connect(self._dress)
        self._dress()

    def count(self, model: ShownDays) -> None:
        """Tell the totals of the days that this model shows."""
        self._counted = model

    def read(self) -> None:
        """Tell what is so now."""
        self._read_next()
        self._read_due()
        self._read_log()
        self.off.read(self._counted)
        totals, regional = self._counted.totals(), self._kit.regional
        count = f"{regional.number(totals.streams)} stream{'' if totals.streams == 1 else 's'}"
        hours, minutes = divmod(totals.minutes, 60)
        length = f"{regional.number(hours)} h" + (
            f" {regional.number(minutes)} min" if minutes else ""
        )
        promo = f"promo {regional.number(totals.done)}/{regional.number(totals.total)}"
        parts = (count, length, promo) if totals.total else (count, length)
        self.totals.setText("  ·  ".join(parts))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Rather whole words on fewer signs: what the sidebar tells too goes first."""
        px = self._kit.look.px
        told = [part for part in (self.next, self.due, self.off) if not part.isHidden()]
        room = self.width() - 2 * px(18)
        self.totals.setVisible(True)
        self.log.setVisible(bool(self._log_id))
        for last in (self.log, self.totals):
            parts = [*told, *(part for part in (self.log, self.totals) if not part.isHidden())]
            if sum(part.sizeHint().width() + px(8) for part in parts) > room:
                last.setVisible(False)

    def _read_next(self) -> None:
        found = self._model.next_stream()
        self.next.setVisible(found is not None)
        if found is None:
            return
        stream, kind, seconds = found
        self._next_id = stream.id
        emoji = f"{kind.emoji} " if kind and kind.emoji else ""
        title = emoji + stream_title(stream, kind)
        if seconds <= 0:
            self.next.tell("Live", title, "")
        elif seconds < SOON:
            self.next.tell("Next", title, self._kit.regional.countdown(seconds))
        else:
            assert stream.start is not None
            day = self._kit.regional.date_short(stream.start.date())
            self.next.tell("Next", title, f"{day} {self._kit.regional.time(stream.start)}")

    def _read_due(self) -> None:
        count, last = self._model.due_before()
        self.due.setVisible(count > 0)
        if last is not None:
            plural = "" if count == 1 else "s"
            number = self._kit.regional.number(count)
            by = self._kit.regional.time(last)
            self.due.tell("", f"{number} promo task{plural} by {by}", "")

    def _read_log(self) -> None:
        waiting = self._model.to_log()
        self.log.setVisible(bool(waiting))
        if len(waiting) == 1:
            self.log.tell("", f"Log “{self._title_of(waiting[0])}”", "")
        elif waiting:
            self.log.tell("", f"Log {self._kit.regional.number(len(waiting))} streams", "")
        self._log_id = waiting[0].id if waiting else ""

    def _title_of(self, stream: Stream) -> str:
        kinds = {kind.id: kind for kind in self._kit.desk.book.formats.all()}
        title = stream_title(stream, kinds.get(stream.format_id or ""))
        return title if title.isascii() else isolate(title)

    def _dress(self) -> None:
        px = self._kit.look.px
        self._row.setContentsMargins(px(18), 0, px(18), px(2))
        self._row.setSpacing(px(8))


class _Told(PaintedButton):
    """A tinted pill: a word, a title that may be shortened, a time."""

    LIMIT = 260

    def __init__(self, kit: Kit, ink: str, ground: str, icon: str = "") -> None:
        super().__init__(kit.look)
        self._kit, self._ink, self._tint, self._icon = kit, ink, ground, icon
        self._before = self._title = self._after = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def tell(self, before: str, title: str, after: str) -> None:
        """Show these three parts; empty ones take no room."""
        if (before, title, after) != (self._before, self._title, self._after):
            self._before, self._title, self._after = before, title, after
            self.setAccessibleName(" ".join(part for part in (before, title, after) if part))
            self._restyle()

    def sizeHint(self) -> QSize:
        """All three parts."""
        look = self.look
        width = look.px(20 + 24) + self._title_width()
        for text in (self._before, self._after):
            if text:
                width += QFontMetrics(look.font(12, 600)).horizontalAdvance(text) + look.px(7)
        return QSize(width, look.px(28))

    def minimumSizeHint(self) -> QSize:
        """The title may be shortened further."""
        return QSize(self.look.px(90), self.look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Sign and the three parts, one after the other."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # each part is read by its own direction; where it stands is worked out here
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        look, theme, rect = self.look, self.look.theme, QRectF(self.rect())
        ink = getattr(theme, self._ink)
        tint = getattr(theme, self._tint)
        rounded(painter, rect, look.px(8), self.ground(tint, theme.hover, theme.pressed))
        x = float(look.px(10))
        x = self._paint_sign(painter, x)
        strong = theme.text if self._ink == "live" else ink
        calm = theme.text2 if self._ink == "live" else ink
        after = QFontMetrics(look.font(12, 600)).horizontalAdvance(self._after)
        x = self._part(painter, x, self._before, calm, 500)
        room = rect.width() - x - look.px(10) - (after + look.px(7) if self._after else 0)
        metrics = QFontMetrics(look.font(12, 600))
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, int(room) + 1)
        x = self._part(painter, x, title, strong, 600)
        self._part(painter, x, self._after, ink, 600)
        if shows_focus(self):
            focus_ring(painter, rect, look.px(8), look)

    def _paint_sign(self, painter: QPainter, x: float) -> float:
        look, ink = self.look, getattr(self.look.theme, self._ink)
        side = look.px(15 if self._icon else 7)
        left = self.width() - x - side if self._mirrored else x
        box = QRectF(left, (self.height() - side) / 2, side, side)
        if self._icon:
            self._kit.icons.paint(painter, self._icon, ink, box)
        else:
            rounded(painter, box, side / 2, ink)
        return x + side + look.px(7)

    def _part(self, painter: QPainter, x: float, text: str, ink: QColor, weight: int) -> float:
        if not text:
            return x
        painter.setFont(self.look.font(12, weight))
        painter.setPen(ink)
        width = painter.fontMetrics().horizontalAdvance(text) + 2
        left = self.width() - x - width if self._mirrored else x
        box = QRectF(left, 0, width, self.height())
        draw_line(painter, self, box, text)
        return x + width + self.look.px(5)

    def _title_width(self) -> int:
        width = QFontMetrics(self.look.font(12, 600)).horizontalAdvance(self._title)
        return min(width + 4, self.look.px(self.LIMIT))

    @property
    def _mirrored(self) -> bool:
        return self._kit.regional.right_to_left
