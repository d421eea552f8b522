"""The process that reads one foreign file: standard input in, lines of JSON out.

It limits itself before the first byte is read. Nothing of the file is ever run or opened.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from creatorplanner.domain.errors import PlannerError
from creatorplanner.exchange.apart.trade import Trade

Tell = Callable[[Any], None]
Reader = Callable[[dict[str, Any], BinaryIO, Tell], Any]
"""From the options and the file to the answer, in plain values; tells what it has on the way."""


def serve(trade: Trade, words: list[str], read: Reader) -> int:
    """Read standard input with the options of one JSON word; the exit code is 0 with any answer."""
    gc.disable()  # nothing here is let go of before the end
    options = json.loads(words[0])
    memory = trade.memory(options["size"])
    limit_process(memory, trade.cpu)
    out = sys.stdout.buffer
    answer: dict[str, Any]
    try:
        found = read(options, sys.stdin.buffer, lambda told: _say(out, {"told": told}))
        answer = {"answer": found}
    except PlannerError as refusal:
        answer = {"refused": [type(refusal).__name__, *refusal.args]}
    except MemoryError:
        answer = {"hungry": memory}
    _say(out, answer)
    return 0


def _say(out: BinaryIO, answer: dict[str, Any]) -> None:
    out.write(json.dumps(answer).encode("ascii") + b"\n")
    out.flush()


def limit_process(memory: int, seconds: int) -> None:
    """Bound this process in time, memory and files, where the system can do that."""
    sys.dont_write_bytecode = True
    try:
        import resource
    except ImportError:  # Windows: whoever started it ends it when its time is over
        return
    bounds = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for what, most in bounds.items():
        try:
            _, hard = resource.getrlimit(what)
            allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(what, (allowed, hard))
        except (ValueError, OSError):
            continue  # macOS has no limit on addresses; the others still hold
