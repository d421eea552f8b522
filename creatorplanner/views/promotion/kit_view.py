"""The kit: the week's announcement for each network, and each stream as an event to enter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.exchange.announcement import DISCORD
from creatorplanner.models.kit_model import WEEK, KitModel
from creatorplanner.models.kit_model import Text as KitText
from creatorplanner.views.graphic.zones import city
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.copying import CopyButton
from creatorplanner.views.panel.parts import Heading, column
from creatorplanner.views.panel.tab_order import set_reading_order
from creatorplanner.views.promotion.event_card import EventCard, breakable
from creatorplanner.views.promotion.picker import Picker
from creatorplanner.views.promotion.sheet import ScrollSheet
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.checks import CheckBox
from creatorplanner.views.widgets.frames import Card, EmptyState
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording import kit_words as words

NARROW = 640


class KitView(QWidget):
    """What it shows is the model's; a tick goes to the plan at once."""

    def __init__(self, kit: Kit, model: KitModel) -> None:
        super().__init__()
        self._kit, self.model = kit, model
        self._network = ""
        self.cards: dict[str, EventCard] = {}
        self.week = _WeekRow(kit, model)
        self.announce = _Announce(kit, self.text)
        title, text = words.nothing_to_announce()
        self.empty = EmptyState(kit.look, kit.icons, "megaphone", title, text)
        self._lay_out()
        self.announce.picker.picked.connect(self.choose)
        self.announce.posted.clicked.connect(self._mark)
        model.changed.connect(self.refresh)
        kit.look.changed.connect(self.refresh)

    def text(self) -> str:
        """The announcement on show."""
        shown = self._shown()
        return shown.text if shown is not None else ""

    def choose(self, network: str) -> None:
        """Show another network's text."""
        self._network = network
        self.refresh()

    def flush(self) -> None:
        """Nothing is typed here."""

    def first_focus(self) -> QWidget:
        """The network on show, or the way to another week."""
        shown = self._shown()
        return self.announce.picker.rows[shown.network] if shown else self.week.later

    def refresh(self) -> None:
        """Show the week as it is now."""
        model, shown = self.model, self._shown()
        self.week.follow()
        self.announce.setVisible(shown is not None)
        self.empty.setVisible(shown is None)
        if shown is not None:
            self.announce.follow(model.texts, shown)
        self._follow_events()
        set_reading_order(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The networks above the text where there is no room beside it."""
        super().resizeEvent(event)
        self.announce.set_narrow(self.width() < self._kit.look.px(NARROW))

    def _shown(self) -> KitText | None:
        texts = self.model.texts
        wanted = (one for one in texts if one.network == self._network)
        return next(wanted, texts[0] if texts else None)

    def _follow_events(self) -> None:
        events = {event.stream.id: event for event in self.model.events}
        for key in self.cards.keys() - events.keys():
            card = self.cards.pop(key)
            self._events.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, (key, event) in enumerate(events.items()):
            card = self.cards.get(key) or EventCard(self._kit, self.model)
            self.cards[key] = card
            if self._events.indexOf(card) != place:
                self._events.insertWidget(place, card)
            card.show()
            card.follow(event)
        self.cards = {key: self.cards[key] for key in events}
        self.events.setVisible(bool(events))

    def _mark(self, on: bool) -> None:
        shown = self._shown()
        if shown is not None:
            named = words.week_mark(shown.name)
            self.model.mark(self.model.owner, shown.network, WEEK, named, on)
            self.refresh()

    def _lay_out(self) -> None:
        px = self._kit.look.px
        inner = column(place := QWidget(), px(14))
        self._events = column(events := QWidget(), px(12))
        look = self._kit.look
        self.events = column_of(
            Text(look, words.events(), 15, 600), Text(look, words.event_hint(), 12, 400, "text2")
        )
        for part in (self.week, self.announce, self.empty, self.events, events):
            inner.addWidget(part)
        column(self).addWidget(ScrollSheet(self._kit, place))


def column_of(*parts: QWidget) -> QWidget:
    """Widgets below each other."""
    layout = column(made := QWidget())
    for part in parts:
        layout.addWidget(part)
    return made


class _WeekRow(QWidget):
    """Which week, and by whose clocks."""

    def __init__(self, kit: Kit, model: KitModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        look, icons = kit.look, kit.icons
        self.earlier = IconButton(look, icons, "chevron-left", "Earlier week")
        self.today = Button(look, icons, "This week", small=True)
        self.later = IconButton(look, icons, "chevron-right", "Later week")
        self.days = Text(look, "", 15, 600, tabular=True, elide=True)
        self.zones = Text(look, "", 12, 500, "text2", elide=True)
        self.change = Button(look, icons, "Time zones…", "ghost", "globe", small=True)
        self.earlier.clicked.connect(lambda: model.turn(-1))
        self.today.clicked.connect(lambda: model.turn(0))
        self.later.clicked.connect(lambda: model.turn(1))
        self.change.clicked.connect(lambda: kit.navigator.go("graphic"))
        self.zones.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        for part in (self.earlier, self.today, self.later):
            row.addWidget(part)
        row.addWidget(self.days, 2)
        row.addWidget(self.zones, 3)
        row.addWidget(self.change)

    def follow(self) -> None:
        """Show the model's week and zones."""
        model, regional = self._model, self._kit.regional
        signs = ("chevron-left", "chevron-right")
        before, after = signs[::-1] if regional.right_to_left else signs
        self.earlier.set_icon(before)
        self.later.set_icon(after)
        self.days.setText(" ".join(filter(None, regional.week_title(model.first, model.last))))
        self.zones.setText(words.zones(" · ".join(city(zone) for zone in model.zones)))


class _Announce(Card):
    """Networks to choose from, the text, a copy button and a tick."""

    def __init__(self, kit: Kit, text: Callable[[], str]) -> None:
        super().__init__(kit.look)
        self._kit = kit
        look = kit.look
        self.picker = Picker(kit, "")
        self.picker.new.hide()
        self.body = Text(look, "", 13, 400, wrap=True)
        self.body.setMinimumWidth(1)
        self.note = Text(look, "", 12, 500, "text2", wrap=True)
        self.copy_text = CopyButton(kit, "Copy", text, "soft")
        self.posted = CheckBox(look, words.posted())
        side = QVBoxLayout()
        side.setSpacing(look.px(12))
        foot = QHBoxLayout()
        foot.setSpacing(look.px(12))
        foot.addWidget(self.copy_text)
        foot.addWidget(self.posted)
        foot.addStretch(1)
        for part in (self.body, self.note):
            side.addWidget(part)
        side.addLayout(foot)
        side.addStretch(1)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(look.px(16))
        self._pair.addWidget(self.picker, 2, Qt.AlignmentFlag.AlignTop)
        self._pair.addLayout(side, 5)
        whole = column(self, look.px(10))
        whole.addWidget(Heading(kit, words.announce()))
        whole.addLayout(self._pair)

    def set_narrow(self, narrow: bool) -> None:
        """One column."""
        directions = QBoxLayout.Direction
        self._pair.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def follow(self, texts: tuple[KitText, ...], shown: KitText) -> None:
        """Show the texts, one of them whole."""
        entries = [(one.network, one.name, self._detail(one)) for one in texts]
        self.picker.show_entries(entries, shown.network)
        self.body.setText(breakable(shown.text))
        over = shown.fill is not None and shown.fill.over > 0
        self.note.setText(self._note(shown))
        self.note.set_role("warn" if over else "text2")
        self.note.setVisible(bool(self.note.text()))
        self.posted.setChecked(shown.posted is not None)
        self.posted.setAccessibleName(f"{words.posted()}: {shown.name}")

    def _detail(self, one: KitText) -> str:
        done = words.posted() if one.posted is not None else ""
        return " · ".join(filter(None, (self._count(one), done)))

    def _count(self, one: KitText) -> str:
        fill = one.fill
        return "" if fill is None else words.filled(self._kit.regional, fill.used, fill.limit)

    def _note(self, shown: KitText) -> str:
        if shown.fill is not None and shown.fill.over:
            over = self._kit.regional.number(shown.fill.over)
            return words.too_long(over, shown.name)
        return words.discord_zones() if shown.network == DISCORD else ""
