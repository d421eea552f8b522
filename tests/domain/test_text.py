"""Text that people write: stored as written, but for what breaks storage."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.text import (
    HASHTAG_LIMIT,
    clean_hashtag,
    clean_text,
    cut_hashtags,
    cut_text,
    hashtag_key,
    split_hashtags,
)

ANY = st.text(st.characters(exclude_categories=()), max_size=60)
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
FLAG = "\U0001f1f5\U0001f1f1"


def test_what_breaks_storage_is_taken_out() -> None:
    assert clean_text("a\0b\ud800c", 10) == "abc"
    assert clean_text("  Cafe\u0301  ", 10) == "Caf\u00e9"


def test_lines_become_spaces_or_line_feeds() -> None:
    assert clean_text("one\r\ntwo\rthree", 50) == "one two three"
    assert clean_text("  one\r\ntwo\u2028three \n", 50, multiline=True) == "  one\ntwo\nthree"


def test_markup_direction_marks_and_emoji_stay_as_written() -> None:
    for text in ("<b>Q&A</b>", "\u202eabc\u202c", f"{FAMILY}{FLAG}", "Z\u0335\u0321\u031b"):
        assert clean_text(text, 50) == text


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("abcdef", 3, "abc"),
        (f"ab{FAMILY}", 4, "ab"),
        (f"ab{FAMILY}", 7, f"ab{FAMILY}"),
        (f"{FLAG}{FLAG}", 3, FLAG),
        ("ax\u0335\u0321b", 2, "a"),
        ("a\U0001f44d\U0001f3fdb", 2, "a"),
        ("a1\ufe0f\u20e3b", 3, "a"),
        ("x" + "\u0335" * 300, 200, "x" + "\u0335" * 199),
    ],
)
def test_cutting_keeps_letters_whole(text: str, limit: int, cut: str) -> None:
    assert cut_text(text, limit) == cut


@given(ANY, st.integers(0, 70), st.booleans())
def test_cleaned_text_is_storable_and_stays_clean(text: str, limit: int, lines: bool) -> None:
    clean = clean_text(text, limit, multiline=lines)
    assert len(clean) <= limit
    assert "\0" not in clean
    assert clean.encode("utf-8").decode("utf-8") == clean
    assert unicodedata.is_normalized("NFC", clean)
    assert clean_text(clean, limit, multiline=lines) == clean
    assert "\r" not in clean
    assert lines or "\n" not in clean


@given(st.text(max_size=60).map(lambda text: unicodedata.normalize("NFC", f"x{text}x")))
def test_text_of_one_line_survives_unchanged(text: str) -> None:
    if not any(letter in "\0\r\n\x0b\x0c\x85\u2028\u2029" for letter in text):
        assert clean_text(text, 10_000) == text


@given(st.text(max_size=60), st.integers(0, 60))
def test_a_cut_is_a_beginning(text: str, limit: int) -> None:
    cut = cut_text(text, limit)
    assert text.startswith(cut)
    assert len(cut) <= limit


def test_a_huge_text_is_cut_before_it_is_worked_on() -> None:
    assert clean_text("a" * 5_000_000, 500) == "a" * 500


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("#grwm", "grwm"),
        ("##GRWM", "GRWM"),
        ("battle night", "battlenight"),
        ("Q&A", "QA"),
        ("\uff03\u3042\u3044", "\u3042\u3044"),
        ("caf\u00e9_2026", "caf\u00e9_2026"),
        ("\u0928\u092e\u0938\u094d\u0924\u0947", "\u0928\u092e\u0938\u094d\u0924\u0947"),
        ("live\U0001f525", "live\U0001f525"),
        (f"#{FAMILY}", FAMILY),
        ("", None),
        ("#", None),
        ("!?", None),
        ("___", None),
        ("\u0301", None),
        ("x" * 300, "x" * HASHTAG_LIMIT),
    ],
)
def test_hashtags_keep_what_platforms_keep(text: str, tag: str | None) -> None:
    assert clean_hashtag(text) == tag


@given(ANY)
def test_a_hashtag_is_one_clean_word(text: str) -> None:
    tag = clean_hashtag(text)
    if tag is not None:
        assert 0 < len(tag) <= HASHTAG_LIMIT
        assert "#" not in tag
        assert not any(letter.isspace() for letter in tag)
        assert clean_hashtag(f"#{tag}") == tag
        assert split_hashtags(f"#{tag}") == [tag]


def test_a_pasted_block_is_split_in_order_without_doubles() -> None:
    block = "My tags: #grwm #ama, #GRWM\n#50k#live!"
    assert split_hashtags(block) == ["grwm", "ama", "50k", "live"]
    assert split_hashtags("grwm, ama;live\tgrwm") == ["grwm", "ama", "live"]
    assert split_hashtags("") == []
    assert split_hashtags("# #! #") == []


def test_a_block_brings_a_bounded_number_of_tags() -> None:
    block = " ".join(f"#t{number}" for number in range(600))
    assert split_hashtags(block) == [f"t{number}" for number in range(500)]


@given(st.lists(st.from_regex(r"[a-zA-Z0-9_]*[a-z][a-zA-Z0-9_]*", fullmatch=True), max_size=20))
def test_a_written_block_is_read_back(tags: list[str]) -> None:
    first = {hashtag_key(tag): tag for tag in reversed(tags)}
    wanted = list(dict.fromkeys(hashtag_key(tag) for tag in tags))
    read = split_hashtags(" ".join(f"#{tag}" for tag in tags))
    assert [hashtag_key(tag) for tag in read] == wanted
    assert read == [first[key] for key in wanted]


@pytest.mark.parametrize(
    ("typed", "cut"),
    [
        ("#foo-bar", [("foo-bar", "foo")]),
        ("#a.b, #c #d&e", [("a.b", "a"), ("d&e", "d")]),
        ("#fine, #also! #über #日本", []),
        ("no sign-s at all", []),
        ("#c++ # #-x", []),
    ],
)
def test_what_a_pasted_hashtag_lost_is_known(typed: str, cut: list[tuple[str, str]]) -> None:
    assert cut_hashtags(typed) == cut
