"""Interface text passes one door, where a translator can take over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from creatorplanner.models.tongue import tr, tr_count


class _German(QTranslator):
    """A catalogue of three entries; plurals are chosen by it, not by English."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's own name
        return False

    def translate(self, *asked: Any) -> str | None:
        context, text, _hint, n = asked
        if _text(context) != "Steps":
            return None
        known = {"Moved to {when}": "Verschoben auf {when}", "": "header of the catalogue"}
        plural = {"{n} streams": "{n} Streams", "{n} stream": "{n} Stream"}
        source = _text(text)
        return plural.get(source) if n >= 0 else known.get(source)


def _text(value: bytes | str) -> str:
    return value if isinstance(value, str) else bytes(value).decode()


@pytest.fixture
def german(qapp: QCoreApplication) -> Iterator[None]:
    translator = _German()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_english_stands_in_the_code() -> None:
    assert tr("Steps", "Moved to {when}", when="Fri") == "Moved to Fri"
    assert tr("Steps", "") == ""
    assert tr_count("Steps", "{n} stream", "{n} streams", 1) == "1 stream"
    assert tr_count("Steps", "{n} stream", "{n} streams", 0) == "0 streams"
    assert tr_count("Steps", "{n} stream", "{n} streams", 1200, "1,200") == "1,200 streams"


def test_what_fills_a_text_is_not_read_as_a_place() -> None:
    assert tr("Steps", "Deleted {title}", title="{count}") == "Deleted {count}"
    assert tr("Steps", "100 % {of} it") == "100 % {of} it"


@pytest.mark.usefixtures("german")
def test_a_translator_takes_over() -> None:
    assert tr("Steps", "Moved to {when}", when="Fr.") == "Verschoben auf Fr."
    assert tr_count("Steps", "{n} stream", "{n} streams", 3) == "3 Streams"
    assert tr("Steps", "") == ""
    assert tr("Steps", "not in the catalogue") == "not in the catalogue"
