"""A stream's go-live pack in the reader's own words."""

from __future__ import annotations

from creatorplanner.domain.formats import Format
from creatorplanner.domain.streams import Stream
from creatorplanner.exchange.go_live_pack import go_live_pack
from creatorplanner.models.caption_texts import CaptionTexts
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.told import today, told_when
from creatorplanner.views.wording.titles import stream_title


def pack_of(kit: Kit, stream: Stream, kind: Format | None) -> str:
    """Title, time, caption and hashtags as one text to paste."""
    now = today(kit.desk.clock)
    when = ", ".join(told_when(kit.regional, stream, now)) if stream.start else ""
    caption = CaptionTexts(kit.desk, kit.regional, kit.networks).caption_for(stream)
    return go_live_pack(stream_title(stream, kind), when, caption, stream.hashtags)
