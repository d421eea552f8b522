"""A stream with its checklist: a head that selects it, its lines, and a field for one more."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.models.promotion_model import Block, PromotionModel
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import EscLine, column
from creatorplanner.views.plain import tooltip
from creatorplanner.views.promotion.promo_line import PromoLine
from creatorplanner.views.today.told import moment, with_emoji
from creatorplanner.views.widgets.buttons import Button, PaintedButton
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.paint import focus_ring, outlined, rounded, visual, write
from creatorplanner.views.widgets.progress import Segments
from creatorplanner.views.wording.titles import stream_title

AN_HOUR_BEFORE = DueRule(Anchor.START, -60)


class StreamCard(Card):
    """Lines are matched by their id, so a change elsewhere leaves a rename and the focus alone."""

    picked = Signal(str)

    def __init__(self, kit: Kit, model: PromotionModel, block: Block) -> None:
        super().__init__(kit.look, 10)
        self._kit, self._model = kit, model
        self.block = block
        self._selected = False
        self.rows: dict[str, PromoLine] = {}
        px = kit.look.px
        self.head = CardHead(kit)
        self.segments = Segments(kit.look)
        self._lines = column(place := QWidget(), px(2))
        self.add = EscLine(kit, "Add a step", "Add a step", entered=self._add, left=self._leave)
        self.add.setProperty("flat", True)
        self._plus = self.add.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._plus.triggered.connect(self.add.setFocus)
        for button in self.add.findChildren(QToolButton):
            button.setAccessibleName("Add a step")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(6))
        self.older = Button(kit.look, kit.icons, "", "ghost", "archive", small=True)
        self.older.clicked.connect(lambda: model.clear(self.block.older))
        for part in (self.head, self.segments, place):
            whole.addWidget(part)
        whole.addWidget(self.older, 0, Qt.AlignmentFlag.AlignLeading)
        whole.addWidget(self.add)
        self.head.clicked.connect(self.pick)
        self.add.editingFinished.connect(self._add)
        kit.look.changed.connect(self._dress)
        self._dress()

    def follow(self, block: Block) -> None:
        """Show the stream as it is now."""
        self.block = block
        stream, regional = block.stream, self._kit.regional
        begins, today = stream.begins, self._model.today
        when = "" if begins is None else _when(self._model, self._kit, begins, today)
        done, total = block.done, len(block.lines)
        count = f"{regional.number(done)}/{regional.number(total)}" if total else ""
        color = block.kind.color if block.kind else "slate"
        self.head.tell(with_emoji(stream, block.kind), when, count, color)
        name = stream_title(stream, block.kind)
        spoken = f"{done} of {total} steps done" if total else "no steps yet"
        self.head.setAccessibleName(", ".join((name, when, spoken)))
        self.segments.show_progress(done, total, self._kit.look.theme.format(color).bar)
        self._follow_lines(block)

    def set_selected(self, selected: bool) -> None:
        """Mark the card whose caption is on show."""
        self._selected = selected
        self.head.setChecked(selected)
        self.update()

    def pick(self) -> None:
        """Ask for this stream's caption."""
        self.picked.emit(self.block.id)

    def flush(self) -> None:
        """Take what is being typed."""
        for row in self.rows.values():
            row.flush()
        self._add()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, outlined in its format's colour while selected."""
        super().paintEvent(event)
        if self._selected:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            look = self._kit.look
            color = self.block.kind.color if self.block.kind else "slate"
            bar = look.theme.format(color).bar
            outlined(painter, QRectF(self.rect()), look.px(14), bar, look.px(2))

    def _follow_lines(self, block: Block) -> None:
        color = self._kit.look.theme.format(block.kind.color if block.kind else "slate").bar
        self.older.setVisible(bool(block.older))
        self.older.set_words(f"{self._kit.regional.number(len(block.older))} older, clear")
        for item_id in self.rows.keys() - {line.item.id for line in block.shown}:
            row = self.rows.pop(item_id)
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, line in enumerate(block.shown):
            row = self.rows.get(line.item.id) or self._make(PromoLine(self._kit, line))
            self.rows[line.item.id] = row
            if self._lines.indexOf(row) != place:
                self._lines.insertWidget(place, row)
            row.show()
            row.follow(line, color)
        self.rows = {line.item.id: self.rows[line.item.id] for line in block.shown}

    def _make(self, row: PromoLine) -> PromoLine:
        model = self._model
        row.ticked.connect(self._tick)
        row.renamed.connect(model.rename)
        row.rule_chosen.connect(model.set_due)
        row.do_chosen.connect(model.set_do)
        row.network_chosen.connect(model.set_network)
        row.taken_up.connect(model.do_now)
        row.deleted.connect(self._delete)
        row.moved.connect(model.move)
        row.opened.connect(self._open)
        return row

    def _open(self) -> None:
        self._kit.navigator.select(self.block.id, "checklist")

    def _tick(self, item_id: str, on: bool) -> None:
        self._model.tick(item_id, on)
        self._follow_lines(self.block)  # a refused tick shows what the plan holds

    def _delete(self, item_id: str) -> None:
        ids = [line.item.id for line in self.block.shown]
        place = ids.index(item_id) if item_id in ids else 0
        self._model.delete(item_id)
        left = [line.item.id for line in self.block.shown]
        target = self.rows[left[min(place, len(left) - 1)]].check if left else self.add
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self) -> None:
        text = self.add.text().strip()
        if text and self._model.add(self.block.id, text, AN_HOUR_BEFORE):
            self.add.clear()

    def _leave(self) -> None:
        self.add.clear()
        self.head.setFocus(Qt.FocusReason.TabFocusReason)

    def _dress(self) -> None:
        look = self._kit.look
        self._plus.setIcon(self._kit.icons.icon("plus", look.theme.text3, look.px(15)))
        self.follow(self.block)


class CardHead(PaintedButton):
    """A stream's name, time and progress."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look)
        self._words = self._when = self._count = ""
        self._color = "slate"
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, words: str, when: str, count: str, color: str) -> None:
        """Show a stream."""
        self._words, self._when, self._count, self._color = words, when, count, color
        self.setToolTip(tooltip(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(self.look.px(200), self.look.px(46))

    def minimumSizeHint(self) -> QSize:
        """What does not fit is shortened."""
        return QSize(self.look.px(120), self.look.px(46))

    def nextCheckState(self) -> None:
        """A click selects; only another card's takes it back."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Colour bar, name over time, count at the end."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self.look, self.look.theme, QRectF(self.rect())
        rounded(painter, rect, look.px(8), self.ground(None, theme.hover, theme.pressed))
        bar = QRectF(look.px(4), look.px(7), look.px(4), self.height() - look.px(14))
        rounded(painter, visual(self, bar), look.px(2), theme.format(self._color).bar)
        count = look.font(12, 600, True)
        width = QFontMetrics(count).horizontalAdvance(self._count)
        left, right = look.px(16), self.width() - look.px(8)
        painter.setFont(count)
        painter.setPen(theme.text2)
        self._write(painter, QRectF(right - width, 0, width + 2, self.height()), self._count)
        room = right - width - look.px(12) - left
        self._line(painter, QRectF(left, look.px(4), room, look.px(20)), self._words, 600)
        painter.setPen(theme.text2)
        self._line(painter, QRectF(left, look.px(23), room, look.px(18)), self._when, 0)
        if shows_focus(self):
            focus_ring(painter, rect, look.px(8), look)

    def _line(self, painter: QPainter, box: QRectF, words: str, weight: int) -> None:
        look = self.look
        font = look.font(14, 600) if weight else look.font(12, 500, True)
        painter.setFont(font)
        if weight:
            painter.setPen(look.theme.text)
        elided = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        self._write(painter, box, elided)

    def _write(self, painter: QPainter, box: QRectF, words: str) -> None:
        write(painter, self, box, words)


def _when(model: PromotionModel, kit: Kit, begins: datetime, today: date) -> str:
    told = moment(kit.regional, model.wall(begins), today)
    return told[:1].upper() + told[1:]
