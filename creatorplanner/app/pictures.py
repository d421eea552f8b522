"""Every screen as a picture, from sample data on a fixed day: for the README and for looking."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QLocale, QTimer
from PySide6.QtWidgets import QApplication

from creatorplanner.app.assembled import Assembled
from creatorplanner.app.assembly import FUSION, assemble, dress_application
from creatorplanner.domain.clock import FixedClock
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.sample import fill_sample
from creatorplanner.operations.settings import change_settings
from creatorplanner.store.database import open_in_memory

NOW, ZONE = datetime(2026, 11, 18, 22, 20, tzinfo=UTC), "America/New_York"  # Wednesday, 17:20
SELECTED = "sample-week-5"
THEMES = ("light", "dark")
SETTLING = 60  # ms


def draw_all(folder: Path, size: tuple[int, int]) -> list[Path]:
    """Draw each screen in light and dark; the files made. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(["creatorplanner", "-platform", "offscreen", *FUSION])
    dress_application(app)
    made = []
    for theme in THEMES:
        for name, arrange in SCREENS.items():
            made.append(_draw(folder / f"{name}-{theme}.png", theme, size, arrange))
    return made


def _draw(
    path: Path, theme: str, size: tuple[int, int], arrange: Callable[[Assembled], None]
) -> Path:
    clock = FixedClock(NOW, ZONE)
    book = open_in_memory()
    if arrange is not first_run:
        fill_sample(book, clock)
    chosen = {"theme": theme, "reduced_motion": True, "week_start": 1}
    Planner(book, clock).run(change_settings, chosen)
    assembled = assemble(book, clock, locale=QLocale("en_US"))
    assembled.window.resize(*size)
    assembled.window.show()
    _settle()
    arrange(assembled)
    _settle()
    picture = assembled.window.grab()
    if not picture.save(str(path)):
        raise PermissionError(0, "the picture could not be written", str(path))
    assembled.window.close()
    assembled.close()
    assembled.window.deleteLater()
    # else the window stays until the end, and each style sheet dresses all of them
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return path


def _settle() -> None:
    """Let layouts take their places: they do so in the event loop, some only in its next turns."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLING, loop.quit)
    loop.exec()


def _page(name: str) -> Callable[[Assembled], None]:
    return lambda assembled: assembled.window.show_page(name)


def calendar(assembled: Assembled) -> None:
    """The week with one stream in the side panel."""
    assembled.kit.navigator.select(SELECTED)


def first_run(_assembled: Assembled) -> None:
    """An empty plan asks its three questions by itself."""


def shortcuts(assembled: Assembled) -> None:
    """The sheet over the calendar."""
    assembled.window.actions_["shortcuts"].trigger()


def results(assembled: Assembled) -> None:
    """Verdicts and proposals come a moment after the dots."""
    from creatorplanner.views.results.page import ResultsPage

    assembled.window.show_page("results")
    page = assembled.window.page
    assert isinstance(page, ResultsPage)
    advice = page.outlook.advice
    while page.is_looking or advice.is_busy:
        _settle()


def graphic(assembled: Assembled) -> None:
    """The page of the schedule graphic, with its preview drawn."""
    from creatorplanner.views.graphic.page import GraphicPage

    assembled.window.show_page("graphic")
    page = assembled.window.page
    assert isinstance(page, GraphicPage)
    loop = QEventLoop()
    page.job.finished.connect(loop.quit)
    loop.exec()


SCREENS: dict[str, Callable[[Assembled], None]] = {
    "calendar": calendar,
    "today": _page("today"),
    "promotion": _page("promotion"),
    "log": _page("log"),
    "results": results,
    "ideas": _page("ideas"),
    "formats": _page("formats"),
    "settings": _page("settings"),
    "first-run": first_run,
    "shortcuts": shortcuts,
    "graphic": graphic,
}
