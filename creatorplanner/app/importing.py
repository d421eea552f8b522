"""Files in the window, calendars and tables: dropped, chosen, exported."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from creatorplanner.domain.errors import PlannerError
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.calendar.importing import ImportPlan
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.main_window import MainWindow
from creatorplanner.views.page import Page
from creatorplanner.views.plain import isolate
from creatorplanner.views.widgets.frames import Action, NoticeBar
from creatorplanner.views.wording.faults import fault

if TYPE_CHECKING:
    from creatorplanner.models.calendar_out import CalendarOut, Written
    from creatorplanner.models.import_model import ImportModel
    from creatorplanner.models.kept_calendar import KeptCalendar
    from creatorplanner.models.table_import_model import TableImportModel
    from creatorplanner.models.table_out import TableOut, WrittenTable
    from creatorplanner.models.table_steps import Report
    from creatorplanner.models.week_model import WeekModel
    from creatorplanner.views.imports.page import ImportPage
    from creatorplanner.views.imports.table_part import TablePart


class Imports(QObject):
    """Makes the pages when they are first wanted; a file that is dropped goes to its page."""

    def __init__(self, kit: Kit, window: MainWindow) -> None:
        super().__init__(window)
        self._kit, self._window = kit, window
        self._model: ImportModel | None = None
        self._page: ImportPage | None = None
        self._tables: TableImportModel | None = None
        self._out: CalendarOut | None = None
        self._table_out: TableOut | None = None
        self._kept: KeptCalendar | None = None
        self._bar: NoticeBar | None = None
        kit.desk.reopened.connect(self._keep)
        self._keep()
        window.setAcceptDrops(True)
        window.file_dropped.connect(self.open)
        window.closing.connect(self.stop)
        kit.navigator.file_saved.connect(self._saved)
        kit.navigator.file_failed.connect(self._failed)

    def make_page(self) -> Page:
        """The import page."""
        from creatorplanner.models.import_model import ImportModel
        from creatorplanner.views.imports.page import ImportPage

        kit = self._kit
        names = {one.name.casefold(): one.id for one in kit.platforms.known}
        self._model = ImportModel(kit.desk, names, self)
        self._model.imported.connect(self._imported)
        self._page = ImportPage(kit, self._model, self._make_tables)
        return self._page

    def make_export_page(self, week: WeekModel) -> Page:
        """The export page; it offers the week that the calendar shows."""
        from creatorplanner.models.calendar_out import CalendarOut
        from creatorplanner.views.imports.export_page import ExportPage

        kit = self._kit
        self._out = CalendarOut(kit.desk, kit.platforms.name, self)
        self._out.written.connect(self._written)
        self._out.failed.connect(self._failed)
        return ExportPage(kit, self._out, week)

    def open(self, path: str) -> None:
        """Show what a file brings."""
        self._window.show_page("import")
        if self._page is not None:
            self._page.open(path)

    def kept(self) -> KeptCalendar:
        """The calendar file that follows the plan, made when it is first wanted."""
        if self._kept is None:
            from creatorplanner.models.kept_calendar import KeptCalendar

            self._kept = KeptCalendar(self._kit.desk, self._kit.platforms.name, self)
            self._kept.changed.connect(self._tell_kept)
        return self._kept

    def choose_folder(self) -> None:
        """Ask where the calendar file is kept, without blocking; choosing switches it on."""
        from creatorplanner.views.imports.places import ask_folder

        kept = self.kept()
        ask_folder(self._window, kept.folder, kept.keep_in)

    def _make_tables(self) -> TablePart:
        """The part of the import page for tables; its readers are imported with it."""
        from creatorplanner.models.table_import_model import TableImportModel
        from creatorplanner.views.imports.table_part import TablePart

        kit = self._kit
        names = {one.name.casefold(): one.id for one in kit.platforms.known}
        self._tables = TableImportModel(kit.desk, names, self._locale, self)
        self._tables.imported.connect(self._took_over)
        return TablePart(kit, self._tables)

    def _locale(self) -> tuple[str, str]:
        """What dates and money of a file may mean that does not say."""
        regional = self._kit.regional
        return regional.locale.name(), regional.currency

    def _took_over(self, report: Report) -> None:
        """Say what became of the rows, with undo."""
        from creatorplanner.views.wording.table_words import toast_words

        window, desk = self._window, self._kit.desk
        words = toast_words(report.shape, report.counts, self._kit.regional)
        key = window.actions_.key_text("undo")
        window.toast.say(words, tr("Import", "Undo"), desk.undo, key, "check")

    def export_table(self, what: str = "sessions", suffix: str = ".csv") -> None:
        """Ask where a table of all sessions or streams goes, without blocking."""
        from creatorplanner.views.imports.places import ask_table_target

        ask_table_target(self._window, what, suffix, self._write_table)

    def _write_table(self, path: str, what: str) -> None:
        if self._table_out is None:
            from creatorplanner.models.table_out import TableOut

            self._table_out = TableOut(self._kit.desk, self)
            self._table_out.written.connect(self._written)
            self._table_out.failed.connect(self._failed)
        target = Path(path)
        if not self._table_out.is_running:
            self._table_out.start(target if target.suffix else target.with_suffix(".csv"), what)

    def stop(self) -> None:
        """End what runs: before the window goes."""
        if self._kept is not None:
            self._kept.close()
        for model in (self._model, self._tables):
            if model is not None:
                model.close()
        for out in (self._out, self._table_out):
            if out is not None:
                out.stop()

    def _imported(self, plan: ImportPlan) -> None:
        """Show the first stream to come that the file brought."""
        clock = self._kit.desk.clock
        now = to_wall(clock.now(), clock.zone())
        items = (*plan.added, *plan.changed)
        starts = [item.stream.start for item in items if item.stream.start is not None]
        later = (start for start in starts if start >= now)
        at = min(later, default=max(starts, default=None))
        if at is not None:
            show = partial(self._kit.navigator.show_day, at.date())
            QTimer.singleShot(0, self, show)  # a turn of its own: the change itself took one

    def _saved(self, path: str) -> None:
        """Tell of a file, with a way to it."""
        from creatorplanner.app.folders import open_folder

        words = tr("Import", "Saved {name}", name=isolate(Path(path).name))
        show = partial(open_folder, str(Path(path).parent))
        action = tr("Import", "Show in folder")
        self._window.toast.say(words, action, show, icon="upload")

    def _written(self, written: Written | WrittenTable) -> None:
        self._saved(str(written.path))
        if self._window.page is not None and self._window.page is self._export_page():
            self._kit.navigator.back()

    def _keep(self) -> None:
        if self._kit.desk.book.formats.settings().calendar_file:
            self.kept()

    def _tell_kept(self) -> None:
        """A line across the top for as long as the file can't be written."""
        if self._bar is not None:
            self._window.remove_notice(self._bar)
            self._bar = None
        kept = self.kept()
        if kept.problem is None:
            return
        actions: list[Action] = [
            (tr("Import", "Choose folder…"), self.choose_folder),
            (tr("Import", "Stop keeping it"), kept.switch_off),
        ]
        kit, words = self._kit, fault(kept.problem).sentence
        self._bar = NoticeBar(kit.look, kit.icons, words, actions)
        self._window.add_notice(self._bar)

    def _export_page(self) -> Page:
        return self._window.page_named("export")

    def _failed(self, error: PlannerError) -> None:
        self._window.toast.say(fault(error).sentence, icon="triangle-alert")
