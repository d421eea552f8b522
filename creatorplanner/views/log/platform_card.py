"""The numbers of one platform, in the order of the end screen they are read from."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from creatorplanner.domain.gift_rates import PAYOUTS, GiftRate
from creatorplanner.domain.likes_tiers import LikesTiers
from creatorplanner.domain.sessions import COUNTS, Session
from creatorplanner.models.log_model import History, Typed
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.number_field import NumberField, read_count, read_money
from creatorplanner.views.log.told import likes_said, likes_told, tiers_told
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.money_words import apart, rate_source

LABELS = {
    "views": "Viewers",
    "unique_viewers": "Unique viewers",
    "peak_viewers": "Peak",
    "average_viewers": "Average",
    "likes": "Likes",
    "comments": "Comments",
    "shares": "Shares",
    "new_followers": "New followers",
    "gifters": "Gifters",
    "coins": "Coins",
    "diamonds": "Diamonds",
    "money": "Other money",
}
TWO_COLUMNS = 520


class PlatformCard(QWidget):
    """One platform's fields; ``several`` says that others stand beside it, so it is named."""

    changed = Signal()

    def __init__(self, kit: Kit, platform: str, *, several: bool) -> None:
        super().__init__()
        self._kit, self.platform, self._several = kit, platform, several
        self._columns = 0
        self._rate: GiftRate | None = None
        self.fields = {name: self._field(name) for name in LABELS}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kit.look.px(8))
        self._grid = QGridLayout()
        if several:
            column.addWidget(_PlatformHead(kit, platform))
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._arrange()

    def show_session(
        self,
        session: Session | None,
        history: History,
        tiers: LikesTiers,
        rate: GiftRate | None = None,
    ) -> None:
        """Show what is logged, nothing for None, and measure against the history.

        ``rate`` is what diamonds are taken to pay here.
        """
        self._rate = rate
        regional = self._kit.regional
        for name, field in self.fields.items():
            value = None if session is None else getattr(session, name)
            if value is None:
                text = ""
            elif name == "money":
                text = regional.number(value / 100, 2)
            else:
                text = regional.number(value)
            field.show_value(value, text)
            field.set_usual(history.ranges.get(name))
        self.fields["likes"].set_about(
            lambda likes: likes_told(self._kit.regional, tiers, history.likes, likes),
            tiers_told(self._kit.regional, tiers),
            lambda likes: likes_said(self._kit.regional, tiers, history.likes, likes),
        )
        self.fields["diamonds"].set_about(self._worth, self._worth_source())

    def typed(self) -> Typed:
        """What stands in the fields, by field."""
        return {f"{self.platform}/{name}": field.text() for name, field in self.fields.items()}

    def restore(self, typed: Typed) -> None:
        """Put back what was typed."""
        for name, field in self.fields.items():
            field.restore(typed.get(f"{self.platform}/{name}", field.text()))

    def fill(self, numbers: dict[str, str]) -> None:
        """Put numbers of a pasted block into their fields."""
        for name, field in self.fields.items():
            if name in numbers:
                field.restore(numbers[name])

    def values(self) -> dict[str, int | None]:
        """All numbers by field. Raises NotANumber; ``bad`` says first whether it would."""
        return {name: field.value() for name, field in self.fields.items()}

    def bad(self) -> list[NumberField]:
        """Fields that cannot be read, now marked."""
        return [field for field in self.fields.values() if not field.check()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _field(self, name: str) -> NumberField:
        label = LABELS[name]
        spoken = f"{label}, {self._kit.platforms.name(self.platform)}" if self._several else label
        reader = read_money if name == "money" else read_count
        field = NumberField(self._kit, label, spoken, reader)
        field.changed.connect(self.changed)
        return field

    def _arrange(self) -> None:
        px = self._kit.look.px
        self._grid.setHorizontalSpacing(px(24))
        self._grid.setVerticalSpacing(px(4))
        columns = 1 if self._several or self.width() < px(TWO_COLUMNS) else 2
        if columns == self._columns:
            return
        self._columns = columns
        for place, field in enumerate(self.fields.values()):
            self._grid.addWidget(field, place // columns, place % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)

    def _worth(self, diamonds: int) -> str:
        rate, regional = self._rate, self._kit.regional
        if rate is None:
            return ""
        worth = regional.money(rate.worth(diamonds), rate.currency)
        one = regional.money(100, rate.currency, short=True)
        number = regional.decimal(100 / rate.per_diamond, 0)
        worth, number, one = (apart(regional, text) for text in (worth, number, one))
        return f"about {worth}, if {number} = {one}"

    def _worth_source(self) -> str:
        if self._rate is None:
            return ""
        name = self._kit.platforms.name(self.platform)
        where = rate_source(self._kit.regional, self._rate)
        if self._rate.source == PAYOUTS:
            return f"This is {where}."
        return f"{name} publishes no rate. This is {where}; enter a payout under Income to know it."


class _PlatformHead(QWidget):
    """The platform's mark and name."""

    def __init__(self, kit: Kit, platform: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kit.look.px(8))
        row.addWidget(_Mark(kit, kit.platforms.get(platform).icon or "radio"))
        row.addWidget(Text(kit.look, kit.platforms.name(platform), 13, 600, elide=True), 1)


class _Mark(QWidget):
    def __init__(self, kit: Kit, icon: str) -> None:
        super().__init__()
        self._kit, self._icon = kit, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._kit.look.px(16), self._kit.look.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        color = self._kit.look.theme.text2
        self._kit.icons.paint(QPainter(self), self._icon, color, QRectF(self.rect()))


def is_blank(values: dict[str, int | None]) -> bool:
    """Whether nothing at all is known."""
    return all(value is None for value in values.values())


def counts_of(values: dict[str, int | None]) -> dict[str, int | None]:
    """The numbers of a session without its money."""
    return {name: values[name] for name in COUNTS}
