"""Calendar files: in, out, and one that is kept up to date for other devices."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from creatorplanner.domain.zones import to_wall
from creatorplanner.models.kept_calendar import NAME, KeptCalendar
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import isolate
from creatorplanner.views.settings.rows import SettingCard, SettingRow
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.checks import Toggle
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.faults import fault


def _say(text: str, **values: object) -> str:
    return tr("Settings", text, **values)


class CalendarCard(SettingCard):
    """``folder_asked``: a folder is to be chosen; ``show_asked`` carries one to open."""

    folder_asked = Signal()
    show_asked = Signal(str)

    def __init__(self, kit: Kit, kept: KeptCalendar) -> None:
        self._kit, self._kept = kit, kept
        look, icons = kit.look, kit.icons
        self.bring = Button(look, icons, _say("Import…"), icon="download")
        self.give = Button(look, icons, _say("Export…"), icon="upload")
        self.keep = Toggle(look, _say("Keep it"))
        self.choose = Button(look, icons, _say("Choose folder…"), icon="folder-open")
        self.open = Button(look, icons, _say("Show in folder"))
        self.status = Text(look, "", 12, 500, "text2", wrap=True)
        self._folder_row = self._folder()
        super().__init__(
            look, _say("Calendar files"), [self._files(), self._file(), self._folder_row]
        )
        self.bring.clicked.connect(lambda: kit.navigator.go("import"))
        self.give.clicked.connect(lambda: kit.navigator.go("export"))
        self.keep.clicked.connect(self._switch)
        self.choose.clicked.connect(self.folder_asked)
        self.open.clicked.connect(lambda: self.show_asked.emit(kept.folder))
        kept.changed.connect(self.refresh)
        kit.regional.changed.connect(self.refresh)
        kit.ticker.minute.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show whether it is kept, where, and since when."""
        kept = self._kept
        self.keep.setChecked(kept.is_on)
        none = _say("None yet. Choose one that is synced to the internet.")
        self._folder_row.set_hint(isolate(kept.folder) if kept.folder else none)
        self.open.setVisible(kept.is_on and kept.problem is None)
        problem = kept.problem if kept.is_on else None
        words = fault(problem).sentence if problem else self._written()
        self.status.setText(words)
        self.status.set_role("bad" if problem else "text2")
        self.status.setVisible(bool(words))

    def _written(self) -> str:
        at, regional, clock = self._kept.written, self._kit.regional, self._kit.desk.clock
        if at is None or not self._kept.folder:
            return ""
        day = regional.relative_day(at.date(), to_wall(clock.now(), clock.zone()).date())
        return _say("Last written: {day}, {time}.", day=day, time=regional.time_full(at))

    def _switch(self, on: bool) -> None:
        if not on:
            self._kept.switch_off()
        elif self._kept.folder:
            self._kept.switch_on()
        else:
            self.keep.setChecked(False)
            self.folder_asked.emit()

    def _files(self) -> SettingRow:
        look, both = self._kit.look, QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(self.bring)
        row.addWidget(self.give)
        hint = _say("Bring in what another calendar wrote, or give your plan to one (.ics).")
        title = _say("Import and export")
        return SettingRow(look, title, both, hint, keywords="ics google apple outlook calendar")

    def _file(self) -> SettingRow:
        look = self._kit.look
        hint = _say(
            "“{name}” holds the last year and all to come. It is written some seconds after a"
            " change and when you close the window. Notes, run of show, checklists and results"
            " never go into it.",
            name=NAME,
        )
        title = _say("Keep a calendar file up to date")
        self.keep.setAccessibleName(title)
        row = SettingRow(look, title, self.keep, hint, keywords="ics phone subscribe sync share")
        phone = _say(
            "To see it on your phone, let a cloud folder sync the file, share the file by link,"
            " and add that link to your phone's calendar as a subscription."
        )
        row.below.addWidget(Text(look, phone, 12, 400, "text2", wrap=True))
        return row

    def _folder(self) -> SettingRow:
        look, both = self._kit.look, QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px(8))
        line.addWidget(self.open)
        line.addWidget(self.choose)
        row = SettingRow(look, _say("Folder"), both, " ", keywords="ics calendar file where path")
        row.below.addWidget(self.status)
        return row
