"""The Settings page: sections one below the other, their names at the side, search on top."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.settings import Settings
from creatorplanner.models.data_model import DataModel
from creatorplanner.models.kept_calendar import KeptCalendar
from creatorplanner.models.settings_model import SettingsModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import Page
from creatorplanner.views.settings import cards
from creatorplanner.views.settings.about_card import AboutCard
from creatorplanner.views.settings.calendar_card import CalendarCard
from creatorplanner.views.settings.data_card import DataCard
from creatorplanner.views.settings.makers import Makers
from creatorplanner.views.settings.networks_card import networks_card
from creatorplanner.views.settings.reminder_card import ReminderCard
from creatorplanner.views.settings.rows import SettingCard
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.scrolling import ScrollArea

WIDEST = 760
NAMES = 176
NAMES_FROM = 1000


class SettingsPage(Page):
    """``shortcuts_asked`` opens the sheet; ``folder_asked`` a folder; ``copy_asked`` a place.

    ``calendar_folder_asked``: where the calendar file is to be kept. ``table_asked``: what goes
    into a table and how its name ends.
    """

    shortcuts_asked = Signal()
    folder_asked = Signal(str)
    copy_asked = Signal()
    calendar_folder_asked = Signal()
    table_asked = Signal(str, str)

    def __init__(self, kit: Kit, model: SettingsModel, data: DataModel, kept: KeptCalendar) -> None:
        super().__init__(kit)
        self.model = model
        self.data = DataCard(kit, data)
        self.calendar = CalendarCard(kit, kept)
        self.about = AboutCard(kit)
        self.reminders = ReminderCard(kit, Makers(kit, model))
        self.cards = self._make_cards()
        self._make_header()
        self._place()
        self.data.folder_asked.connect(self.folder_asked)
        self.data.copy_asked.connect(self.copy_asked)
        self.data.table_asked.connect(self.table_asked)
        self.calendar.folder_asked.connect(self.calendar_folder_asked)
        self.calendar.show_asked.connect(self.folder_asked)
        model.changed.connect(self._follow)
        kit.regional.changed.connect(lambda: self._follow(model.values))
        kit.look.changed.connect(self._arrange)
        self._follow(model.values)
        self._arrange()

    def shown(self) -> None:
        """Read again what has no signal: the backups."""
        self.data.refresh()

    def first_focus(self) -> QWidget:
        """The search field."""
        return self.search

    def find_field(self) -> LineEdit:
        """The search field."""
        return self.search

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names of the sections only where there is room beside them."""
        super().resizeEvent(event)
        self._arrange()

    def _make_cards(self) -> list[SettingCard]:
        kit, make = self.kit, Makers(self.kit, self.model)
        look, icons, go = kit.look, kit.icons, kit.navigator.go
        promotion = Button(look, icons, "Open promotion")
        promotion.clicked.connect(lambda: go("promotion"))
        formats = Button(look, icons, "Open formats")
        formats.clicked.connect(lambda: go("formats"))
        sheet = Button(look, icons, "Show shortcuts", icon="keyboard")
        sheet.clicked.connect(self.shortcuts_asked)
        return [
            cards.look_card(kit, make),
            cards.time_card(kit, make),
            cards.platform_card(kit, make),
            networks_card(kit, make),
            cards.goal_card(kit, make),
            cards.promotion_card(kit, promotion, formats),
            self.calendar,
            self.reminders,
            self.data,
            cards.keys_card(kit, make, sheet),
            self.about,
        ]

    def _make_header(self) -> None:
        kit, px = self.kit, self.kit.look.px
        self.search = LineEdit(kit.look, "Find a setting", "Find a setting")
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(px(280))
        self.search.textChanged.connect(self._search)
        row = QHBoxLayout(self.header)
        row.setContentsMargins(px(20), px(12), px(16), px(12))
        row.addWidget(Text(kit.look, "Settings", 20, 700), 1)
        row.addWidget(self.search)

    def _place(self) -> None:
        body = QWidget()
        self._column = QVBoxLayout(body)
        for card in self.cards:
            self._column.addWidget(card)
        self.nothing = Text(self.kit.look, "", 13, 400, "text2", wrap=True)
        self.nothing.hide()
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)
        self._area = ScrollArea(self.kit.look)
        self._area.setWidget(body)
        self._names = self._make_names()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._names)
        row.addWidget(self._area, 1)

    def _make_names(self) -> QWidget:
        names, px = QWidget(), self.kit.look.px
        column = QVBoxLayout(names)
        column.setContentsMargins(px(12), px(20), 0, px(20))
        column.setSpacing(px(2))
        for card in self.cards:
            button = Button(self.kit.look, self.kit.icons, card.title, "ghost")
            button.clicked.connect(lambda _checked=False, card=card: self.show_card(card))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        return names

    def show_card(self, card: SettingCard) -> None:
        """Scroll to a section."""
        if card.isHidden():
            self.search.clear()
        gap = self.kit.look.px(20)
        self._area.verticalScrollBar().setValue(max(0, card.y() - gap))

    def _arrange(self) -> None:
        px = self.kit.look.px
        self.search.setFixedWidth(px(280))
        named = self.width() >= px(NAMES_FROM)
        self._names.setVisible(named)
        self._names.setFixedWidth(px(NAMES))
        room = self.width() - (px(NAMES) if named else 0)
        side = max(px(20), (room - px(WIDEST)) // (3 if named else 2))
        self._column.setContentsMargins(side, px(20), max(px(20), room - side - px(WIDEST)), px(24))
        self._column.setSpacing(px(16))
        for card in self.cards:
            card.set_room(min(px(WIDEST), room - 2 * px(20)))

    def _search(self, text: str) -> None:
        words = text.casefold().split()
        found = sum(card.search(words) for card in self.cards)
        self.nothing.setText(f"No setting fits “{text.strip()}”.")
        self.nothing.setVisible(found == 0)

    def _follow(self, settings: Settings) -> None:
        for card in self.cards:
            card.follow(settings)
