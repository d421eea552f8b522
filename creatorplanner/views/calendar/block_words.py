"""A stream of the calendar in words: for screen readers, and for a tooltip."""

from __future__ import annotations

from creatorplanner.models.blocks import BlockData
from creatorplanner.models.regional import Regional
from creatorplanner.views.plain import isolate
from creatorplanner.views.wording.clock_words import clock_note
from creatorplanner.views.wording.other_zone import time_elsewhere
from creatorplanner.views.wording.spoken import Shown, Spoken
from creatorplanner.views.wording.titles import stream_title


class BlockWords:
    """Says the same of a stream in the week, in the month and in the list."""

    def __init__(self, regional: Regional, spoken: Spoken) -> None:
        self._regional, self._spoken = regional, spoken

    def words(self, data: BlockData) -> tuple[str, str]:
        """What a screen reader says of a stream, and its tooltip."""
        note, repeats = self._note(data), self._repeats(data)
        return self._spoken_of(data, note, repeats), self._tip(data, note, repeats)

    def spoken(self, data: BlockData) -> str:
        """Everything that a block shows by sight."""
        return self._spoken_of(data, self._note(data), self._repeats(data))

    def tip(self, data: BlockData) -> str:
        """The whole title, the time here and elsewhere, how it repeats, what the clocks do."""
        return self._tip(data, self._note(data), self._repeats(data))

    def _spoken_of(self, data: BlockData, note: str, repeats: str) -> str:
        shown = Shown(
            data.stream,
            data.format,
            data.start,
            data.end,
            data.phase,
            data.done,
            data.total,
            note,
            repeats,
        )
        return self._spoken.stream(shown)

    def _tip(self, data: BlockData, note: str, repeats: str) -> str:
        stream = data.stream
        lines = [
            isolate(stream_title(stream, data.format)),
            self._regional.time_range(data.start, data.end),
        ]
        begins, ends = stream.begins, stream.ends
        if data.elsewhere and begins is not None and ends is not None:
            lines.append(time_elsewhere(self._regional, begins, ends, data.elsewhere))
        lines += [repeats[:1].upper() + repeats[1:], note]
        return "\n".join(line for line in lines if line)

    def _note(self, data: BlockData) -> str:
        stream = data.stream
        if not data.moved_by_clocks or stream.start is None:
            return ""
        return clock_note(self._regional, stream.start, stream.zone, later=stream.later)

    def _repeats(self, data: BlockData) -> str:
        if data.repeats is None:
            return ""
        from creatorplanner.models.rule_words import RuleWords

        return RuleWords(self._regional).pattern(data.repeats)
