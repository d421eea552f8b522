"""What taking a table over did, for people and for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from creatorplanner.cli.counted import counted
from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.domain.streams import Stream
from creatorplanner.exchange.tables.kinds import KINDS
from creatorplanner.exchange.tables.money_left import left_headings
from creatorplanner.exchange.tables.planning import Entry, Look, Skip, TablePlan
from creatorplanner.exchange.tables.problems import DOUBTS, sentence
from creatorplanner.exchange.tables.targets import Target, target_of
from creatorplanner.exchange.tables.values import Column, Guess, Problem, RawTable, ReadTable, Style
from creatorplanner.exchange.tables.whys import Doubt, LookWhy, Reason

MOST_ROWS = MOST_TOLD = 20  # rows that are told one by one to people; programs get them all
SKIPPED: Mapping[Reason, str] = {
    "there": "already there",
    "twice": "twice in the file",
    "left_out": "left out",
    "unmatched": "left out, as no stream of the plan fits",
    "empty": "empty",
    "differs": "differ, kept as logged (--replace takes the file's)",
    "shifted": "already there at another hour (look at --zone, or say --unmatched streams)",
    "with_stream": "left out, as they come with the table of sessions",
    "outgoing": "left out, as they went out",
    "unpaid": "left out, as they were not paid",
    "moved": "left out, as they only moved between accounts or currencies",
    "unnamed": "left out, as they name none of the words",
    "logged": "left out, as all streams of that day are logged",
}
OPTIONS: Mapping[Doubt, str] = {
    "monthly": " (--days channel takes them as days)",
    "rows": " (--days channel takes them as days)",
    "platform": " (--platform NAME says it)",
}
TARGETS = {
    "new": "a new stream, {stream}",
    "new_day": "a new stream of that day, {stream}",
    "taken": "{stream}",
    "changed": "{stream}, which gets {fields}",
    "shared": "shared out over the streams of that day: {stream}",
    "channel": "numbers of the channel",
    "amount": "income",
    "look": "waits for an answer",
    "unread": "can't be read",
}
STYLES = {
    Style.TEXT: "",
    Style.POINT: " (decimals 1,234.5)",
    Style.COMMA: " (decimals 1.234,5)",
    Style.SECONDS: " (seconds, or clocks)",
    Style.MINUTES: " (minutes; clocks m:ss)",
    Style.HOURS: " (hours; clocks h:mm)",
    Style.CLOCK: " (clocks h:mm:ss)",
    Style.YMD: " (year, month, day)",
    Style.DMY: " (day before month)",
    Style.MDY: " (month before day)",
}
LOOKS: Mapping[LookWhy, str] = {
    "tie": "it may be any of these",
    "no_time": "it does not say when it was; it may be",
    "zone": "the others are there at another hour (look at --zone, or say --unmatched streams), so"
    " this waits; it may be",
    "no_clock": "it says its day but no time, so no stream is made of it; that day",
}

_GOES: Mapping[str, str] = dict([*TARGETS.items(), *SKIPPED.items()])


def as_text(path: Path, raw: RawTable, table: ReadTable, plan: TablePlan, *, dry_run: bool) -> str:
    """What was done, as what the file was read, and what each column means."""
    counts = Counter(skip.reason for skip in plan.skipped)
    parts = [f"{_rows(plan.added)} new", f"{_rows(plan.updated)} updated"]
    parts += [f"{count} {SKIPPED[reason]}" for reason, count in counts.items()]
    gone = sum(entry.unlinked for entry in plan.added)
    parts += [f"{gone} without their streams, which are not in this plan"] if gone else []
    parts += [f"{len(plan.looks)} to be looked at"] if plan.looks else []
    parts += [counted(len(plan.problems), "problem")] if plan.problems else []
    verb = "Would take over" if dry_run else "Took over"
    guess = table.guess
    read = [f"read as: {KINDS[guess.kind]}", f"times of {guess.zone}"]
    read += [guess.platform] if guess.platform else []
    read += [raw.encoding] if raw.encoding else []
    read += [f'sheet "{raw.sheet}"'] if raw.sheet else []
    read += [f"newest year {guess.year}"] if guess.year is not None else []
    said = _plain(f"({'; '.join(read)})")
    rows = _targets(raw, plan) if dry_run else ""
    return f"{verb} {path.name}: {', '.join(parts)}.\n{said}{_columns(guess)}{rows}"


def _columns(guess: Guess) -> str:
    """A line for each column that is read, and one for those that are left out."""
    lines = []
    for column in guess.columns:
        if column.field:
            how = STYLES[column.style]
            sure = "" if column.sure else "?"
            lines.append(_plain(f'  "{column.heading}" = {column.field}{how}{sure}'))
    left = [f'"{column.heading}"' for column in guess.columns if not column.field]
    return "".join(lines) + (_plain(f"  left out: {', '.join(left)}") if left else "")


def _targets(raw: RawTable, plan: TablePlan) -> str:
    """A line for each of the first rows: where it goes."""
    lines = [f"  line {line} -> {_target(target_of(plan, line))}" for line in raw.lines[:MOST_ROWS]]
    return "".join(_shortened([_plain(one) for one in lines], len(raw.lines) - len(lines)))


def _target(target: Target | None) -> str:
    if target is None:
        return "nothing by itself"
    words = _GOES[target.what]
    stream = target.stream
    name = "" if stream is None else f'"{stream.title}" ({_start(stream)})'
    if target.what == "shared":
        name = f"{target.streams}"
    fields = ", ".join(target.fields)
    return words.replace("{stream}", name).replace("{fields}", fields)


def noted(table: ReadTable, plan: TablePlan) -> str:
    """Doubts, problems by row and column, and rows that could mean several streams."""
    lines = [_doubt(table.guess, doubt) for doubt in table.guess.doubts]
    lines += _shortened([_problem(one) for one in plan.problems])
    lines += _shortened([_look(look) for look in plan.looks])
    lines += _shortened([_differs(one) for one in plan.differing])
    return "".join(lines)


def _doubt(guess: Guess, doubt: Doubt) -> str:
    names = ", ".join(f'"{heading}"' for heading in left_headings(guess, doubt))
    return _plain(DOUBTS[doubt].replace("{text}", names) + OPTIONS.get(doubt, "") + ".")


def as_json(path: Path, raw: RawTable, table: ReadTable, plan: TablePlan, *, dry_run: bool) -> str:
    """One object with everything."""
    guess = table.guess
    told = {
        "file": str(path),
        "dry_run": dry_run,
        "kind": guess.kind,
        "shape": guess.shape.value,
        "platform": guess.platform,
        "zone": guess.zone,
        "encoding": raw.encoding,
        "sheet": raw.sheet,
        "year": guess.year,
        "columns": [_column(column) for column in guess.columns],
        "doubts": list(guess.doubts),
        "added": [_entry(entry) for entry in plan.added],
        "updated": [
            {**_entry(one), "fields": list(one.fields), "differs": _told(one)}
            for one in plan.updated
        ],
        "skipped": [_skip(skip) for skip in plan.skipped],
        "to_look_at": [
            {"line": look.line, "why": look.why, "streams": [_stream(s) for s in look.candidates]}
            for look in plan.looks
        ],
        "problems": [
            {"line": one.line, "column": one.heading, "text": one.text, "why": one.why}
            for one in plan.problems
        ],
        "formats": [kind.name for kind in plan.formats],
        "no_rows": table.left_out,
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _rows(entries: tuple[Entry, ...]) -> int:
    """A row of a day that is shared out is several entries, but one row."""
    return len({entry.line for entry in entries})


def _shortened(lines: list[str], beyond: int = 0) -> list[str]:
    more = len(lines) - MOST_TOLD + beyond
    return [*lines[:MOST_TOLD], f"and {more} more like these.\n"] if more > 0 else lines


def _problem(one: Problem) -> str:
    column = f', column "{one.heading}"' if one.heading else ""
    return _plain(f"line {one.line}{column}: {sentence(one.why, one.text)}.")


def _look(look: Look) -> str:
    names = [f'"{one.title}" ({_start(one)}, id {one.id})' for one in look.candidates[:3]]
    return _plain(f"line {look.line}: {LOOKS[look.why]}: {', '.join(names) or 'none is free'}.")


def _differs(one: Entry | Skip) -> str:
    """What was logged otherwise than the file says, old and new."""
    told = ", ".join(f"{name} {_value(old)} -> {_value(new)}" for name, old, new in one.differs)
    where = "" if one.stream is None else f' "{one.stream.title}" ({_start(one.stream)})'
    kept = "kept as logged" if isinstance(one, Skip) or one.keeps else "replaced"
    return _plain(f"line {one.line}{where}, {kept}: {told}.")


def _value(value: object) -> str:
    return value.isoformat(" ", "minutes") if isinstance(value, datetime) else str(value)[:60]


def _plain(text: str) -> str:
    """One line that steers no terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text) + "\n"


def _entry(entry: Entry) -> dict[str, Any]:
    session = entry.session
    days = [{"day": str(one.day), "measure": one.measure, "value": one.value} for one in entry.days]
    hours = [
        {"weekday": one.weekday, "hour": one.hour, "followers": one.followers}
        for one in entry.hours
    ]
    return {
        "line": entry.line,
        "stream": None if entry.stream is None else _stream(entry.stream),
        "new_stream": entry.made,
        "platform": None if session is None else session.platform,
        "estimated": session is not None and session.estimated,
        "days": days,
        "hours": hours,
        "money": None if entry.money is None else _money(entry.money),
    }


def _money(one: Income | Payout) -> dict[str, Any]:
    told = {"id": one.id, "day": str(one.day), "platform": one.platform, "currency": one.currency}
    if isinstance(one, Payout):
        return {**told, "diamonds": one.diamonds, "paid": one.money / 100}
    return {
        **told,
        "source": one.source,
        "from": one.label,
        "gross": one.gross / 100,
        "fees": one.cut / 100,
    }


def _skip(skip: Skip) -> dict[str, Any]:
    found: dict[str, Any] = {"line": skip.line, "reason": skip.reason}
    if skip.differs:
        found["differs"] = _told(skip)
    return {**found, "first": skip.first} if skip.first else found


def _column(column: Column) -> dict[str, Any]:
    return {
        "heading": column.heading,
        "field": column.field,
        "style": column.style.value,
        "sure": column.sure,
    }


def _told(one: Entry | Skip) -> list[dict[str, str]]:
    return [
        {"field": name, "old": _value(old), "new": _value(new)} for name, old, new in one.differs
    ]


def _stream(stream: Stream) -> dict[str, Any]:
    return {"id": stream.id, "title": stream.title, "start": _start(stream), "zone": stream.zone}


def _start(stream: Stream) -> str | None:
    return None if stream.start is None else stream.start.isoformat(timespec="minutes")
