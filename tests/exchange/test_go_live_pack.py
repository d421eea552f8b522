"""The texts that are copied out of the program."""

from __future__ import annotations

from creatorplanner.exchange.go_live_pack import caption_text, go_live_pack


def test_the_pack_holds_all_that_is_pasted() -> None:
    pack = go_live_pack("Q&A", "Fri Nov 20, 8–9:30 PM", "Ask me\nanything\n", ("ama", "50k"))
    assert pack == "Q&A\nFri Nov 20, 8–9:30 PM\n\nAsk me\nanything\n\n#ama #50k"


def test_what_is_empty_leaves_no_gap() -> None:
    assert go_live_pack("Q&A", "", "", ()) == "Q&A"
    assert go_live_pack("", "", "Hi", ()) == "Hi"
    assert caption_text("", ("a",)) == "#a"
    assert caption_text("  ", ()) == ""
