"""Numbers as people type them: by locale, exact, and never guessed from nothing."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.entry_errors import NotANumber, NumberTooLarge
from creatorplanner.domain.entry_numbers import read_count, read_number

ENGLISH = (".", ",")
GERMAN = (",", ".")
FRENCH = (",", "\u202f")
SWISS = (".", "\u2019")


@pytest.mark.parametrize(
    ("text", "separators", "value"),
    [
        ("1.2k", ENGLISH, 1200),
        ("1,2k", GERMAN, 1200),
        ("1,2k", ENGLISH, 1200),
        ("24.5k", ENGLISH, 24500),
        ("24,5k", GERMAN, 24500),
        ("24,5 Tsd.", GERMAN, 24500),
        ("1 234", ENGLISH, 1234),
        ("1\u202f234", FRENCH, 1234),
        ("1\xa0234,5", FRENCH, Decimal("1234.5")),
        ("1.234", ENGLISH, Decimal("1.234")),
        ("1.234", GERMAN, 1234),
        ("1,234", ENGLISH, 1234),
        ("1'234", SWISS, 1234),
        ("1\u2019234.50", SWISS, Decimal("1234.5")),
        ("12+30", ENGLISH, 42),
        ("1.2k + 30", ENGLISH, 1230),
        ("+41", ENGLISH, 41),
        ("1.2M", ENGLISH, 1200000),
        ("1,2 Mio.", GERMAN, 1200000),
        ("12,34,567", ENGLISH, 1234567),
        ("1.234.567,89", GERMAN, Decimal("1234567.89")),
        ("1.234.567", ENGLISH, 1234567),
        ("\u0661\u0662\u0663", ENGLISH, 123),
        ("\u0661\u066c\u0662\u0663\u0664\u066b\u0665", ENGLISH, Decimal("1234.5")),
        ("$7.30", ENGLISH, Decimal("7.3")),
        ("7,30 \u20ac", GERMAN, Decimal("7.3")),
        ("0", ENGLISH, 0),
        ("0.00", ENGLISH, 0),
        (".5", ENGLISH, Decimal("0.5")),
        ("007", ENGLISH, 7),
        ("1,2 mil", GERMAN, 1200),
        ("1.2\u4e07", ENGLISH, 12000),
        ("1.234", FRENCH, Decimal("1.234")),
        ("1,234.5", GERMAN, Decimal("1234.5")),
    ],
)
def test_numbers_people_type(text: str, separators: tuple[str, str], value: int | Decimal) -> None:
    read = read_number(text, *separators)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("text", "separators", "language", "value"),
    [
        ("24,5 Tsd.", GERMAN, "de", 24_500),
        ("1,2 Mio.", GERMAN, "de", 1_200_000),
        ("1,2 mil", GERMAN, "es", 1200),
        ("1.2 mil", ENGLISH, "es", 1200),  # es_MX
        ("1,2 mil", GERMAN, "pt", 1200),
        ("3,4 mi", GERMAN, "pt", 3_400_000),
        ("1,2 mil.", GERMAN, "cs", 1_200_000),
        ("1,2 tis.", GERMAN, "cs", 1200),
        ("3,4 tys.", FRENCH, "pl", 3400),
        ("2 mln", FRENCH, "pl", 2_000_000),
        ("1,5\u202fk", FRENCH, "fr", 1500),
        ("1,8 тыс.", FRENCH, "ru", 1800),
        ("2,5 млн", FRENCH, "ru", 2_500_000),
        ("12,3 rb", GERMAN, "id", 12_300),
        ("1,2 jt", GERMAN, "id", 1_200_000),
        ("1,2 M", GERMAN, "id", 1_200_000_000),
        ("1.2M", GERMAN, "id", 1_200_000),  # as the app shows it in English
        ("1,2 B", GERMAN, "tr", 1200),
        ("1.2B", ENGLISH, "en", 1_200_000_000),
        ("1,2 N", GERMAN, "vi", 1200),
        ("3,5 Tr", GERMAN, "vi", 3_500_000),
        ("1.2万", ENGLISH, "ja", 12_000),
        ("1.2萬", ENGLISH, "zh", 12_000),
        ("3.4천", ENGLISH, "ko", 3400),
        ("1,2 χιλ.", GERMAN, "el", 1200),
        ("\u0661\u066b\u0662 \u0623\u0644\u0641", ("\u066b", "\u066c"), "ar", 1200),
        ("\u0662\u0664\u066c\u0665\u0660\u0660", ("\u066b", "\u066c"), "ar", 24_500),
        ("\u06f1\u066b\u06f5 \u0647\u0632\u0627\u0631", ("\u066b", "\u066c"), "fa", 1500),
        ("1.2 हज़ार", ENGLISH, "hi", 1200),
        ("2 लाख", ENGLISH, "hi", 200_000),
        ("3 ล้าน", ENGLISH, "th", 3_000_000),
        ("1,2 Tsd. + 30", GERMAN, "de", 1230),
    ],
)
def test_units_as_each_language_writes_them(
    text: str, separators: tuple[str, str], language: str, value: int
) -> None:
    assert read_number(text, *separators, language) == value
    assert read_count(text, *separators, language) == value


@pytest.mark.parametrize("text", ["", " ", "\t", "\u202f"])
def test_blank_is_unknown_and_never_zero(text: str) -> None:
    assert read_number(text) is None
    assert read_count(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "nan",
        "inf",
        "-inf",
        "1_234",
        "1e5",
        "0x10",
        "-5",
        "1,2,3",
        "12 34",
        "1..2",
        "1.",
        "abc",
        "k",
        "12++30",
        "12+",
        "1.2.3k",
        "\u00b2",
        "\u00bd",
        "9" * 30,
        "1" * 100,
        "1.2 mil",
        "$",
        "--5",
        "12-5",
        "1,23,4",
        "5 %",
        "1kk",
        "\ud800",
        "1\x002",
    ],
)
def test_what_is_no_number_keeps_its_text(text: str) -> None:
    with pytest.raises(NotANumber) as caught:
        read_number(text)
    assert caught.value.text == text[:64]


def test_negative_numbers_only_where_allowed() -> None:
    assert read_number("-5", allow_negative=True) == -5
    assert read_number("\u22121.5", allow_negative=True) == Decimal("-1.5")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2k", 2_000),
        ("2 rb", 2_000),
        ("2m", 2_000_000),
        ("2 mln", 2_000_000),
        ("2b", 2 * 10**9),
        ("2 Mrd.", 2 * 10**9),
        ("2\u842c", 20_000),
        ("2\ub9cc", 20_000),
        ("2\u5104", 2 * 10**8),
        ("2\u5343", 2_000),
        ("1000000000000000", 10**15),
    ],
)
def test_units_are_powers_of_ten(text: str, value: int) -> None:
    assert read_number(text) == value


def test_numbers_over_the_limit_are_refused() -> None:
    for text in ("1000000000000001", "1000001b", "9" * 24):
        with pytest.raises(NotANumber):
            read_number(text)


@pytest.mark.parametrize("text", ["9" * 17, "9" * 29, "1000001b"])
def test_what_is_too_large_is_told_from_what_is_no_number(text: str) -> None:
    with pytest.raises(NumberTooLarge):
        read_number(text)
    with pytest.raises(NumberTooLarge):
        read_count(text)


def test_counts_are_whole() -> None:
    assert read_count("1.234") == 1234
    assert read_count("1,234", *GERMAN) == 1234
    assert read_count("1.2k") == 1200
    for text in ("1.5", "1.2345k", "1.23"):
        with pytest.raises(NotANumber):
            read_count(text)


@given(st.integers(0, 10**15))
def test_counts_are_read_back_in_every_style(number: int) -> None:
    assert read_number(str(number)) == number
    english = f"{number:,}"
    assert read_number(english, *ENGLISH) == number
    assert read_number(english.replace(",", "."), *GERMAN) == number
    assert read_number(english.replace(",", "\u202f"), *FRENCH) == number
    assert read_count(english.replace(",", "'"), *SWISS) == number


@given(st.decimals(0, 10**9, places=2))
def test_money_is_read_back_exactly(amount: Decimal) -> None:
    assert read_number(f"{amount:,.2f}") == amount
    swapped = f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))
    assert read_number(swapped, *GERMAN) == amount


@given(st.text(max_size=70) | st.text("0123456789.,' +-k", max_size=14))
def test_any_text_is_read_or_refused(text: str) -> None:
    for separators, language in ((ENGLISH, "tr"), (GERMAN, "es"), (FRENCH, "")):
        with suppress(NotANumber):
            number = read_number(text, *separators, language)
            assert number is None or 0 <= number <= 10**15
