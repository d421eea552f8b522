"""The form that takes the numbers of one stream, by keyboard alone and in one minute."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from creatorplanner.domain.pasted_numbers import LENGTH
from creatorplanner.domain.sessions import Session
from creatorplanner.models.log_model import LogModel, Sheet, Typed
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.entry_line import EntryLine
from creatorplanner.views.log.feeling import Feeling
from creatorplanner.views.log.more_numbers import MoreNumbers
from creatorplanner.views.log.night import Night
from creatorplanner.views.log.number_field import LABEL
from creatorplanner.views.log.paste_strip import PasteStrip
from creatorplanner.views.log.platform_card import PlatformCard, is_blank
from creatorplanner.views.log.stream_income import StreamIncome
from creatorplanner.views.log.times_row import Span, TimesRow
from creatorplanner.views.log.told import totals, whose
from creatorplanner.views.widgets.fields import TextArea
from creatorplanner.views.widgets.labels import Text

CARD = 260  # design pixels; the least width of one of several platforms


class LogForm(QWidget):
    """``edited`` after each change; what stands in it is read by ``sessions``."""

    edited = Signal()

    def __init__(self, kit: Kit, model: LogModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self._initial: Typed = {}
        self._filled_over: Typed = {}
        self._across = 0
        self._labels: list[Text] = []
        self.sheet: Sheet | None = None
        self.times = TimesRow(kit)
        self.totals = Text(kit.look, "", 13, 600, tabular=True, wrap=True)
        self.strip = PasteStrip(kit)
        self.cards: list[PlatformCard] = []
        self.feeling = Feeling(kit)
        self.note = TextArea(kit.look, "Note", "What would you repeat?", (1, 5))
        self.income = StreamIncome(kit, model)
        self.night = Night(kit)
        self.more = MoreNumbers(kit)
        self.about = Text(kit.look, "", 12, 400, "text3", wrap=True)
        self._place()
        self._wire()
        self._dress()

    def show_sheet(self, sheet: Sheet, typed: Typed | None = None) -> None:
        """Show a stream's numbers, and over them what was typed and not saved."""
        self.sheet = sheet
        self._filled_over = {}
        self.strip.dismiss()
        self.times.show_sheet(sheet, self._model.zone, self._model.now)
        self.show_platforms(sheet)
        main = sheet.main
        self.feeling.set_value(None if main is None else main.feeling)
        self.note.show_value("" if main is None else main.note)
        self.night.show_session(main)
        self.income.show_sheet(sheet)
        self._initial = self.typed()
        if typed is not None:
            self.restore(typed)
        self._follow()

    def show_platforms(self, sheet: Sheet) -> None:
        """Show fields for each platform of a sheet."""
        self.sheet = sheet
        if [card.platform for card in self.cards] != list(sheet.platforms):
            self._make_cards(sheet.platforms)
        self.more.show_sheet(sheet)
        tiers = self._model.likes_tiers(self._kit.likes_tiers)
        rates = self._model.gift_rates(self._kit.platforms)
        histories = [self._model.history(sheet, card.platform) for card in self.cards]
        for card, history in zip(self.cards, histories, strict=True):
            rate = rates.get(card.platform)
            card.show_session(sheet.sessions.get(card.platform), history, tiers, rate)
        name = self._kit.platforms.name(sheet.platforms[0])
        self.about.setText(whose(self._kit.regional, histories[0], name))
        self.about.setVisible(bool(self.about.text()))

    def restore(self, typed: Typed) -> None:
        """Put back what was typed."""
        self.times.restore(typed)
        for card in self.cards:
            card.restore(typed)
        feeling = typed.get("feeling", "")
        self.feeling.set_value(int(feeling) if feeling else None)
        self.note.setPlainText(typed.get("note", ""))
        self.income.restore(typed)
        self.night.restore(typed)
        self.more.restore(typed)
        self._follow()

    def draft(self) -> Typed | None:
        """What was typed and is not saved, None while it is as it was opened."""
        typed = self.typed()
        return typed if typed != self._initial else None

    def first_field(self) -> EntryLine:
        """Viewers, of the first platform."""
        return self.cards[0].fields["views"].line

    def first_bad(self) -> EntryLine | None:
        """The first field that cannot be read; all of them are marked then."""
        bad = [] if self.times.check() else [self.times.first_bad()]
        bad += [field.line for card in self.cards for field in card.bad()]
        bad += [] if self.income.amount.check() else [self.income.amount.line]
        bad += [field.line for field in self.more.bad()]
        return bad[0] if bad else None

    def sessions(self) -> list[Session]:
        """One session a platform. Platforms without any number are left out, unless all are.

        Call ``first_bad`` before: raises EntryError where a field cannot be read.
        """
        assert self.sheet is not None
        span = self.times.span()
        every = [
            (card.platform, card.values() | self.more.values(card.platform)) for card in self.cards
        ]
        kept = [(name, values) for name, values in every if not is_blank(values)] or every[:1]
        made = [self._session(name, values, span) for name, values in kept]
        made[0] = replace(made[0], feeling=self.feeling.value, note=self.note.toPlainText())
        return made

    def event(self, event: QEvent) -> bool:
        """A block that was just filled in is taken back before anything of the plan is."""
        if event.type() == QEvent.Type.ShortcutOverride and self._takes_back(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes the offer of a pasted block away, undo what it filled in."""
        if event.key() == Qt.Key.Key_Escape and self.strip.isVisible():
            self.strip.dismiss()
        elif self._takes_back(event):
            self.restore(self.typed() | self._filled_over)
            self._filled_over = {}
            self.edited.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Platforms side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _session(self, platform: str, values: dict[str, int | None], span: Span) -> Session:
        assert self.sheet is not None
        old = self.sheet.sessions.get(platform)
        fresh = Session("", "", platform, currency=self._kit.regional.currency)
        base = old if old is not None else fresh
        started, ended = self._times_of(old, span)
        told = {**values, **self.night.put_on()}
        # numbers that somebody corrected are no share of a day any more
        same = all(getattr(base, name) == value for name, value in values.items())
        told["estimated"] = base.estimated and same
        return replace(base, started=started, ended=ended, **told)  # type: ignore[arg-type]

    def _times_of(self, old: Session | None, span: Span) -> tuple[datetime | None, datetime | None]:
        assert self.sheet is not None
        untouched = span == Span(self.sheet.started, self.sheet.ended)
        if old is not None and untouched:
            # platforms may have started apart: only who changes the times makes them one
            return old.started, old.ended
        return span.started, span.ended

    def typed(self) -> Typed:
        """What stands in all fields."""
        typed = {**self.times.typed(), "note": self.note.toPlainText()}
        typed |= self.income.typed() | self.night.typed() | self.more.typed()
        typed["feeling"] = "" if self.feeling.value is None else str(self.feeling.value)
        for card in self.cards:
            typed |= card.typed()
        return typed

    def _make_cards(self, platforms: tuple[str, ...]) -> None:
        for card in self.cards:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        several = len(platforms) > 1
        self.cards = [PlatformCard(self._kit, name, several=several) for name in platforms]
        before: QWidget = self.strip.close_button
        for card in self.cards:
            card.changed.connect(self._changed)
            for field in card.fields.values():
                self._listen(field.line, card.platform)
                self._cards.addWidget(card)
                QWidget.setTabOrder(before, field.line)
                before = field.line
        QWidget.setTabOrder(before, self.feeling.first_focus())
        self._across = 0
        self._arrange()

    def _arrange(self) -> None:
        if not self.cards:
            return
        px = self._kit.look.px
        across = max(1, min(len(self.cards), self.width() // px(CARD)))
        if across != self._across:
            self._across = across
            for place, card in enumerate(self.cards):
                self._cards.addWidget(card, place // across, place % across)
            for column in range(max(across, self._cards.columnCount())):
                self._cards.setColumnStretch(column, 1 if column < across else 0)

    def _entered(self) -> None:
        if self.strip.isVisible():
            self.strip.accept()
        else:
            self.focusNextChild()

    def _takes_back(self, event: QEvent) -> bool:
        undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        return undo and bool(self._filled_over)

    def _filled(self, platform: str, numbers: dict[str, str]) -> None:
        before = self.typed()
        card = next(card for card in self.cards if card.platform == platform)
        card.fill(numbers)
        self.more.fill(platform, numbers)
        if LENGTH in numbers:
            self.times.fill_length(numbers[LENGTH])
        after = self.typed()
        self._filled_over = {
            key: before.get(key, "") for key in after if after[key] != before.get(key)
        }
        empty = (field.line for field in card.fields.values() if not field.text())
        next(empty, self.first_field()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self) -> None:
        self._follow()
        self.edited.emit()

    def _follow(self) -> None:
        several = len(self.cards) > 1
        self.totals.setVisible(several)
        if several:
            numbers = [
                {name: field.number() for name, field in card.fields.items()} for card in self.cards
            ]
            told = totals(self._kit.regional, numbers)
            self.totals.setText(f"Together: {told}" if told else "Together: nothing known yet")

    def _dress(self) -> None:
        px = self._kit.look.px
        for label in self._labels:
            label.setFixedSize(px(LABEL), px(32))
        self._arrange()

    def _wire_more(self) -> None:
        before: QWidget = self.more.toggle
        for platform, fields in self.more.fields.items():
            for field in fields.values():
                self._listen(field.line, platform)
                QWidget.setTabOrder(before, field.line)
                before = field.line

    def _listen(self, line: EntryLine, platform: str = "") -> None:
        """Enter goes on; a pasted block is for a platform, the first one where none is given."""
        line.entered.connect(self._entered)
        line.block_pasted.connect(
            lambda block: self._offer(block, platform or self.cards[0].platform)
        )

    def _offer(self, block: str, platform: str) -> None:
        self.strip.offer(platform, block, self.typed())

    def _wire(self) -> None:
        self._kit.look.changed.connect(self._dress)
        self.strip.filled.connect(self._filled)
        self.times.changed.connect(self.edited)
        self.feeling.changed.connect(self.edited)
        self.note.textChanged.connect(self.edited)
        self.feeling.entered.connect(self.note.setFocus)
        self.income.changed.connect(self.edited)
        self.night.changed.connect(self.edited)
        self.night.note.entered.connect(self.focusNextChild)
        self.more.changed.connect(self.edited)
        self.more.made.connect(self._wire_more)
        self.income.amount.line.block_pasted.connect(
            lambda block: self._offer(block, self.cards[0].platform)
        )
        for line in (self.times.started, self.times.ended):
            self._listen(line)

    def _place(self) -> None:
        look, px = self._kit.look, self._kit.look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        self._cards = QGridLayout()
        self._cards.setHorizontalSpacing(px(24))
        self._cards.setVerticalSpacing(px(16))
        last = QGridLayout()
        last.setHorizontalSpacing(px(8))
        last.setVerticalSpacing(px(10))
        for row, (words, field) in enumerate((("Feeling", self.feeling), ("Note", self.note))):
            label = Text(look, words, 13, 500, "text2")
            self._labels.append(label)
            last.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            last.addWidget(field, row, 1)
        last.setColumnStretch(1, 1)
        for widget in (self.totals, self.times, self.strip):
            column.addWidget(widget)
        column.addLayout(self._cards)
        column.addLayout(last)
        column.addWidget(self.income)
        column.addWidget(self.night)
        column.addWidget(self.more)
        column.addWidget(self.about)
