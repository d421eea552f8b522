"""The page that makes the week's graphic: preview, choices, and three ways out."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.errors import PictureError
from creatorplanner.exchange.graphic.made import Made
from creatorplanner.jobs.newest_job import NewestJob
from creatorplanner.models.graphic_model import GraphicModel
from creatorplanner.models.made_graphics import MadeGraphics
from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.graphic.controls import THEMES, Controls
from creatorplanner.views.graphic.drawing import Drawing
from creatorplanner.views.graphic.exporter import Exporter
from creatorplanner.views.graphic.foot import Foot
from creatorplanner.views.graphic.head import Head
from creatorplanner.views.graphic.places import ask_folder, ask_png
from creatorplanner.views.graphic.preview import Preview
from creatorplanner.views.graphic.stale import StaleLines
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import Page
from creatorplanner.views.panel.tab_order import set_reading_order
from creatorplanner.views.widgets.scrolling import ScrollArea
from creatorplanner.views.wording.faults import fault

COLUMN = 400
EMPTY = "Nothing is planned in this week, so there is nothing to draw yet."
ALL_OFF = "No stream is ticked, so there is nothing to draw. Tick one under Streams."


class GraphicPage(Page):
    """The preview is drawn in full size in a thread, so that copying it takes no time."""

    def __init__(self, kit: Kit, model: GraphicModel, week: WeekModel, made: MadeGraphics) -> None:
        super().__init__(kit)
        self.model, self._week, self._made = model, week, made
        self.exporter = Exporter(model, self)
        self.job = NewestJob(self)
        self.images: list[QImage] = []
        self._drawn: Drawing | None = None
        self._wanted: Drawing | None = None
        self._number = 0
        self._copies = self._open = False
        self._make()
        self._place()
        self._wire()

    # --------------------------------------------------------------------- page

    def shown(self) -> None:
        """The week that the calendar shows, each time the page comes to the front."""
        if not self._open:
            self._open = True
            days = self._week.days
            day = days[0] if days else self.model.today()
            self.model.show(self.kit.regional.week_of(day))

    def show_made(self, made: Made) -> None:
        """The week, the size and the look of a graphic that is to be made again."""
        self._open = True
        self.model.show(made.week)
        self.model.choose("graphic_size", made.size)
        self.model.choose("graphic_theme", made.theme)

    def first_focus(self) -> QWidget:
        """The preview: arrows walk the themes, Ctrl+C copies."""
        return self.preview

    def flush(self) -> None:
        """Keep what is being typed."""
        self.controls.flush()

    def stop(self) -> None:
        """Wait for the threads: before the window goes."""
        self.job.stop()
        self.exporter.stop()
        self.controls.own.job.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow the plan no more."""
        super().hideEvent(event)
        self.flush()
        self.model.hide()
        self._drawn = None
        self._open = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows: themes. Ctrl+C, Ctrl+S: out. Esc: back to where one came from."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Save):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.kit.navigator.back()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forth = (event.key() == Qt.Key.Key_Right) != self.kit.regional.right_to_left
            self._step_theme(1 if forth else -1)
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ the ways

    def copy(self) -> None:
        """The shown page to the clipboard, at once or as soon as it is drawn."""
        if not self._can_export():
            return
        if self._drawn != self._wanted or not self.images:
            self._copies = True
            return
        settings = self.model.settings
        self.exporter.copy(self.images[self._number], settings.graphic_size, settings.graphic_theme)
        self.foot.copied()

    def save(self) -> None:
        """Ask for a place for this size."""
        if self._can_export():
            name = self.exporter.file_name(self.model.settings.graphic_size)
            ask_png(self, self.model.settings.graphic_folder, name, self.save_to)

    def save_to(self, path: str) -> None:
        """Write this size there."""
        settings = self.model.settings
        self._remember_folder(path.rpartition("/")[0])
        self.exporter.save(path, settings.graphic_size, settings.graphic_theme)

    def save_all(self) -> None:
        """Ask for a folder for all sizes."""
        if self._can_export():
            ask_folder(self, self.model.settings.graphic_folder, self.save_all_to)

    def save_all_to(self, folder: str) -> None:
        """Write every size there."""
        self._remember_folder(folder)
        self.exporter.save_all(folder, self.model.settings.graphic_theme)

    def _remember_folder(self, folder: str) -> None:
        if folder:
            self.model.choose("graphic_folder", folder)

    def _can_export(self) -> bool:
        self.flush()
        return bool(self._wanted and self._wanted.content.rows)

    def _step_theme(self, step: int) -> None:
        keys = [key for key, _words in THEMES]
        at = keys.index(self.model.settings.graphic_theme)
        self.model.choose("graphic_theme", keys[(at + step) % len(keys)])

    # ------------------------------------------------------------------- drawing

    def _follow(self) -> None:
        """The model has changed: show the choices, draw what differs."""
        self.controls.follow()
        self.head.follow()
        self.stale.follow()
        settings = self.model.settings
        wanted = self.exporter.drawing(settings.graphic_size, settings.graphic_theme)
        size = wanted.size
        self.controls.pixels.setText(f"{size.width} × {size.height} pixels")
        if wanted == self._wanted and self._drawn is not None:
            return
        self._wanted = wanted
        reason = "" if wanted.content.rows else ALL_OFF if self.model.offered else EMPTY
        self.foot.allow(not reason, reason)
        if reason:
            self._show([], wanted, reason)
        else:
            self._rest.start()

    def _draw(self) -> None:
        if self._wanted is not None and self._wanted.content.rows:
            self.job.ask(self._wanted, self._wanted.images)

    def _finished(self, drawn: Drawing, images: list[QImage]) -> None:
        if drawn == self._wanted:
            self._show(images, drawn, "")
            if self._copies:
                self._copies = False
                self.copy()

    def _show(self, images: list[QImage], drawn: Drawing, reason: str) -> None:
        self.images, self._drawn = images, drawn
        self._number = min(self._number, max(0, len(images) - 1))
        self._show_page()
        if reason:
            self.preview.show_image(None, drawn.size, reason)

    def _show_page(self) -> None:
        self.head.show_pages(self._number + 1, len(self.images))
        if self.images and self._drawn is not None:
            self.preview.show_image(self.images[self._number], self._drawn.size)

    def _turn_page(self, step: int) -> None:
        self._number = (self._number + step) % max(1, len(self.images))
        self._show_page()

    # --------------------------------------------------------------------- parts

    def _make(self) -> None:
        kit, model = self.kit, self.model
        self.preview = Preview(kit)
        self.controls = Controls(kit, model)
        self.foot = Foot(kit)
        self.head = Head(kit, model, self.header)
        self.stale = StaleLines(kit, model, self._made)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)

    def _wire(self) -> None:
        self.model.changed.connect(self._follow)
        self._made.changed.connect(self.stale.follow)
        self._rest.timeout.connect(self._draw)
        self.job.finished.connect(self._finished)
        self.preview.dropped.connect(self.controls.own.take)
        self.preview.dropped.connect(lambda _path: self.model.choose("graphic_theme", "mine"))
        self.controls.covered.setChecked(True)
        self.controls.covered.clicked.connect(lambda on: self.preview.show_covered(bool(on)))
        self.head.turned.connect(self.model.turn)
        self.head.page_turned.connect(self._turn_page)
        self.foot.copy.clicked.connect(self.copy)
        self.foot.save.clicked.connect(self.save)
        self.foot.save_all.clicked.connect(self.save_all)
        self.stale.again.connect(self.exporter.again)
        self.stale.copy_again.connect(self._copy_again)
        self.exporter.told.connect(self.foot.tell)
        self.exporter.failed.connect(self._complain)

    def _copy_again(self, size: str, theme: str) -> None:
        self.model.choose("graphic_size", size)
        self.model.choose("graphic_theme", theme)
        self.copy()

    def _complain(self, error: PictureError) -> None:
        self.foot.tell(fault(error).sentence, bad=True)

    def _place(self) -> None:
        area = ScrollArea(self.kit.look)
        area.setWidget(self.controls)
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(area, 1)
        side.addWidget(self.foot)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.preview, 1)
        row.addLayout(side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.stale)
        whole.addLayout(row, 1)
        self._side = area

        def dress() -> None:
            width = self.kit.look.px(COLUMN)
            area.setFixedWidth(width)
            self.foot.setFixedWidth(width)
            set_reading_order(self)

        self.kit.look.changed.connect(dress)
        dress()
