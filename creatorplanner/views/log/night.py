"""What happened on the night: the tools that were used, and why it was no usual one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from creatorplanner.domain.sessions import DISTURBANCES, TOOLS, Session
from creatorplanner.models.log_model import Typed
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.entry_line import EntryLine
from creatorplanner.views.log.number_field import LABEL
from creatorplanner.views.widgets.choices import ChoiceChip
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.wording.sessions import DISTURBED_WORDS, TOOL_WORDS

APART = "Kept and counted, but left out of what is usual and of every comparison"


class Night(QWidget):
    """Chips for tools, chips for one disturbance, and a note while there is one."""

    changed = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.tools = {name: self._chip(TOOL_WORDS[name], "Used") for name in TOOLS}
        self.disturbances = {
            name: self._chip(DISTURBED_WORDS[name], "Disturbed by") for name in DISTURBANCES
        }
        self.note = EntryLine(kit, "What disturbed it", "What happened?")
        self.about = Text(kit.look, APART, 11, 400, "text3", wrap=True)
        self._place()
        self.note.textChanged.connect(self.changed)
        for name, chip in self.disturbances.items():
            chip.clicked.connect(lambda on, name=name: self._picked(name if on else ""))
        for chip in self.tools.values():
            chip.clicked.connect(self.changed)
        kit.look.changed.connect(self._dress)
        self._dress()
        self._follow()

    def show_session(self, session: Session | None) -> None:
        """Show what is logged, nothing for None."""
        for name, chip in self.tools.items():
            chip.setChecked(session is not None and name in session.tools)
        self._mark("" if session is None else session.disturbed)
        self.note.show_value("" if session is None else session.disturbed_note)

    def typed(self) -> Typed:
        """What is chosen and typed."""
        return {
            "tools": " ".join(self.used()),
            "disturbed": self.disturbed(),
            "disturbed_note": self.note.text(),
        }

    def restore(self, typed: Typed) -> None:
        """Put back what was chosen and typed."""
        used = typed.get("tools", "").split()
        for name, chip in self.tools.items():
            chip.setChecked(name in used)
        self._mark(typed.get("disturbed", ""))
        self.note.setText(typed.get("disturbed_note", ""))

    def used(self) -> tuple[str, ...]:
        """The tools that were used."""
        return tuple(name for name, chip in self.tools.items() if chip.isChecked())

    def disturbed(self) -> str:
        """Why it was no usual night, or ""."""
        on = (name for name, chip in self.disturbances.items() if chip.isChecked())
        return next(on, "")

    def put_on(self) -> dict[str, object]:
        """The fields of a session that hold it."""
        return {
            "tools": self.used(),
            "disturbed": self.disturbed(),
            "disturbed_note": self.note.text(),
        }

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in order."""
        return [*self.tools.values(), *self.disturbances.values(), self.note]

    def _picked(self, name: str) -> None:
        self._mark(name)
        self.changed.emit()

    def _mark(self, name: str) -> None:
        for other, chip in self.disturbances.items():
            chip.setChecked(other == name)
        self._follow()

    def _follow(self) -> None:
        on = bool(self.disturbed())
        self.note.setVisible(on)
        self.about.setVisible(on)

    def _chip(self, words: str, group: str) -> ChoiceChip:
        chip = ChoiceChip(self._kit.look, self._kit.icons, words)
        chip.setAccessibleName(f"{group}: {words}")
        return chip

    def _place(self) -> None:
        look = self._kit.look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._labels = [Text(look, words, 13, 500, "text2") for words in ("Used", "Disturbed by")]
        self._flows = []
        for row, chips in enumerate((self.tools, self.disturbances)):
            holder = QWidget()
            flow = FlowLayout(holder)
            for chip in chips.values():
                flow.addWidget(chip)
            self._flows.append(flow)
            self._grid.addWidget(self._labels[row], row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(holder, row, 1)
        self._grid.addWidget(self.note, 2, 1)
        self._grid.addWidget(self.about, 3, 1)

    def _dress(self) -> None:
        px = self._kit.look.px
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(8))
        for label in self._labels:
            label.setFixedSize(px(LABEL), px(32))
        for flow in self._flows:
            flow.set_gap(px(6))
