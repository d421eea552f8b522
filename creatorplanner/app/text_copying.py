"""Copying a stream's text for one of its networks, from wherever the creator is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from creatorplanner.models.caption_texts import CaptionTexts
from creatorplanner.views.kit import Kit
from creatorplanner.views.main_window import MainWindow
from creatorplanner.views.panel.copying import copy_text
from creatorplanner.views.panel.text_field import SavingText

if TYPE_CHECKING:
    from creatorplanner.views.page import Page


def copy_text_at(kit: Kit, window: MainWindow, place: int) -> None:
    """Copy the text of the place-th network (from 0), and say which one it was.

    The stream is the one whose text is on show, else the selected one, else the next.
    """
    page, typing = window.page, window.focusWidget()
    if isinstance(typing, SavingText):
        typing.flush()
    texts = CaptionTexts(kit.desk, kit.regional, kit.networks)
    found = texts.text_at(_stream_id(kit, page), place)
    if found is None:
        window.toast.say(f"This stream has no network {kit.regional.number(place + 1)}")
        return
    network, text = found
    copy_text(window, text)
    window.toast.say(f"Copied for {kit.networks.get(network).name}")


def _stream_id(kit: Kit, page: Page | None) -> str:
    from creatorplanner.views.promotion.by_stream import ByStream
    from creatorplanner.views.promotion.page import PromotionPage

    if isinstance(page, PromotionPage) and isinstance(page.stack.currentWidget(), ByStream):
        return page.streams.selected
    coming = kit.desk.book.streams.upcoming(kit.desk.clock.now(), 1)
    return kit.navigator.stream_id or (coming[0].id if coming else "")
