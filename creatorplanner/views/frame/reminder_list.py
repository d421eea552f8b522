"""The list at the bell: what came, what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.reminders import About, Reminder
from creatorplanner.models.reminders_model import RemindersModel
from creatorplanner.views.frame.reminder_row import ReminderRow
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.scrolling import ScrollArea
from creatorplanner.views.wording.reminders import ReminderWords

WIDTH, HIGHEST = 400, 460


class ReminderList(Card):
    """A child over the window; Esc, its cross and the bell close it."""

    def __init__(self, kit: Kit, model: RemindersModel, parent: QWidget) -> None:
        super().__init__(kit.look, 12, parent)
        self._kit, self._model, self._over = kit, model, parent
        self._before: QWidget | None = None
        self._anchor = QRect()
        self.rows: list[ReminderRow] = []
        self.setObjectName("reminders")
        self._nothing = Text(
            kit.look,
            "Nothing to remind you of. Tasks and streams show up here when it is time.",
            13,
            400,
            "text2",
            wrap=True,
        )
        self._build()
        model.changed.connect(self._follow)
        kit.regional.changed.connect(self._follow)
        self.hide()

    def open_at(self, anchor: QWidget) -> None:
        """Open beside the bell, and see everything in it."""
        self._before = self.window().focusWidget()
        self._anchor = QRect(anchor.mapTo(self._over, QPoint()), anchor.size())
        self._fill()
        self._place()
        self.show()
        self.raise_()
        first = self.rows[0].link if self.rows else self.cross
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._model.look()

    def close_list(self) -> None:
        """Close, and give the keyboard back."""
        held = self.isAncestorOf(self.window().focusWidget())
        self.hide()
        if held and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab stays in the list until it is closed."""
        stops: list[QWidget] = [self.cross]
        for row in self.rows:
            stops += [row.link, row.later, row.done]
        stops.append(self.settings)
        focus = self.window().focusWidget()
        place = stops.index(focus) if focus in stops else 0
        target = stops[(place + (1 if forwards else -1)) % len(stops)]
        reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        self._area.ensureWidgetVisible(target)
        return True

    def _build(self) -> None:
        look, icons, px = self._kit.look, self._kit.icons, self._kit.look.px
        self.cross = IconButton(look, icons, "x", "Close reminders", size=28)
        self.cross.clicked.connect(self.close_list)
        head = QHBoxLayout()
        head.setContentsMargins(px(8), 0, 0, px(4))
        head.addWidget(Text(look, "Reminders", 15, 600), 1)
        head.addWidget(self.cross)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        self._area = ScrollArea(look)
        self._area.setWidget(body)
        self.settings = Button(look, icons, "Reminder settings", "ghost", small=True)
        self.settings.clicked.connect(self._open_settings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addWidget(self.settings, 0, Qt.AlignmentFlag.AlignLeading)

    def _follow(self) -> None:
        if self.isVisible():
            self._fill()
            self._place()

    def _fill(self) -> None:
        held = next((at for at, row in enumerate(self.rows) if _has_focus(row)), None)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._make_row(reminder) for reminder in self._model.rows]
        for place, row in enumerate(self.rows):
            self._column.insertWidget(place, row)
            row.show()
        self._nothing.setVisible(not self.rows)
        if held is not None:
            near = self.rows[min(held, len(self.rows) - 1)].link if self.rows else self.cross
            near.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_row(self, reminder: Reminder) -> ReminderRow:
        desk, model = self._kit.desk, self._model
        words = ReminderWords(self._kit.regional, desk.clock.now(), desk.clock.zone())
        kinds = {kind.id: kind for kind in desk.book.formats.all()}
        told = words.told(reminder, kinds.get(reminder.stream.format_id or ""))
        choices = list(model.snooze_choices())
        row = ReminderRow(self._kit, reminder, told, words.when(reminder), choices)
        row.opened.connect(lambda: self._open(reminder))
        row.stepped.connect(self._walk)
        row.finished.connect(lambda: model.finish(reminder))
        row.snoozed.connect(lambda choice: model.snooze([reminder], choice))
        return row

    def _open(self, reminder: Reminder) -> None:
        self._before = None
        self.close_list()
        open_reminder(self._kit, reminder)

    def _open_settings(self) -> None:
        self._before = None
        self.close_list()
        self._kit.navigator.go("settings")

    def _walk(self, step: int) -> None:
        held = next((at for at, row in enumerate(self.rows) if _has_focus(row)), 0)
        if self.rows:
            place = max(0, min(held + step, len(self.rows) - 1))
            self.rows[place].link.setFocus(Qt.FocusReason.TabFocusReason)

    def _place(self) -> None:
        px, around = self._kit.look.px, self._over.rect()
        width = px(WIDTH)
        wanted = self._column.totalHeightForWidth(width - 2 * px(12))
        wanted = max(wanted, px(48)) + px(96)
        height = max(px(120), min(wanted, px(HIGHEST), around.height() - 2 * px(8)))
        gap, at = px(8), self._anchor
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = at.left() - gap - width if mirrored else at.right() + gap
        left = max(gap, min(left, around.width() - width - gap))
        top = max(gap, min(at.bottom() + gap - height, around.height() - height - gap))
        self.setGeometry(left, top, width, height)


def open_reminder(kit: Kit, reminder: Reminder) -> None:
    """Show what a reminder is about: the form to log it, its checklist, or the stream."""
    stream = reminder.stream
    if reminder.about is About.LOG:
        kit.navigator.log(stream.id)
        return
    if stream.start is not None:
        kit.navigator.show_day(stream.start.date())
    kit.navigator.select(stream.id, "checklist" if reminder.about is About.TASK else "")


def _has_focus(row: ReminderRow) -> bool:
    return row.isAncestorOf(row.window().focusWidget())
