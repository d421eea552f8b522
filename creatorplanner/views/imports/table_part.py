"""The part of the import page that is for tables: a preview before, a report after."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from creatorplanner.models.table_import_model import TableImportModel
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.imports.busy import Busy
from creatorplanner.views.imports.table_preview import TablePreview
from creatorplanner.views.imports.table_report import TableReport
from creatorplanner.views.kit import Kit


class TablePart(QStackedWidget):
    """``left`` asks for the page before, ``results_asked`` for what the import changed."""

    left = Signal()
    results_asked = Signal()

    def __init__(self, kit: Kit, model: TableImportModel) -> None:
        super().__init__()
        self._kit, self.model = kit, model
        self.preview = TablePreview(kit, model)
        self.report = TableReport(kit, model)
        self.addWidget(self.preview)
        self.addWidget(self.report)
        self.preview.take.clicked.connect(model.take_over)
        self.report.again.clicked.connect(model.look_again)
        self.report.done.clicked.connect(self.left)
        self.report.results.clicked.connect(self.results_asked)

    def follow(self) -> str:
        """Show the preview or the report; what a screen reader says of it."""
        if self.model.state == "done":
            self.report.follow()
            self.setCurrentWidget(self.report)
            return f"{self.report.title.text()}. {self.report.text.text()}"
        self.preview.follow()
        self.setCurrentWidget(self.preview)
        return f"{self.preview.what.text()}. {self.preview.told.text()}"

    def enter(self) -> None:
        """What Enter does where no control takes it."""
        if self.model.state == "done":
            self.left.emit()
        else:
            self.model.take_over()

    def first_focus(self) -> QWidget:
        """What is done next."""
        done = self.model.state == "done"
        return self.report.done if done else self.preview.first_focus()

    def keep_clear(self) -> Iterable[QWidget]:
        """The rows with the buttons."""
        report, preview = self.report, self.preview
        return (preview.take, preview.cancel, report.done, report.results, report.again)

    def tell(self, busy: Busy, rows: int) -> None:
        """Say how far the reading or the writing is."""
        model, regional = self.model, self._kit.regional
        name, shown = model.path.name, regional.number(rows)
        if model.state == "writing":
            told = tr("Import", "{n} of {all}", n=shown, all=regional.number(model.total))
            busy.tell(tr("Import", "Taking over {name}…", name=name), told, rows, model.total)
        elif model.state == "comparing":
            busy.tell(tr("Import", "Comparing with your plan…"), "")
        else:
            one, many = "{n} row so far", "{n} rows so far"
            so_far = tr_count("Import", one, many, rows, shown) if rows else ""
            busy.tell(tr("Import", "Reading {name}…", name=name), so_far)
