"""Loads Qt without the price that PySide puts on every import after it."""

from __future__ import annotations

import builtins


def load_qt() -> None:
    """Import Qt, then import as Python does again.

    PySide reads the source of every module that is imported later, looking for its ``__feature__``
    switch, which this program never uses: 20 ms of the start. Nothing changes where a version of
    PySide does without that.
    """
    import PySide6.QtWidgets  # noqa: F401

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
