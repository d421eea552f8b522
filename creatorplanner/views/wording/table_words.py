"""Words for tables on their way in: what they are, what is doubtful, what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from creatorplanner.exchange.tables.kinds import KINDS
from creatorplanner.exchange.tables.problems import DOUBTS, SENTENCES
from creatorplanner.exchange.tables.values import Guess, Problem, Shape
from creatorplanner.exchange.tables.whys import Doubt, LookWhy
from creatorplanner.models.regional import Regional
from creatorplanner.models.table_steps import Counts
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.plain import isolate
from creatorplanner.views.wording.titles import quoted

_CONTEXT = "Tables"
_COUNTS = {
    Shape.SESSIONS: ("{n} stream", "{n} streams"),
    Shape.DAYS: ("{n} day", "{n} days"),
    Shape.HOURS: ("{n} hour", "{n} hours"),
    Shape.MOMENTS: ("{n} moment", "{n} moments"),
    Shape.INCOME: ("{n} amount", "{n} amounts"),
}
_ADDED = {
    Shape.SESSIONS: ("{n} session added", "{n} sessions added"),
    Shape.DAYS: ("{n} day added", "{n} days added"),
    Shape.HOURS: ("{n} hour added", "{n} hours added"),
    Shape.MOMENTS: ("{n} session added", "{n} sessions added"),
    Shape.INCOME: ("{n} amount added", "{n} amounts added"),
}
LOOKS: Mapping[LookWhy, str] = {
    "tie": "This could be one of these streams. Which one?",
    "no_time": "This row tells no time. Which stream is it?",
    "zone": "Other rows are there at another hour, so the time zone may be wrong",
    "no_clock": "No time here. When was it, or which stream is it?",
}


def kind_words(kind: str) -> str:
    """What a table is: TikTok Studio, overview."""
    return tr(_CONTEXT, KINDS[kind])


def recognised(guess: Guess, rows: int, regional: Regional) -> str:
    """One sentence: TikTok Studio, overview, 90 days."""
    one, many = _COUNTS[guess.shape]
    count = tr_count(_CONTEXT, one, many, rows, regional.number(rows))
    return tr(_CONTEXT, "{kind}, {count}", kind=kind_words(guess.kind), count=count)


def doubt_words(doubt: Doubt, headings: Iterable[str] = ()) -> str:
    """What should be looked at before anything is written; ``headings`` are the columns meant."""
    words = DOUBTS[doubt]
    names = ", ".join(quoted(heading, "") for heading in headings)
    return tr(_CONTEXT, words).replace("{text}", names).removesuffix(": ")


def problem_words(problem: Problem) -> str:
    """Why a cell was not read, with what stood there."""
    words = SENTENCES[problem.why]
    shown = quoted(problem.text, "")
    return tr(_CONTEXT, words).replace("{text}", shown).removesuffix(": ")


def look_words(why: LookWhy) -> str:
    """What is asked about a row that may be several streams."""
    return tr(_CONTEXT, LOOKS[why])


def place_words(line: int, heading: str, regional: Regional) -> str:
    """Where it stands: Line 12 · Views."""
    parts = [isolate(heading)] if heading else []
    if line:
        parts.insert(0, tr(_CONTEXT, "Line {n}", n=regional.number(line)))
    return " · ".join(parts)


def told(counts: Counts, regional: Regional) -> str:
    """35 new, 3 already there, 2 need a look."""
    parts = [
        (counts.new, "{n} new", "{n} new"),
        (counts.changed, "{n} changed", "{n} changed"),
        (counts.there, "{n} already there", "{n} already there"),
        (counts.differ, "{n} differs, kept as logged", "{n} differ, kept as logged"),
        (counts.left, "{n} left out", "{n} left out"),
        (counts.look, "{n} needs a look", "{n} need a look"),
    ]
    shown = [
        tr_count(_CONTEXT, one, many, count, regional.number(count))
        for count, one, many in parts
        if count
    ]
    return ", ".join(shown) if shown else tr(_CONTEXT, "Nothing in it")


def added_words(shape: Shape, count: int, regional: Regional) -> str:
    """35 sessions added."""
    one, many = _ADDED[shape]
    return tr_count(_CONTEXT, one, many, count, regional.number(count))


def left_words(counts: Counts, regional: Regional) -> str:
    """3 were already there, 2 left out; "" where there is nothing to say."""
    parts = [
        (counts.changed, "{n} was updated", "{n} were updated"),
        (counts.there, "{n} was already there", "{n} were already there"),
        (counts.differ, "{n} differed and was kept", "{n} differed and were kept"),
        (counts.left + counts.lost, "{n} left out", "{n} left out"),
    ]
    return ", ".join(
        tr_count(_CONTEXT, one, many, count, regional.number(count))
        for count, one, many in parts
        if count
    )


def toast_words(shape: Shape, counts: Counts, regional: Regional) -> str:
    """35 sessions added, 3 were already there, 2 left out."""
    parts = [added_words(shape, counts.new, regional)] if counts.new else []
    left = left_words(counts, regional)
    return ", ".join([*parts, left] if left else parts)
