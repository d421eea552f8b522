"""Where the user is and what is selected: views ask here, the main window moves."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

PAGES = (
    "today",
    "calendar",
    "promotion",
    "log",
    "results",
    "ideas",
    "formats",
    "settings",
    "graphic",
    "import",
    "export",
)


class Navigator(QObject):
    """Requests to go somewhere, and the one selected stream that all screens share.

    ``page_asked`` carries a name of ``PAGES``; ``day_asked`` a date whose week the calendar shows;
    ``log_asked`` the id of the stream to log, "" for one that was not planned; ``format_asked``
    the id of the format to edit, "" for a new one; ``selected`` the id of the stream in the side
    panel ("" for none) and the part to open at: "", "title", "when", "checklist", "caption" or
    "results";
    ``quick_add_asked`` what to type into quick add already, and the id of the idea to schedule, "".
    ``file_saved`` carries the path of a file that was written, ``file_failed`` its PlannerError;
    ``income_asked`` wants the Log page's income;
    ``week_asked`` wants the sheet that plans a week; ``back_asked`` wants the page that was
    shown before.
    """

    page_asked = Signal(str)
    back_asked = Signal()
    income_asked = Signal()
    week_asked = Signal()
    day_asked = Signal(date)
    log_asked = Signal(str)
    format_asked = Signal(str)
    selected = Signal(str, str)
    quick_add_asked = Signal(str, str)
    file_saved = Signal(str)
    file_failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stream_id = ""

    @property
    def stream_id(self) -> str:
        """The selected stream's id, or ""."""
        return self._stream_id

    def go(self, page: str) -> None:
        """Show a page."""
        self.page_asked.emit(page)

    def add_income(self) -> None:
        """Show where income is written down."""
        self.page_asked.emit("log")
        self.income_asked.emit()

    def back(self) -> None:
        """Show the page that was there before this one."""
        self.back_asked.emit()

    def show_day(self, day: date) -> None:
        """Show the calendar at the week of a day."""
        self.page_asked.emit("calendar")
        self.day_asked.emit(day)

    def plan_week(self) -> None:
        """Open the sheet that plans next week."""
        self.week_asked.emit()

    def select(self, stream_id: str, part: str = "") -> None:
        """Select a stream: its block is marked and the side panel shows it. "" closes the panel."""
        self._stream_id = stream_id
        self.selected.emit(stream_id, part)

    def log(self, stream_id: str) -> None:
        """Show the log form for a stream, "" for one that was not planned."""
        self.page_asked.emit("log")
        self.log_asked.emit(stream_id)

    def edit_format(self, format_id: str) -> None:
        """Show the editor of a format; "" makes a new one."""
        self.page_asked.emit("formats")
        self.format_asked.emit(format_id)

    def quick_add(self, text: str = "", idea_id: str = "") -> None:
        """Open quick add over the window: what is typed there makes streams, or dates an idea."""
        self.quick_add_asked.emit(text, idea_id)
