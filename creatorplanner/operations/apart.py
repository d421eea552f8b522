"""Work of the store that can't be cut into pieces, done in a thread while a long step waits."""

from __future__ import annotations

from collections.abc import Callable, Generator
from threading import Thread

PATIENCE = 0.004  # seconds that a piece waits before the window has its turn


def apart(work: Callable[[], object], told: int) -> Generator[int, None, None]:
    """Yield ``told`` until the work is done; raises what it raised.

    Closing waits for its end: what SQLite was told to do can't be called back.
    """
    raised: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            raised.append(error)

    thread = Thread(target=run, name="long step")
    thread.start()
    try:
        while thread.is_alive():
            thread.join(PATIENCE)
            yield told
    finally:
        thread.join()
    if raised:
        raise raised[0]
