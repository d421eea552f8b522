"""Words for tables on their way in: what they are, what is doubtful, what could not be read."""

from __future__ import annotations

from creatorplanner.exchange.tables.values import Guess, Problem, Shape
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.plain import isolate
from creatorplanner.views.wording.titles import quoted

_CONTEXT = "Tables"
_COUNTS = {
    Shape.SESSIONS: ("{n} stream", "{n} streams"),
    Shape.DAYS: ("{n} day", "{n} days"),
    Shape.HOURS: ("{n} hour", "{n} hours"),
    Shape.MOMENTS: ("{n} moment", "{n} moments"),
}
KIND_WORDS: dict[str, str] = {}
DOUBT_WORDS: dict[str, str] = {}
WHY_WORDS: dict[str, str] = {}


def kind_words(kind: str) -> str:
    """What a table is: TikTok Studio, overview by day."""
    return tr(_CONTEXT, KIND_WORDS.get(kind, "A table"))


def recognised(guess: Guess, rows: int, regional: Regional) -> str:
    """One sentence: TikTok Studio, overview by day, 90 days."""
    one, many = _COUNTS[guess.shape]
    count = tr_count(_CONTEXT, one, many, rows, regional.number(rows))
    return tr(_CONTEXT, "{kind}, {count}", kind=kind_words(guess.kind), count=count)


def doubt_words(doubt: str) -> str:
    """What should be looked at before anything is written."""
    return tr(_CONTEXT, DOUBT_WORDS.get(doubt, "Look at the columns before you import"))


def why_words(problem: Problem) -> str:
    """Why a cell was not read."""
    return tr(_CONTEXT, WHY_WORDS.get(problem.why, "This could not be read"))


def place_words(problem: Problem, regional: Regional) -> str:
    """Where it stands: Line 12 · Views · “12x4”."""
    parts = []
    if problem.line:
        parts.append(tr(_CONTEXT, "Line {n}", n=regional.number(problem.line)))
    if problem.heading:
        parts.append(isolate(problem.heading))
    if problem.text:
        parts.append(quoted(problem.text, ""))
    return " · ".join(parts)
