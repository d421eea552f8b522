"""Quick add and the command palette: a card over the window, one field, one list."""

from __future__ import annotations

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    QRectF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from creatorplanner.models.palette_model import PaletteModel
from creatorplanner.models.palette_rows import (
    CommandRow,
    ExampleRow,
    IdeaRow,
    PlanRow,
    Row,
    StreamRow,
)
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.palette.backdrop import REACH, Backdrop
from creatorplanner.views.palette.card import RADIUS, PaletteCard
from creatorplanner.views.palette.chip_looks import ChipLooks
from creatorplanner.views.palette.commands import PaletteCommands
from creatorplanner.views.palette.lines import Line, lines_of
from creatorplanner.views.palette.token_chip import ChipLook
from creatorplanner.views.wording.quick_add import QuickAddWords
from creatorplanner.views.wording.titles import stream_title

WIDTH, TALLEST, TOP = 640, 520, 96  # design pixels
PAUSE = 700  # ms without a key until a screen reader is told the result


class Palette(QWidget):
    """A child over the whole window. Esc or a click beside the card closes it."""

    def __init__(self, kit: Kit, commands: PaletteCommands, parent: QMainWindow) -> None:
        super().__init__(parent)
        self._kit, self._commands, self._over = kit, commands, parent
        self._backdrop = Backdrop(kit.look)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._before: QWidget | None = None
        self.model = PaletteModel(kit.desk, kit.regional, kit.platforms, commands.rows, self)
        self.card = PaletteCard(kit, self)
        self._words = QuickAddWords(kit.regional, kit.platforms)
        self._slide = QPropertyAnimation(self.card, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(PAUSE)
        self._telling.timeout.connect(self._tell)
        self._lay = QTimer(self)
        self._lay.setSingleShot(True)
        self._lay.setInterval(0)
        self._lay.timeout.connect(self._take_backdrop)
        self.setAccessibleName(tr("QuickAdd", "Quick add"))
        self._wire()
        parent.installEventFilter(self)
        self.hide()

    def prepare(self) -> None:
        """Make what the first opening would have to make."""
        if self.isHidden():
            self.model.open()

    def open(self, text: str = "", idea_id: str = "") -> None:
        """Show it, with a text typed already; with an idea, what is typed says when it runs."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self.model.open(text, idea_id)
        field = self.card.field
        field.setText(text)
        field.setPlaceholderText(self._placeholder())
        appears = self.isHidden()
        if appears:
            self._take_backdrop()
        self._fit()
        self.show()
        self.raise_()
        if appears:
            self._slide_in()
        # a focus by a shortcut would mark the text, and the first key replace it
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle(self) -> None:
        """Open it, or close it where it is open."""
        if self.isVisible():
            self.leave()
        else:
            self.open()

    def leave(self) -> None:
        """Close it and give the focus back."""
        before, self._before = self._before, None
        self._close()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Cover the window at any size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
            self._lay.start()  # what lies below has not been laid out yet
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; all other keys stay in here."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the card closes."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.leave()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes through field and chips, and stays in here: what lies below is dimmed."""
        card = self.card
        chips = [card.idea] if not card.idea.isHidden() else []
        stops = [card.field, *chips, *card.chips.shown()]
        focus = self.window().focusWidget()
        index = stops.index(focus) if focus in stops else 0
        reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
        stops[(index + (1 if forwards else -1)) % len(stops)].setFocus(reason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """The window, dimmed, and the card's shadow."""
        card = QRectF(self.card.geometry())
        self._backdrop.paint(QPainter(self), QRectF(event.rect()), card, self._kit.look.px(RADIUS))

    # ------------------------------------------------------------------ wiring

    def _wire(self) -> None:
        field, card, look = self.card.field, self.card, self._kit.look
        field.textEdited.connect(self.model.type)
        field.moved.connect(self._move)
        field.entered.connect(self._enter)
        field.switched.connect(self._switch)
        field.emptied.connect(self.model.let_idea_go)
        card.chips.switched.connect(self._switch)
        card.idea.clicked.connect(self._let_go)
        card.list.chosen.connect(self._chosen)
        self.model.changed.connect(self._show)
        self._kit.desk.reopened.connect(self._close)
        look.changed.connect(self._redress)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self._kit.regional.changed.connect(self._redress)

    def _show(self) -> None:
        """What the line is read as, and what is offered."""
        model, card = self.model, self.card
        looks = ChipLooks(self._kit.look.theme, self._words, model.formats)
        tokens = model.reading.tokens
        card.field.show_marks([looks.mark(token) for token in tokens if not token.off])
        card.chips.show_looks(looks.chips(tokens))
        card.idea.setVisible(model.idea is not None)
        if model.idea is not None:
            card.idea.show_look(self._idea_look())
        lines = lines_of(model.rows, self._words, model.today, model.formats)
        card.list.show_lines(lines)
        if self.isVisible():
            self._fit()
            self._telling.start()

    def _idea_look(self) -> ChipLook:
        idea, theme = self.model.idea, self._kit.look.theme
        assert idea is not None
        kind = self.model.formats.get(idea.format_id or "")
        title = stream_title(idea, kind)
        colors = theme.format(kind.color if kind else "slate")
        spoken = tr("QuickAdd", "Idea: {title}", title=title)
        why = tr("QuickAdd", "Click, or Backspace in the empty field, to make something new.")
        return ChipLook("", title, spoken, why, colors.fill, theme.text, colors.bar, "lightbulb")

    def _placeholder(self) -> str:
        if self.model.idea is not None:
            return tr("QuickAdd", "When? Fri 8pm")
        return tr("QuickAdd", "Fri 8pm Q&A 90m #grwm, a stream’s name, or > for commands")

    def _redress(self) -> None:
        if self.isVisible():
            self._show()
            self._lay.start()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Go away when a command has brought the keyboard to something below."""
        inside = new is None or new is self or self.isAncestorOf(new)
        if self.isVisible() and not inside and new is not None and new.window() is self._over:
            self._close()

    def _take_backdrop(self) -> None:
        self._backdrop.forget()
        below = self._over.centralWidget() or self._over
        self._backdrop.take(below, below.pos())
        self.update()

    # ------------------------------------------------------------------- acting

    def _switch(self, key: str) -> None:
        self.model.switch(key)
        self.card.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_go(self) -> None:
        self.model.let_idea_go()
        self.card.field.setPlaceholderText(self._placeholder())
        self.card.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, steps: int) -> None:
        self.card.list.move_by(steps)
        self._tell()

    def _tell(self) -> None:
        """Say the current line: the focus stays in the field."""
        self._telling.stop()
        line = self.card.list.current()
        if line is not None and self.isVisible():
            self.card.field.say(line.spoken)

    def _enter(self, control: bool) -> None:
        line = self.card.list.current()
        if control:
            idea = next((row for row in self.model.rows if isinstance(row, IdeaRow)), None)
            if idea is not None:
                self._do(idea)
        elif line is not None and line.row is not None:
            self._do(line.row)

    def _chosen(self, line: Line) -> None:
        if line.row is not None:
            self._do(line.row)

    def _do(self, row: Row) -> None:
        if isinstance(row, ExampleRow):
            self.card.field.setText(row.text)
            self.model.type(row.text)
            return
        if isinstance(row, PlanRow):
            self._plan(row)
        elif isinstance(row, IdeaRow):
            self._keep(row)
        elif isinstance(row, StreamRow):
            self.leave()
            self._reveal(row)
        elif isinstance(row, CommandRow):
            self.leave()
            self._commands.give(row.name)

    def _plan(self, row: PlanRow) -> None:
        made = self.model.make(row)
        if made is not None:
            self._close()
            key, day = made
            self._kit.navigator.show_day(day)
            self._kit.navigator.select(key)

    def _keep(self, row: IdeaRow) -> None:
        if self.model.keep(row):
            self.leave()

    def _reveal(self, row: StreamRow) -> None:
        navigator = self._kit.navigator
        if row.begin is None:
            navigator.go("ideas")
        else:
            navigator.show_day(row.begin.date())
        navigator.select(row.stream.id)

    # ------------------------------------------------------------------- placing

    def _close(self) -> None:
        for running in (self._telling, self._lay, self._slide):
            running.stop()
        self.hide()
        self._backdrop.forget()

    def _fit(self) -> None:
        self.setGeometry(self._over.rect())
        px = self._kit.look.px
        width = min(px(WIDTH), self.width() - px(32))
        top = min(px(TOP), self.height() // 8)
        limit = min(px(TALLEST), self.height() - top - px(24))
        height = self.card.place(width, limit)
        place = QRect((self.width() - width) // 2, top, width, height)
        if place != self.card.geometry() or self._slide.state() == QPropertyAnimation.State.Running:
            before = self.card.geometry()
            self._slide.stop()
            self.card.setGeometry(place)
            reach = px(REACH)
            self.update(before.united(place).adjusted(-reach, -reach, reach, reach))

    def _slide_in(self) -> None:
        duration = self._kit.look.ms(160)
        if duration:
            place = self.card.pos()
            self._slide.setDuration(duration)
            self._slide.setStartValue(place - QPoint(0, self._kit.look.px(10)))
            self._slide.setEndValue(place)
            self._slide.start()
