"""Short lengths as end screens and people write them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.entry_errors import NotADuration
from creatorplanner.domain.entry_seconds import LONGEST, read_seconds


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("134", 134),
        ("134 s", 134),
        ("2:14", 134),
        ("1:02:14", 3734),
        ("2m14", 134),
        ("2m 14s", 134),
        ("2 min 14 s", 134),
        ("2 Min. 14 Sek.", 134),
        ("2.5 min", 150),
        ("2,5 min", 150),
        ("1h19", 4740),
        ("1 h 19", 4740),
        ("1 Std. 19 Min.", 4740),
        ("1 ч 19 мин", 4740),
        ("2分14秒", 134),
        ("2분 14초", 134),
        ("\u0662 دقيقة \u0661\u0664 ثانية", 134),
        ("0", 0),
    ],
)
def test_lengths_people_type(text: str, seconds: int) -> None:
    assert read_seconds(text) == seconds


@pytest.mark.parametrize("text", ["", " ", "\u202f"])
def test_blank_is_unknown(text: str) -> None:
    assert read_seconds(text) is None


@pytest.mark.parametrize("text", ["lots", "2:99", "1 k", "-5", "9" * 7, "25h", "min", "2 min 5 h"])
def test_what_is_no_length_keeps_its_text(text: str) -> None:
    with pytest.raises(NotADuration) as caught:
        read_seconds(text)
    assert caught.value.text == text


@given(st.text("0123456789:hms. ", max_size=12) | st.text(max_size=70))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(NotADuration):
        seconds = read_seconds(text)
        assert seconds is None or 0 <= seconds <= LONGEST
