"""Where the rows of a table go, in words: a stream and its time, a new one, nowhere."""

from __future__ import annotations

from creatorplanner.domain.streams import Stream
from creatorplanner.exchange.tables.targets import Target
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.plain import isolate
from creatorplanner.views.wording.table_differs import field_name

_CONTEXT = "TableTargets"
_WORDS = {
    "new": "New stream · {when}",
    "new_day": "New stream · {day}, no time",
    "taken": "{stream}",
    "changed": "{stream} · fills {fields}",
    "channel": "Numbers of the channel",
    "amount": "Income",
    "there": "Already there · {stream}",
    "shifted": "Already there at another hour · {stream}",
    "differs": "Kept as logged · {stream}",
    "twice": "Left out · twice in this file",
    "left_out": "Left out",
    "unmatched": "Left out · fits no stream",
    "empty": "Left out · nothing to keep",
    "logged": "Left out · that day is logged",
    "with_stream": "Left out · comes with its stream",
    "outgoing": "Left out · went out",
    "unpaid": "Left out · was not paid",
    "moved": "Left out · only moved",
    "unnamed": "Left out · names none of the words",
    "look": "Needs an answer",
    "unread": "Left out · can't be read",
}


def target_words(target: Target | None, regional: Regional) -> str:
    """Tue Nov 10 8 PM · Draw your OC."""
    if target is None:
        return tr(_CONTEXT, "Nothing by itself")
    if target.what == "shared":
        one, many = "Shared out over {n} stream", "Shared out over {n} streams"
        return tr_count(_CONTEXT, one, many, target.streams, regional.number(target.streams))
    values: dict[str, str] = {}
    if target.stream is not None:
        values = _of_stream(target.stream, regional)
    values["fields"] = ", ".join(map(field_name, target.fields))
    words = tr(_CONTEXT, _WORDS[target.what])
    for name, value in values.items():
        words = words.replace("{" + name + "}", value)
    return words.removesuffix(" · {stream}")


def _of_stream(stream: Stream, regional: Regional) -> dict[str, str]:
    title = isolate(stream.title or tr("Import", "Untitled stream"))
    if stream.start is None:
        return {"stream": title, "when": "", "day": ""}
    day = regional.date_short(stream.start.date())
    when = f"{day} {regional.time(stream.start)}"
    return {"stream": f"{when} · {title}", "when": when, "day": day}
