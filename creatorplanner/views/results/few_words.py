"""What the page says while it has little to compare."""

from __future__ import annotations

from creatorplanner.models.regional import Regional
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.models.tongue import tr
from creatorplanner.views.wording.advice_words import never_logged


def _say(text: str) -> str:
    return tr("Chart", text)


def few_words(regional: Regional, model: ResultsModel) -> str:
    """What to do for more; "" where there is enough."""
    count = sum(result.count for result in model.formats)
    unknown = sum(result.unknown for result in model.formats)
    if not model.rows:
        return _say("Nothing was logged in this period. Choose a longer one above.")
    if count < 4 and unknown:
        untimed = sum(result.untimed for result in model.formats)
        foreign = sum(result.foreign for result in model.formats)
        return never_logged(regional, model.measure, unknown, untimed, foreign)
    if count < 4:
        return _say("A few streams more and formats can be compared.")
    if len(model.formats) == 1:
        return tr("Chart", "One format so far: with a second one there is something to compare.")
    return ""
