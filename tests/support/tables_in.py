"""Tables as platforms export them, with invented numbers."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

HEADER = "Title,Start time,Duration,Views,New followers,Diamonds"
FIRST = datetime(2026, 3, 1, 20)  # before all sample sessions


def session_line(number: int, started: str = "", title: str = "") -> str:
    """One stream of the list that TikTok LIVE Center exports."""
    start = started or (FIRST + timedelta(days=2 * number)).strftime("%Y-%m-%d %H:%M:%S")
    name = title or f"Night {number}"
    return f"{name},{start},5400,{1000 + number},{10 + number},{200 + number}"


def write_table(path: Path, *lines: str, header: str = HEADER) -> Path:
    """A file of these lines, with a byte order mark, as TikTok writes it."""
    path.write_bytes(("\ufeff" + "\r\n".join([header, *lines])).encode())
    return path
