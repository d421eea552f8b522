"""Cuts Babel's files of languages down to what our tables are read with: 30 MB become 4.

Babel ships one pickled dictionary for each language, most of it names of currencies, units, zones
and countries. We ask for words of dates, orders of dates and decimal signs (see
creatorplanner/exchange/tables/languages.py); a test holds that every language still says the same.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from pathlib import Path, PurePath

KEPT = frozenset(
    ("locale_id", "week_data", "months", "days", "quarters", "eras", "day_periods",
     "day_period_rules", "date_formats", "time_formats", "datetime_formats", "datetime_skeletons",
     "number_symbols", "numbering_systems", "default_numbering_system", "decimal_formats")
)  # fmt: skip
FOLDER = PurePath("babel", "locale-data")
Entry = tuple[str, str, str]
"""A file as PyInstaller lists it: where it goes, where it comes from, its kind."""


def cut(source: Path, target: Path) -> None:
    """Write a language's file with only what is asked for."""
    known = pickle.loads(source.read_bytes())  # noqa: S301 - of the pinned, hash-checked package
    kept = {name: value for name, value in known.items() if name in KEPT}
    target.write_bytes(pickle.dumps(kept, protocol=2))


def with_cut_words(files: Iterable[Entry], folder: Path) -> list[Entry]:
    """The files of a bundle, those of languages cut and lying in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    found = []
    for name, source, kind in files:
        if PurePath(name).parent == FOLDER and name.endswith(".dat"):
            target = folder / PurePath(name).name
            cut(Path(source), target)
            found.append((name, str(target), kind))
        else:
            found.append((name, source, kind))
    return found
