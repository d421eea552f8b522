"""The passing of time for screens: one timer for the whole window."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from creatorplanner.domain.clock import Clock


class Ticker(QObject):
    """``minute`` when the clock's minute changed, ``second`` every second while wanted.

    Views that count seconds (only inside the last hour) say so with ``want_seconds``.
    """

    minute = Signal()
    second = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._minute = self._read()
        self._seconds = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """Start beating; without it only ``beat`` moves the screens (tests, pictures)."""
        self._plan()

    def stop(self) -> None:
        """Stop beating."""
        self._timer.stop()

    def want_seconds(self, wanted: bool) -> None:
        """Beat each second, or only on the full minute."""
        if wanted != self._seconds:
            self._seconds = wanted
            if self._timer.isActive():
                self._plan()

    def beat(self) -> None:
        """Read the clock and tell who listens."""
        if self._seconds:
            self.second.emit()
        minute = self._read()
        if minute != self._minute:
            self._minute = minute
            self.minute.emit()
        if self._timer.isActive():
            self._plan()

    def _plan(self) -> None:
        now = self._clock.now()
        within = 1.0 if self._seconds else 60.0
        rest = within - (now.second + now.microsecond / 1e6) % within
        self._timer.start(max(20, round(rest * 1000) + 5))

    def _read(self) -> int:
        return int(self._clock.now().timestamp() // 60)
