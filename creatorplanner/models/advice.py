"""What the sessions advise for a next week, and what tests changed: plain values, no Qt.

Reading happens where the plan is open, thinking in a thread: numpy is only imported there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from creatorplanner.domain.goals import Experiment
from creatorplanner.domain.measures import Measure
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.proposals import Proposal, propose
from creatorplanner.insights.verdicts import ENOUGH, FormatInsight, FormatInsights, Verdict
from creatorplanner.models.fits import Fits, fitted_to
from creatorplanner.operations import results
from creatorplanner.store.planbook import Planbook

RECENT = timedelta(days=28)
WEEK = timedelta(days=7)
MOST_TESTS = 5  # that are looked back at


class Stood(NamedTuple):
    """How a format stood: its verdict on so many streams, with the chance of being above usual."""

    verdict: Verdict
    streams: int
    chance: float | None
    typical: float | None


class Outcome(NamedTuple):
    """What the stream of a test did to what is said of its format; ``value`` is its own result.

    ``silent`` is why it tells nothing: "unknown" (logged without the measure's number) or
    "disturbed"; "" where it does.
    """

    stream_id: str
    format_id: str
    kind: str
    value: float | None
    before: Stood
    after: Stood
    silent: str = ""


class Advised(NamedTuple):
    """The answer: proposals, the best first, and what earlier tests changed, the newest first.

    It rests on ``streams``; ``unknown`` ones were logged without the measure's number, ``apart``
    were disturbed; ``untimed`` of the unknown lack only their times, of ``foreign`` ones the money
    could not be converted. ``early`` says of each format that is too early to judge how many are
    missing.
    """

    proposals: tuple[Proposal, ...]
    outcomes: tuple[Outcome, ...]
    streams: int
    measure: Measure
    platform: str
    unknown: int = 0
    apart: int = 0
    early: tuple[int, ...] = ()
    untimed: int = 0
    foreign: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """What is thought about: sessions on one platform by one measure, formats that are on offer.

    ``tried`` are formats that had a stream at any time, ``often`` is how many streams of each there
    were in the last four weeks, ``running`` those of the last seven days: what a week that goes on
    as it is consists of.
    """

    rows: tuple[results.Row, ...]
    offered: frozenset[str]
    tried: frozenset[str]
    often: tuple[tuple[str, int], ...]
    running: frozenset[str]
    tests: tuple[Experiment, ...]
    measure: Measure
    platform: str
    now: datetime
    zone: str


def ask(
    book: Planbook,
    rows: Sequence[results.Row],
    measure: Measure,
    platform: str,
    now: datetime,
    zone: str,
) -> Asked:
    """Read what is asked; ``rows`` are those that the Results page compares."""
    kinds = {kind.id: kind for kind in book.formats.all()}
    shown = results.with_known_formats(results.on_platform(rows, platform), kinds)
    recent = book.streams.starts_between(now - RECENT, now)
    often = Counter(format_id for _wall, format_id in recent if format_id)
    return Asked(
        tuple(shown),
        frozenset(key for key, kind in kinds.items() if not kind.archived),
        frozenset(book.sessions.formats()),
        tuple(sorted(often.items())),
        frozenset(one for _wall, one in book.streams.starts_between(now - WEEK, now) if one),
        tuple(book.money.experiments()),
        measure,
        platform,
        now,
        zone,
    )


def advise(asked: Asked, fits: Fits) -> Advised:
    """Think: the fit of all sessions, and for each test the fit without it."""
    fitted = fits.of(asked.rows, asked.measure, asked.now, asked.zone)
    seen, insights = fitted.observations, fitted.formats
    outcomes = tuple(_outcomes(asked.tests, seen, insights))
    proposals: tuple[Proposal, ...] = ()
    if insights is not None:
        # a test that tells nothing is as if it had not been: it may be proposed again
        often = Counter(dict(asked.often))
        often.subtract(one.format_id for one in outcomes if one.silent and one.format_id)
        proposals = propose(insights, seen, asked.offered, often, asked.running, asked.tried)
    known = {one.stream_id for one in seen if one.value is not None and not one.disturbed}
    apart = {one.stream_id for one in seen if one.disturbed} - known
    unknown = {one.stream_id for one in seen} - known - apart
    lacking = (row for row in asked.rows if results.lacks_times(row, asked.measure))
    untimed = len({row.session.stream_id for row in lacking} & unknown)
    abroad = (row for row in asked.rows if results.is_foreign(row, asked.measure))
    foreign = len({row.session.stream_id for row in abroad} & unknown)
    early = tuple(
        ENOUGH - one.count
        for one in (insights.formats if insights else ())
        if one.format_id in asked.offered and one.verdict is Verdict.TOO_EARLY
    )
    counts = len(known), asked.measure, asked.platform, len(unknown), len(apart)
    return Advised(proposals, outcomes, *counts, early, untimed, foreign)


def stood(insights: FormatInsights | None, format_id: str) -> Stood:
    """How a format stands."""
    said = _said(insights, format_id)
    if said is None:
        return Stood(Verdict.TOO_EARLY, 0, None, None)
    return Stood(said.verdict, said.count, said.chance, said.typical)


def _outcomes(
    made: Sequence[Experiment], seen: Sequence[Observation], insights: FormatInsights | None
) -> Iterable[Outcome]:
    values = {one.stream_id: one for one in seen if one.value is not None and not one.disturbed}
    others = {one.stream_id: one for one in seen if one.stream_id not in values}
    logged = others | values
    tests = [test for test in made if test.kind != "keep" and test.id in logged]
    for test in list(reversed(tests))[:MOST_TESTS]:
        own = logged[test.id]
        if test.id in others:
            now = stood(insights, own.format_id)
            silent = "disturbed" if own.disturbed else "unknown"
            yield Outcome(test.id, own.format_id, test.kind, own.value, now, now, silent)
            continue
        without = fitted_to(tuple(one for one in seen if one.stream_id != test.id)).formats
        before = stood(without, own.format_id)
        if without is None:  # too few for any fit, but they were counted
            alike = (one for one in values.values() if one.format_id == own.format_id)
            before = before._replace(streams=sum(one.stream_id != test.id for one in alike))
        after = stood(insights, own.format_id)
        yield Outcome(test.id, own.format_id, test.kind, own.value, before, after)


def _said(insights: FormatInsights | None, format_id: str) -> FormatInsight | None:
    found = insights.formats if insights else ()
    return next((one for one in found if one.format_id == format_id), None)
