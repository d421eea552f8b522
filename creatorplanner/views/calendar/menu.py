"""A block's context menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from creatorplanner.domain.streams import AHEAD, Status, Stream
from creatorplanner.models.blocks import BlockData
from creatorplanner.operations import streams
from creatorplanner.views.calendar.deeds import Deeds
from creatorplanner.views.calendar.stream_button import StreamButton
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.pack import pack_of
from creatorplanner.views.widgets.menus import Menu

LAST = ("Delete", "Skip this one")  # a line before them sets them apart
Command = tuple[str, Callable[[], object]]


class BlockMenus:
    """Opens the menu of a block, by mouse, Menu key or Shift+F10."""

    def __init__(self, kit: Kit, deeds: Deeds, told: Callable[[str], object]) -> None:
        self._kit, self._deeds, self._told = kit, deeds, told

    def open(self, block: StreamButton, where: QPoint | None = None) -> None:
        """Pop the menu up at a global position, or in the middle of the block."""
        if block.data is not None:
            self.pop(block.data, block, where or block.mapToGlobal(block.rect().center()))

    def pop(self, data: BlockData, owner: QWidget, where: QPoint) -> None:
        """Pop the menu of a stream up at a global position.

        Some systems send a menu request of their own for the Menu key: one menu is enough.
        """
        if QApplication.activePopupWidget() is not None:
            return
        menu = Menu(self._kit.look, owner.window())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, act in self._commands(data):
            action = menu.addAction(words)
            action.triggered.connect(lambda _checked=False, act=act: act())
            if words in LAST:
                menu.insertSeparator(action)
        menu.popup(where)

    def _commands(self, data: BlockData) -> list[Command]:
        stream, key, desk = data.stream, data.stream.id, self._kit.desk
        cancelled = stream.status is Status.CANCELLED
        status = Status.PLANNED if cancelled else Status.CANCELLED
        certain = "Mark certain" if stream.tentative else "Mark tentative"
        commands: list[Command] = [
            ("Edit", lambda: self._kit.navigator.select(key, "title")),
            ("Duplicate", lambda: self._duplicate(stream)),
            ("Copy go-live pack", lambda: self._copy_pack(data)),
            ("Log results", lambda: self._kit.navigator.log(key)),
            (certain, lambda: desk.run(streams.set_tentative, key, not stream.tentative)),
            (
                "Plan it again" if cancelled else "Cancel stream",
                lambda: desk.run(streams.set_status, key, status),
            ),
            ("Move to ideas", lambda: self._deeds.unschedule(key)),
            *self._endings(data),
        ]
        ahead = data.phase in AHEAD
        return [one for one in commands if not (ahead and one[0] == "Log results")]

    def _endings(self, data: BlockData) -> list[Command]:
        key = data.stream.id
        if data.repeats is None:
            return [("Delete", lambda: self._deeds.delete(key))]
        return [
            ("Skip this one", lambda: self._deeds.delete(key)),
            ("Delete this and later", lambda: self._deeds.end_series(key)),
        ]

    def _duplicate(self, stream: Stream) -> None:
        """A copy at the same time, selected, so that the next thing is to move it."""
        done = self._kit.desk.run(streams.copy_stream, stream.id, stream.start)
        if done is not None:
            self._kit.navigator.select(done.subject, "title")

    def _copy_pack(self, data: BlockData) -> None:
        QGuiApplication.clipboard().setText(pack_of(self._kit, data.stream, data.format))
        self._told("Go-live pack copied")
