"""The window after a bug: what happened, that the plan is whole, and a report to copy."""

from __future__ import annotations

import platform

from PySide6.QtCore import QLibraryInfo, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from creatorplanner.domain.settings import Settings
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.icons import Icons
from creatorplanner.views.look import Look
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.labels import Text

SIZE = (620, 420)


class CrashWindow(QWidget):
    """Not modal; one for all bugs of a run. The report never leaves the computer by itself."""

    def __init__(self) -> None:
        super().__init__()
        look, icons = Look(Settings(), self), Icons()
        self.setWindowTitle("Creator Planner")
        self.setWindowIcon(icons.app_icon())
        self._reports: list[str] = []
        self.title = Text(look, tr("Crash", "Something went wrong inside the program"), 20, 700)
        self.title.setWordWrap(True)
        self.text = Text(look, "", 13, 400, "text2", wrap=True)
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setStyleSheet(look.sheet("field"))
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(tr("Crash", "Report"))
        self.copy = Button(look, icons, tr("Crash", "Copy the report"), "primary", "copy")
        self.leave = Button(look, icons, tr("Crash", "Go on"))
        self.copy.clicked.connect(self._copy)
        self.leave.clicked.connect(self.close)
        self._place(look)

    def tell(self, report: str) -> None:
        """Show one more report; the window that is in use keeps the keyboard."""
        self._reports.append(report)
        self.text.setText(_words(len(self._reports)))
        self.report.setPlainText("\n\n".join([_versions(), *self._reports[-20:]]))
        if not self.isVisible():
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _place(self, look: Look) -> None:
        column = QVBoxLayout(self)
        pad = look.px(24)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(look.px(12))
        for part in (self.title, self.text):
            column.addWidget(part)
        column.addWidget(self.report, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.copy)
        column.addLayout(row)
        self.resize(*(look.px(side) for side in SIZE))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.set_words(tr("Crash", "Copied"))


def _words(count: int) -> str:
    told = tr(
        "Crash",
        "Your plan is whole: the change that was under way was taken back. You can go on. The"
        " report names places in the program, nothing you wrote, and goes nowhere by itself.",
    )
    if count == 1:
        return told
    return f"{told} " + tr_count("Crash", "It happened {n} time.", "It happened {n} times.", count)


def _versions() -> str:
    qt = QLibraryInfo.version().toString()
    return f"Python {platform.python_version()}, Qt {qt}, {platform.system()} {platform.release()}"
