"""In what letters a text file is written, found out from its bytes."""

from __future__ import annotations

import codecs
import re

from creatorplanner.exchange.tables.heading_words import holds_heading

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PIECE = 1 << 18
_SAMPLE = 1 << 18
_FOREIGN = re.compile(rb"[\x80-\xff]+")
_KANA = re.compile("[\u3041-\u30ff]")
_WIDE = re.compile("[\u3000-\u9fff\uff01-\uff60]")
_HANGUL = re.compile("[\uac00-\ud7a3]")


def guess_encoding(data: bytes) -> str:
    """A name of ``opening.ENCODINGS``: by the mark at the beginning, else by what fits."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if wide := _two_bytes(data[:4096]):
        return wide
    if _is_utf8(data):
        return "utf-8"
    return _legacy(data)


def without_mark(data: bytes) -> bytes:
    """The file without the mark of its encoding."""
    for mark, _ in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :]
    return data


def _two_bytes(head: bytes) -> str:
    """UTF-16 without a mark: every other byte of plain letters is a zero."""
    half = len(head) // 2
    if half < 2:
        return ""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > half * 0.4 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.4 and odd < half * 0.1 else ""


def _is_utf8(data: bytes) -> bool:
    """Whether it is UTF-8, but for a damaged letter here and there."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    bad = good = 0
    for start in range(0, len(data), _PIECE):
        piece = data[start : start + _PIECE]
        if piece.isascii():
            continue  # a letter cut in two is not looked at: it makes no difference here
        text = decoder.decode(piece)
        bad += text.count("\ufffd")
        good += sum(1 for letter in text if letter > "\x7f") if bad else 1
    return bad == 0 or bad * 20 < good


def _legacy(data: bytes) -> str:
    runs = _FOREIGN.findall(data[: _SAMPLE * 8])[:20_000]
    many = sum(map(len, runs)) or 1
    paired = sum(len(run) for run in runs if len(run) > 1) / many
    if paired > 0.6:
        for name, fits in (("cp932", _japanese), ("euc_kr", _korean), ("gb18030", _chinese)):
            text = _decoded(data[:_SAMPLE], name)
            if text and fits(text):
                return name
        small = sum(byte >= 0xE0 for run in runs for byte in run)
        if small > many * 0.6:
            return "cp1251"
    return "cp1252"


def _decoded(sample: bytes, name: str) -> str:
    """The letters beyond plain ones, or "" where the bytes are no such text."""
    decoder = codecs.getincrementaldecoder(name)("strict")
    try:
        text = decoder.decode(sample)
    except UnicodeDecodeError:
        return ""
    return "".join(letter for letter in text if letter > "\x7f")


def _japanese(text: str) -> bool:
    kana, wide = len(_KANA.findall(text)), len(_WIDE.findall(text))
    if wide <= len(text) * 0.9:
        return False
    # a few headings may be without any kana; read as another encoding, they are no words of ours
    return kana > len(text) * 0.1 or holds_heading(text)


def _korean(text: str) -> bool:
    return len(_HANGUL.findall(text)) > len(text) * 0.8


def _chinese(text: str) -> bool:
    return len(_WIDE.findall(text)) > len(text) * 0.9
