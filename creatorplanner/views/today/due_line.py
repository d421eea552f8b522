"""One due line: check box, stream, due time, copy."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from creatorplanner.domain.checklists import LineState
from creatorplanner.models.caption_texts import CaptionTexts
from creatorplanner.models.due_model import DueRow
from creatorplanner.views.kit import Kit
from creatorplanner.views.look import Look
from creatorplanner.views.plain import isolate, tooltip
from creatorplanner.views.rules.line_menus import add_missed, open_time
from creatorplanner.views.rules.rule_menu import pop_below
from creatorplanner.views.today.copy_icon import CopyIcon
from creatorplanner.views.today.row_check import RowCheck
from creatorplanner.views.today.told import spoken_line, with_emoji
from creatorplanner.views.widgets.buttons import IconButton, PaintedButton
from creatorplanner.views.widgets.menus import Menu
from creatorplanner.views.widgets.paint import draw_line, outlined, rounded, write
from creatorplanner.views.wording.line_times import LineTimes
from creatorplanner.views.wording.titles import stream_title


class DueLine(QWidget):
    """Shows a ``DueRow``; ``ticked`` carries the new state when the user changed it."""

    ticked = Signal(bool)
    opened = Signal()
    logged = Signal()
    dropped = Signal()
    taken_up = Signal()

    def __init__(self, kit: Kit, single_keys: bool = True) -> None:
        super().__init__()
        self._kit = kit
        self._single_keys = single_keys
        self.row: DueRow | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.check = RowCheck(kit.look)
        self.link = StreamLink(kit.look)
        self.due = DuePill(kit.look)
        self.copy = CopyIcon(kit, "Copy caption and hashtags", self._text)
        self.copy.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # C and Ctrl+C on the line do it too
        self.more = IconButton(kit.look, kit.icons, "ellipsis", "Missed: what now", size=24)
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the Menu key on the line does it too
        self.more.clicked.connect(lambda: pop_below(self.menu(), self.more))
        self._layout()
        self.check.clicked.connect(self.ticked)
        self.check.opened.connect(self.opened)
        self.check.copied.connect(self._copy)
        self.check.handed_on.connect(self._copy_and_tick)
        self.check.lettered.connect(self._letter)
        self.link.clicked.connect(self.opened)
        kit.look.changed.connect(self._dress)
        self._dress()

    def show_row(self, row: DueRow, times: LineTimes) -> None:
        """Show a line; ``times`` tells when it is on."""
        self.row = row
        stream = row.stream
        when = times.spoken(row.item, row.state)
        self.check.set_words(row.item.text)
        self.check.setChecked(row.item.done)
        self._color()
        name = stream_title(stream, row.kind)
        self.check.setAccessibleName(spoken_line(row.item.text, name, when))
        self.check.setAccessibleDescription(
            "Press Space to tick, Enter to open the stream, Control C to copy its caption"
            + (", the Menu key to drop it, do it now or move the stream" if row.late else "")
        )
        self.link.show_words(with_emoji(stream, row.kind), f"Open {name}")
        self.due.show_due(times.shown(row.item, row.state), row.state)
        self.due.setToolTip(tooltip(when))
        self.more.setVisible(row.late)
        self.copy.setVisible(row.copies and not row.item.done)

    def menu(self) -> QMenu:
        """Tick and open; what helps first where the line was missed."""
        menu = Menu(self._kit.look, self)
        row = self.row
        if row is not None and row.late:
            add_missed(
                menu,
                self.taken_up.emit,
                lambda: open_time(self._kit, row.item),
                self.dropped.emit,
            )
            menu.addSeparator()
        menu.addAction("Open the stream").triggered.connect(self.opened)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same menu by right click or Menu key."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A quiet ground under the mouse."""
        if self.underMouse():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rounded(painter, QRectF(self.rect()), self._kit.look.px(8), self._kit.look.theme.hover)

    def _layout(self) -> None:
        self._row = QHBoxLayout(self)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(self.check)
        self._words.addWidget(self.link)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self.due)
        self._row.addWidget(self.more)
        self._row.addWidget(self.copy)

    def _dress(self) -> None:
        px = self._kit.look.px
        self._row.setContentsMargins(px(8), px(3), px(6), px(2))
        self._row.setSpacing(px(6))
        self.copy.keep_room()
        self._color()

    def _color(self) -> None:
        theme = self._kit.look.theme
        if self.row is None or self.row.kind is None:
            self.check.set_color(None)
        else:
            bar = theme.format(self.row.kind.color).bar
            self.check.set_color(theme.live if self.row.late else bar)

    def _letter(self, letter: str) -> None:
        if not self._single_keys:
            return
        if letter == "C":
            self._copy()
        else:
            self.logged.emit()

    def _copy(self) -> None:
        if self._text():
            self.copy.copy()

    def _text(self) -> str:
        texts = CaptionTexts(self._kit.desk, self._kit.regional, self._kit.networks)
        return "" if self.row is None else texts.text_of(self.row.item)

    def _copy_and_tick(self) -> None:
        self._copy()
        if not self.check.isChecked():
            self.check.click()


class StreamLink(PaintedButton):
    """A stream's name under a line; a click opens it (Enter does the same on the line)."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._words = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_words(self, words: str, name: str) -> None:
        """Show a stream's name; ``name`` is spoken."""
        self._words = words
        self.setAccessibleName(name)
        self._restyle()

    def sizeHint(self) -> QSize:
        """One small line."""
        width = QFontMetrics(self.look.font(12)).horizontalAdvance(self._words)
        return QSize(width + self.look.px(25), self.look.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The name, underlined under the mouse."""
        painter = QPainter(self)
        look, theme = self.look, self.look.theme
        font = look.font(12)
        if self.underMouse():
            font = type(font)(font)
            font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(theme.text2)
        left = look.px(25)
        box = QRectF(left, 0, self.width() - left, self.height() - look.px(4))
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, int(box.width()))
        write(painter, self, box, shown)


class DuePill(QWidget):
    """A time; on a tint, with the word, where it is on now or late."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words = ""
        self._state = LineState.AHEAD
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_due(self, words: str, state: LineState) -> None:
        """Show a time as its list tells it."""
        self._words = f"late · {isolate(words)}" if state is LineState.LATE else words
        self._state = state
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """The words as shown."""
        return self._words

    def sizeHint(self) -> QSize:
        """The words and their padding."""
        width = QFontMetrics(self._look.font(12, 600, True)).horizontalAdvance(self._words)
        return QSize(width + self._look.px(18), self._look.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self._look.theme, QRectF(self.rect())
        tints = {
            LineState.LATE: (theme.live_soft, theme.live),
            LineState.NOW: (theme.warn_soft, theme.warn),
        }
        tinted = tints.get(self._state)
        if tinted is not None:
            rounded(painter, rect, rect.height() / 2, tinted[0])
            if theme.outlined:
                outlined(painter, rect, rect.height() / 2, tinted[1])
        painter.setFont(self._look.font(12, 600 if tinted else 500, True))
        painter.setPen(tinted[1] if tinted else theme.text2)
        draw_line(painter, self, rect, self._words, centred=True)
