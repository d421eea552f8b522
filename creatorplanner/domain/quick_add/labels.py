"""Finding formats, platforms, hashtags and text between quotation marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from creatorplanner.domain.quick_add.board import END, START, Board, plain_text
from creatorplanner.domain.quick_add.facts import FormatFact, PlatformFact
from creatorplanner.domain.quick_add.names import any_of
from creatorplanner.domain.quick_add.result import Kind, Note
from creatorplanner.domain.text import split_hashtags

SHORTEST_BEGINNING = 3
SHORTEST_WORD = 4

_ALIASES = {"yt": "youtube", "tt": "tiktok", "ig": "instagram", "insta": "instagram",
            "fb": "facebook"}  # fmt: skip
_EVERYDAY = frozenset(
    ("night", "time", "live", "stream", "show", "just", "with", "chat", "from", "this", "that",
     "your", "what", "when", "have", "talk", "game", "play", "week", "team", "best", "today",
     "the", "and", "for", "day", "new", "tonight")
)  # fmt: skip
_QUOTED = re.compile('"([^"]+)"|“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|「([^「」]+)」')
_HASHTAG = re.compile(r"(?<![^\s\x00,;|(\[#])[#\ufe5f][^\s\x00#\ufe5f,;|)\]]+")
_MENTION = re.compile(rf"{START}(?:(?:on|via|auf|en|sur)\s+)?@([a-z][a-z0-9_.]*?){END}")
_TIE = re.compile(r"\s*(?:and|&|\+|und|y|et|e)\s*$")
_WORD = re.compile(r"[^\s\x00,;|:!?()\[\]]+")


@dataclass(frozen=True, slots=True)
class Label:
    """What a format piece means; a ``label`` is the whole name, so it needs no place in a title."""

    format_id: str
    label: bool


class LabelFinder:
    """Names of one plan, made comparable once."""

    def __init__(self, formats: Collection[FormatFact], platforms: Iterable[PlatformFact]) -> None:
        names = [(_plain(kind.name), kind.id) for kind in formats if _plain(kind.name)]
        spelled = [(other, key) for name, key in names for other in _spellings(name)]
        self._names = dict(reversed([*names, *spelled]))
        self._emoji = {_plain(kind.emoji): kind.id for kind in formats if _plain(kind.emoji)}
        self._long = _phrases(name for name in self._names if _is_long(name))
        self._whole = _phrases(name for name in self._names if not _is_long(name))
        self._signs = re.compile(any_of(self._emoji))
        self._parts = _parts(dict(names))
        self._phrases = _phrases(self._parts)
        self._beginnings = _beginnings(dict(names))
        self._platforms = _platform_names(platforms)

    def find_quotes(self, board: Board) -> None:
        """Take what stands between quotation marks: title, whatever it says."""
        for found in _QUOTED.finditer(board.masked):
            place = next(index for index, text in enumerate(found.groups(), 1) if text)
            board.take(Kind.TITLE, *found.span(), found.span(place), in_title=True)

    def find_tags(self, board: Board) -> None:
        """Take hashtags, and platforms after an @."""
        for found in _HASHTAG.finditer(board.masked):
            start, end = found.span()
            typed = board.typed(start, end)
            tags = split_hashtags(board.text[typed[0] : typed[1]])
            if tags:
                board.take(Kind.HASHTAG, start, end, tags[0])
        for found in _MENTION.finditer(board.masked):
            key = self._platforms.get(found[1])
            if key:
                board.take(Kind.PLATFORM, *found.span(), key)
                continue
            short = {value for name, value in self._platforms.items() if name.startswith(found[1])}
            if len(short) == 1 and len(found[1]) >= SHORTEST_BEGINNING:
                board.take(Kind.PLATFORM, *found.span(), short.pop(), Note.SHORT)

        self._tie_platforms(board)

    def _tie_platforms(self, board: Board) -> None:
        """The "and" between two platforms is no title."""
        for find in board.of(Kind.PLATFORM):
            tie = _TIE.search(board.masked[: find.start])
            before = board.before(tie.start()) if tie else None
            if tie and before and before.kind is Kind.PLATFORM:
                board.widen(find, tie.end() - len(tie[0].lstrip()))

    def find_long_names(self, board: Board) -> None:
        """Take a format's whole name of several words, which may hold a day or a number."""
        self._first(board, self._long, self._names, label=True)

    def find_formats(self, board: Board) -> None:
        """Take a format: by its name, its sign, a word of its name, or the beginning of one."""
        if not _has_format(board):
            self._first(board, self._whole, self._names, label=True)
        if not _has_format(board):
            self._sign(board)
        if not _has_format(board):
            self._first(board, self._phrases, self._parts, label=False)
        if not _has_format(board):
            self._beginning(board)

    def _first(
        self, board: Board, pattern: re.Pattern[str], keys: dict[str, str], *, label: bool
    ) -> None:
        for found in pattern.finditer(board.masked):
            key = keys[" ".join(found[0].split())]
            if board.take(Kind.FORMAT, *found.span(), Label(key, label), in_title=True):
                return

    def _sign(self, board: Board) -> None:
        for found in self._signs.finditer(board.masked):
            key = self._emoji[found[0]]
            if board.take(Kind.FORMAT, *found.span(), Label(key, True), in_title=True):
                return

    def _beginning(self, board: Board) -> None:
        for found in _WORD.finditer(board.masked):
            key = self._beginnings.get(found[0])
            value = Label(key, False) if key else None
            if value and board.take(Kind.FORMAT, *found.span(), value, Note.SHORT, in_title=True):
                return


def _plain(name: str) -> str:
    return " ".join(plain_text(name)[0].split())


def _spellings(name: str) -> set[str]:
    """How else a name with signs is typed: "qa", "q and a" for "Q&A"."""
    bare = re.sub(r"[^\w\s]|_", "", name)
    spoken = " ".join(re.sub("[&+]", " and ", name).split())
    loose = " ".join(re.sub("([&+])", r" \1 ", name).split())
    return {other for other in (bare, spoken, loose) if len(other) > 1} - {name}


def _is_long(name: str) -> bool:
    return " " in name or any(letter.isdecimal() for letter in name)


def _phrases(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"{START}{any_of(names)}{END}")


def _has_format(board: Board) -> bool:
    return bool(board.of(Kind.FORMAT))


def _parts(names: dict[str, str]) -> dict[str, str]:
    """Words at the beginning of a name, and single words of it, that fit one format only."""
    counted: Counter[str] = Counter()
    found: dict[str, str] = {}
    for name, key in names.items():
        words = name.split()
        heads = {" ".join(words[:count]) for count in range(1, len(words))}
        parts = {part for part in heads | set(words) if _tells(part)} - {name}
        counted.update(parts)
        found.update(dict.fromkeys(parts, key))
    return {part: key for part, key in found.items() if counted[part] == 1 and part not in names}


def _tells(part: str) -> bool:
    """Whether a word says which format is meant, and isn't one of every title."""
    return len(part) >= SHORTEST_WORD and part not in _EVERYDAY


def _beginnings(names: dict[str, str]) -> dict[str, str]:
    """Beginnings of names, down to three letters, that fit one format only."""
    counted: Counter[str] = Counter()
    found: dict[str, str] = {}
    for name, key in names.items():
        word = name.split()[0]
        heads = {word[:length] for length in range(SHORTEST_BEGINNING, len(word))}
        counted.update(heads)
        found.update(dict.fromkeys(heads, key))
    return {
        head: key
        for head, key in found.items()
        if counted[head] == 1 and head not in _EVERYDAY and head not in names
    }


def _platform_names(platforms: Iterable[PlatformFact]) -> dict[str, str]:
    known = tuple(platforms)
    ids = {platform.id for platform in known}
    names = {alias: key for alias, key in _ALIASES.items() if key in ids}
    for platform in known:
        names[_plain(platform.name).replace(" ", "")] = platform.id
        names[_plain(platform.id)] = platform.id
    return names
