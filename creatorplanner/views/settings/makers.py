"""Rows for the kinds of settings there are: one of a few, one of many, on or off, a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from creatorplanner.domain.errors import PlannerError
from creatorplanner.domain.settings import Settings
from creatorplanner.models.settings_model import SettingsModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.settings.rows import SettingRow
from creatorplanner.views.widgets.checks import Toggle
from creatorplanner.views.widgets.fields import ComboBox, LineEdit
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.segmented import Segmented
from creatorplanner.views.wording.faults import fault
from creatorplanner.views.zone_picker import ZonePicker

Options = list[tuple[Any, str]]


class Makers:
    """Makes rows that read and change one setting each."""

    def __init__(self, kit: Kit, model: SettingsModel) -> None:
        self.kit, self.model = kit, model

    def few(
        self, name: str, title: str, options: Options, hint: str = "", keywords: str = ""
    ) -> SettingRow:
        """One of a few values, all in view."""
        values = {str(value): value for value, _words in options}
        shown = [(str(value), words) for value, words in options]
        control = Segmented(self.kit.look, shown, title)
        control.chosen.connect(lambda picked: self.model.set(name, values[picked]))

        def follow(settings: Settings) -> None:
            control.set_value(str(getattr(settings, name)))

        return SettingRow(self.kit.look, title, control, hint, follow, keywords=keywords)

    def many(
        self,
        name: str,
        title: str,
        options: Callable[[Settings], Options],
        hint: str = "",
        keywords: str = "",
    ) -> SettingRow:
        """One of many values in a list; ``options`` may depend on the other settings."""
        control = ComboBox(self.kit.look, title)
        self._keep_wide(control)
        control.activated.connect(lambda index: self.model.set(name, control.itemData(index)))

        def follow(settings: Settings) -> None:
            fill_combo(control, options(settings), getattr(settings, name))

        return SettingRow(self.kit.look, title, control, hint, follow, keywords=keywords)

    def _keep_wide(self, control: ComboBox) -> None:
        look = self.kit.look

        def widen() -> None:
            control.setMinimumWidth(look.px(200))

        look.changed.connect(widen)
        widen()

    def zone(self, name: str, title: str, hint: str, keywords: str) -> SettingRow:
        """A time zone, or none."""
        control = ZonePicker(self.kit, title, none="None", variant="secondary")
        control.chosen.connect(lambda zone: self.model.set(name, zone))

        def follow(settings: Settings) -> None:
            control.show_zone(getattr(settings, name))

        return SettingRow(self.kit.look, title, control, hint, follow, keywords=keywords)

    def on_off(
        self, name: str, title: str, words: str, hint: str = "", keywords: str = ""
    ) -> SettingRow:
        """On or off."""
        control = Toggle(self.kit.look, words)
        control.setAccessibleName(f"{title}: {words}")
        control.clicked.connect(lambda on: self.model.set(name, bool(on)))

        def follow(settings: Settings) -> None:
            control.setChecked(bool(getattr(settings, name)))

        return SettingRow(self.kit.look, title, control, hint, follow, keywords=keywords)

    def text(
        self,
        name: str,
        title: str,
        show: Callable[[Settings], str],
        read: Callable[[str], object],
        hint: str = "",
        placeholder: str = "",
        keywords: str = "",
    ) -> SettingRow:
        """A text; ``read`` turns what was typed into the value or raises a PlannerError."""
        control = _Field(self.kit, title, placeholder)

        def take(typed: str) -> None:
            try:
                value = read(typed)
            except PlannerError as error:
                control.complain(fault(error).sentence)
                return
            control.complain("")
            self.model.set(name, value)
            control.line.show_value(show(self.model.values))

        control.line.committed.connect(take)

        def follow(settings: Settings) -> None:
            control.complain("")
            control.line.show_value(show(settings))

        return SettingRow(self.kit.look, title, control, hint, follow, keywords=keywords)


class _Field(QWidget):
    """A line with what is wrong about it before it."""

    def __init__(self, kit: Kit, name: str, placeholder: str) -> None:
        super().__init__()
        self.line = LineEdit(kit.look, name, placeholder)
        self.line.setFixedWidth(kit.look.px(200))
        kit.look.changed.connect(lambda: self.line.setFixedWidth(kit.look.px(200)))
        self._problem = Text(kit.look, "", 12, 500, "bad")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._problem)
        row.addWidget(self.line)
        self.complain("")

    def complain(self, problem: str) -> None:
        """Say what is wrong with the text, "" for nothing."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.line.set_state("bad" if problem else "")


def fill_combo(control: ComboBox, options: Iterable[tuple[Any, str]], value: object) -> None:
    """Offer these options and show the one of that value, without telling anybody."""
    wanted = list(options)
    known = [(control.itemData(index), control.itemText(index)) for index in range(control.count())]
    if known != wanted:
        control.clear()
        for data, words in wanted:
            control.addItem(words, data)
    index = next((place for place, (data, _words) in enumerate(wanted) if data == value), -1)
    control.setCurrentIndex(index)
