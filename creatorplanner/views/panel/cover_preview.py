"""The cover over the window, with what TikTok's own words and buttons cover marked on it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.exchange.graphic.sizes import BOTTOM, TOP
from creatorplanner.jobs.newest_job import NewestJob
from creatorplanner.jobs.picture_intake import read_picture
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import announce
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.paint import faded
from creatorplanner.views.wording import covers as words
from creatorplanner.views.wording.faults import fault
from creatorplanner.views.wording.pictures import too_slow

TIME_LIMIT = 2000  # ms
BARS = 64  # design pixels kept for the buttons above and the edge below


class CoverPreview(QWidget):
    """A child over the whole window; Esc, its cross or a click beside the picture closes it."""

    def __init__(self, kit: Kit, parent: QWidget, path: Path) -> None:
        super().__init__(parent)
        self._kit, self._path = kit, path
        self._before: QWidget | None = None
        self._image: QImage | None = None
        self._words = words.reading()
        self.zone = Button(kit.look, kit.icons, words.safe_zone(), icon="eye", small=True)
        self.zone.setCheckable(True)
        self.zone.setChecked(True)
        self.cross = IconButton(kit.look, kit.icons, "x", "Close")
        self.job = NewestJob(self, limit=TIME_LIMIT, late=lambda: too_slow(str(path)))
        self.zone.toggled.connect(self._toggled)
        self.cross.clicked.connect(self.leave)
        self.job.finished.connect(self._show_image)
        self.job.failed.connect(lambda _token, error: self._tell(fault(error).sentence))
        self.setAccessibleName(words.preview())
        self._lay_out()
        self._toggled(True)
        parent.installEventFilter(self)

    def open(self) -> None:
        """Show it, with the keyboard on its switch."""
        window = self.window()
        self._before = window.focusWidget()
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self.zone.setFocus(Qt.FocusReason.OtherFocusReason)
        side = round(max(window.width(), window.height()) * self.devicePixelRatioF())
        self.job.ask("", partial(read_picture, self._path, side))

    def leave(self) -> None:
        """Close it and give the focus back."""
        self.job.stop()
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    @property
    def shows_zone(self) -> bool:
        """Whether the covered parts are marked."""
        return self.zone.isChecked()

    def frame(self) -> QRectF:
        """The 9:16 frame that TikTok shows, in the middle of the window."""
        bar = self._kit.look.px(BARS)
        room = QRectF(self.rect()).adjusted(bar, bar, -bar, -bar / 2)
        height = min(room.height(), room.width() * 16 / 9)
        frame = QRectF(0, 0, height * 9 / 16, height)
        frame.moveCenter(room.center())
        return frame

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Cover the window at any size; let the reading end before it closes."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self.window().rect())
        elif event.type() == QEvent.Type.Close:
            self.job.stop()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; other keys stay here."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab stays in here: what lies below is dimmed."""
        other = self.cross if self.zone.hasFocus() else self.zone
        reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
        other.setFocus(reason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the picture closes."""
        if not self.frame().contains(event.position()):
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The window dimmed, the picture, what the frame cuts off, what the app covers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), faded(QColor("black"), 0.8))
        frame = self.frame()
        if self._image is None:
            painter.setPen(QColor("white"))
            painter.setFont(self._kit.look.font(14, 500))
            painter.drawText(
                frame, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words
            )
            return
        picture = self._picture_box(self._image, frame)
        painter.drawImage(picture, self._image)
        if self.shows_zone:
            self._mark(painter, picture, frame)

    def _picture_box(self, image: QImage, frame: QRectF) -> QRectF:
        """The whole picture, or its middle filling the frame while that is marked."""
        mode = Qt.AspectRatioMode
        size = image.size().toSizeF()
        fills = mode.KeepAspectRatioByExpanding if self.shows_zone else mode.KeepAspectRatio
        size.scale(frame.size(), fills)
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(frame.center())
        return box

    def _mark(self, painter: QPainter, picture: QRectF, frame: QRectF) -> None:
        veil = faded(QColor("black"), 0.72)
        left = QRectF(
            picture.left(), picture.top(), frame.left() - picture.left(), picture.height()
        )
        right = QRectF(frame.right(), picture.top(), left.width(), picture.height())
        above = QRectF(picture.left(), picture.top(), picture.width(), frame.top() - picture.top())
        below = QRectF(picture.left(), frame.bottom(), picture.width(), above.height())
        for cut in (left, right, above, below):
            painter.fillRect(cut, veil)
        top = QRectF(frame.left(), frame.top(), frame.width(), frame.height() * TOP)
        height = frame.height() * BOTTOM
        bottom = QRectF(frame.left(), frame.bottom() - height, frame.width(), height)
        painter.setFont(self._kit.look.font(12, 600))
        for covered in (top, bottom):
            painter.fillRect(covered, faded(QColor("black"), 0.55))
            painter.setPen(QColor("white"))
            painter.drawText(covered, Qt.AlignmentFlag.AlignCenter, words.covered())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        safe = frame.adjusted(0, top.height(), 0, -bottom.height())
        for pen in (QPen(QColor("black"), 2), QPen(QColor("white"), 2, Qt.PenStyle.DashLine)):
            painter.setPen(pen)
            painter.drawRect(safe)

    def _toggled(self, on: bool) -> None:
        self.zone.variant = "soft" if on else "secondary"
        self.zone.set_icon("check" if on else "eye")
        self.update()

    def _show_image(self, _token: object, image: QImage) -> None:
        self._image = image
        self.update()

    def _tell(self, text: str) -> None:
        self._words = text
        announce(self, text)
        self.update()

    def _lay_out(self) -> None:
        px = self._kit.look.px
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.zone)
        row.addWidget(self.cross)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(16), px(14), px(16), px(14))
        outer.addLayout(row)
        outer.addStretch(1)
