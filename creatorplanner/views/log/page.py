"""The Log page: the list of streams, and the form for one of them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from creatorplanner.domain.errors import PlannerError
from creatorplanner.models.income_model import IncomeModel
from creatorplanner.models.log_model import UNPLANNED, LogModel, Typed
from creatorplanner.models.tongue import tr
from creatorplanner.operations.streams import Draft
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.income_part import IncomePart
from creatorplanner.views.log.log_list import WIDTH, LogList
from creatorplanner.views.log.sheet_card import SheetCard
from creatorplanner.views.log.told import moment
from creatorplanner.views.page import Page
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.frames import Card, EmptyState, NoticeBar
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.segmented import Segmented
from creatorplanner.views.wording.faults import fault

WIDEST = 1240
TABS = (("streams", "Streams"), ("income", "Income"))
UNREADABLE = "The marked field cannot be read. Nothing was saved yet"
NO_TIME = "The stream needs a start and an end"


class LogPage(Page):
    """Typed numbers are kept for each stream until they are saved, whatever is looked at."""

    def __init__(self, kit: Kit, model: LogModel, incomes: IncomeModel) -> None:
        super().__init__(kit)
        self.model, self.incomes = model, incomes
        self._open = ""
        self._saving = False
        self._bar: NoticeBar | None = None
        self.list = LogList(kit, model)
        self.sheet = SheetCard(kit, model)
        self.form = self.sheet.form
        self.income: IncomePart | None = None
        self.tabs = Segmented(kit.look, [(key, tr("Log", name)) for key, name in TABS], "Log")
        self._make_header()
        self._place()
        self._wire()

    @property
    def open_stream(self) -> str:
        """The id of the stream in the form, "" for none."""
        return self._open

    def shown(self) -> None:
        """The page has come to the front: the stream that waits on top, unless one is begun."""
        self.show_tab("streams")
        self.model.show()
        if not self._open or self._draft() is None:
            self.open(self.model.rows.first_to_log() or self._open)

    def show_tab(self, tab: str) -> None:
        """Streams, or income."""
        self.tabs.set_value(tab)
        income = tab == "income"
        if income and self.income is None:
            self.income = IncomePart(self.kit, self.incomes)
            self._whole.addWidget(self.income, 1)
        if self.income is not None:
            self.income.setVisible(income)
        self._streams.setVisible(not income)
        self.unplanned_button.setVisible(not income)
        self.incomes.shown(income)

    def first_focus(self) -> QWidget:
        """Viewers, or the amount."""
        if self.income is not None and self.tabs.value() == "income":
            return self.income.first_focus()
        if self._open == UNPLANNED:
            return self.sheet.unplanned.title
        return self.form.first_field() if self._open else self.unplanned_button

    def open(self, stream_id: str) -> None:
        """Show a stream's form; "" shows that all is done."""
        self._stash()
        sheet = self.model.sheet(stream_id) if stream_id not in ("", UNPLANNED) else None
        self._open = stream_id if sheet is not None else ""
        self._clear_bar()
        if sheet is not None:
            self.sheet.show_sheet(sheet)
            self.form.show_sheet(sheet, self.model.drafts.get(stream_id))
            self.sheet.top()
        self.list.pick(self._open)
        self._follow()

    def open_unplanned(self) -> None:
        """Show an empty form for a stream that is not on the plan."""
        self._stash()
        self._open = UNPLANNED
        head, typed = self.sheet.unplanned, self.model.drafts.get(UNPLANNED)
        head.start(self.model.formats(), self.model.usual_platforms()[:1], self.model.today)
        if typed is not None:
            head.restore(typed)
        sheet = self.model.unplanned_sheet(head.platforms(), head.chosen_day())
        self.sheet.show_sheet(sheet, unplanned=True)
        self.form.show_sheet(sheet, typed)
        self._times_changed()
        self.sheet.top()
        self.list.pick("")
        self._follow()
        head.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Save what is in the form and go on to the next stream that waits."""
        if not self._open:
            return
        bad = self.form.first_bad()
        if self._open == UNPLANNED and not self.sheet.unplanned.check():
            bad = self.sheet.unplanned.day
        if bad is not None:
            self._refuse(UNREADABLE, bad)
        elif self._write():
            self._open = ""
            self.open(self.model.rows.first_to_log())
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_clear(self) -> Iterable[QWidget]:
        """What is done with the form."""
        return self.sheet.skip, self.sheet.delete, self.sheet.save

    def showEvent(self, event: QShowEvent) -> None:
        """Read from now on."""
        super().showEvent(event)
        self.model.show()
        self.incomes.shown(self.tabs.value() == "income")

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed, read no more."""
        super().hideEvent(event)
        self._stash()
        self.model.hide()
        self.incomes.shown(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay readable on a very wide window."""
        super().resizeEvent(event)
        self._arrange()

    def _write(self) -> bool:
        self._saving = True
        try:
            if self._open != UNPLANNED:
                return self.model.save(self._open, self.form.sessions(), self.form.income.waiting())
            return self._write_unplanned()
        finally:
            self._saving = False

    def _write_unplanned(self) -> bool:
        head, span = self.sheet.unplanned, self.form.times.span()
        if span.started is None or span.minutes is None:
            self._refuse(NO_TIME, self.form.times.started)
            return False
        start = self.model.wall(span.started).replace(second=0, microsecond=0)
        draft = Draft(
            self.model.zone,
            start,
            round(span.minutes),
            head.title.text(),
            head.format_id(),
            head.platforms(),
        )
        return self.model.save_unplanned(draft, self.form.sessions(), self.form.income.waiting())

    def _refuse(self, words: str, field: QWidget) -> None:
        self.sheet.problem.setText(words)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, QLineEdit):
            field.selectAll()  # what is typed now takes the place of what could not be read
        self.sheet.reveal(field)

    def _stash(self) -> None:
        if self._open and not self._saving:
            self.model.keep(self._open, self._draft())

    def _draft(self) -> Typed | None:
        """What was typed and is not saved, None while nothing was."""
        head = self.sheet.unplanned.typed() if self._open == UNPLANNED else {}
        return {**self.form.typed(), **head} if head else self.form.draft()

    def _income_asked(self) -> None:
        self.show_tab("income")
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _tab_chosen(self, tab: str) -> None:
        self._stash()
        self.show_tab(tab)

    def _log_asked(self, stream_id: str) -> None:
        self.show_tab("streams")
        if stream_id:
            self.open(stream_id)
        else:
            self.open_unplanned()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _skip(self) -> None:
        stream_id = self._open
        self._forget()
        if self.model.skip(stream_id):
            self.open(self.model.rows.first_to_log())

    def _delete(self) -> None:
        stream_id = self._open
        self._forget()
        if self.model.delete(stream_id):
            self.open(stream_id)

    def _forget(self) -> None:
        """What was typed goes with the stream; the form is not stashed again."""
        self.model.keep(self._open, None)
        self._open = ""

    def _model_changed(self) -> None:
        if self._saving or not self._open or self._open == UNPLANNED:
            self._follow()
            return
        sheet = self.model.sheet(self._open)
        if sheet is None:
            self._forget()
            self.open(self.model.rows.first_to_log())
        elif sheet != self.form.sheet:
            self.sheet.show_sheet(sheet)
            self.form.show_sheet(sheet, self.form.draft())
        self.list.pick(self._open)
        self._follow()

    def _replaced(self) -> None:
        self._open = ""
        self.open(self.model.rows.first_to_log())

    def _refused(self, error: PlannerError) -> None:
        if self._saving and self.isVisible():
            self._clear_bar()
            text = f"{fault(error).sentence} Your numbers are still in the form."
            look, icons = self.kit.look, self.kit.icons
            self._bar = NoticeBar(
                look, icons, text, [("Try again", self.save)], close=self._clear_bar
            )
            self._whole.insertWidget(0, self._bar)

    def _clear_bar(self) -> None:
        if self._bar is not None:
            self._whole.removeWidget(self._bar)
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None

    def _places_changed(self) -> None:
        typed = self.form.draft()
        head = self.sheet.unplanned
        sheet = self.model.unplanned_sheet(head.platforms(), head.chosen_day())
        self.form.show_sheet(sheet, typed)

    def _times_changed(self) -> None:
        if self._open == UNPLANNED:
            self.sheet.unplanned.follow_day(self.form.times.day())

    def _follow(self) -> None:
        self.sheet.setVisible(bool(self._open))
        self.empty.setVisible(not self._open)
        self._side.setVisible(self.model.rows.rowCount() > 0)
        if not self._open:
            ends, regional = self.model.next_log(), self.kit.regional
            next_log = "" if ends is None else moment(regional, ends, self.model.today)
            text = f"Next log: {next_log}." if next_log else "Nothing else is planned yet."
            self.empty.text.setText(text)

    def _make_header(self) -> None:
        kit, px = self.kit, self.kit.look.px
        self.title = Text(kit.look, "Log", 20, 700)
        self.unplanned_button = Button(
            kit.look, kit.icons, "Log an unplanned stream", "secondary", "plus"
        )
        self.unplanned_button.clicked.connect(self.open_unplanned)
        row = QHBoxLayout(self.header)
        row.setContentsMargins(px(20), px(12), px(16), px(12))
        row.addWidget(self.title)
        row.addSpacing(px(12))
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.unplanned_button)

    def _place(self) -> None:
        kit, px = self.kit, self.kit.look.px
        self._side = Card(kit.look, 6)
        inside = QVBoxLayout(self._side)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.list)
        self.empty = EmptyState(kit.look, kit.icons, "check", "All caught up", " ")
        self._streams = QWidget()
        self._row = QHBoxLayout(self._streams)
        self._row.setSpacing(px(16))
        self._row.addWidget(self._side)
        self._row.addWidget(self.sheet, 1)
        self._row.addWidget(self.empty, 1)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._streams, 1)
        self.tabs.set_value("streams")
        self._arrange()

    def _arrange(self) -> None:
        px = self.kit.look.px
        side = max(px(20), (self.width() - px(WIDEST)) // 2)
        self._row.setContentsMargins(side, px(16), side, px(16))
        self._side.setFixedWidth(min(px(WIDTH), self.width() * 3 // 10))

    def _wire(self) -> None:
        kit = self.kit
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, self.save)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.sheet.save_asked.connect(self.save)
        self.sheet.skip_asked.connect(self._skip)
        self.sheet.delete_asked.connect(self._delete)
        self.sheet.unplanned.places_changed.connect(self._places_changed)
        self.sheet.unplanned.day_changed.connect(self._places_changed)
        self.form.times.changed.connect(self._times_changed)
        self.list.picked.connect(self.open)
        self.list.opened.connect(lambda: self.first_focus().setFocus())
        # the keys walk the list, a click means this one: its numbers are typed next
        self.list.clicked.connect(lambda _index: self.first_focus().setFocus())
        self.model.changed.connect(self._model_changed)
        self.model.replaced.connect(self._replaced)
        self.tabs.chosen.connect(self._tab_chosen)
        kit.navigator.income_asked.connect(self._income_asked)
        kit.navigator.log_asked.connect(self._log_asked)
        kit.desk.failed.connect(self._refused)
        kit.look.changed.connect(self._arrange)
