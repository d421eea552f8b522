"""The words of a schedule graphic, by the creator's clocks and in the creator's language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.settings import Settings
from creatorplanner.domain.zone_marks import hours_apart, offset_text, zone_mark
from creatorplanner.domain.zones import place, to_wall
from creatorplanner.exchange.graphic.choosing import Offered, can_be_shown, picked, shown_title
from creatorplanner.exchange.graphic.content import GraphicContent, GraphicRow
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr
from creatorplanner.store.planbook import Planbook

_CONTEXT = "Graphic"
GAP = "  ·  "
DAYS = 7


def week_streams(
    book: Planbook, first: date, zone: str, picks: Iterable[str], now: datetime
) -> list[Offered]:
    """The streams that start in the seven days from ``first`` by that zone's clocks, in order."""
    begin = place(datetime.combine(first, time()), zone).instant
    end = place(datetime.combine(first + timedelta(days=DAYS), time()), zone).instant
    formats = {kind.id: kind for kind in book.formats.all()}
    found = []
    for stream in book.streams.between(begin, end):
        begins = stream.begins
        if begins is None or not begin <= begins < end or not can_be_shown(stream):
            continue
        kind = formats.get(stream.format_id or "")
        wall = to_wall(begins, zone)
        found.append(Offered(stream, kind, wall, begins, picked(stream, picks, now)))
    return found


def content_of(
    offered: list[Offered],
    settings: Settings,
    regional: Regional,
    platforms: Platforms,
    zone: str,
) -> GraphicContent:
    """The words of a graphic of the chosen streams; without rows where none is."""
    writer = _Writer(settings, regional, platforms, zone)
    return writer.content([one for one in offered if one.chosen])


def default_title() -> str:
    """What stands on a graphic whose creator gave it no title; the break is where it looks best."""
    return tr(_CONTEXT, "Live\nthis week")


class _Writer:
    def __init__(
        self, settings: Settings, regional: Regional, platforms: Platforms, zone: str
    ) -> None:
        self._settings, self._regional = settings, regional
        self._platforms, self._zone = platforms, zone

    def content(self, chosen: list[Offered]) -> GraphicContent:
        settings = self._settings
        handle = f"@{settings.handle}" if settings.handle else ""
        return GraphicContent(
            title=settings.graphic_title or default_title(),
            dates=self._dates(chosen),
            zones=self._legend(chosen) if settings.graphic_zones_in == "line" else "",
            handle=handle,
            mark=self._mark() if handle else "",
            note=settings.graphic_note,
            rows=tuple(self._row(one) for one in chosen),
            right_to_left=self._regional.right_to_left,
        )

    def _dates(self, chosen: list[Offered]) -> str:
        if not chosen:
            return ""
        first, last = chosen[0].wall.date(), chosen[-1].wall.date()
        days = self._regional.day_month(first)
        if first != last:
            days = self._regional.week_title(first, last, short=True)[0]
        mark = zone_mark(self._zone, (one.begins for one in chosen))
        return days + GAP + tr(_CONTEXT, "times in {zone}", zone=mark)

    def _legend(self, chosen: list[Offered]) -> str:
        """CET +6 h · JST +14 h."""
        instants = [one.begins for one in chosen]
        told = []
        for zone in self._settings.graphic_zones:
            apart = "/".join(offset_text(one) for one in hours_apart(self._zone, zone, instants))
            told.append(
                tr(_CONTEXT, "{zone} {hours} h", zone=zone_mark(zone, instants), hours=apart)
            )
        return GAP.join(told) if chosen else ""

    def _row(self, one: Offered) -> GraphicRow:
        day = one.wall.date()
        regional, kind = self._regional, one.format
        short = regional.locale.toUpper(regional.weekday_short(day).rstrip("."))
        with_format = self._settings.graphic_format
        title = shown_title(one.stream, kind, tr(_CONTEXT, "Live"))
        emoji = kind.emoji if kind and with_format else ""
        return GraphicRow(
            weekday=short,
            day=regional.day_number(day),
            title=f"{emoji} {title}" if emoji and not title.startswith(emoji) else title,
            detail=self._detail(one, kind.name if kind and with_format else ""),
            time=regional.time(one.wall),
            others=self._others(one),
            color=kind.color if kind else "slate",
        )

    def _detail(self, one: Offered, name: str) -> str:
        parts = [name] if name and name != one.stream.title and one.stream.title else []
        if self._settings.graphic_platforms and one.stream.platforms:
            parts.append(" + ".join(self._platforms.name(key) for key in one.stream.platforms))
        return GAP.join(parts)

    def _others(self, one: Offered) -> tuple[str, ...]:
        if self._settings.graphic_zones_in != "rows":
            return ()
        return tuple(self._elsewhere(one, zone) for zone in self._settings.graphic_zones)

    def _elsewhere(self, one: Offered, zone: str) -> str:
        """1 AM CET, with the weekday where it is another one there."""
        wall, regional = to_wall(one.begins, zone), self._regional
        same_day = wall.date() == one.wall.date()
        shown = regional.time(wall) if same_day else regional.day_time(wall)
        return f"{shown} {zone_mark(zone, [one.begins])}"

    def _mark(self) -> str:
        """The first of the creator's platforms that has a sign."""
        icons = (self._platforms.get(key).icon for key in self._settings.platforms)
        return next((icon.partition(":")[2] for icon in icons if icon.startswith("platform:")), "")
