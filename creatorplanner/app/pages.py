"""How each page is made, when it is first wanted; its modules are imported then."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from creatorplanner.models.settings_model import SettingsModel
from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.calendar.page import CalendarPage
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import Page

if TYPE_CHECKING:
    from creatorplanner.models.data_model import DataModel
    from creatorplanner.models.kept_calendar import KeptCalendar
    from creatorplanner.views.ideas.drag import Targets
    from creatorplanner.views.ideas.tray import IdeasTray
    from creatorplanner.views.settings.reminder_card import ReminderCard


class SettingsHooks(NamedTuple):
    """What the settings page asks of the window."""

    shortcuts: Callable[[], object]
    folder: Callable[[str], object]
    copy: Callable[[], object]
    reminders: Callable[[ReminderCard], object]
    kept: Callable[[], KeptCalendar]
    calendar_folder: Callable[[], object]
    table: Callable[[str, str], object]


def makers(
    kit: Kit,
    settings: SettingsModel,
    week: WeekModel,
    data: Callable[[], DataModel],
    hooks: SettingsHooks,
    targets: Targets,
    late: dict[str, Callable[[], Page]],
) -> dict[str, Callable[[], Page]]:
    """Page makers by name, in the order of the navigation; ``late`` ones are others' to make."""
    return {
        "today": partial(_today, kit),
        "calendar": partial(CalendarPage, kit, week),
        "promotion": partial(_promotion, kit),
        "log": partial(_log, kit),
        "results": partial(_results, kit),
        "ideas": partial(_ideas, kit, targets),
        "formats": partial(_formats, kit),
        "settings": partial(_settings, kit, settings, data, hooks),
        **late,
    }


def _today(kit: Kit) -> Page:
    from creatorplanner.models.today_model import TodayModel
    from creatorplanner.views.today.page import TodayPage

    return TodayPage(kit, TodayModel(kit.desk, kit.ticker))


def _promotion(kit: Kit) -> Page:
    from creatorplanner.models.promotion_model import PromotionModel
    from creatorplanner.models.templates_model import TemplatesModel
    from creatorplanner.views.promotion.page import PromotionPage

    return PromotionPage(kit, PromotionModel(kit.desk, kit.ticker), TemplatesModel(kit.desk))


def _log(kit: Kit) -> Page:
    from creatorplanner.models.income_model import IncomeModel
    from creatorplanner.models.log_model import LogModel
    from creatorplanner.views.log.page import LogPage

    incomes = IncomeModel(kit.desk, kit.platforms)
    return LogPage(kit, LogModel(kit.desk, kit.ticker), incomes)


def _results(kit: Kit) -> Page:
    from creatorplanner.models.results_model import ResultsModel
    from creatorplanner.views.results.page import ResultsPage

    return ResultsPage(kit, ResultsModel(kit.desk, kit.ledger))


def _ideas(kit: Kit, targets: Targets) -> Page:
    from creatorplanner.models.ideas_model import IdeasModel
    from creatorplanner.views.ideas.page import IdeasPage

    return IdeasPage(kit, IdeasModel(kit.desk), targets)


def ideas_tray(kit: Kit, targets: Targets) -> IdeasTray:
    """The ideas beside the calendar."""
    from creatorplanner.models.ideas_model import IdeasModel
    from creatorplanner.views.ideas.tray import IdeasTray

    return IdeasTray(kit, IdeasModel(kit.desk), targets)


def _formats(kit: Kit) -> Page:
    from creatorplanner.models.formats_model import FormatsModel
    from creatorplanner.views.formats.page import FormatsPage

    return FormatsPage(kit, FormatsModel(kit.desk), FormatsModel(kit.desk, archived=True))


def _settings(
    kit: Kit, settings: SettingsModel, data: Callable[[], DataModel], hooks: SettingsHooks
) -> Page:
    from creatorplanner.views.settings.page import SettingsPage

    page = SettingsPage(kit, settings, data(), hooks.kept())
    page.shortcuts_asked.connect(hooks.shortcuts)
    page.folder_asked.connect(hooks.folder)
    page.copy_asked.connect(hooks.copy)
    hooks.reminders(page.reminders)
    page.calendar_folder_asked.connect(hooks.calendar_folder)
    page.table_asked.connect(hooks.table)
    return page
