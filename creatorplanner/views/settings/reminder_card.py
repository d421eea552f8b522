"""Settings of reminders: what for, when not, and whether they arrive."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from creatorplanner.domain.settings import Settings
from creatorplanner.models.settings_model import SettingsModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.settings.makers import Makers
from creatorplanner.views.settings.rows import SettingCard, SettingRow
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.checks import Toggle
from creatorplanner.views.wording.reminders import no_tray_words, silent_words

BEFORE = (("remind_60", 60), ("remind_15", 15), ("remind_5", 5))


class ReminderCard(SettingCard):
    """``test_asked`` when a reminder is to be sent as a test."""

    test_asked = Signal()

    def __init__(self, kit: Kit, make: Makers) -> None:
        button = Button(kit.look, kit.icons, "Send a test reminder", icon="bell")
        self.test = SettingRow(
            kit.look,
            "Do they arrive?",
            button,
            "A reminder comes at once, as your system shows it.",
            keywords="notification test try reminder",
        )
        self.tray = _tray(make)
        super().__init__(kit.look, "Reminders", [*_for_what(kit, make), self.test, self.tray])
        button.clicked.connect(self.test_asked)

    def show_silent(self, silent: bool) -> None:
        """Say where the system shows no notifications."""
        words = "A reminder comes at once, as your system shows it."
        self.test.set_hint(silent_words() if silent else words)

    def show_tray(self, there: bool) -> None:
        """Say where there is no tray to stay in."""
        if not there:
            self.tray.set_hint(no_tray_words())


def _for_what(kit: Kit, make: Makers) -> list[SettingRow]:
    return [
        make.on_off(
            "remind_tasks",
            "Promotion",
            "Before a task",
            "Ten minutes before it is time to post.",
            "reminder notification checklist task promo",
        ),
        _before(kit, make.model),
        make.on_off(
            "remind_log",
            "Log",
            "After a stream",
            "While you still remember how it went.",
            "reminder notification results numbers",
        ),
        make.on_off(
            "remind_quiet",
            "While you are live",
            "Quiet",
            "Nothing pops up from start to end; what came meanwhile is told together afterwards.",
            "reminder notification do not disturb streaming",
        ),
        make.on_off(
            "remind_system",
            "System notifications",
            "Show them",
            "Without, reminders are in the list at the bell only.",
            "reminder notification popup banner desktop",
        ),
    ]


def _before(kit: Kit, model: SettingsModel) -> SettingRow:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(kit.look.px(12))
    toggles: dict[str, Toggle] = {}
    for name, minutes in BEFORE:
        toggle = toggles[name] = Toggle(kit.look, f"{kit.regional.number(minutes)} min")
        toggle.setAccessibleName(f"Before going live: {minutes} minutes")
        toggle.clicked.connect(lambda on, name=name: model.set(name, bool(on)))
        row.addWidget(toggle)

    def follow(settings: Settings) -> None:
        for name, toggle in toggles.items():
            toggle.setChecked(bool(getattr(settings, name)))

    words = "reminder notification countdown start minutes"
    hint = "So that the camera, the lights and the title are ready."
    return SettingRow(kit.look, "Before going live", box, hint, follow, keywords=words)


def _tray(make: Makers) -> SettingRow:
    return make.on_off(
        "tray",
        "When the window is closed",
        "Keep reminding",
        "Creator Planner stays in the tray, where your system has one, and opens from there.",
        "tray background close quit reminder notification",
    )
