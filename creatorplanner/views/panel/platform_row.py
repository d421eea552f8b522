"""Where the stream runs: one toggle for each platform, and any other by name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.models.stream_model import StreamModel
from creatorplanner.operations.streams import set_platforms
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import EscLine, column
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import IconButton, PaintedButton
from creatorplanner.views.widgets.checks import paint_check
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.widgets.paint import draw_line, focus_ring, outlined, rounded, visual

_RIGHT = Qt.TextElideMode.ElideRight
_CENTER = Qt.AlignmentFlag.AlignCenter
OFFERED = ("tiktok", "twitch", "youtube", "instagram", "kick")


def mark_of(kit: Kit, platform: str) -> str:
    """The icon of a platform, "" where it has none."""
    return kit.platforms.get(platform).icon


class PlatformToggle(PaintedButton):
    """One platform, on or off: its mark, or its name where it has none."""

    def __init__(self, kit: Kit, platform: str, parent: QWidget | None = None) -> None:
        super().__init__(kit.look, kit.platforms.name(platform), parent)
        self.platform = platform
        self._icons = kit.icons
        self._name = kit.platforms.name(platform)
        self._mark = mark_of(kit, platform)
        self.setCheckable(True)
        self.setToolTip(tooltip(self._name))

    def sizeHint(self) -> QSize:
        """A key, wider for a name."""
        look = self.look
        if self._mark:
            return QSize(look.px(44), look.px(36))
        text = QFontMetrics(look.font(12, 600)).horizontalAdvance(self._name)
        return QSize(min(text + look.px(24), look.px(160)), look.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground, mark, and a tick at the corner where it is on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self.look, self.look.theme
        on, radius = self.isChecked(), look.px(8)
        corner = look.px(3)
        rect = QRectF(self.rect()).adjusted(0, corner, -corner, 0)
        rect = visual(self, rect)
        normal = theme.accent_soft if on else None
        rounded(painter, rect, radius, self.ground(normal, theme.hover, theme.pressed))
        line = theme.accent_text if on else theme.line2
        outlined(painter, rect, radius, line, look.px(1.5) if on else 1)
        self._paint_mark(painter, rect, on)
        if on:
            side = look.px(13)
            box = visual(self, QRectF(self.width() - side, 0, side, side))
            rounded(painter, box.adjusted(-1, -1, 1, 1), side / 2 + 1, theme.bg)
            paint_check(painter, box, look, checked=True, color=theme.accent, radius=side / 2)
        if shows_focus(self):
            focus_ring(painter, rect, radius, look)

    def _paint_mark(self, painter: QPainter, rect: QRectF, on: bool) -> None:
        look, theme = self.look, self.look.theme
        ink = theme.text if on else theme.text3
        if self._mark:
            side = look.px(17)
            box = QRectF(0, 0, side, side)
            box.moveCenter(rect.center())
            self._icons.paint(painter, self._mark, ink, box)
            return
        painter.setFont(look.font(12, 600))
        painter.setPen(ink)
        inner = rect.adjusted(look.px(6), 0, -look.px(6), 0)
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(self._name, _RIGHT, int(inner.width()))
        draw_line(painter, self, inner, shown, centred=True)


class PlatformRow(QWidget):
    """Toggles in reading order; a platform by another name joins them when it is typed."""

    def __init__(self, kit: Kit, model: StreamModel, saving: Saving) -> None:
        super().__init__()
        self._kit, self._model, self._saving = kit, model, saving
        self.toggles: dict[str, PlatformToggle] = {}
        self._flow_place = QWidget()
        self._flow = FlowLayout(self._flow_place, kit.look.px(6))
        self.plus = IconButton(kit.look, kit.icons, "plus", "Another platform", size=36)
        self.field = EscLine(
            kit, "Another platform", "Name of the platform", entered=self._add, left=self._close
        )
        layout = column(self, kit.look.px(6))
        layout.addWidget(self._flow_place)
        layout.addWidget(self.field)
        for platform in OFFERED:
            self._make(platform)
        self._flow.addWidget(self.plus)
        self.plus.clicked.connect(self._open)
        self._close()

    def load(self) -> None:
        """Show another stream, closed."""
        self._close()
        self.follow()

    def follow(self) -> None:
        """Show which are on; those of other names only while they are."""
        stream = self._model.stream
        chosen = stream.platforms if stream is not None else ()
        for platform in [known for known in self.toggles if known not in (*OFFERED, *chosen)]:
            toggle = self.toggles.pop(platform)
            self._flow.removeWidget(toggle)
            toggle.deleteLater()
        for platform in chosen:
            if platform not in self.toggles:
                self._make(platform)
        for platform, toggle in self.toggles.items():
            toggle.setChecked(platform in chosen)

    def _make(self, platform: str) -> None:
        toggle = PlatformToggle(self._kit, platform, self._flow_place)
        toggle.clicked.connect(self._write)
        self._flow.insert_widget(len(self.toggles), toggle)
        self.toggles[platform] = toggle

    def _write(self) -> None:
        """Those that stay keep their order, new ones come after them."""
        stream = self._model.stream
        if stream is None:
            return
        on = [platform for platform, toggle in self.toggles.items() if toggle.isChecked()]
        kept = [platform for platform in stream.platforms if platform in on]
        added = [platform for platform in on if platform not in kept]
        self._saving.run(set_platforms, stream.id, (*kept, *added))
        self.follow()

    def _open(self) -> None:
        self.field.clear()
        self.field.show()
        self.field.setFocus()

    def _add(self) -> None:
        stream, name = self._model.stream, self.field.text().strip()
        if stream is not None and name:
            known = self._key(name)
            self._saving.run(set_platforms, stream.id, (*stream.platforms, known))
        self._close()
        self.plus.setFocus()

    def _key(self, name: str) -> str:
        """The id of a known platform of that name; any other goes by its name."""
        known = self._kit.platforms.known
        fits = (one.id for one in known if name.casefold() in (one.id, one.name.casefold()))
        return next(fits, name)

    def _close(self) -> None:
        self.field.hide()
