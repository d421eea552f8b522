"""What the bars and words on the page mean, told where they are."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout

from creatorplanner.models.tongue import tr
from creatorplanner.resources import resource
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text

WIDEST = 760  # design pixels: longer lines are hard to read


class Explained(Card):
    """Read from the program's own help when it is first opened; ``closed`` when it is left."""

    closed = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, 16)
        look = kit.look
        self.close_button = IconButton(look, kit.icons, "x", tr("Chart", "Close"))
        self.text = _Pages(kit)
        head = QHBoxLayout()
        head.addWidget(Text(look, tr("Chart", "What the bars and words mean"), 15, 600))
        head.addStretch(1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.text)
        self.close_button.clicked.connect(self.leave)
        self.hide()

    def open(self) -> None:
        """Show it, with the keyboard in it."""
        self.text.load()
        self.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Put it away."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)


class _Pages(QTextBrowser):
    """As high as its text, so that only the page scrolls."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.setAccessibleName(tr("Chart", "What the bars and words mean"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAcceptRichText(False)  # it shows our own words only
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        kit.look.changed.connect(self._dress)
        self._dress()

    def load(self) -> None:
        """Read the help once."""
        if self.document().isEmpty():
            # our own text, shipped with the program; its title stands above it already
            words = resource("help/results.md").read_text("utf-8")
            self.document().setMarkdown(words.partition("\n")[2].strip())
            self._space()

    def _space(self) -> None:
        """Room between paragraphs, and headings that are no louder than the page's own."""
        px = self._kit.look.px
        cursor = QTextCursor(self.document())
        while True:
            block, heading = cursor.blockFormat(), cursor.blockFormat().headingLevel() > 0
            block.setTopMargin(px(14 if heading else 4))
            block.setBottomMargin(px(4))
            cursor.setBlockFormat(block)
            if heading:
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                letters = cursor.charFormat()
                letters.setFont(self._kit.look.font(14, 600))
                letters.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
                cursor.mergeCharFormat(letters)
            if not cursor.movePosition(QTextCursor.MoveOperation.NextBlock):
                return

    def sizeHint(self) -> QSize:
        """All of it."""
        width = self._kit.look.px(WIDEST)
        return QSize(width, int(self.document().size().height()) + 2)

    def minimumSizeHint(self) -> QSize:
        """As high as the hint, however narrow."""
        return QSize(self._kit.look.px(280), self.sizeHint().height())

    def _dress(self) -> None:
        look = self._kit.look
        palette = self.palette()
        for role, color in (
            (QPalette.ColorRole.Text, look.theme.text2),
            (QPalette.ColorRole.Base, look.theme.surface),
        ):
            palette.setColor(role, color)
        self.setPalette(palette)
        self.setFont(look.font(13, 400))
        self.setMaximumWidth(look.px(WIDEST))
