"""Seven small keys for the days of the week."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from creatorplanner.models.rule_words import RuleWords
from creatorplanner.models.tongue import tr
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.paint import draw_line, focus_ring, outlined, rounded

FITS = 4  # letters; some languages have no short names for days


class DayToggles(QWidget):
    """The days in the order of the week; several can be on. Arrow keys go along them."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.setAccessibleName(tr("Series", "Days of the week"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.keys: dict[int, DayKey] = {}
        for iso in kit.regional.weekdays():
            key = DayKey(kit, iso - 1, self)
            self.keys[iso - 1] = key
            self._row.addWidget(key)
        kit.regional.changed.connect(self._arrange)
        kit.look.changed.connect(self._dress)
        self._dress()

    def show_days(self, days: set[int]) -> None:
        """Switch these on, 0 is Monday, and the others off."""
        for day, key in self.keys.items():
            key.setChecked(day in days)

    def chosen(self) -> tuple[int, ...]:
        """The days that are on, from Monday."""
        return tuple(sorted(day for day, key in self.keys.items() if key.isChecked()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go to the neighbour on that side."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        keys = list(self.keys.values())
        here = next((place for place, key in enumerate(keys) if key.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        target = keys[max(0, min(len(keys) - 1, here + step))]
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self) -> None:
        """Another locale begins its week on another day."""
        order = [iso - 1 for iso in self._kit.regional.weekdays()]
        self.keys = {day: self.keys[day] for day in order}
        for place, day in enumerate(order):
            self._row.insertWidget(place, self.keys[day])
            self.keys[day].rename()

    def _dress(self) -> None:
        self._row.setSpacing(self._kit.look.px(4))


class DayKey(PaintedButton):
    """One day, on or off."""

    def __init__(self, kit: Kit, day: int, parent: QWidget) -> None:
        super().__init__(kit.look, parent=parent)
        self._kit, self._day = kit, day
        self._words = ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rename()

    def rename(self) -> None:
        """Take the day's names in the locale; the whole name is spoken."""
        words = RuleWords(self._kit.regional)
        short = words.weekday(self._day, short=True).rstrip(".")
        self._words = short if len(short) <= FITS else words.narrow(self._day)
        name = words.weekday(self._day)
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its share of the row."""
        return QSize(self.look.px(40), self.look.px(32))

    def minimumSizeHint(self) -> QSize:
        """May be narrow: long names are shortened."""
        return QSize(self.look.px(28), self.look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground, outline, short name; a thicker outline while it is on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self.look, self.look.theme
        on, rect, radius = self.isChecked(), QRectF(self.rect()), look.px(8)
        soft = theme.accent_soft
        rounded(painter, rect, radius, self.ground(soft if on else None, theme.hover, soft))
        line = theme.accent_text if on else theme.line2
        outlined(painter, rect, radius, line, look.px(1.5) if on else 1)
        font = look.font(12, 600)
        painter.setFont(font)
        painter.setPen(theme.text if on else theme.text2)
        room = int(rect.width()) - look.px(4)
        shown = QFontMetrics(font).elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        draw_line(painter, self, rect, shown, centred=True)
        if shows_focus(self):
            focus_ring(painter, rect, radius, look)
