"""Asks what streams shall do when the computer travels, and tells when a zone's rules changed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from creatorplanner.models.zone_watch import ZoneWatch
from creatorplanner.views.kit import Kit
from creatorplanner.views.main_window import MainWindow
from creatorplanner.views.widgets.frames import Action, NoticeBar
from creatorplanner.views.wording.titles import stream_title
from creatorplanner.views.wording.zone_words import (
    keep_words,
    move_words,
    moved_words,
    settled_words,
)


class ZoneCare(QObject):
    """One bar for each of the two; nothing is written without an answer."""

    def __init__(self, kit: Kit, window: MainWindow) -> None:
        super().__init__(window)
        self._kit, self._window = kit, window
        self._bars: dict[str, NoticeBar] = {}
        self.watch = ZoneWatch(kit.desk, kit.ticker, self)
        self.watch.asked.connect(self._ask)
        self.watch.answered.connect(lambda: self._hide("moved"))
        self.watch.settled.connect(self._tell_settled)
        kit.desk.reopened.connect(lambda: self._hide("settled"))
        self.watch.begin()

    def _ask(self, old: str, new: str) -> None:
        watch = self.watch
        actions: list[Action] = [(keep_words(), watch.keep), (move_words(), watch.move)]
        look, icons = self._kit.look, self._kit.icons
        self._show("moved", NoticeBar(look, icons, moved_words(old, new), actions, warns=False))

    def _tell_settled(self, keys: list[str]) -> None:
        book = self._kit.desk.book
        kinds = {kind.id: kind for kind in book.formats.all()}
        streams = [stream for stream in map(book.streams.get, keys) if stream is not None]
        titles = [stream_title(one, kinds.get(one.format_id or "")) for one in streams]
        words = settled_words(titles, self._kit.regional)
        look, icons = self._kit.look, self._kit.icons
        bar = NoticeBar(look, icons, words, [], close=lambda: self._hide("settled"))
        self._show("settled", bar)

    def _show(self, name: str, bar: NoticeBar) -> None:
        self._hide(name)
        bar.setObjectName(f"notice-zone-{name}")
        self._bars[name] = bar
        self._window.add_notice(bar)

    def _hide(self, name: str) -> None:
        bar = self._bars.pop(name, None)
        if bar is not None:
            self._window.remove_notice(bar)
