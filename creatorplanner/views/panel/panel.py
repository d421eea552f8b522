"""The side panel: one stream in reading order, never modal, saving itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.domain.streams import Stream
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.caption import CaptionSection
from creatorplanner.views.panel.cover import CoverSection
from creatorplanner.views.panel.cover_sources import of_mime
from creatorplanner.views.panel.foot import Foot
from creatorplanner.views.panel.goal_row import GoalRow
from creatorplanner.views.panel.hashtag_section import HashtagSection
from creatorplanner.views.panel.head import Head
from creatorplanner.views.panel.kit_menu import KitMenu
from creatorplanner.views.panel.pack import pack_of
from creatorplanner.views.panel.parts import Heading, column
from creatorplanner.views.panel.platform_row import PlatformRow
from creatorplanner.views.panel.promotion import PromotionSection
from creatorplanner.views.panel.repeat_row import RepeatRow
from creatorplanner.views.panel.results import ResultsSection
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.panel.scope_strip import ScopeStrip
from creatorplanner.views.panel.status_row import StatusRow
from creatorplanner.views.panel.tab_order import set_reading_order
from creatorplanner.views.panel.texts import Texts
from creatorplanner.views.panel.when_row import WhenRow
from creatorplanner.views.widgets.scrolling import ScrollArea

WIDTH = 364  # design pixels


class StreamPanel(QWidget):
    """Shows the stream that ``navigator`` selected. ``flush`` before the window closes.

    Everything is written on a pause, when a field is left, and before another stream is shown.
    """

    def __init__(self, kit: Kit, model: StreamModel) -> None:
        super().__init__()
        self.kit, self.model = kit, model
        self.setAccessibleName("Stream")
        self.saving = Saving(kit.desk, self)
        self.texts = Texts(kit, model, self.saving)
        self.title = self.texts.title
        self._make_sections()
        self._lay_out()
        model.show(kit.navigator.stream_id)  # made late: it may have been selected already
        self._connect()
        self._dress()
        self._load()

    def flush(self) -> None:
        """Write everything that is being typed."""
        self.texts.flush()
        first = (self.when, self.repeat, self.goal, self.promotion, self.caption)
        for section in (*first, self.hashtags):
            section.flush()

    def show_stream(self, stream_id: str, part: str = "") -> None:
        """Show a stream ("" for none), what was typed for the one before written first."""
        self.flush()
        self.model.show(stream_id)
        if self.model.stream is not None:
            self._focus(part)

    def paste(self) -> bool:
        """Take a picture in the clipboard as the stream's cover; False where there is none."""
        source = of_mime(QGuiApplication.clipboard().mimeData())
        if source is None or self.model.stream is None:
            return False
        self.cover.take(source)
        self._area.ensureWidgetVisible(self.cover)
        return True

    def stop(self) -> None:
        """Let what runs beside end, before the window goes."""
        self.cover.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The panel's own ground."""
        QPainter(self).fillRect(self.rect(), self.kit.look.theme.bg)

    def pack_text(self) -> str:
        """The go-live pack of the stream as it is being typed."""
        stream = self._stream_as_typed()
        if stream is None:
            return ""
        return pack_of(self.kit, stream, self.model.kind)

    def _stream_as_typed(self) -> Stream | None:
        self.flush()
        return self.model.stream

    def _make_sections(self) -> None:
        kit, model, saving = self.kit, self.model, self.saving
        self.head = Head(kit, model, saving)
        self.results = ResultsSection(kit, model)
        self.when = WhenRow(kit, model, saving)
        self.repeat = RepeatRow(kit, model, saving)
        self.scope = ScopeStrip(kit, model, saving)
        self.goal = GoalRow(kit, model, saving)
        self.status = StatusRow(kit, model, saving)
        self.platforms = PlatformRow(kit, model, saving)
        self.promotion = PromotionSection(kit, model, saving)
        self.caption = CaptionSection(kit, model, saving, self.texts.fields["caption"])
        self.hashtags = HashtagSection(kit, model, saving)
        self.cover = CoverSection(kit, model, saving)
        self.foot = Foot(kit, saving, self.pack_text)
        self.kit_menu = KitMenu(kit, self.foot.more, self._stream_as_typed)

    def _lay_out(self) -> None:
        self._outer = column(self)
        self._outer.addWidget(self.head)
        self._outer.addWidget(self.scope)
        self._area = ScrollArea(self.kit.look)
        body = QWidget()
        self._body = QVBoxLayout(body)
        facts = QWidget()
        rows = column(facts)
        for row in (self.when, self.repeat, self.goal, self.status):
            rows.addWidget(row)
        self._body.addWidget(self.title)
        self._body.addSpacing(-self.kit.look.px(8))
        for part in (self.results, facts, self.platforms, self.promotion):
            self._body.addWidget(part)
        for part in (self.caption, self.hashtags, self.cover, *self._more_texts()):
            self._body.addWidget(part)
        self._body.addStretch(1)
        self._area.setWidget(body)
        self._outer.addWidget(self._area, 1)
        self._outer.addWidget(self.foot)

    def _more_texts(self) -> list[QWidget]:
        sections = []
        for field, heading in (("run_of_show", "Run of show"), ("notes", "Notes")):
            section = QWidget()
            layout = column(section, self.kit.look.px(6))
            layout.addWidget(Heading(self.kit, heading))
            layout.addWidget(self.texts.fields[field])
            sections.append(section)
        return sections

    def _connect(self) -> None:
        model = self.model
        model.replaced.connect(self._load)
        model.changed.connect(self._follow)
        model.lines_changed.connect(self._follow_lines)
        model.formats_changed.connect(self._follow_format)
        model.sessions_changed.connect(self.results.follow)
        model.surroundings_changed.connect(self._follow_surroundings)
        model.series_changed.connect(self._follow_series)
        self.foot.more.clicked.connect(self.kit_menu.pop)
        self.repeat.reordered.connect(self._reorder)
        self.scope.acted.connect(self.flush)
        self.kit.navigator.selected.connect(self.show_stream)
        self.kit.look.changed.connect(self._dress)
        self.kit.regional.changed.connect(self._load)
        self.head.closed.connect(self._close)
        self.head.leaving.connect(self.flush)

    def _load(self) -> None:
        """Another stream, or none, is on show."""
        gone = self.model.stream is None and bool(self.kit.navigator.stream_id)
        self.texts.load()
        if self.model.stream is None:
            if gone:
                self.kit.navigator.select("")
            return
        facts = (self.when, self.repeat, self.goal)
        for section in (*facts, self.platforms, self.promotion, self.hashtags):
            section.load()
        self.scope.follow()
        self.head.follow()
        self.status.follow()
        self.results.follow()
        self.caption.load()
        self.foot.follow()
        self._area.verticalScrollBar().setValue(0)
        set_reading_order(self)

    def _follow(self, differing: frozenset[str]) -> None:
        """Some values of the stream on show differ now."""
        self.texts.follow(differing)
        if differing & {"start", "minutes", "zone", "later"}:
            self.when.follow()
            self.repeat.follow()
            self.scope.follow()
        if "format_id" in differing:
            self._follow_format()
        if "goal" in differing:
            self.goal.follow()
        if differing & {"status", "tentative", "start"}:
            self.status.follow()
        if "platforms" in differing:
            self.platforms.follow()
        if "hashtags" in differing:
            self.hashtags.follow()
        self.caption.count()
        if differing & {"platforms", "hashtags"}:
            set_reading_order(self)

    def _follow_series(self) -> None:
        self.repeat.follow()
        self.scope.follow()
        set_reading_order(self)

    def _reorder(self) -> None:
        set_reading_order(self)
        # its new fields have their place only after the next layout
        QTimer.singleShot(0, self, self._show_repeat)

    def _show_repeat(self) -> None:
        self._area.ensureWidgetVisible(self.repeat, 0, 0)

    def _follow_lines(self) -> None:
        self.promotion.follow()
        set_reading_order(self)

    def _follow_format(self) -> None:
        self.head.follow()
        self.texts.name_untitled()
        self.goal.follow()
        self.promotion.follow()
        self.when.follow()

    def _follow_surroundings(self) -> None:
        self.when.follow()
        self.goal.follow()
        self.status.follow()
        self.results.follow()
        self.scope.follow()

    def _focus(self, part: str) -> None:
        if part == "title":
            self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.title.selectAll()
        elif part == "when":
            self._area.ensureWidgetVisible(self.when)
            self.when.edit()
        elif part == "checklist":
            self._area.ensureWidgetVisible(self.promotion)
            self.promotion.focus_first()
        elif part == "caption":
            self._area.ensureWidgetVisible(self.caption)
            self.caption.field.setFocus()
        elif part == "results":
            self.results.focus_first()

    def _close(self) -> None:
        self.flush()
        self.kit.navigator.select("")

    def _dress(self) -> None:
        px = self.kit.look.px
        self.setMinimumWidth(px(WIDTH) - 1)
        self.head.setContentsMargins(px(16), px(16), px(12), px(6))
        self._body.setContentsMargins(px(16), 0, px(16), px(16))
        self._body.setSpacing(px(14))
