"""The bundle's files of languages are cut; dates and numbers are read with them all the same."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from babel import localedata

from creatorplanner.exchange.tables.languages import (
    COMMON,
    usual_order,
    usual_point,
    vocabulary,
)

SOURCE = Path(__file__).parents[2] / "packaging" / "babel_words.py"
# every script and calendar that is odd in its own way, and places that differ from their language
LANGUAGES = (*COMMON, "ckb", "dz", "fa", "ff_Adlm", "gd", "he", "kk", "lt", "my", "sr_Latn", "yo")
PLACES = ("en_GB", "en_US", "es_MX", "de_CH", "pt_PT", "zh_Hant_TW", "ar_MA", "fr_CA")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("babel_words", SOURCE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Babel's own folder; what was read from it is forgotten before and after."""
    folder = Path(localedata._dirname)
    monkeypatch.setattr(localedata, "_cache", {})
    _forget()
    yield folder
    _forget()


def _forget() -> None:
    localedata._cache.clear()
    for known in (vocabulary, usual_order, usual_point):
        known.cache_clear()


def _told() -> dict[str, tuple[object, ...]]:
    found = {name: (vocabulary(name), usual_order(name), usual_point(name)) for name in LANGUAGES}
    return found | {name: (usual_order(name), usual_point(name)) for name in PLACES}


def test_every_language_says_the_same_and_takes_a_tenth(
    tool: ModuleType, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _told()
    sizes = [0, 0]
    for source in whole.glob("*.dat"):
        tool.cut(source, tmp_path / source.name)
        sizes[0] += source.stat().st_size
        sizes[1] += (tmp_path / source.name).stat().st_size
    _forget()
    monkeypatch.setattr(localedata, "_dirname", str(tmp_path))
    assert _told() == before
    assert sizes[1] < sizes[0] / 10


def test_only_files_of_languages_are_cut(tool: ModuleType, whole: Path, tmp_path: Path) -> None:
    folder = str(Path("babel") / "locale-data")
    files = [
        (str(Path(folder) / "de.dat"), str(whole / "de.dat"), "DATA"),
        (str(Path("babel") / "global.dat"), str(whole.parent / "global.dat"), "DATA"),
        (str(Path("other") / "de.dat"), "elsewhere", "DATA"),
    ]
    cut, *others = tool.with_cut_words(files, tmp_path / "cut")
    assert cut == (files[0][0], str(tmp_path / "cut" / "de.dat"), "DATA")
    assert Path(cut[1]).is_file()
    assert others == files[1:]
