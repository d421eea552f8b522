"""What explains the numbers on the Results page: trend, marks, channel, and the streams behind."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from creatorplanner.models.channel_model import ChannelModel
from creatorplanner.models.page_insights import Told
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.behind import Behind
from creatorplanner.views.results.channel_card import ChannelCard
from creatorplanner.views.results.effects_card import EffectsCard
from creatorplanner.views.results.session_list import SessionList
from creatorplanner.views.results.trend_card import TrendCard


class Deeper(QObject):
    """Makes the cards; the page places them. ``revealed`` when the list was filtered."""

    revealed = Signal()
    changed = Signal()  # a card came or went

    def __init__(self, kit: Kit, model: ResultsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.channel_model = ChannelModel(kit.desk, model, self)
        self.effects = EffectsCard(kit, model)
        self.trend = TrendCard(kit, model)
        self.channel = ChannelCard(kit, self.channel_model, Behind(kit, model))
        self.streams = SessionList(kit, model)
        for card in (self.effects, self.trend, self.channel):
            card.picked.connect(self.pick)
        self.channel_model.changed.connect(self._follow_channel)

    def place(self) -> None:
        """Show the cards that have something to say."""
        logged = self._model.ever_logged and bool(self._model.rows)
        for card in (self.trend, self.streams):
            card.setVisible(logged)
        self.effects.setVisible(logged and self.effects.wanted)
        self.channel.setVisible(logged and self.channel.wanted)

    def follow(self) -> None:
        """The model's sessions; what is told about them comes by itself."""
        if not self.streams.isHidden():
            self.streams.follow()

    def show_told(self, told: Told) -> None:
        """What one fit told."""
        self.effects.show_told(told)
        self.effects.setVisible(bool(self._model.rows) and self.effects.wanted)
        self.trend.show_told(told)

    def pick(self, stream_ids: tuple[str, ...], words: str) -> None:
        """Only these streams in the list, which comes into view once it is laid out."""
        self.streams.pick(stream_ids, words)
        QTimer.singleShot(0, self, self.revealed.emit)

    def _follow_channel(self) -> None:
        self.channel.setVisible(self._model.ever_logged and self.channel.wanted)
        if self.channel.wanted:
            self.channel.follow()
        self.changed.emit()
