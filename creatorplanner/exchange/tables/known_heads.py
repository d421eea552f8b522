"""Which of several sheets is meant: the first one whose headings are known."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from creatorplanner.exchange.tables.layout import HEAD, find_head
from creatorplanner.exchange.tables.records import Record


def is_known(records: Iterator[Record]) -> bool:
    """Whether these are the rows of a table that is known by its headings."""
    from creatorplanner.exchange.tables.kinds import recognise

    head = find_head(list(islice(records, HEAD)))
    return head is not None and recognise(head.header) is not None
