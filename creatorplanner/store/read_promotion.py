"""Reads of checklists, templates and hashtags."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from creatorplanner.domain.checklists import ChecklistItem, DroppedLine, Template, TemplateItem
from creatorplanner.domain.streams import Stream
from creatorplanner.store.mapping import seconds
from creatorplanner.store.tables import things

if TYPE_CHECKING:
    from creatorplanner.domain.hashtags import Hashtag, HashtagSet
    from creatorplanner.domain.posts import Caption

_AT = "ifnull(do_utc, due_utc)"  # as its indexes have it


class PromotionReader:
    """What is to be done around streams, and what it is made from."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def items_of(self, stream_id: str) -> list[ChecklistItem]:
        """One stream's checklist in its order."""
        return things(
            self._connection, ChecklistItem, "WHERE stream_id = ? ORDER BY position, id", stream_id
        )

    def lists_of(self, stream_ids: Iterable[str]) -> dict[str, list[ChecklistItem]]:
        """The checklists of many streams, each in its order; nothing for one without a list."""
        found: dict[str, list[ChecklistItem]] = {}
        among = json.dumps(list(stream_ids))
        where = "WHERE stream_id IN (SELECT value FROM json_each(?)) ORDER BY position, id"
        for item in things(self._connection, ChecklistItem, where, among):
            found.setdefault(item.stream_id, []).append(item)
        return found

    def due_between(self, begin: datetime, end: datetime) -> list[ChecklistItem]:
        """Items to do in [begin, end), ticked ones too, in the order of doing."""
        return things(
            self._connection,
            ChecklistItem,
            f"WHERE {_AT} >= ? AND {_AT} < ? ORDER BY {_AT}, position, id",
            seconds(begin),
            seconds(end),
        )

    def around(self, begin: datetime, end: datetime) -> list[ChecklistItem]:
        """Items to do before ``end`` that were not due before ``begin``, in the order of doing.

        What was to be begun long ago and can still be done in time is among them.
        """
        return things(
            self._connection,
            ChecklistItem,
            f"WHERE due_utc >= ? AND {_AT} < ? ORDER BY {_AT}, position, id",
            seconds(begin),
            seconds(end),
        )

    def open_around(self, begin: datetime, end: datetime) -> list[ChecklistItem]:
        """The open ones of ``around``, of streams that are still on."""
        return things(
            self._connection,
            ChecklistItem,
            f"WHERE done_utc IS NULL AND due_utc >= ? AND {_AT} < ? AND EXISTS"
            " (SELECT 1 FROM streams WHERE streams.id = stream_id AND status <> 'cancelled')"
            f" ORDER BY {_AT}, position, id",
            seconds(begin),
            seconds(end),
        )

    def open_ids(self, begin: datetime, end: datetime) -> list[str]:
        """Ids of open items due in [begin, end) of streams that are still on, oldest first."""
        rows = self._connection.execute(
            "SELECT id FROM checklist_items WHERE done_utc IS NULL AND due_utc >= ? AND due_utc < ?"
            " AND EXISTS"
            " (SELECT 1 FROM streams WHERE streams.id = stream_id AND status <> 'cancelled')"
            " ORDER BY due_utc",
            (seconds(begin), seconds(end)),
        )
        return [key for (key,) in rows]

    def dropped(self, stream_id: str) -> set[str]:
        """Ids of template lines that were taken off a stream."""
        prefix = DroppedLine.of(stream_id, "").id
        rows = self._connection.execute(
            "SELECT id FROM dropped_lines WHERE id >= ? AND id < ?", (prefix, prefix + "\U0010ffff")
        )
        return {key.removeprefix(prefix) for (key,) in rows}

    def dropped_of(self, stream_ids: Iterable[str]) -> dict[str, set[str]]:
        """The same for many streams; nothing for one that no line was taken off."""
        after = chr(ord(DroppedLine.of("", "").id) + 1)
        rows = self._connection.execute(
            "SELECT asked.value, lines.id FROM json_each(?) AS asked JOIN dropped_lines AS lines"
            " ON lines.id >= asked.value || ? AND lines.id < asked.value || ?",
            (json.dumps(list(stream_ids)), DroppedLine.of("", "").id, after),
        )
        found: dict[str, set[str]] = {}
        for stream_id, key in rows:
            found.setdefault(stream_id, set()).add(key.removeprefix(f"{stream_id}/"))
        return found

    def progress(self, stream_ids: Iterable[str]) -> dict[str, tuple[int, int]]:
        """(done, all) items for each stream that has any."""
        keys = list(stream_ids)
        rows = self._connection.execute(
            "SELECT stream_id, count(done_utc), count(*) FROM checklist_items"
            f" WHERE stream_id IN ({', '.join('?' * len(keys))}) GROUP BY stream_id",
            keys,
        )
        return {stream_id: (done, total) for stream_id, done, total in rows}

    def captions(self, owner: str) -> list[Caption]:
        """The texts that networks have of their own, of a stream or a series."""
        from creatorplanner.domain.posts import Caption

        return things(self._connection, Caption, "WHERE owner = ? ORDER BY network", owner)

    def templates(self) -> list[Template]:
        """All templates in the creator's order."""
        return things(self._connection, Template, "ORDER BY position, name")

    def template_items(self, template_id: str) -> list[TemplateItem]:
        """One template's lines in order."""
        return things(
            self._connection,
            TemplateItem,
            "WHERE template_id = ? ORDER BY position, id",
            template_id,
        )

    def hashtag_sets(self) -> list[HashtagSet]:
        """All hashtag sets in the creator's order."""
        from creatorplanner.domain.hashtags import HashtagSet

        return things(self._connection, HashtagSet, "ORDER BY position, name")

    def hashtags(self, limit: int = 500) -> list[Hashtag]:
        """Hashtags ever used, the most used first."""
        from creatorplanner.domain.hashtags import Hashtag

        return things(
            self._connection,
            Hashtag,
            "ORDER BY (SELECT count(*) FROM stream_hashtags WHERE value = name) DESC, name LIMIT ?",
            limit,
        )

    def streams_with(self, hashtag: str, limit: int = 10) -> tuple[int, list[Stream]]:
        """How many streams carry a hashtag in that spelling, and the latest of them."""
        (count,) = self._connection.execute(
            "SELECT count(*) FROM stream_hashtags WHERE value = ?", (hashtag,)
        ).fetchone()
        latest = things(
            self._connection,
            Stream,
            "WHERE id IN (SELECT owner FROM stream_hashtags WHERE value = ?)"
            " ORDER BY start_utc DESC LIMIT ?",
            hashtag,
            limit,
        )
        return count, latest
