"""What the window gets once it has been painted: commands, sidebar, toasts, the first run.

All of it is there a turn of the event loop later; nobody can have clicked before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer

from creatorplanner.app.assembled import Assembled, save_copy
from creatorplanner.app.beginning import Beginning
from creatorplanner.app.graphics import Graphics
from creatorplanner.app.importing import Imports
from creatorplanner.app.pages import ideas_tray
from creatorplanner.app.reminding import Reminding
from creatorplanner.app.strong_slots import StrongSlotCare
from creatorplanner.app.toasts import Toasts
from creatorplanner.app.zone_care import ZoneCare
from creatorplanner.models.horizon import Horizon
from creatorplanner.models.overview import Overview
from creatorplanner.views.calendar.part import DropDay, MarkDrop, MarkIdeas, OverIdeas
from creatorplanner.views.main_window import MainWindow

if TYPE_CHECKING:
    from creatorplanner.views.ideas.drag import DropTarget


def finish(assembled: Assembled) -> None:
    """Make the rest of the window and wire it."""
    kit, window, calendar = assembled.kit, assembled.window, assembled.calendar
    assembled.overview = Overview(kit.desk, kit.ticker)
    window.finish(assembled.overview)
    calendar.finish()
    assembled.toasts = Toasts(kit, window)
    assembled.graphics = Graphics(kit, window)
    assembled.reminding = Reminding(kit, window)
    assembled.imports = Imports(kit, window)
    calendar.add_drop_target(*_drop_target(window))
    calendar.add_ideas_target(*_ideas_target(window))
    calendar.told.connect(partial(_tell, window))
    calendar.add_ideas_target(*_tray_target(window))
    calendar.ideas_asked.connect(window.toggle_tray)
    window.set_tray_maker(partial(ideas_tray, kit, assembled.idea_targets))
    _wire_actions(assembled)
    _lay_out_series(assembled)
    assembled.beginning = Beginning(kit, window, calendar)
    ZoneCare(kit, window)
    assembled.strong_slots = StrongSlotCare(
        assembled.kit, assembled.window, assembled.calendar, assembled.week
    )


def _lay_out_series(assembled: Assembled) -> None:
    """Streams of series are there before anybody looks at their day."""
    kit, calendar = assembled.kit, assembled.calendar
    horizon = assembled.horizon = Horizon(kit.desk, kit.ticker, assembled.window)
    calendar.days_shown.connect(horizon.reach)
    if assembled.week.days:
        horizon.reach(assembled.week.days[-1])
    QTimer.singleShot(0, horizon, horizon.start)


def _wire_actions(assembled: Assembled) -> None:
    window, actions = assembled.window, assembled.window.actions_
    calendar = assembled.calendar
    actions.connect("new_stream", partial(_new_stream, assembled))
    actions.connect("plan_week", partial(_on_calendar, assembled, calendar.plan_week))
    assembled.kit.navigator.week_asked.connect(actions["plan_week"].trigger)
    actions.connect("copy_week", partial(_on_calendar, assembled, calendar.copy_last_week))
    actions.connect("copy_week_on", partial(_on_calendar, assembled, calendar.copy_week_on))
    actions.connect("week_off", partial(_on_calendar, assembled, calendar.take_week_off))
    for name in ("week", "month", "list"):
        view = partial(calendar.choose_view, name)
        actions.connect(f"calendar_{name}", partial(_on_calendar, assembled, view))
    for place in range(5):
        actions.connect(f"copy_text_{place + 1}", partial(_copy_text, assembled, place))
    actions.connect("theme", partial(_other_theme, assembled))
    assembled.kit.look.changed.connect(partial(_name_theme, assembled))
    _name_theme(assembled)
    actions.connect("quit", window.leave)
    actions.connect("shortcuts", partial(_shortcuts, assembled))
    actions.connect("save_copy", partial(save_copy, assembled))
    actions.connect("export_table", assembled.imports.export_table)
    actions.connect("log_unplanned", partial(assembled.kit.navigator.log, ""))
    actions.connect("add_income", assembled.kit.navigator.add_income)
    actions.connect("backup", lambda: assembled.keeping().data.back_up())
    actions.connect("quick_add", partial(_quick_add, assembled))
    assembled.kit.navigator.quick_add_asked.connect(partial(_quick_add, assembled))
    actions.connect("reminders", assembled.reminding.toggle)
    actions.connect("about", partial(window.show_page, "settings"))


def _on_calendar(assembled: Assembled, act: Callable[[], object]) -> None:
    """What changes whole weeks is done where it can be seen."""
    assembled.window.show_page("calendar")
    act()


def _copy_text(assembled: Assembled, place: int) -> None:
    from creatorplanner.app.text_copying import copy_text_at

    copy_text_at(assembled.kit, assembled.window, place)


def _new_stream(assembled: Assembled) -> None:
    assembled.window.show_page("calendar")
    assembled.calendar.new_stream()


def _quick_add(assembled: Assembled, text: str | None = None, idea_id: str = "") -> None:
    """Open quick add; its key alone closes it again."""
    from creatorplanner.app.quick_adding import palette_of

    palette = palette_of(assembled)
    if text is None:
        palette.toggle()
    else:
        palette.open(text, idea_id)


def _name_theme(assembled: Assembled) -> None:
    """The command says which theme it leads to."""
    words = "Switch to light theme" if assembled.kit.look.theme.dark else "Switch to dark theme"
    assembled.window.actions_.name("theme", words, enabled=True)


def _other_theme(assembled: Assembled) -> None:
    dark = assembled.kit.look.theme.dark
    assembled.settings.set("theme", "light" if dark else "dark")


def _shortcuts(assembled: Assembled) -> None:
    from creatorplanner.views.frame.shortcut_sheet import ShortcutSheet

    found = assembled.window.findChild(ShortcutSheet)
    sheet = found or ShortcutSheet(assembled.kit, assembled.window)
    sheet.open()


def _drop_target(window: MainWindow) -> tuple[DropDay, MarkDrop]:
    days = window.sidebar.month.days

    def day_under(position: QPoint) -> date | None:
        return days.drop_day(days.mapFromGlobal(position)) if days.isVisible() else None

    return day_under, days.mark_drop


def _ideas_target(window: MainWindow) -> tuple[OverIdeas, MarkIdeas]:
    item = window.sidebar.items["ideas"]

    def over(position: QPoint) -> bool:
        return item.isVisible() and item.rect().contains(item.mapFromGlobal(position))

    return over, item.mark_drop


def _tray_target(window: MainWindow) -> tuple[OverIdeas, MarkIdeas]:
    def over(position: QPoint) -> bool:
        return window.tray is not None and window.tray.takes(position)

    def mark(here: bool) -> None:
        if window.tray is not None:
            window.tray.mark_drop(here)

    return over, mark


def idea_targets(assembled: Assembled) -> Sequence[DropTarget]:
    """Where ideas can be dropped: on the week's hours, on the days of the small month."""
    from creatorplanner.views.calendar.idea_slot import SlotTarget
    from creatorplanner.views.ideas.drag import DayTarget

    kit, week = assembled.kit, assembled.calendar.week
    slots = SlotTarget(kit, assembled.week, week)
    calendar = assembled.calendar
    days = DayTarget(kit, calendar.drop_day, calendar.mark_drop)
    return slots, days, DayTarget(kit, *_drop_target(assembled.window))


def _tell(window: MainWindow, words: str) -> None:
    window.toast.say(words)
