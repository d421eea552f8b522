"""The panel's foot: whether all is saved, and the go-live pack."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.copying import CopyButton
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording import kit_words
from creatorplanner.views.wording.faults import fault

JUST_NOW = timedelta(minutes=1)


class Foot(QWidget):
    """Says "Saved", or what was not saved and why; the text stays in its field meanwhile."""

    def __init__(self, kit: Kit, saving: Saving, pack: Callable[[], str]) -> None:
        super().__init__()
        self._kit, self._saving = kit, saving
        look = kit.look
        self.mark = _Mark(kit)
        self.state = Text(look, "", 12, 500, "text2", wrap=True)
        self.state.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        self.again = Button(look, kit.icons, "Try again", "ghost", small=True)
        self.pack = CopyButton(kit, "Copy go-live pack", pack, "soft")
        self.more = IconButton(look, kit.icons, "ellipsis", kit_words.more())
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.mark)
        self._row.addWidget(self.state, 1)
        self._row.addWidget(self.again)
        self._row.addWidget(self.more)
        self._row.addWidget(self.pack)
        self.again.clicked.connect(self._retry)
        saving.changed.connect(self.follow)
        kit.ticker.minute.connect(self.follow)
        look.changed.connect(self._dress)
        self._dress()
        self.follow()

    def follow(self) -> None:
        """Say how it stands."""
        saving = self._saving
        failed = saving.error is not None
        if saving.error is not None:
            words = fault(saving.error)
            self.state.setText(f"Not saved: {words.title}")
            self.state.setToolTip(tooltip(words.sentence))
        elif saving.saved_at is None:
            self.state.setText("Saves itself")
        else:
            age = self._kit.desk.clock.now() - saving.saved_at
            self.state.setText("Saved just now" if age < JUST_NOW else "Saved")
        self.state.set_role("bad" if failed else "text2")
        self.mark.show_state(failed)
        self.again.setVisible(failed and saving.waits)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A hairline above."""
        theme = self._kit.look.theme
        color = theme.line2 if theme.outlined else theme.line
        QPainter(self).fillRect(0, 0, self.width(), 1, color)

    def _retry(self) -> None:
        self._saving.retry()
        self.follow()

    def _dress(self) -> None:
        look = self._kit.look
        self._row.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        self._row.setSpacing(look.px(8))


class _Mark(QWidget):
    """A tick, or a warning sign."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._look, self._icons = kit.look, kit.icons
        self._failed = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        kit.look.changed.connect(self._dress)
        self._dress()

    def show_state(self, failed: bool) -> None:
        self._failed = failed
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        theme = self._look.theme
        icon, ink = ("triangle-alert", theme.bad) if self._failed else ("check", theme.text3)
        self._icons.paint(painter, icon, ink, QRectF(self.rect()))

    def _dress(self) -> None:
        side = self._look.px(14)
        self.setFixedSize(side, side)
