"""What became of the stream: its numbers by platform, or the way to log them."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from creatorplanner.domain.measures import minutes_live
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Phase
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import Heading, column
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.sessions import session_words

SHOWN = (
    ("peak_viewers", "Peak viewers"),
    ("views", "Views"),
    ("unique_viewers", "Unique viewers"),
    ("average_viewers", "Average viewers"),
    ("new_followers", "New followers"),
    ("likes", "Likes"),
    ("comments", "Comments"),
    ("shares", "Shares"),
    ("subscribers", "New subscribers"),
    ("gifters", "Gifters"),
    ("coins", "Coins"),
    ("diamonds", "Diamonds"),
)
COLUMNS = 2


class ResultsSection(QWidget):
    """On top of the panel once the stream is over; hidden before."""

    def __init__(self, kit: Kit, model: StreamModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self.edit = Button(kit.look, kit.icons, "Edit", "ghost", "pencil", small=True)
        self.heading = Heading(kit, "Results", self.edit)
        self.log = Button(kit.look, kit.icons, "Log results", "warn", "clipboard-pen")
        self._cards: list[Card] = []
        self._layout = column(self, kit.look.px(8))
        self._layout.addWidget(self.heading)
        self._layout.addWidget(self.log)
        for button in (self.edit, self.log):
            button.clicked.connect(self._open_log)

    def follow(self) -> None:
        """Show the present numbers."""
        sessions, phase = self._model.sessions, self._model.phase
        wants_log = not sessions and phase in (Phase.TO_LOG, Phase.DONE)
        self.setVisible(bool(sessions) or wants_log)
        self.edit.setVisible(bool(sessions))
        self.log.setVisible(wants_log)
        for card in self._cards:
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [self._card(session) for session in sessions]
        for card in self._cards:
            self._layout.addWidget(card)

    def focus_first(self) -> None:
        """Put the keyboard on what can be done here."""
        (self.log if self.edit.isHidden() else self.edit).setFocus()

    def numbers(self) -> list[str]:
        """Every number on show, as read."""
        return [text for session in self._model.sessions for _label, text in self._told(session)]

    def _card(self, session: Session) -> Card:
        look = self._kit.look
        card = Card(look, 10)
        grid = QGridLayout(card)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(6))
        name = self._kit.platforms.name(session.platform)
        grid.addWidget(Text(look, name, 13, 600, elide=True), 0, 0, 1, COLUMNS)
        for place, (label, text) in enumerate(self._told(session)):
            cell = QWidget()
            inside = column(cell)
            inside.addWidget(Text(look, text, 15, 600, tabular=True))
            inside.addWidget(Text(look, label, 12, 400, "text3"))
            grid.addWidget(cell, 1 + place // COLUMNS, place % COLUMNS)
        for words in (session_words(session), session.note):
            if words:
                line = Text(look, words, 13, 400, "text2", wrap=True)
                grid.addWidget(line, grid.rowCount(), 0, 1, COLUMNS)
        return card

    def _told(self, session: Session) -> list[tuple[str, str]]:
        regional = self._kit.regional
        found = [
            (label, regional.number(value))
            for field, label in SHOWN
            if (value := getattr(session, field)) is not None
        ]
        if session.money is not None:
            found.append(("Money", regional.money(session.money, session.currency)))
        if session.average_watch is not None:
            found.append(("Average watch", regional.stopwatch(session.average_watch)))
        minutes = minutes_live(session)
        if minutes is not None:
            found.append(("Length", regional.duration(round(minutes))))
        return found

    def _open_log(self) -> None:
        if self._model.stream is not None:
            self._kit.navigator.log(self._model.stream.id)
