"""One line of text as a stream: the passes of the reader, in their order."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, time

from creatorplanner.domain.free_evening import days_from, free_evening
from creatorplanner.domain.quick_add.board import Board, Find
from creatorplanner.domain.quick_add.clocks import ClockFinder
from creatorplanner.domain.quick_add.days import DayFinder
from creatorplanner.domain.quick_add.facts import Context
from creatorplanner.domain.quick_add.labels import LabelFinder
from creatorplanner.domain.quick_add.lengths import find_lengths
from creatorplanner.domain.quick_add.names import Names
from creatorplanner.domain.quick_add.repeats import Ending, RepeatFinder
from creatorplanner.domain.quick_add.result import Kind, Note, QuickAdd, State, Token, Value
from creatorplanner.domain.quick_add.settle import Settled, settle
from creatorplanner.domain.quick_add.spoken import part_time
from creatorplanner.domain.quick_add.titles import title_of
from creatorplanner.domain.quick_add.tongues import words_of

_CLEAR = frozenset(
    {Note.NEXT_WEEK, Note.TOMORROW, Note.PM_ASSUMED, Note.LATER_YEAR, Note.NEXT_DAY,
     Note.TIME_ASSUMED, Note.TODAY_ASSUMED}
)  # fmt: skip
"""Notes that say how something was read, where it could hardly mean anything else."""


class Reader:
    """Reads texts in one context; what can be prepared is prepared once."""

    def __init__(self, context: Context) -> None:
        self.context = context
        words, tongue = words_of(context.tongue.language), context.tongue
        names = Names(tongue, (*words.at, *words.noon, *words.midnight))
        self._days = DayFinder(names, words, tongue)
        self._repeats = RepeatFinder(words, self._days)
        self._clocks = ClockFinder(words, tongue)
        self._labels = LabelFinder(context.formats, context.platforms)
        self._formats = {kind.id: kind for kind in context.formats}

    def read(self, text: str, off: Collection[str] = ()) -> QuickAdd:
        """What the text asks for; ``off`` are the keys of pieces that shall be title. Never raises.

        Order does not matter; what is left over becomes the title (see ``titles.title_of``).
        """
        board = Board(text, off)
        self._find(board)
        kind = next((find.value.format_id for find in board.of(Kind.FORMAT)), None)
        usual = (self._formats[kind].usual if kind else None) or self.context.usual
        usual = part_time(board.part, usual)
        settled = settle(board, self.context.now, usual, self.context.tongue.week_start)
        title = title_of(board)
        minutes = self._minutes(board, settled, kind)
        tokens = tuple(_token(board, find, settled) for find in _in_order(board))
        own = {note for token in tokens for note in token.notes}
        return QuickAdd(
            text=text,
            tokens=tokens,
            title=title,
            starts=settled.starts,
            clock=settled.clock.start if settled.clock else None,
            minutes=minutes,
            format_id=kind,
            platforms=_once(board, Kind.PLATFORM),
            hashtags=_once(board, Kind.HASHTAG),
            rule=settled.rule,
            notes=tuple(sorted(own | set(settled.notes))),
            next_free=None if settled.starts else self._free(minutes, usual),
        )

    def _find(self, board: Board) -> None:
        today = self.context.now.date()
        self._labels.find_quotes(board)
        self._labels.find_tags(board)
        self._labels.find_long_names(board)
        self._repeats.find(board, today)
        self._days.find(board, today)
        self._clocks.find(board, self.context.now)
        self._days.find_month(board)
        self._repeats.find_adverbs(board)
        self._repeats.find_counts(board)
        find_lengths(board, full_day=not self.context.tongue.twelve_hours)
        self._labels.find_formats(board)

    def _minutes(self, board: Board, settled: Settled, kind: str | None) -> int:
        if settled.clock is not None and settled.clock.minutes:
            return settled.clock.minutes
        typed = next((find.value for find in board.of(Kind.LENGTH) if find.value), None)
        return typed or (self._formats[kind].minutes if kind else self.context.minutes)

    def _free(self, minutes: int, usual: time) -> datetime:
        now = self.context.now
        return free_evening(days_from(now.date()), now, self.context.taken, minutes, usual)


def read_quick_add(text: str, context: Context, off: Collection[str] = ()) -> QuickAdd:
    """Read one text; who reads at every key keeps a ``Reader``."""
    return Reader(context).read(text, off)


def _in_order(board: Board) -> list[Find]:
    return sorted(board.finds, key=lambda find: find.start)


def _once(board: Board, kind: Kind) -> tuple[str, ...]:
    return tuple(dict.fromkeys(find.value for find in board.of(kind)))


def _token(board: Board, find: Find, settled: Settled) -> Token:
    start, end = board.typed(find.start, find.end)
    notes = tuple(dict.fromkeys(find.notes))
    return Token(
        kind=find.kind,
        start=start,
        end=end,
        text=board.text[start:end],
        value=_value(board, find, settled),
        key=find.key,
        state=State.OK if _CLEAR.issuperset(notes) else State.DOUBT,
        notes=notes,
        in_title=find.in_title,
        off=find.off,
    )


def _value(board: Board, find: Find, settled: Settled) -> Value:
    if find.off:
        return None
    if find.kind is Kind.DAY:
        return tuple(start.date() for start in settled.starts) or None
    if find.kind is Kind.FORMAT:
        key: str = find.value.format_id
        return key
    if find.kind is Kind.REPEAT:
        unread = isinstance(find.value, Ending) and settled.rule is None
        return None if unread else settled.rule
    if find.kind is Kind.TITLE:
        start, end = board.typed(*find.value)
        return board.text[start:end]
    value: Value = find.value
    return value
