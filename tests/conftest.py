"""Shared test set-up: a display and folders of its own, before Qt; nothing may be left behind."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if sys.dont_write_bytecode:
    # Where no bytecode is wanted beside the sources it is kept apart: without any, each of the
    # processes that tests start compiles the whole program, and pytest every test.
    sys.dont_write_bytecode = False
    sys.pycache_prefix = str(Path(__file__).resolve().parents[1] / ".pytest_cache" / "bytecode")
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix
    del os.environ["PYTHONDONTWRITEBYTECODE"]

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from tests.support.templates import Templates

# Machines differ in speed and share their cores: a deadline would measure them, not the code.
settings.register_profile("quick", deadline=None, max_examples=25)
settings.register_profile(
    "ci",
    deadline=None,
    max_examples=60,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if "CI" in os.environ else "quick")
)


class _Shelf:
    """Sets aside what stays for good: the watch below looks through all other live objects."""

    TESTS = 50

    def __init__(self) -> None:
        self._modules, self._tests = 0, 0

    def tidy(self) -> None:
        """Call it before a test; does something where modules have come, and now and then."""
        self._tests += 1
        if len(sys.modules) != self._modules or self._tests > self.TESTS:
            self._modules, self._tests = len(sys.modules), 0
            gc.collect()
            gc.freeze()


@pytest.fixture(scope="session")
def _shelf() -> _Shelf:
    return _Shelf()


@pytest.fixture(scope="session")
def templates() -> Iterator[Templates]:
    """Plans that are copied instead of built."""
    from tests.support.templates import Templates

    made = Templates()
    yield made
    made.close()


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the real plan of the person who runs the suite."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name, folder in {
            "XDG_DATA_HOME": "data",
            "XDG_CONFIG_HOME": "config",
            "XDG_STATE_HOME": "state",
            "XDG_CACHE_HOME": "cache",
            "LOCALAPPDATA": "local",
            "APPDATA": "roaming",
        }.items():
            (home / folder).mkdir()
            patch.setenv(name, str(home / folder))
        yield


@pytest.fixture(autouse=True)
def _nothing_left(request: pytest.FixtureRequest, _shelf: _Shelf) -> Iterator[None]:
    """Fail a test that leaves a window, a running timer, a Qt thread or a Python thread behind."""
    threads = set(threading.enumerate())
    uses_qt = bool({"qtbot", "qapp"} & set(request.fixturenames))
    if uses_qt:
        _shelf.tidy()
    before = {id(thing) for thing in _alive()} if uses_qt else set()
    yield
    left = [f"thread {thread.name}" for thread in threading.enumerate() if thread not in threads]
    if uses_qt:
        left += _qt_leftovers(before)
    if left:
        pytest.fail("left behind by this test: " + ", ".join(left), pytrace=False)


def _qt_leftovers(before: set[int]) -> list[str]:
    _delete_later_now()
    left = [thing for thing in _alive() if id(thing) not in before]
    if left:
        # A cycle is not a leak: let it go before judging.
        del left
        gc.collect()
        _delete_later_now()
        left = [thing for thing in _alive() if id(thing) not in before]
    return [_describe(thing) for thing in left]


def _delete_later_now() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _alive() -> list[Any]:
    """Top-level widgets, running timers and running threads of Qt that Python knows of."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtCore import QThread, QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import isValid

    # by exact type: asking a million objects whether they are instances takes ten times as long
    kinds = {*_kinds(QTimer), *_kinds(QThread)}
    found: list[Any] = [thing for thing in gc.get_objects() if type(thing) in kinds]
    running = [
        thing
        for thing in found
        if isValid(thing) and (thing.isActive() if isinstance(thing, QTimer) else thing.isRunning())
    ]
    return [*QApplication.topLevelWidgets(), *running]


def _kinds(kind: type) -> set[type]:
    """A class with all that inherit from it."""
    return {kind}.union(*(_kinds(heir) for heir in kind.__subclasses__()))


def _describe(thing: Any) -> str:
    return f"{type(thing).__name__} {thing.objectName()!r}"
