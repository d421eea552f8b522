"""In which order and language a column writes its dates, found out from all of its cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from creatorplanner.exchange.tables.languages import (
    COMMON,
    Meaning,
    all_languages,
    meaning,
    usual_order,
    vocabulary,
)
from creatorplanner.exchange.tables.moments_text import Moment, Scan, moment, scan
from creatorplanner.exchange.tables.values import Style

_ORDERS = {"ymd": Style.YMD, "dmy": Style.DMY, "mdy": Style.MDY}
_A_ROW = 5  # days that follow each other closely are no accident any more
_TRIED = 40
"""Cells that are looked at before the whole column is."""


class DateGuess(NamedTuple):
    """How a column's dates are written. ``sure`` is False where they could be read otherwise.

    ``fits`` is the share of cells that are dates then; ``years`` and ``times`` the share of these
    that name a year and a time of day; ``ambiguous`` what is not sure: "dates" or "months".
    """

    order: Style
    language: str
    sure: bool
    fits: float
    years: float
    times: float
    ambiguous: str = ""


Reader = Callable[[str], Moment | None]


def date_reader(order: Style, language: str) -> Reader:
    """What reads the cells of such a column; a cell that is no date gives None."""
    said = _meanings(language)

    def read(text: str) -> Moment | None:
        found = scan(text)
        meant = None if found is None else said(found)
        return None if found is None or meant is None else moment(found, order, meant)

    return read


def _meanings(language: str) -> Callable[[Scan], Meaning | None]:
    """What the words of cells mean in a language; the same words are looked up once."""
    known = vocabulary(language) if language else None
    found: dict[tuple[tuple[str, ...], bool], Meaning | None] = {}

    def said(cell: Scan) -> Meaning | None:
        if not cell.words:
            return Meaning()
        key = (cell.words, needs_month(cell))
        if key not in found:
            found[key] = None if known is None else meaning(cell.words, known, named=key[1])
        return found[key]

    return said


def needs_month(found: Scan) -> bool:
    """Whether the numbers alone name no day."""
    numbers = found.numbers
    if len(numbers) == 1:
        return len(numbers[0]) < 8
    # 18 and 2026 name no day; 18 and 11 may, if no word is a month
    return len(numbers) == 2 and max(map(len, numbers)) == 4 and not _marked(found.words)


def _marked(words: Sequence[str]) -> bool:
    return any(word in ("月", "월") for word in words)


def guess_dates(
    cells: Sequence[str], today: date, locale: str = "", *, expected: bool = False
) -> DateGuess | None:
    """How these cells (of ``known_cells``) write dates, None where they are none.

    Where nothing is ``expected``, plain pairs of numbers such as 12.5 are taken for numbers.
    """
    if not cells or not _promising(cells[:_TRIED], expected):
        return None
    scans = [found for cell in cells if (found := scan(cell)) and found.numbers]
    language, clear = guess_language(scans, locale)
    meant_by = _meanings(language)
    said = [(found, meant) for found in scans if (meant := meant_by(found)) is not None]
    if len(said) < len(cells) * (0.3 if expected else 0.6):
        return None
    order, sure = _order(said, today, language or locale, locale)
    days = [day for found, meant in said if (day := moment(found, order, meant)) is not None]
    if not days or len(days) < len(cells) * (0.3 if expected else 0.6):
        return None
    years = sum(day.year is not None for day in days) / len(days)
    told = any(day.seconds for day in days)  # midnight in every row is no time
    times = sum(day.seconds is not None for day in days) / len(days) if told else 0.0
    ambiguous = "" if sure else "dates"
    return DateGuess(
        order,
        language,
        sure and clear,
        len(days) / len(cells),
        years,
        times,
        ambiguous if clear else "months",
    )


def _promising(cells: Sequence[str], expected: bool) -> bool:
    found = [one for cell in cells if (one := scan(cell)) and one.numbers]
    if not expected:
        found = [
            one for one in found if len(one.numbers) == 3 or (one.words and len(one.numbers) < 3)
        ]
    return len(found) * 3 >= len(cells)


def guess_language(scans: Sequence[Scan], locale: str) -> tuple[str, bool]:
    """The language whose words these are ("" where there are none), and whether no other fits.

    Other languages in which the same months are named the same do no harm.
    """
    spoken = Counter((found.words, needs_month(found)) for found in scans if found.words)
    if not spoken:
        return "", True
    own = locale.replace("-", "_").split("_")[0]
    first = dict.fromkeys([own, *COMMON] if own else COMMON)
    best = _best(spoken, first)
    whole = sum(spoken.values())
    for name in all_languages():  # the rare ones, up to the first that knows every word
        if max(best.values()) == whole or whole * 2 < len(scans):
            break
        if name not in best:
            best |= _best(spoken, (name,))
    most = max(best.values())
    if most == 0:
        return "", True
    fitting = [name for name, count in best.items() if count == most]
    chosen = fitting[0]
    clear = chosen == own or all(_same_months(spoken, chosen, name) for name in fitting[1:])
    return chosen, clear


def _best(
    spoken: Counter[tuple[tuple[str, ...], bool]], languages: Iterable[str]
) -> dict[str, int]:
    found = {}
    for language in languages:
        known = vocabulary(language)
        if known is not None:
            found[language] = sum(
                count
                for (words, named), count in spoken.items()
                if meaning(words, known, named=named) is not None
            )
    return found


def _same_months(spoken: Iterable[tuple[tuple[str, ...], bool]], one: str, other: str) -> bool:
    first, second = vocabulary(one), vocabulary(other)
    if first is None or second is None:
        return True
    for words, named in spoken:
        mine = meaning(words, first, named=named)
        theirs = meaning(words, second, named=named)
        if mine and theirs and mine.month != theirs.month:
            return False
    return True


Said = Sequence[tuple[Scan, Meaning]]


def _order(said: Said, today: date, language: str, locale: str) -> tuple[Style, bool]:
    """The order of day, month and year, and whether the cells leave no other."""
    unnamed = [found.numbers for found, meant in said if not meant.month]
    if not unnamed:
        return _named_order(said), True
    if _years_first(unnamed, said):
        return Style.YMD, True
    if _only_ymd(unnamed):
        return Style.YMD, True
    pairs = [(int(numbers[0]), int(numbers[1])) for numbers in unnamed if len(numbers) > 1]
    day_first = sum(first > 12 for first, _ in pairs)
    day_second = sum(second > 12 for _, second in pairs)
    if _past_with_years_first(said, today):
        return Style.YMD, False
    if day_first or day_second:
        return (Style.DMY if day_first >= day_second else Style.MDY), not (day_first and day_second)
    usual = _ORDERS.get(usual_order(locale) or usual_order(language), Style.DMY)
    return _likely(said, today, usual), False


def _years_first(unnamed: Sequence[tuple[str, ...]], said: Said) -> bool:
    marked = all(any(word in ("月", "월") for word in found.words) for found, _ in said)
    return marked or all(len(numbers[0]) in (4, 8) for numbers in unnamed)


def years_lead(cells: Iterable[str]) -> bool:
    """Whether these cells surely begin with the year: not 03.04.2026, 03.04, nor 03.04.26."""
    found = [one.numbers for cell in cells if (one := scan(cell)) and len(one.numbers) > 1]
    return all(len(numbers[0]) == 4 for numbers in found)


def _past_with_years_first(said: Said, today: date) -> bool:
    """26.11.18, where the first number can only be the year unless it lies ahead."""
    if any(len(found.numbers) != 3 or max(map(len, found.numbers)) > 2 for found, _ in said):
        return False
    past = {order for order in _ORDERS.values() if _all_past(said, order, today)}
    return past == {Style.YMD}


def _all_past(said: Said, order: Style, today: date) -> bool:
    days = [moment(found, order, meant) for found, meant in said]
    known = [day for day in days if day is not None]
    return len(known) == len(days) and _spread(said, order, today)[0] == 0


def _only_ymd(unnamed: Sequence[tuple[str, ...]]) -> bool:
    """26.11.18: the first number is no day in one cell, the last one no year but a day."""
    short = (numbers for numbers in unnamed if max(map(len, numbers)) < 3)
    return any(len(numbers) == 3 and int(numbers[0]) > 31 for numbers in short)


def _named_order(said: Said) -> Style:
    first = next((found.numbers for found, _ in said if len(found.numbers) == 2), ("", ""))
    return Style.YMD if len(first[0]) == 4 else Style.DMY


def _likely(said: Said, today: date, usual: Style) -> Style:
    """The usual order, unless only the other one lies in the past and close together."""
    usual = Style.DMY if usual is Style.YMD else usual
    other = Style.MDY if usual is Style.DMY else Style.DMY
    spread = {order: _spread(said, order, today) for order in (usual, other)}
    ahead, span = spread[usual]
    other_ahead, other_span = spread[other]
    if ahead != other_ahead:
        return usual if ahead < other_ahead else other
    return other if other_span * 5 < span and len(said) >= _A_ROW else usual


def _spread(said: Said, order: Style, today: date) -> tuple[int, int]:
    """How many dates lie in the future, and days from the first to the last."""
    days = []
    for found, meant in said:
        if (one := moment(found, order, meant)) is not None:
            days.append(date(one.year or today.year, one.month, min(one.day, 28)))
    if not days:
        return 0, 0
    ahead = sum(day > today + timedelta(days=1) for day in days)
    return ahead, (max(days) - min(days)).days
