"""What the palette knows of commands besides their words: a sign, and other words for them."""

from __future__ import annotations

from creatorplanner.models.palette_rows import CommandRow
from creatorplanner.views.actions import COMMANDS, Actions

PLAIN_ICON = "chevron-right"
# the palette itself, and what only makes sense from where the focus is
_LEFT_OUT = ("quick_add", "find", "next_region", "previous_region")
# what is wanted most stands first, what ends the program last
_FIRST = ("plan_week", "copy_week", "graphic", "theme", "undo", "today", "calendar", "log")
_LAST = ("close", "quit")
_ICONS = {
    "about": "info",
    "add_income": "plus",
    "backup": "database-backup",
    "calendar": "calendar-days",
    "calendar_list": "layout-list",
    "calendar_month": "calendar-days",
    "calendar_week": "table-2",
    "close": "x",
    **{f"copy_text_{place}": "copy" for place in range(1, 6)},
    "copy_week": "copy-plus",
    "copy_week_on": "copy-plus",
    "export": "upload",
    "export_table": "table-2",
    "formats": "palette",
    "graphic": "image-down",
    "ideas": "lightbulb",
    "ideas_tray": "lightbulb",
    "import": "download",
    "log": "clipboard-pen",
    "log_unplanned": "clipboard-pen",
    "new_stream": "plus",
    "plan_week": "wand-sparkles",
    "promotion": "megaphone",
    "quit": "log-out",
    "redo": "redo-2",
    "reminders": "bell",
    "results": "chart-column",
    "save_copy": "save",
    "settings": "settings",
    "shortcuts": "keyboard",
    "sidebar": "panel-left",
    "theme": "moon",
    "today": "sun",
    "undo": "undo-2",
    "week_off": "calendar-x-2",
}
_TERMS = {
    "about": "version licence license help",
    "add_income": "money tips payout diamonds sponsorship",
    "backup": "save safety",
    "calendar_list": "agenda view",
    "calendar_month": "view",
    "calendar_week": "view",
    **{f"copy_text_{place}": "caption clipboard platform post" for place in range(1, 6)},
    "copy_week": "repeat same plan",
    "copy_week_on": "repeat same plan",
    "export": "ics file save google apple outlook",
    "export_table": "csv json excel spreadsheet numbers sessions streams save file",
    "formats": "kinds colours colors",
    "graphic": "picture image story share png",
    "import": "ics csv xlsx json excel numbers table calendar file open google apple outlook",
    "log": "numbers results diamonds",
    "log_unplanned": "results numbers spontaneous session",
    "new_stream": "add create plan",
    "plan_week": "repeat copy last",
    "promotion": "promo captions hashtags reminders",
    "quit": "exit leave",
    "reminders": "notifications alerts bell due snooze",
    "results": "statistics charts analytics",
    "save_copy": "duplicate export backup",
    "settings": "preferences options",
    "shortcuts": "keys help",
    "sidebar": "navigation",
    "theme": "mode look night colours colors",
    "undo": "take back",
    "week_off": "break holiday pause vacation",
}


class PaletteCommands:
    """Every command of the window that can be given now, as rows."""

    def __init__(self, actions: Actions) -> None:
        self._actions = actions

    def rows(self) -> list[CommandRow]:
        """What is wanted most first, then as in the menus; what can't be done now is left out."""
        rows = [
            CommandRow(
                command.name,
                self._actions[command.name].text().replace("&&", "&"),
                spaced_keys(self._actions.key_text(command.name)),
                _ICONS.get(command.name, PLAIN_ICON),
                f"{command.words} {_TERMS.get(command.name, '')}",
            )
            for command in COMMANDS
            if command.name not in _LEFT_OUT and self._actions[command.name].isEnabled()
        ]
        return sorted(rows, key=lambda row: _rank(row.name))

    def give(self, name: str) -> None:
        """Do it."""
        self._actions[name].trigger()


def _rank(name: str) -> int:
    if name in _FIRST:
        return _FIRST.index(name)
    return len(_FIRST) + _LAST.index(name) + 1 if name in _LAST else len(_FIRST)


def spaced_keys(keys: str) -> str:
    """ "Ctrl+Shift+L" as caps stand beside each other: "Ctrl Shift L"."""
    parts = keys.split("+")
    return keys if "" in parts else " ".join(parts)
