"""Which of the week's streams go on the graphic."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.exchange.graphic.choosing import Offered
from creatorplanner.models.graphic_model import GraphicModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.checks import CheckBox
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.titles import stream_title


class StreamChoice(QWidget):
    """A check box for each stream of the week that could be shown."""

    def __init__(self, kit: Kit, model: GraphicModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self.boxes: dict[str, CheckBox] = {}
        self.nothing = Text(kit.look, "", 13, 400, "text2", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.nothing)

    def follow(self) -> None:
        """Show the streams as they are; boxes that stay keep the keyboard."""
        offered = self._model.offered
        keys = [one.stream.id for one in offered]
        for gone in [key for key in self.boxes if key not in keys]:
            box = self.boxes.pop(gone)
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        for place, one in enumerate(offered):
            box = self.boxes.get(one.stream.id) or self._add(one.stream.id)
            self._column.insertWidget(place + 1, box)
            box.set_words(self._words(one))
            box.setChecked(one.chosen)
        self.nothing.setVisible(not offered)
        self.nothing.setText("Nothing is planned in this week.")

    def _add(self, key: str) -> CheckBox:
        box = CheckBox(self._kit.look, "")
        box.clicked.connect(lambda on: self._model.pick(key, bool(on)))
        self.boxes[key] = box
        return box

    def _words(self, one: Offered) -> str:
        when = self._kit.regional.day_time(one.wall)
        mark = " (tentative)" if one.stream.tentative else ""
        return f"{when}  {stream_title(one.stream, one.format)}{mark}"
