"""The stream's cover: dropped, pasted or chosen, kept as a copy beside the plan."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from creatorplanner.domain.errors import PictureError
from creatorplanner.jobs.newest_job import NewestJob
from creatorplanner.jobs.picture_intake import read_picture
from creatorplanner.models.cover_model import CoverModel
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.operations.covers import remove_cover, set_cover, share_cover
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.cover_area import CoverArea
from creatorplanner.views.panel.cover_sources import Source, may_hold, of_file, of_mime
from creatorplanner.views.panel.parts import Heading, column
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.plain import announce
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.menus import Menu
from creatorplanner.views.wording import covers as words
from creatorplanner.views.wording.faults import fault
from creatorplanner.views.wording.pictures import too_slow

TIME_LIMIT = 2000  # ms for taking a picture


class CoverSection(QWidget):
    """Ctrl+V pastes and Del removes while the picture has the focus; Enter looks at it."""

    def __init__(self, kit: Kit, model: StreamModel, saving: Saving) -> None:
        super().__init__()
        self._kit, self._saving = kit, saving
        self.model = CoverModel(kit.desk, model, self)
        look, icons = kit.look, kit.icons
        self.more = IconButton(look, icons, "ellipsis", words.heading(), size=26)
        self.heading = Heading(kit, words.heading(), self.more)
        self.area = CoverArea(kit)
        self.title = Text(look, "", 13, 500, "text", wrap=True)
        self.detail = Text(look, "", 12, 400, "text2", wrap=True)
        self.choose = Button(look, icons, words.choose(), small=True)
        self.told = Text(look, "", 12, 500, "bad", wrap=True)
        self._asked = ""
        self.intake = NewestJob(self, limit=TIME_LIMIT, late=lambda: too_slow(self._asked))
        self.thumbs = NewestJob(self, limit=TIME_LIMIT, late=lambda: too_slow(""))
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self.follow()

    def follow(self) -> None:
        """Show the cover as it is now."""
        self._tell("")
        model, cover = self.model, self.model.cover
        title, detail = words.empty()
        if model.missing:
            title, detail = words.missing()
        elif cover is not None:
            title = words.size(cover.width, cover.height, model.of_series)
            detail = words.fits(cover.width, cover.height)
        self.title.setText(title)
        self.detail.setText(detail)
        self.choose.set_words(words.choose() if cover is None else words.replace())
        self.area.setAccessibleName(words.area(f"{title}. {detail}"))
        self.area.show_state(cover is not None, model.missing)
        self._ask_thumb()

    def take(self, source: Source | None, otherwise: str = "", to: str = "") -> None:
        """Keep a copy of a picture for the stream on show, or the one with the id ``to``.

        What is wrong with it is told.
        """
        folder = self.model.folder
        if source is None or folder is None:
            self._tell(words.no_file() if folder is None else otherwise)
            return
        self._tell(words.reading(), "text2")
        self._asked = source.name
        self.choose.setEnabled(False)
        self.intake.ask(to or self.model.stream_id, partial(_keep, source, folder))

    def paste(self) -> None:
        """Take the picture in the clipboard."""
        self.take(of_mime(QGuiApplication.clipboard().mimeData()), words.nothing_pasted())

    def remove(self) -> None:
        """Take the cover off."""
        if self.model.cover is not None:
            self._saving.run(remove_cover, self.model.stream_id)

    def preview(self) -> None:
        """Look at the picture over the window."""
        path = self.model.path
        if path is None or self.model.missing:
            self.ask_file()
            return
        from creatorplanner.views.panel.cover_preview import CoverPreview

        CoverPreview(self._kit, self.window(), path).open()

    def ask_file(self) -> None:
        """Choose a file in the system's own dialog."""
        from creatorplanner.views.graphic.places import ask_picture

        if self.model.folder is None:
            self._tell(words.no_file())
        else:
            # the dialog is not modal: another stream may be on show when it is answered
            asked = self.model.stream_id
            ask_picture(self, lambda path: self.take(of_file(path), to=asked), words.heading())

    def stop(self) -> None:
        """Let what is being read end, before the window goes."""
        self.intake.stop()
        self.thumbs.stop()

    def menu(self) -> QMenu:
        """What can be done with the cover."""
        model, menu = self.model, Menu(self._kit.look, self)
        there = model.cover is not None
        if there and not model.missing:
            menu.addAction(words.preview()).triggered.connect(self.preview)
        choose = words.replace() if there else words.choose()
        menu.addAction(choose).triggered.connect(self.ask_file)
        menu.addAction(words.paste()).triggered.connect(self.paste)
        if there:
            menu.addSeparator()
            if model.tied and not model.of_series:
                menu.addAction(words.share()).triggered.connect(self._share)
            menu.addAction(words.remove(model.of_series)).triggered.connect(self.remove)
        return menu

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files, links and pictures may come; what they are is told after the drop."""
        if may_hold(event.mimeData()):
            event.acceptProposedAction()
            self.area.set_over(True)

    def dragLeaveEvent(self, event: object) -> None:  # noqa: ARG002
        """Nothing is above any more."""
        self.area.set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was let go."""
        self.area.set_over(False)
        event.acceptProposedAction()
        self.take(of_mime(event.mimeData()), words.not_from_here())

    def _share(self) -> None:
        self._saving.run(share_cover, self.model.stream_id)

    def _took(self, stream_id: str, kept: tuple[str, QSize]) -> None:
        self.choose.setEnabled(True)
        self._tell("")
        name, size = kept
        self._saving.run(set_cover, stream_id, name, size.width(), size.height())
        self.model.refresh()  # the same picture may have come back to a place where it was missing

    def _failed(self, _stream_id: str, error: PictureError) -> None:
        self.choose.setEnabled(True)
        self._tell(fault(error).sentence)

    def _ask_thumb(self) -> None:
        model = self.model
        path = None if model.missing else model.path
        ratio = self.devicePixelRatioF()
        side = round(self.area.inner().height() * ratio)
        if path is None:
            self.area.show_image(None, ratio)
        elif not self.area.shows((path.name, side)):
            self.thumbs.ask((path.name, side), partial(read_picture, path, side))

    def _thumb(self, token: tuple[str, int], image: QImage) -> None:
        if self.model.cover is not None and self.model.cover.file == token[0]:
            self.area.show_image(image, self.devicePixelRatioF(), token)

    def _tell(self, text: str, role: str = "bad") -> None:
        self.told.set_role(role)
        self.told.setText(text)
        self.told.setVisible(bool(text))
        if text:
            announce(self, text)

    def _pop(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def _connect(self) -> None:
        self.model.changed.connect(self.follow)
        self.area.clicked.connect(self.preview)
        self.area.pasted.connect(self.paste)
        self.area.removed.connect(self.remove)
        self.area.customContextMenuRequested.connect(lambda _at: self._pop())
        self.choose.clicked.connect(self.ask_file)
        self.more.clicked.connect(self._pop)
        self.intake.finished.connect(self._took)
        self.intake.failed.connect(self._failed)
        self.thumbs.finished.connect(self._thumb)
        self.thumbs.failed.connect(lambda _token, _error: self.area.show_state(True, True))
        self._kit.look.changed.connect(self._ask_thumb)

    def _lay_out(self) -> None:
        px = self._kit.look.px
        facts = QVBoxLayout()
        facts.setSpacing(px(2))
        facts.addStretch(1)
        facts.addWidget(self.title)
        facts.addWidget(self.detail)
        facts.addSpacing(px(4))
        facts.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeading)
        facts.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.area, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(facts, 1)
        layout = column(self, px(6))
        layout.addWidget(self.heading)
        layout.addLayout(row)
        layout.addWidget(self.told)
        self.told.hide()


def _keep(source: Source, folder: Path) -> tuple[str, QSize]:
    """In a thread: the copy's name and size."""
    from PySide6.QtGui import QImageReader

    kept = source.keep(folder)
    return kept.name, QImageReader(str(kept)).size()
