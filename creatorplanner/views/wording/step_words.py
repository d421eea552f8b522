"""The sentence and the noun of every step, by the name that its operation gives it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StepWording:
    """``done`` tells what was done, ``noun`` names the step after "Undo" or "Undone:".

    ``dateless`` is used instead of ``done`` for a stream without a date.
    """

    done: str
    noun: str
    dateless: str = ""


NEUTRAL = StepWording("Change saved", "last change")

_UNTITLED = {
    "stream": "an untitled stream",
    "session": "an untitled stream",
    "series": "untitled streams",
    "idea": "an untitled idea",
    "item": "an untitled line",
    "template": "an untitled template",
    "format": "an untitled format",
    "hashtag_set": "an untitled set",
    "proposal": "an untitled stream",
}


def without_title(name: str) -> str:
    """What stands for the title in the sentence of a step whose subject has none."""
    return _UNTITLED.get(name.partition(".")[0], "an untitled entry")


_STREAMS = {
    "stream.created": StepWording(
        "Added {title} on {when}", "adding {title}", "Added {title} to Ideas"
    ),
    "stream.moved": StepWording("Moved to {when}", "move of {title}"),
    "stream.scheduled": StepWording("Scheduled {title} for {when}", "scheduling {title}"),
    "stream.resized": StepWording("Now {length} from {when}", "new length of {title}"),
    "stream.zone": StepWording("Changed the time zone of {title}", "time zone of {title}"),
    "stream.second_hour": StepWording("Now the second of the two: {when}", "move of {title}"),
    "stream.first_hour": StepWording("Now the first of the two: {when}", "move of {title}"),
    "stream.copied": StepWording(
        "Copied {title} to {when}", "copy of {title}", "Copied {title} to Ideas"
    ),
    "stream.unscheduled": StepWording("Moved {title} to Ideas", "move of {title} to Ideas"),
    "stream.deleted": StepWording("Deleted {title}", "deleting {title}"),
    "stream.retitled": StepWording("Renamed to {title}", "new name {title}"),
    "stream.text": StepWording("Saved {field} of {title}", "change to {field} of {title}"),
    "stream.format": StepWording("Format is now {format}", "format of {title}"),
    "stream.platforms": StepWording("Platforms of {title} changed", "platforms of {title}"),
    "stream.hashtags": StepWording("Hashtags of {title} changed", "hashtags of {title}"),
    "stream.hashtag_set": StepWording(
        "Added {hashtag} from {set} to {title}", "hashtags of {set} on {title}"
    ),
    "stream.goal": StepWording("Goal of {title} changed", "goal of {title}"),
    "stream.tentative": StepWording("Marked {title} as tentative", "mark on {title}"),
    "stream.certain": StepWording("{title} is no longer tentative", "mark on {title}"),
    "stream.idea": StepWording("Moved {title} to Ideas", "move of {title} to Ideas"),
    "stream.planned": StepWording("{title} is planned again", "planning {title} again"),
    "stream.live": StepWording("{title} is live", "going live with {title}"),
    "stream.done": StepWording("Marked {title} as done", "marking {title} as done"),
    "stream.ended": StepWording("Ended {title} after {length}", "end of {title}"),
    "stream.cancelled": StepWording("Cancelled {title}", "cancelling {title}"),
    "ideas.added": StepWording("Added {idea}", "adding {idea}"),
    "zone.moved": StepWording("Moved {stream} to {zone} time", "move to {zone} time"),
    "zone.settled": StepWording("{stream} placed anew", "placing {stream} anew"),
    "streams.added": StepWording("Added {stream}", "adding {stream}"),
    "week.copied": StepWording("Copied {stream}", "copy of {stream}"),
    "week.planned": StepWording("Planned {stream} for {week}", "planning {stream} for {week}"),
    "week.made": StepWording("Planned {stream} for your week", "your first {stream}"),
}
_SERIES = {
    "series.created": StepWording("{title} repeats from {when}", "repeating {title}"),
    "series.changed": StepWording("Changed the whole series {title}", "change to all of {title}"),
    "series.changed_later": StepWording(
        "Changed this and the later streams of {title}", "change to {title} and later"
    ),
    "series.rule": StepWording("{title} repeats by another rule", "new rule of {title}"),
    "series.stopped": StepWording("{title} no longer repeats", "end of the series {title}"),
    "series.ended": StepWording("Deleted {stream} of {title}", "deleting {stream} of {title}"),
    "series.deleted": StepWording("Deleted the series {title}", "deleting the series {title}"),
    "series.returned": StepWording(
        "{title} follows its series again", "return of {title} to its series"
    ),
    "series.break": StepWording("Time off: {stream} taken out", "time off"),
    "series.break_ended": StepWording("Back on: {stream} planned again", "end of time off"),
    "series.extended": StepWording("Series laid out further", "laying out series"),
}
_PROMOTION = {
    "item.ticked": StepWording("Done: {title}", "tick on {title}"),
    "item.cleared": StepWording("Open again: {title}", "clearing {title}"),
    "item.added": StepWording("Added {title}", "adding {title}"),
    "item.changed": StepWording("Changed {title}", "change to {title}"),
    "item.snoozed": StepWording("Snoozed {title}", "snoozing {title}"),
    "item.lines_added": StepWording("Added {line} from {title}", "lines from {title}"),
    "item.moved": StepWording("Moved {title}", "move of {title}"),
    "item.deleted": StepWording("Deleted {title}", "deleting {title}"),
    "item.cleared_overdue": StepWording("Cleared {line}", "clearing {line}"),
    "template.created": StepWording("Added template {title}", "adding template {title}"),
    "template.changed": StepWording("Changed template {title}", "change to template {title}"),
    "template.refreshed": StepWording(
        "{stream} follow {title} now", "refreshing streams from {title}"
    ),
    "cover.set": StepWording("{title} has a cover picture", "cover of {title}"),
    "cover.set_series": StepWording("All of {title} have this cover", "cover of {title}"),
    "cover.removed": StepWording("Took the cover off {title}", "cover of {title}"),
    "post.marked": StepWording("Marked as posted: {title}", "mark on {title}"),
    "post.cleared": StepWording("Not posted yet: {title}", "mark on {title}"),
    "caption.set": StepWording("Changed the text of {title}", "text of {title}"),
    "caption.cleared": StepWording("{title}: back to the base text", "text of {title}"),
    "item.taken_up": StepWording("{title} is on again", "taking up {title}"),
    "template.deleted": StepWording("Deleted template {title}", "deleting template {title}"),
    "hashtag_set.created": StepWording("Added hashtag set {title}", "adding set {title}"),
    "hashtag_set.renamed": StepWording("Renamed the set to {title}", "new name {title}"),
    "hashtag_set.changed": StepWording("Changed hashtag set {title}", "change to set {title}"),
    "hashtag_set.deleted": StepWording("Deleted hashtag set {title}", "deleting set {title}"),
}
_FORMATS = {
    "format.created": StepWording("Added format {title}", "adding format {title}"),
    "format.changed": StepWording("Changed format {title}", "change to format {title}"),
    "format.archived": StepWording("Archived format {title}", "archiving {title}"),
    "format.unarchived": StepWording("{title} is offered again", "bringing back {title}"),
    "format.deleted": StepWording("Deleted format {title}", "deleting format {title}"),
    "format.moved": StepWording("Moved format {title}", "move of format {title}"),
}
_LOG = {
    "session.logged": StepWording("Logged {title}", "log of {title}"),
    "session.saved": StepWording("Logged {title}", "log of {title}"),
    "session.changed": StepWording("Changed the results of {title}", "results of {title}"),
    "session.deleted": StepWording("Deleted the results of {title}", "deleting results of {title}"),
    "session.skipped": StepWording("{title} will not be logged", "skipping {title}"),
    "calendar.imported": StepWording("Took over {stream} from a calendar file", "calendar import"),
    "calendar.trimmed": StepWording(
        "Removed {stream} that a calendar no longer has", "calendar import"
    ),
    "calendar.published": StepWording("Wrote a calendar file", "calendar file"),
    "table.imported": StepWording("Took over {row} from a table", "import of a table"),
    "sessions.imported": StepWording("Imported {session}", "import of {session}"),
}
_REST = {
    "idea.created": StepWording("Added {title} to Ideas", "adding {title}"),
    "ideas.added": StepWording("Added {idea}", "adding {idea}"),
    "setting.changed": StepWording("Changed {field}", "change to {field}"),
    "settings.changed": StepWording("Settings changed", "change of settings"),
    "start.skipped": StepWording("Your plan starts empty", "skipping the start"),
    "sample.filled": StepWording("Sample data is here to look around", "sample data"),
}
_AIMS = {
    "proposal.planned": StepWording("Planned {title} for {when}", "planning {title}"),
    "proposal.kept": StepWording("Planned {stream} like {title}", "planning {stream}"),
    "proposal.swapped": StepWording(
        "Planned {title} for {when} · {other} waits in Ideas", "swap of {other} for {title}"
    ),
    "goal.set": StepWording("Your goal: {goal}", "goal of {goal}"),
    "goal.changed": StepWording("Your goal is now {goal}", "change to the goal"),
    "goal.deleted": StepWording("Let go of the goal of {goal}", "letting go of {goal}"),
}
_MONEY = {
    "income.added": StepWording("Added {money}", "adding {money}"),
    "income.changed": StepWording("Changed to {money}", "change to {money}"),
    "income.deleted": StepWording("Deleted {money}", "deleting {money}"),
    "payout.added": StepWording("Payout of {money} is in", "payout of {money}"),
    "payout.changed": StepWording("Payout is now {money}", "change to the payout of {money}"),
    "payout.deleted": StepWording("Deleted the payout of {money}", "deleting payout of {money}"),
}
WORDS = _STREAMS | _SERIES | _PROMOTION | _FORMATS | _LOG | _REST | _AIMS | _MONEY
