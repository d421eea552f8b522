"""The running program: a plan opened, its window, and everything closed in order at the end."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication

from creatorplanner.app.assembled import Assembled
from creatorplanner.app.assembly import assemble, watch_focus
from creatorplanner.app.crashes import Crashes
from creatorplanner.app.first_paint import after_first_paint
from creatorplanner.app.opening import Opening
from creatorplanner.domain.clock import Clock
from creatorplanner.domain.errors import PlannerError
from creatorplanner.store.faults import damage_of, known_fault
from creatorplanner.store.locks import server_name
from creatorplanner.store.planbook import Planbook

if TYPE_CHECKING:
    from creatorplanner.app.ending import Ending
    from creatorplanner.app.notices import Notices
    from creatorplanner.jobs.instance import Instance
    from creatorplanner.views.main_window import MainWindow

OK, FAILED = 0, 1
SIZE = QSize(1440, 900)
FRAME = QSize(8, 40)  # how much a frame takes is only known once it stands
FOLDER_LOOK = 2_000  # ms after the first paint: a network folder may take its time


class Program(QObject):
    """One plan, one window. ``run`` returns when both are closed."""

    def __init__(self, app: QApplication, path: Path, clock: Clock) -> None:
        super().__init__()
        self._app, self._clock = app, clock
        self._opening = Opening(path, clock, self)
        self._opening.opened.connect(self._take)
        self._opening.raised.connect(self._raised)
        self._opening.given_up.connect(self._given_up)
        self._folder_look = QTimer(self, singleShot=True, interval=FOLDER_LOOK)
        self._folder_look.timeout.connect(self._look_at_folder)
        self._code: int | None = None
        self._crashes = Crashes(self._folder, clock, self._is_damage)
        self._ending: Ending | None = None
        self._instance: Instance | None = None
        self._notices: Notices | None = None
        self.assembled: Assembled | None = None

    def run(self) -> int:
        """Open, show, live, close; the exit code."""
        self.begin()
        if self._code is None:
            if self.assembled is None:
                self._settle()  # a question is asked first
            self._app.exec()
        if self._ending is not None:
            self._ending.stop()
        self.end()
        return self._code or OK

    def begin(self) -> None:
        """Open the plan, or ask what to do where it does not open."""
        self._crashes.watch()
        self._opening.begin()

    def end(self) -> None:
        """Close everything; exceptions go their old way again."""
        self.close()
        self._crashes.stop()

    def leave(self) -> None:
        """Close the windows, which lets fields save what was typed, and with them the program."""
        if self.assembled is not None:
            self.assembled.window.leave()
        self._app.closeAllWindows()
        self._app.quit()

    def close(self) -> None:
        """Jobs first, then the plan; a second call does nothing."""
        self._folder_look.stop()
        self._opening.leave()
        if self._instance is not None:
            self._instance.close()
        self._notices = None
        assembled, self.assembled = self.assembled, None
        if assembled is not None:
            assembled.close()

    def come_forward(self) -> None:
        """Bring the window to the front, out of the task bar too."""
        window = self.assembled.window if self.assembled is not None else self._opening.window
        if window is not None:
            from creatorplanner.app.forward import bring_forward

            bring_forward(window)

    def _folder(self) -> Path | None:
        """Where the log file goes: beside the plan, nowhere while it is open for reading only."""
        book = self.assembled.kit.desk.book if self.assembled is not None else None
        if book is None or book.path is None or book.read_only:
            return None
        return book.path.parent

    def _is_damage(self, error: BaseException) -> bool:
        """Whether it is damage that a read came upon, which no rollback mends; a bar tells it."""
        if self.assembled is None:
            return False
        damage = damage_of(error, self.assembled.kit.desk.book.name)
        if damage is not None:
            self._watch_faults().refused(damage)
        return damage is not None

    def _take(self, book: Planbook) -> None:
        try:
            with known_fault(book.name):
                self.assembled = assemble(book, self._clock, lean=True)
        except PlannerError as error:
            book.close()
            self._opening.refuse(error)
            return
        window = self.assembled.window
        if book.read_only:
            self._watch_faults()
        window.resize(_fitting(self._app))
        self._restore_place(window, book)
        after_first_paint(window, self._after_paint)
        window.show()
        self.assembled.kit.ticker.start()

    def _restore_place(self, window: MainWindow, book: Planbook) -> None:
        text = book.formats.settings().window_place
        if text:
            from creatorplanner.app.window_place import restore

            first = self._app.primaryScreen()
            others = [one for one in self._app.screens() if one is not first]
            areas = [one.availableGeometry() for one in (first, *others)]
            restore(window, text, areas)

    def _after_paint(self) -> None:
        """What nobody waits for."""
        if self.assembled is None:
            return
        self._settle()
        self.assembled.finish()
        self.assembled.window.closing.connect(self._remember_place)
        self._watch_faults().care(self.assembled.keeping().caretaker)
        book = self.assembled.kit.desk.book
        if book.path is not None and not book.read_only:
            self._listen(book.path)
            self._folder_look.start()
        self.assembled.reminding.notify()
        self.assembled.reminding.stay_in_tray(self.assembled.settings, self.leave)
        from creatorplanner.app.warming import Warming

        Warming(self.assembled)

    def _remember_place(self) -> None:
        from creatorplanner.app.window_place import remember

        if self.assembled is not None:
            remember(self.assembled)

    def _settle(self) -> None:
        """Hear the ends that come from outside, and where the keyboard is."""
        _collect_again()
        if self._ending is None:
            from creatorplanner.app.ending import Ending

            self._ending = Ending(self._app, self.leave, self.leave)
            watch_focus(self._app)

    def _watch_faults(self) -> Notices:
        from creatorplanner.app.notices import Notices

        assert self.assembled is not None
        if self._notices is None:
            self._notices = Notices(self.assembled)
            self._notices.work_on.connect(self._work_on)
        return self._notices

    def _look_at_folder(self) -> None:
        if self._notices is not None:
            self._notices.look_at_folder()

    def _listen(self, path: Path) -> None:
        from creatorplanner.jobs.instance import Instance

        self._instance = Instance(self)
        self._instance.raise_asked.connect(self.come_forward)
        self._instance.listen(server_name(path))

    def _work_on(self, path: str) -> None:
        """Go on with another file: the copy that was just saved."""
        window = self.assembled.window if self.assembled is not None else None
        self.close()
        self._opening.use(path)
        if window is not None:
            window.close()
            window.deleteLater()

    def _raised(self) -> None:
        self._end(OK)
        sys.stderr.write(f"creatorplanner: {self._opening.path} is already open; here it is.\n")

    def _given_up(self) -> None:
        self._end(FAILED)

    def _end(self, code: int) -> None:
        self._code = code
        self._app.quit()


def _collect_again() -> None:
    """Look for garbage again, but not in what the start has made: all of that stays."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _fitting(app: QApplication) -> QSize:
    """The usual size, or what the screen has room for with a title bar around it."""
    return SIZE.boundedTo(app.primaryScreen().availableSize() - FRAME)
