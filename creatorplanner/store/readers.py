"""The readers of one plan, each for a family of questions."""

from __future__ import annotations

import sqlite3
from functools import cached_property
from typing import TYPE_CHECKING

from creatorplanner.store.read_formats import FormatReader
from creatorplanner.store.read_promotion import PromotionReader
from creatorplanner.store.read_series import SeriesReader
from creatorplanner.store.read_sessions import SessionReader
from creatorplanner.store.read_streams import StreamReader

if TYPE_CHECKING:
    from creatorplanner.store.read_calendar import CalendarReader
    from creatorplanner.store.read_marks import MarkReader
    from creatorplanner.store.read_money import MoneyReader
    from creatorplanner.store.read_posts import PostReader
    from creatorplanner.store.read_search import SearchReader


class Readers:
    """Those of the calendar are there at once, the others imported when they are wanted."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.streams = StreamReader(connection)
        self.promotion = PromotionReader(connection)
        self.sessions = SessionReader(connection)
        self.formats = FormatReader(connection)
        self.series = SeriesReader(connection)

    @cached_property
    def calendars(self) -> CalendarReader:
        """What other calendars know."""
        from creatorplanner.store.read_calendar import CalendarReader

        return CalendarReader(self._connection)

    @cached_property
    def marks(self) -> MarkReader:
        """Hashtags and promotion of streams that were logged."""
        from creatorplanner.store.read_marks import MarkReader

        return MarkReader(self._connection)

    @cached_property
    def money(self) -> MoneyReader:
        """Money, goals, tests, and numbers of the channel."""
        from creatorplanner.store.read_money import MoneyReader

        return MoneyReader(self._connection)

    @cached_property
    def posts(self) -> PostReader:
        """What was posted, and covers."""
        from creatorplanner.store.read_posts import PostReader

        return PostReader(self._connection)

    @cached_property
    def search(self) -> SearchReader:
        """Streams by what they say."""
        from creatorplanner.store.read_search import SearchReader

        return SearchReader(self._connection)
