"""What results propose, beside what can be copied: each with a box to take it along."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.models.offers import Offer
from creatorplanner.models.tongue import tr
from creatorplanner.models.week_plan_model import WeekPlanModel
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import isolate, tooltip
from creatorplanner.views.widgets.checks import CheckBox, paint_check
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import focus_ring, rounded, visual, write
from creatorplanner.views.wording.offer_words import offer_reason, offer_title, offer_where


class PlanPicks(QWidget):
    """There only where something is proposed that is not on the calendar."""

    def __init__(self, kit: Kit, model: WeekPlanModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self.rows: list[PlanPick] = []
        self._column = QVBoxLayout(self)
        self._title = Text(kit.look, tr("Weeks", "From your results"), 12, 600, "text2")
        self.source = Text(kit.look, "", 11, 400, "text3", wrap=True)
        self._column.addWidget(self._title)
        self._column.addWidget(self.source)
        model.changed.connect(self._show)
        kit.regional.changed.connect(self._show)
        kit.look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def set_source(self, words: str) -> None:
        """From which streams it is said."""
        self.source.setText(words)

    def _show(self) -> None:
        offers = self._model.offers
        picked = {one.key for one in self._model.picked()}
        while len(self.rows) < len(offers):
            row = PlanPick(self._kit)
            row.clicked.connect(lambda ticked, own=row: self._pick(own, ticked))
            self.rows.append(row)
            self._column.addWidget(row)
        for row, offer in zip(self.rows, offers, strict=False):
            row.show_offer(offer, offer.key in picked)
            row.show()
        for spare in self.rows[len(offers) :]:
            spare.hide()
        self.setVisible(bool(offers))

    def _pick(self, row: PlanPick, ticked: bool) -> None:
        if row.offer is not None:
            self._model.pick(row.offer.key, ticked)

    def _dress(self) -> None:
        px = self._kit.look.px
        self._column.setContentsMargins(px(6), px(8), px(6), px(6))
        self._column.setSpacing(px(2))
        for line in (self._title, self.source):
            line.setContentsMargins(px(10), 0, px(10), 0)


class PlanPick(CheckBox):
    """A proposal: what to do, and below it when and why."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look)
        self._kit = kit
        self.offer: Offer | None = None
        self._title = self._note = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_offer(self, offer: Offer, picked: bool) -> None:
        """Show a proposal."""
        regional = self._kit.regional
        self.offer = offer
        self._title = offer_title(regional, offer)
        # the reason names the times of more than one
        when = regional.day_time(offer.starts[0]) if len(offer.starts) == 1 else ""
        when = isolate(when) if regional.right_to_left else when
        reason = offer_reason(regional, offer)
        self._note = " · ".join(filter(None, [when, reason]))
        self.setChecked(picked)
        whole = ". ".join([self._title, offer_where(regional, offer), reason])
        self.set_words(whole)
        self.setToolTip(tooltip("\n".join([self._title, offer_where(regional, offer), reason])))

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(self._kit.look.px(200), self._kit.look.px(46))

    def minimumSizeHint(self) -> QSize:
        """The texts may be shortened."""
        return QSize(self._kit.look.px(100), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Box, title, note."""
        if self.offer is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._kit.look, self._kit.look.theme
        if self.underMouse():
            rounded(painter, QRectF(self.rect()), look.px(8), theme.hover)
        side = look.px(16)
        box = visual(self, QRectF(look.px(10), look.px(7), side, side))
        color = theme.accent if self.isChecked() else theme.ctl
        paint_check(painter, box, look, checked=self.isChecked(), color=color, radius=look.px(4))
        kind = self.offer.format
        sign = f"{kind.emoji} " if kind is not None and kind.emoji else ""
        self._line(painter, look.px(6), f"{sign}{self._title}", 600, 13)
        self._line(painter, look.px(23), self._note, 400, 12)
        if shows_focus(self):
            focus_ring(painter, QRectF(self.rect()), look.px(8), look)

    def _line(self, painter: QPainter, top: int, text: str, weight: int, size: int) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        font, left = look.font(size, weight), look.px(36)
        painter.setFont(font)
        painter.setPen(theme.text if weight > 400 else theme.text2)
        box = QRectF(left, top, self.width() - left - look.px(8), look.px(17))
        line = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        write(painter, self, box, line)
