"""Choosing the zone that the stream's time is meant in."""

from __future__ import annotations

from creatorplanner.models.stream_model import StreamModel
from creatorplanner.operations.streams import change_zone
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.zone_picker import ZonePicker


class ZoneField(ZonePicker):
    """The zone of the stream on show."""

    def __init__(self, kit: Kit, model: StreamModel, saving: Saving) -> None:
        super().__init__(kit, "Time zone")
        self._model, self._saving = model, saving
        self.chosen.connect(self._write)

    def follow(self) -> None:
        """Name the stream's zone."""
        stream = self._model.stream
        if stream is not None:
            self.show_zone(stream.zone)

    def _write(self, zone: str) -> None:
        stream = self._model.stream
        if stream is not None:
            self._saving.run(change_zone, stream.id, zone)
