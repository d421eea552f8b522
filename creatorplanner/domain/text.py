"""The one way in for text that people write, and the cutting that keeps letters whole.

What comes out can be stored and shown anywhere: no NUL (SQLite's length stops there), no lone
surrogates (not UTF-8), composed (NFC), of bounded length. All else stays as written.
"""

import re
import unicodedata

TITLE_LIMIT = 500
NOTES_LIMIT = 20_000
CAPTION_LIMIT = 5_000
NAME_LIMIT = 100
HASHTAG_LIMIT = 100
HASHTAG_BLOCK_LIMIT = 20_000
"""Limits in Unicode code points."""

MOST_HASHTAGS = 500
"""How many hashtags one pasted block may bring."""

_LONGEST_CLUSTER = 64
_JOINERS = "\u200d\ufe0e\ufe0f\u20e3"
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_HASH_SIGNS = "#\uff03\ufe5f"
_PLAIN_WORDS = re.compile(r"[\s,;\u3001\uff0c]+")


def clean_text(text: str, limit: int, multiline: bool = False) -> str:
    """Text fit for storing: at most `limit` code points, one line unless `multiline`.

    Line ends become line feeds, or spaces on one line; outer white space goes (on several
    lines only at the end, so that a first line may be indented). Cleaning twice changes nothing.
    """
    if len(text) <= limit and text.isascii() and text.isprintable():  # so are most of thousands
        return text.rstrip() if multiline else text.strip()
    # A cluster can shrink when composed, but by far less than this factor.
    rough = text[: limit * 4 + _LONGEST_CLUSTER]
    rough = rough.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")
    rough = _LINE_ENDS.sub("\n", rough)
    rough = rough.rstrip() if multiline else rough.replace("\n", " ").strip()
    composed = unicodedata.normalize("NFC", rough)
    cut = cut_text(composed, limit)
    return cut if len(cut) == len(composed) else cut.rstrip()


def cut_text(text: str, limit: int) -> str:
    """At most `limit` code points, not ending inside an emoji or an accented letter.

    Clusters longer than 64 code points are cut anyway.
    """
    if len(text) <= limit:
        return text
    for end in range(limit, max(0, limit - _LONGEST_CLUSTER), -1):
        if not _joined(text, end):
            return text[:end]
    return text[:limit]


def whole_start(text: str, limit: int) -> str:
    """As ``cut_text``, but nothing where the first emoji or letter alone is longer."""
    found = cut_text(text, limit)
    return "" if len(found) < len(text) and found and _joined(text, len(found)) else found


def _joined(text: str, end: int) -> bool:
    """Whether the code points before and after this place belong together."""
    before, after = text[end - 1], text[end]
    if before == "\u200d" or after in _JOINERS or "\U0001f3fb" <= after <= "\U0001f3ff":
        return True
    if "\U000e0020" <= after <= "\U000e007f" or unicodedata.category(after).startswith("M"):
        return True
    return _is_flag_half(after) and _flag_halves_before(text, end) % 2 == 1


def _is_flag_half(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


def _flag_halves_before(text: str, end: int) -> int:
    start = end
    while start > max(0, end - _LONGEST_CLUSTER) and _is_flag_half(text[start - 1]):
        start -= 1
    return end - start


def clean_hashtag(text: str) -> str | None:
    """A hashtag without its sign: letters, digits, marks, underscores and emoji of any script.

    Roughly the hashtag rule of UAX 31. Everything else goes, spaces too ("battle night" becomes
    "battlenight"); at most 100 code points. None when nothing is left that could be searched.
    """
    kept = "".join(filter(_in_hashtag, clean_text(text, HASHTAG_BLOCK_LIMIT)))
    start = next((index for index, letter in enumerate(kept) if not _is_mark(letter)), len(kept))
    tag = cut_text(unicodedata.normalize("NFC", kept[start:]), HASHTAG_LIMIT)
    return tag if any(letter != "_" for letter in tag) else None


def _in_hashtag(letter: str) -> bool:
    category = unicodedata.category(letter)
    return category[0] in "LM" or category in ("Nd", "Nl", "Pc", "So") or _is_extra(letter)


def _is_extra(letter: str) -> bool:
    return letter in "\u00b7\u200d" or "\U0001f3fb" <= letter <= "\U0001f3ff"


def _is_mark(letter: str) -> bool:
    return letter == "\u200d" or unicodedata.category(letter).startswith("M")


def hashtag_key(tag: str) -> str:
    """What two spellings of one hashtag have in common."""
    return unicodedata.normalize("NFC", tag.casefold())


def split_hashtags(block: str) -> list[str]:
    """The hashtags of a pasted block, in order, each once; without any sign every word counts.

    A tag ends at the first letter that cannot stand in one. At most 500 tags are read.
    """
    text = clean_text(block, HASHTAG_BLOCK_LIMIT, multiline=True)
    found: dict[str, str] = {}
    for word in _tag_words(text):
        tag = clean_hashtag(word)
        if tag is not None and len(found) < MOST_HASHTAGS:
            found.setdefault(hashtag_key(tag), tag)
    return list(found.values())


def cut_hashtags(block: str) -> list[tuple[str, str]]:
    """What ``split_hashtags`` did not take whole: (as typed, as kept), as of "#foo-bar" the "foo".

    Signs at the end of a word, such as a comma, are not missed.
    """
    found = []
    for piece in re.split(f"[{_HASH_SIGNS}]", clean_text(block, HASHTAG_BLOCK_LIMIT))[1:]:
        kept = _leading_tag(piece)
        word = (piece.split() or [""])[0].rstrip(",.;:!?)")
        if kept and word.startswith(kept) and any(map(_in_hashtag, word[len(kept) :])):
            found.append((word, kept))
    return found


def _tag_words(text: str) -> list[str]:
    pieces = re.split(f"[{_HASH_SIGNS}]", text)
    if len(pieces) == 1:
        return _PLAIN_WORDS.split(text)
    return [_leading_tag(piece) for piece in pieces[1:]]


def _leading_tag(piece: str) -> str:
    ends = (index for index, letter in enumerate(piece) if not _in_hashtag(letter))
    return piece[: next(ends, len(piece))]
