"""The small window that stands where a plan did not open: what happened, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from creatorplanner.domain.settings import Settings
from creatorplanner.models.tongue import tr
from creatorplanner.views.folders import Place, first_folder
from creatorplanner.views.icons import Icons
from creatorplanner.views.look import Look
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.wording.faults import FaultWords

PLANS = "*.db"
WIDTH = 560


class FaultWindow(QWidget):
    """``chosen`` carries an action's name; ``left`` when the window was closed instead."""

    chosen = Signal(str)
    file_chosen = Signal(str)
    copy_chosen = Signal(str)
    left = Signal()

    def __init__(self, words: FaultWords) -> None:
        super().__init__()
        self._look, self._icons = Look(Settings(), self), Icons()
        look = self._look
        self.setWindowTitle("Creator Planner")
        self.setWindowIcon(self._icons.app_icon())
        self.title = Text(look, "", 20, 700, wrap=True)
        self.text = Text(look, "", 13, 400, "text2", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons: list[Button] = []
        column = QVBoxLayout(self)
        pad = look.px(24)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(look.px(12))
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addStretch(1)
        self._foot = QWidget()
        self._row = FlowLayout(self._foot, look.px(8))
        column.addWidget(self._foot)
        self.setMinimumWidth(look.px(WIDTH))
        self.tell(words)

    def tell(self, words: FaultWords) -> None:
        """Say what happened now; the first action is the one Enter takes."""
        self.title.setText(words.title)
        self.text.setText(words.text)
        self.setAccessibleName(words.title)
        self.setAccessibleDescription(words.text)
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(name, text) for name, text in words.actions]
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.adjustSize()

    def sizeHint(self) -> QSize:
        """Wide enough for two sentences, as tall as they need."""
        width = self._look.px(WIDTH)
        layout = self.layout()
        height = layout.heightForWidth(width) if layout is not None else 0
        return QSize(width, max(self._look.px(200), height))

    def ask_for_file(self, folder: str) -> None:
        """Let the user choose another plan; ``file_chosen`` follows."""
        dialog = self._dialog(tr("Start", "Choose a plan"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.file_chosen)
        dialog.setModal(False)
        dialog.show()

    def ask_for_copy(self, name: str) -> None:
        """Let the user choose where a copy goes; ``copy_chosen`` follows."""
        dialog = self._dialog(tr("Start", "Work on a copy"), "")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("db")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self.copy_chosen)
        dialog.setModal(False)
        dialog.show()

    def ask_for_place(self, name: str) -> None:
        """Let the user choose where a new plan begins; ``file_chosen`` follows."""
        dialog = self._dialog(tr("Start", "Start a new plan"), "")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a plan there is just opened
        dialog.setDefaultSuffix("db")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self.file_chosen)
        dialog.setModal(False)
        dialog.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is no answer, but an end."""
        super().closeEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, and so do the keys that leave the program elsewhere."""
        leaving = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Q)
        if event.key() == Qt.Key.Key_Escape or event.keyCombination() == leaving:
            self.close()
            return
        super().keyPressEvent(event)

    def _dialog(self, title: str, folder: str) -> QFileDialog:
        filters = tr("Start", "Plans ({mask})", mask=PLANS)
        start = first_folder(Place.DocumentsLocation, folder) if folder else ""
        dialog = QFileDialog(self, title, start, filters)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _button(self, name: str, text: str) -> Button:
        variant = "secondary" if self._row.count() else "primary"
        button = Button(self._look, self._icons, text, variant)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: self.chosen.emit(name))
        self._row.addWidget(button)
        button.show()
        return button
