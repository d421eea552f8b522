"""What holds for every text: it is read, pieces do not overlap, nothing of it is lost."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.quick_add import Kind, QuickAdd, Reader, Tongue
from creatorplanner.domain.sample_formats import SAMPLE_FORMATS
from tests.domain.quick_add.conftest import NOW, PLATFORMS, context
from tests.domain.quick_add.sentence import sentence

GERMAN = Tongue(
    "de", "dmy", False, {"Mo.": 0, "Fr.": 4, "Freitag": 4}, {"März": 3, "Nov.": 11}, week_start=0
)
PIECES = (
    "fri|mon|wed,|every|other|next|week|weekdays|until|for|x5|5|times|8|8pm|25pm|20.30|20h30|-|to"
    "|8-10pm|90m|2h|1h30|21/11|21.11.|nov|21|2027|2026-11-21|Q&A|gaming|gam|draw|with|me|and|&|#grwm"
    '|@tiktok|@luna|"|“|”|noon|midnight|tonight|tomorrow|monthly|on|the|15th|first|last|friday|in|3'
    "|days|daily|fr.|so|do|um|,|;|👩\u200d🎤|⚔️|٨|金曜|毎週|\uff03x|\uff0d"
)
SENTENCES = st.lists(st.sampled_from(PIECES.split("|")), max_size=14).map(" ".join)
TEXTS = st.text(max_size=80) | SENTENCES
READERS = (Reader(context()), Reader(context(GERMAN)))
SIGNS = "\0\1|+«»"


@given(TEXTS, st.sampled_from(READERS))
def test_any_text_is_read(text: str, reader: Reader) -> None:
    found = reader.read(text)
    assert found.text == text
    assert 0 < found.minutes <= 1440
    assert list(found.starts) == sorted(set(found.starts))
    for token in found.tokens:
        assert 0 <= token.start < token.end <= len(text)
        assert token.text == text[token.start : token.end]
    ends = [(token.start, token.end) for token in found.tokens]
    assert all(one[1] <= two[0] for one, two in pairwise(ends))
    assert len({token.key for token in found.tokens}) == len(found.tokens)


@given(TEXTS, st.sampled_from(READERS))
def test_title_and_pieces_together_are_the_whole_text(text: str, reader: Reader) -> None:
    found = reader.read(text)
    assert _letters(found.title) == _letters(_free(found))


def _free(found: QuickAdd) -> str:
    """What no piece has taken out of the title."""
    letters = list(found.text)
    for token in found.tokens:
        if not token.in_title:
            letters[token.start : token.end] = " " * (token.end - token.start)
    return "".join(letters)


def _letters(text: str) -> str:
    return "".join(
        letter
        for letter in text
        if not letter.isspace() and letter not in SIGNS and unicodedata.category(letter)[0] != "P"
    )


@given(TEXTS, st.sampled_from(READERS), st.data())
def test_a_piece_that_is_switched_off_is_title(
    text: str, reader: Reader, data: st.DataObject
) -> None:
    tokens = [token for token in reader.read(text).tokens if token.kind is not Kind.TITLE]
    if tokens:
        token = data.draw(st.sampled_from(tokens))
        found = reader.read(text, off={token.key})
        [off] = [one for one in found.tokens if one.off]
        assert (off.start, off.end, off.value) == (token.start, token.end, None)
        assert _letters(off.text) in _letters(found.title)


@given(
    st.datetimes(NOW + timedelta(hours=1), datetime(2035, 1, 1)),
    st.integers(15, 1440),
    st.sampled_from(SAMPLE_FORMATS),
    st.text(
        st.characters(exclude_categories=("C", "Z"), exclude_characters='"“”„«»「」'), max_size=40
    ),
    st.lists(st.sampled_from(PLATFORMS), unique=True),
    st.lists(st.sampled_from(("grwm", "live", "50k", "глэм", "今日")), unique=True),
    st.sampled_from(READERS),
)
def test_a_stream_as_a_sentence_is_read_back(
    start: datetime, minutes: int, kind: object, title: str, platforms: list[str],
    hashtags: list[str], reader: Reader,
) -> None:  # fmt: skip
    start = start.replace(second=0, microsecond=0)
    text = sentence(
        title,
        start=start,
        minutes=minutes,
        format_name=kind.name,  # type: ignore[attr-defined]
        platforms=tuple(platforms),
        hashtags=tuple(hashtags),
    )
    found = reader.read(text)
    assert found.starts == (start,)
    assert (found.minutes, found.title) == (minutes, title)
    assert found.format_id == kind.key  # type: ignore[attr-defined]
    assert found.platforms == tuple(name.lower() for name in platforms)
    assert found.hashtags == tuple(hashtags)


@given(st.dates(date(2026, 11, 19), date(2027, 10, 1)), st.times(), st.sampled_from(READERS))
def test_days_and_times_are_read_back_in_every_spelling(
    day: date, at: time, reader: Reader
) -> None:
    for shown in (f"{day:%b} {day.day}", f"{day.day} {day:%B}", f"{day:%d.%m.}", f"{day:%a %b %d}"):
        for clock in (f"{at:%H:%M}", f"{at.hour % 12 or 12}:{at:%M%p}", f"{at.hour:02}h{at:%M}"):
            if at.hour >= 12 or clock != f"{at:%H:%M}":
                found = reader.read(f"gaming {clock} {shown}")
                assert [one.date() for one in found.starts] == [day], (clock, shown)
                assert found.clock == at.replace(second=0, microsecond=0), (clock, shown)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.integers(0, 6), st.times())
def test_a_weekday_is_the_coming_one(now: datetime, weekday: int, at: time) -> None:
    name = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[weekday]
    [start] = Reader(context(now=now)).read(f"{name} {at.hour % 12 or 12}:{at:%M%p}").starts
    assert start.weekday() == weekday
    assert timedelta() < start - now <= timedelta(days=7)
