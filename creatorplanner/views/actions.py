"""Every command of the program, declared once: its words, keys and place in the menus."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from creatorplanner.views.plain import label_text

_Keys = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Command:
    """One command; ``keys`` are texts or Qt's standard keys, the first one is shown."""

    name: str
    words: str
    keys: tuple[str | QKeySequence.StandardKey, ...] = ()
    menu: str = ""
    role: QAction.MenuRole = QAction.MenuRole.NoRole


_COPY_KEYS = tuple(f"Ctrl+Shift+{place}" for place in range(1, 6))
COMMANDS = (
    Command("new_stream", "New stream", (_Keys.New,), "File"),
    Command("quick_add", "Quick add, search and commands", ("Ctrl+K",), "File"),
    Command("log_unplanned", "Log an unplanned stream", ("Ctrl+L",), "File"),
    Command("add_income", "Write down income", (), "File"),
    Command("graphic", "Export week graphic", ("Ctrl+E",), "File"),
    Command("import", "Import…", ("Ctrl+I",), "File"),
    Command("export", "Export calendar…", (), "File"),
    Command("export_table", "Export table…", (), "File"),
    Command("save_copy", "Save a copy…", ("Ctrl+Shift+S",), "File"),
    Command("backup", "Back up now", (), "File"),
    Command("close", "Close window", (_Keys.Close,), "File"),
    Command("quit", "Quit", ("Ctrl+Q",), "File", QAction.MenuRole.QuitRole),
    Command("undo", "Undo", (_Keys.Undo,), "Edit"),
    Command("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "Edit"),
    Command("find", "Find", (_Keys.Find,), "Edit"),
    Command("plan_week", "Plan next week", ("Ctrl+Shift+P",), "Edit"),
    Command("copy_week", "Copy last week into shown week", ("Ctrl+Shift+C",), "Edit"),
    Command("copy_week_on", "Copy shown week into the next", (), "Edit"),
    *(
        Command(f"copy_text_{place}", f"Copy the text for network {place}", (key,), "Edit")
        for place, key in enumerate(_COPY_KEYS, 1)
    ),
    Command("week_off", "Take this week off", (), "Edit"),
    Command("settings", "Settings", ("Ctrl+,",), "Edit", QAction.MenuRole.PreferencesRole),
    Command("today", "Today", ("Ctrl+1",), "View"),
    Command("calendar", "Calendar", ("Ctrl+2",), "View"),
    Command("calendar_week", "Calendar by week", (), "View"),
    Command("calendar_month", "Calendar by month", (), "View"),
    Command("calendar_list", "Calendar as a list", (), "View"),
    Command("promotion", "Promotion", ("Ctrl+3",), "View"),
    Command("log", "Log", ("Ctrl+4",), "View"),
    Command("results", "Results", ("Ctrl+5",), "View"),
    Command("ideas", "Ideas", ("Ctrl+6",), "View"),
    Command("formats", "Formats", (), "View"),
    Command("reminders", "Reminders", ("Ctrl+Shift+R",), "View"),
    Command("sidebar", "Show or hide the sidebar", ("F9",), "View"),
    Command("ideas_tray", "Show or hide ideas beside the calendar", (), "View"),
    Command("theme", "Light or dark", ("Ctrl+Shift+L",), "View"),
    Command("next_region", "Next region", ("F6",), "View"),
    Command("previous_region", "Previous region", ("Shift+F6",), "View"),
    Command("shortcuts", "Keyboard shortcuts", ("F1", "Ctrl+/"), "Help"),
    Command("about", "About Creator Planner", (), "Help", QAction.MenuRole.AboutRole),
)


class Actions:
    """The window's QActions by name; each is connected once by the main window."""

    def __init__(self, window: QWidget) -> None:
        self._actions: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(label_text(command.words), window)
            action.setObjectName(command.name)
            action.setMenuRole(command.role)
            action.setShortcuts([QKeySequence(key) for key in command.keys])
            window.addAction(action)
            self._actions[command.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def connect(self, name: str, act: Callable[[], object]) -> None:
        """Do ``act`` when the command is given."""
        self._actions[name].triggered.connect(lambda _checked=False: act())

    def name(self, name: str, words: str, *, enabled: bool) -> None:
        """Give a command other words, as undo has for each step."""
        self._actions[name].setText(label_text(words))
        self._actions[name].setEnabled(enabled)

    def key_text(self, name: str) -> str:
        """The command's first key as this system writes it, "" without one."""
        return self._actions[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def fill_menu_bar(self, bar: QMenuBar) -> None:
        """The menus of the menu bar (macOS)."""
        for title, names in _by_menu().items():
            menu = bar.addMenu(title)
            for name in names:
                menu.addAction(self._actions[name])

    def fill_menu(self, menu: QMenu) -> None:
        """One primary menu with everything in it, each of the menu bar's menus inside."""
        for title, names in _by_menu().items():
            part = menu.addMenu(title)
            for name in names:
                part.addAction(self._actions[name])


def has_menu_bar() -> bool:
    """Whether this system shows a menu bar of its own (macOS)."""
    return sys.platform == "darwin"


def _by_menu() -> dict[str, list[str]]:
    menus: dict[str, list[str]] = {}
    for command in COMMANDS:
        menus.setdefault(command.menu, []).append(command.name)
    return menus
