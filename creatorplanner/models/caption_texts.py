"""What is posted about a stream on each network, in the creator's language."""

from __future__ import annotations

from collections.abc import Callable

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.formats import Format
from creatorplanner.domain.networks import Fill, Network, Networks
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zone_marks import zone_mark
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.captions import caption_for, filled, text_for
from creatorplanner.models.desk import Desk
from creatorplanner.models.regional import Regional


class CaptionTexts:
    """Reads what it needs when it is asked; a network of "" means the base text."""

    def __init__(self, desk: Desk, regional: Regional, networks: Networks) -> None:
        self._desk, self._regional, self._networks = desk, regional, networks

    def own(self, stream_id: str) -> dict[str, str]:
        """The texts that networks have instead of the stream's base text."""
        captions = self._desk.book.promotion.captions(stream_id)
        return {caption.network: caption.text for caption in captions}

    def text_for(self, stream: Stream, network: str = "") -> str:
        """What is pasted into a network's form: caption with its blanks filled, and hashtags."""
        return text_for(stream, network, self.own(stream.id), self.values(stream))

    def text_of(self, item: ChecklistItem) -> str:
        """What belongs to a line of a checklist: the text of its network, or the base text."""
        stream = self._desk.book.find(Stream, item.stream_id)
        return "" if stream is None else self.text_for(stream, item.network)

    def text_at(self, stream_id: str, place: int) -> tuple[str, str] | None:
        """Network and text of the place-th (from 0) network of a stream; None without it."""
        stream = self._desk.book.find(Stream, stream_id) if stream_id else None
        keys = self.networks_of(stream) if stream is not None else ()
        if stream is None or place >= len(keys):
            return None
        return keys[place], self.text_for(stream, keys[place])

    def caption_for(self, stream: Stream, network: str = "") -> str:
        """The same without the hashtags."""
        return self.fill_in(caption_for(stream, network, self.own(stream.id)), stream)

    def fill_in(self, text: str, stream: Stream) -> str:
        """A text with the blanks filled for that stream."""
        return filled(text, self.values(stream))

    def networks_of(self, stream: Stream) -> tuple[str, ...]:
        """Where the stream's texts go: its platforms first, then the creator's other networks."""
        others = self._desk.book.formats.settings().networks
        return self._networks.chosen(stream.platforms, others)

    def network(self, key: str) -> Network:
        """A network with the creator's own numbers."""
        return self._networks.get(key, self._desk.book.formats.settings().network_limits)

    def fills(self, stream: Stream, text: Callable[[str], str]) -> dict[str, Fill]:
        """How full ``text(network)`` makes each network of a stream that has a known limit."""
        limits = self._desk.book.formats.settings().network_limits
        found = {}
        for key in self.networks_of(stream):
            network = self._networks.get(key, limits)
            fill = self._networks.fill(network, text(key), len(stream.hashtags))
            if fill is not None:
                found[key] = fill
        return found

    def shown(self, text: str, network: str) -> tuple[str, bool]:
        """What a network shows of a text before "more", and whether there is more."""
        visible = self.network(network).visible
        if visible is None:
            return text, False
        cut = self._networks.letters.shown(text, visible)
        return cut, len(cut) < len(text)

    def values(self, stream: Stream) -> dict[str, str]:
        """What fills the blanks; "" where a stream has no date, or the creator no handle."""
        settings = self._desk.book.formats.settings()
        kind = self._kind(stream)
        values = {
            "title": stream.title or (kind.name if kind else ""),
            "handle": f"@{settings.handle}" if settings.handle else "",
            "link": settings.link or self._channel(stream, settings.handle),
        }
        begins = stream.begins
        if begins is None:
            return {**values, "day": "", "time": "", "times": ""}
        wall = to_wall(begins, stream.zone)
        return {
            **values,
            "day": self._regional.date_long(wall.date()),
            "time": self._regional.time(wall),
            "times": self._times(stream, settings.graphic_zones),
        }

    def _times(self, stream: Stream, zones: tuple[str, ...]) -> str:
        """The start by several clocks, with the weekday where it is another day there."""
        begins = stream.begins
        assert begins is not None
        first = to_wall(begins, stream.zone).date()
        told = []
        for zone in dict.fromkeys((stream.zone, *zones)):
            wall = to_wall(begins, zone)
            same = wall.date() == first
            shown = self._regional.time(wall) if same else self._regional.day_time(wall)
            told.append(f"{shown} {zone_mark(zone, [begins])}")
        return " · ".join(told)

    def _channel(self, stream: Stream, handle: str) -> str:
        links = (self._networks.get(key).link for key in stream.platforms)
        pattern = next(filter(None, links), "")
        return pattern.replace("{handle}", handle) if handle else ""

    def _kind(self, stream: Stream) -> Format | None:
        wanted = stream.format_id
        return self._desk.book.find(Format, wanted) if wanted else None
