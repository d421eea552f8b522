"""The creator's own look: up to three colours and a picture behind the words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.errors import PictureError
from creatorplanner.exchange.graphic.themes import OWN_COLORS
from creatorplanner.jobs.newest_job import NewestJob
from creatorplanner.jobs.picture_intake import keep_picture
from creatorplanner.models.graphic_model import GraphicModel
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.graphic.places import ask_picture
from creatorplanner.views.kit import Kit
from creatorplanner.views.look import Look
from creatorplanner.views.plain import announce, tooltip
from creatorplanner.views.widgets.buttons import Button, PaintedButton
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import focus_ring, outlined, rounded
from creatorplanner.views.wording.faults import fault
from creatorplanner.views.wording.pictures import too_slow

NAMES = ("Ground, first colour", "Ground, second colour", "Badges")
TIME_LIMIT = 2000  # ms for taking a picture
NO_FILE = (
    "A picture is kept beside your plan, and this plan has no file. Start your own plan first."
)


class OwnLook(QWidget):
    """``changed`` is the model's; this asks and shows."""

    taken = Signal()

    def __init__(self, kit: Kit, model: GraphicModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        look, icons = kit.look, kit.icons
        self.swatches = [ColorButton(look, name) for name in NAMES]
        self.choose = Button(look, icons, "Background picture…", icon="image-down", small=True)
        self.remove = Button(look, icons, "Remove picture", "ghost", small=True)
        self.told = Text(look, "", 12, 500, "bad", wrap=True)
        self.job = NewestJob(self, limit=TIME_LIMIT, late=lambda: too_slow(self._asked))
        self._asked = ""
        for place, swatch in enumerate(self.swatches):
            swatch.picked.connect(lambda name, place=place: self._set_color(place, name))
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(lambda: model.choose("graphic_picture", ""))
        self.job.finished.connect(self._took)
        self.job.failed.connect(lambda _token, error: self.complain(error))
        self._place()

    def follow(self) -> None:
        """Show the colours and whether there is a picture."""
        for swatch, name in zip(self.swatches, self._colors(), strict=True):
            swatch.show_color(name)
        settings, picture = self._model.settings, self._model.picture
        self.remove.setVisible(bool(settings.graphic_picture))
        if settings.graphic_picture and picture is None and not self.told.text():
            self._tell("Your picture is not there any more. Choose it again, or remove it.")

    def take(self, path: str) -> None:
        """Look at a file and keep a copy of it; what is wrong with it is told."""
        folder = self._model.pictures
        if folder is None:
            self._tell(NO_FILE)
            return
        self._tell("")
        self._asked = path
        self.choose.setEnabled(False)
        self.job.ask(path, lambda: keep_picture(Path(path), folder, "graphic"))

    def complain(self, error: PictureError) -> None:
        """Say why a picture was not taken."""
        self.choose.setEnabled(True)
        self._tell(fault(error).sentence)

    def _took(self, _token: object, kept: Path) -> None:
        self.choose.setEnabled(True)
        self._tell("")
        if self._model.choose("graphic_theme", "mine"):
            self._model.choose("graphic_picture", kept.name)
        self.taken.emit()

    def _choose(self) -> None:
        if self._model.pictures is None:
            self._tell(NO_FILE)
        else:
            ask_picture(self, self.take)

    def _colors(self) -> tuple[str, ...]:
        own = self._model.settings.graphic_colors
        return (*own, *OWN_COLORS[len(own) :])

    def _set_color(self, place: int, name: str) -> None:
        colors = list(self._colors())
        colors[place] = name
        self._model.choose("graphic_colors", tuple(colors))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))
        if words:
            announce(self, words)

    def _place(self) -> None:
        px = self._kit.look.px
        colors = QHBoxLayout()
        colors.setSpacing(px(6))
        for swatch in self.swatches:
            colors.addWidget(swatch)
        colors.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(6))
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(colors)
        column.addLayout(buttons)
        column.addWidget(self.told)
        self.told.hide()


class ColorButton(PaintedButton):
    """One colour; a click opens the system's colours beside the window. ``picked``: #RRGGBB."""

    picked = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self._name = name
        self._color = QColor()
        self.clicked.connect(self._ask)

    def show_color(self, name: str) -> None:
        """Show a colour."""
        self._color = QColor(name)
        self.setAccessibleName(f"{self._name}: {name}")
        self.setToolTip(tooltip(f"{self._name}: {name}"))
        self.update()

    def sizeHint(self) -> QSize:
        """A wide square."""
        return QSize(self.look.px(44), self.look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The colour, a line round it, the focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), self.look.px(8)
        rounded(painter, rect.adjusted(3, 3, -3, -3), radius - 2, self._color)
        outlined(painter, rect.adjusted(3, 3, -3, -3), radius - 2, self.look.theme.ctl)
        if shows_focus(self):
            focus_ring(painter, rect, radius, self.look)

    def _ask(self) -> None:
        dialog = QColorDialog(self._color, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self._name)
        dialog.setModal(False)
        dialog.colorSelected.connect(lambda color: self.picked.emit(color.name().upper()))
        dialog.show()
