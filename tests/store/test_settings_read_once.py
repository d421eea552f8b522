"""The settings are read once, and still always as they are."""

from __future__ import annotations

import pytest

from creatorplanner.domain.settings import setting
from creatorplanner.store.planbook import Planbook


def test_they_are_read_again_once_something_was_written(book: Planbook) -> None:
    before = book.formats.settings()
    assert book.formats.settings() is before
    with book.edit() as edit:
        edit.put(setting("text_percent", 120))
        assert book.formats.settings().text_percent == 120, "an edit sees its own writes"
    assert book.formats.settings().text_percent == 120


def test_what_was_rolled_back_was_never_so(book: Planbook) -> None:
    def fail() -> None:
        with book.edit() as edit:
            edit.put(setting("text_percent", 120))
            assert book.formats.settings().text_percent == 120
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert book.formats.settings().text_percent == 100
