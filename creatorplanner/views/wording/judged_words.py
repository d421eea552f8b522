"""From which streams the week's sheet proposes, in words."""

from __future__ import annotations

from creatorplanner.models.advice import Advised
from creatorplanner.models.ledger import Scope
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.kit import Kit

CONTEXT = "Weeks"
PERIODS = {
    "4": "the last 4 weeks",
    "12": "the last 12 weeks",
    "52": "the last year",
    "all": "all time",
}


def judged_words(kit: Kit, advised: Advised, judged: Scope, wanted: Scope) -> str:
    """58 streams on TikTok, the last 12 weeks; and why, where another choice held too few."""
    count = advised.streams
    streams = tr_count(CONTEXT, "{n} stream", "{n} streams", count, kit.regional.number(count))
    period = tr(CONTEXT, PERIODS[judged.period])
    told = tr(CONTEXT, "{streams}, {period}", streams=streams, period=period)
    if advised.platform:
        name = kit.platforms.name(advised.platform)
        text = "{streams} on {platform}, {period}"
        told = tr(CONTEXT, text, streams=streams, platform=name, period=period)
    if judged == wanted:
        return told
    few = tr(CONTEXT, PERIODS[wanted.period])
    if wanted.platform and wanted.platform != advised.platform:
        few = f"{kit.platforms.name(wanted.platform)}, {few}"
    return tr(CONTEXT, "{told}, as there is too little in: {few}", told=told, few=few)
