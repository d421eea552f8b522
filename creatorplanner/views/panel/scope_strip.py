"""What one stream has of its own, and the ways to carry it to its series or to let it go."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from creatorplanner.domain.streams import AHEAD, Stream
from creatorplanner.models.series_standing import Standing
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.operations.series import Scope, return_to_series, widen
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.inline_choice import Answer, InlineChoice
from creatorplanner.views.panel.parts import column
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.panel.told import start_wall, today, told_day

_CONTEXT = "Series"
_FIELDS = {
    "start": "time",
    "zone": "time zone",
    "minutes": "length",
    "title": "title",
    "format_id": "format",
    "tentative": "standing",
    "goal": "goal",
    "platforms": "platforms",
    "hashtags": "hashtags",
    "caption": "caption",
    "run_of_show": "run of show",
    "notes": "notes",
}
NAMED = 3  # fields; more are counted


class ScopeStrip(QWidget):
    """Under the head while the stream differs; ``acted`` before a choice is carried out."""

    acted = Signal()

    def __init__(self, kit: Kit, model: StreamModel, saving: Saving) -> None:
        super().__init__()
        self._kit, self._model, self._saving = kit, model, saving
        self.choice = InlineChoice(kit, "Changed only this one")
        self._layout = column(self)
        self._layout.addWidget(self.choice)
        kit.look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def follow(self) -> None:
        """Show what differs now, or nothing."""
        stream, standing = self._model.stream, self._model.standing
        ahead = self._model.phase in AHEAD
        differs = standing is not None and standing.own and standing.around and ahead
        if stream is None or standing is None or not differs:
            self.choice.close_choice()
            self.hide()
            return
        self.show()
        self.choice.ask(self._sentence(stream, standing), self._answers(standing))

    def _sentence(self, stream: Stream, standing: Standing) -> str:
        wall = start_wall(stream)
        assert wall is not None
        day = told_day(self._kit.regional, wall.date(), today(self._kit.desk.clock))
        names = [tr(_CONTEXT, _FIELDS[name]) for name in standing.own]
        more = len(names) - NAMED
        if more > 0:
            shown = self._kit.regional.number(more)
            names[NAMED:] = [tr_count(_CONTEXT, "{n} more", "{n} more", more, shown)]
        told = names[0]
        if len(names) > 1:
            told = tr(_CONTEXT, "{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
        return tr(_CONTEXT, "Changed only for {day}: {fields}", day=day, fields=told)

    def _answers(self, standing: Standing) -> list[Answer]:
        answers: list[Answer] = [(tr(_CONTEXT, "All"), partial(self._widen, "all"))]
        if standing.earlier and standing.later:
            answers.insert(0, (tr(_CONTEXT, "This and later"), partial(self._widen, "later")))
        return [*answers, (tr(_CONTEXT, "Back to the series"), self._return)]

    def _widen(self, scope: Scope) -> None:
        self.acted.emit()
        stream = self._model.stream
        if stream is not None:
            self._saving.run(widen, stream.id, scope, self._kit.desk.clock.now())

    def _return(self) -> None:
        self.acted.emit()
        stream = self._model.stream
        if stream is not None:
            self._saving.run(return_to_series, stream.id)

    def _dress(self) -> None:
        px = self._kit.look.px
        self._layout.setContentsMargins(px(16), 0, px(16), px(8))
