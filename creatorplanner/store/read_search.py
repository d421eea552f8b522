"""Finding streams by what stands in them: titles first, then formats, then all other texts.

Whatever is typed is text: it reaches SQLite as quoted terms or as a literal LIKE pattern, never as
syntax. All words have to be found, in any order and case. The work is bounded, however many
streams there are: of very many hits the newest and those nearest to now are looked at.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime
from itertools import product
from typing import NamedTuple

from creatorplanner.domain.streams import Stream
from creatorplanner.domain.text import clean_text
from creatorplanner.store.mapping import seconds
from creatorplanner.store.tables import things

QUERY_LIMIT = 200  # code points of a query that are read
MOST_WORDS = 12
TRIGRAM = 3  # shorter words are in no trigram index
MOST_HITS = 200  # of the index: the newest are taken
NEAR, FAR = 1000, 3000  # streams on each side of now that are walked, with and without the index
NEWEST = 20_000  # streams whose other texts are looked through
_FAR_AWAY = 1 << 62  # an idea's distance from now

_INDEXED = """
    SELECT streams.id, streams.start_utc, streams.format_id, hits.title, hits.texts
    FROM (SELECT rowid AS number, title, {texts} AS texts FROM stream_search
          WHERE stream_search MATCH ? AND rowid > ? ORDER BY rowid DESC LIMIT ?) AS hits
    JOIN stream_rows ON stream_rows.id = hits.number
    JOIN streams ON streams.id = stream_rows.stream_id"""


class _Hit(NamedTuple):
    """A row that may fit."""

    key: str
    instant: int | None
    format_id: str | None
    title: str
    texts: str = ""


class SearchReader:
    """Streams by their words."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def streams(self, text: str, now: datetime, limit: int = 20) -> list[Stream]:
        """Streams in which every word of ``text`` is found, ideas included.

        Those with all words in the title come first, then by format, then by the other texts; each
        of these nearest in time to ``now`` first, ideas last. Empty for a text without words.
        """
        words = search_words(text)
        instant = seconds(now) or 0
        found: dict[str, None] = {}
        for look in (self._titled, self._of_format, self._mentioned):
            if words and len(found) < limit:
                hits = look(words, instant, limit)
                found.update((hit.key, None) for hit in _nearest(hits, instant))
        keys = list(found)[: max(0, limit)]
        marks = ", ".join("?" * len(keys))
        rows = things(self._connection, Stream, f"WHERE id IN ({marks})", *keys)
        return sorted(rows, key=lambda stream: keys.index(stream.id))

    def _titled(self, words: list[str], now: int, limit: int) -> list[_Hit]:
        if not any(map(_indexed, words)):
            return self._walk(words, now, FAR, limit)
        hits = self._index(words, "title")
        fitting = [hit for hit in hits if _holds(hit.title, _short(words))]
        if len(hits) == MOST_HITS:  # so many that the nearest may be missing
            fitting += self._walk(words, now, NEAR, limit)
        return fitting

    def _of_format(self, words: list[str], now: int, limit: int) -> list[_Hit]:
        found: list[_Hit] = []
        names = self._connection.execute("SELECT id, name FROM formats").fetchall()
        rests = {key: [word for word in words if not _holds(name, [word])] for key, name in names}
        fewest = min(map(len, rests.values()), default=len(words))
        for key, rest in rests.items():
            if len(rest) == len(words) or len(rest) > fewest:
                continue
            if any(map(_indexed, rest)):
                hits = [hit for hit in self._index(rest) if hit.format_id == key]
                found += [hit for hit in hits if _holds(hit.title + hit.texts, _short(rest))]
            else:
                found += self._walk(rest, now, NEAR, limit, key)
        return found

    def _mentioned(self, words: list[str], now: int, limit: int) -> list[_Hit]:
        del now, limit
        if not any(map(_indexed, words)):
            return []
        hits = self._index(words)
        return [hit for hit in hits if _holds(f"{hit.title}\n{hit.texts}", _short(words))]

    def _index(self, words: list[str], column: str = "") -> list[_Hit]:
        """Rows that hold all the longer words, in one column or in both together."""
        terms = " AND ".join(_term(word) for word in words if _indexed(word))
        query = f"{{{column}}} : ({terms})" if column else terms
        # long texts are only read where the shorter words have to be looked for in them
        sql = _INDEXED.format(texts="''" if column or not _short(words) else "texts")
        oldest = 0 if column else self._newest() - NEWEST
        rows = self._connection.execute(sql, (query, oldest, MOST_HITS))
        return [_Hit(*row) for row in rows]

    def _newest(self) -> int:
        row = self._connection.execute("SELECT max(id) FROM stream_rows").fetchone()
        return int(row[0] or 0)

    def _walk(
        self, words: list[str], now: int, reach: int, limit: int, format_id: str = ""
    ) -> list[_Hit]:
        """Titles that hold all words: ideas, and streams on both sides of now, nearest first."""
        where = "AND format_id = ?" if format_id else ""
        given = (format_id,) if format_id else ()
        fits, patterns = _like(words)
        found: list[_Hit] = []
        for side, values in (
            ("start_utc >= ? {} ORDER BY start_utc", (now,)),
            ("start_utc < ? {} ORDER BY start_utc DESC", (now,)),
            ("start_utc IS NULL {}", ()),
        ):
            rows = self._connection.execute(
                f"SELECT * FROM (SELECT id, start_utc, format_id, title FROM streams"
                f" WHERE {side.format(where)} LIMIT ?) WHERE {fits} LIMIT ?",
                (*values, *given, reach, *patterns, limit),
            )
            found += [_Hit(*row) for row in rows]
        return found


def search_words(text: str) -> list[str]:
    """The words of a query, each once; longest first, since they exclude most."""
    words = clean_text(text, QUERY_LIMIT).split()
    return sorted(dict.fromkeys(words), key=len, reverse=True)[:MOST_WORDS]


def _indexed(word: str) -> bool:
    return len(word) >= TRIGRAM


def _short(words: list[str]) -> list[str]:
    return [word for word in words if not _indexed(word)]


def _holds(text: str, words: list[str]) -> bool:
    return not words or all(word.lower() in text.lower() for word in words)


def _term(word: str) -> str:
    """The word as a term of FTS5: in quotes, so that nothing in it is an operator."""
    doubled = word.replace('"', '""')
    return f'"{doubled}"'


def _like(words: list[str]) -> tuple[str, list[str]]:
    """A condition on titles and its patterns; ``%`` and ``_`` stand for themselves.

    LIKE knows small and capital letters of ASCII only: of other letters every writing is asked for.
    """
    parts, patterns = ["TRUE"], []
    for word in words:
        writings = sorted(set(map("".join, product(*map(_cases, word[:4])))))
        starts = [_escaped(writing) for writing in writings]
        parts.append("(" + " OR ".join(["title LIKE ? ESCAPE '\\'"] * len(starts)) + ")")
        # the rest of a long word takes part as far as LIKE can compare it
        rest = _escaped(word[4:]) if word[4:].isascii() else ""
        patterns += [f"%{start}{rest}%" for start in starts]
    return " AND ".join(parts), patterns


def _cases(letter: str) -> set[str]:
    return {letter} if letter.isascii() else {letter, letter.upper(), letter.lower()}


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _nearest(hits: list[_Hit], now: int) -> list[_Hit]:
    def distance(hit: _Hit) -> tuple[int, int, str]:
        if hit.instant is None:
            return _FAR_AWAY, 0, hit.key
        # what is still to come goes before what was, as far away
        return abs(hit.instant - now), int(hit.instant < now), hit.key

    return sorted(hits, key=distance)
