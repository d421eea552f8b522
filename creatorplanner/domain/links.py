"""Links in a text as X finds them: with a protocol, or bare with a known top-level domain."""

from __future__ import annotations

import regex

_SPACES = r"\t-\r \x85\xA0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000"
_DIRECTIONS = r"\u202A-\u202E\u061C\u200E\u200F\u2066-\u2069"
_NEVER = r"\uFFFE\uFEFF\uFFFF"
_LATIN = (
    r"\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF\u0100-\u024F\u0253\u0254\u0256\u0257\u0259\u025B"
    r"\u0263\u0268\u026F\u0272\u0289\u028B\u02BB\u0300-\u036F\u1E00-\u1EFF"
)
_NAME = rf"[^!'#%&()*+,\-./:;<=>?@\[\]^_{{|}}~$\\{_SPACES}{_DIRECTIONS}{_NEVER}]"
_PART = rf"{_NAME}(?:[_\-]*+{_NAME})*+"
# Possessive throughout, so that every letter is looked at once.
_HOST = rf"{_PART}(?:\.{_PART})*+"
_TOP = r"(?:\L<tops>(?![0-9A-Za-z@+-])|xn--[\-0-9a-z]+)"
_BEFORE = rf"[^A-Za-z0-9@\uFF20$#\uFF03{_NEVER}]"
_PROTOCOL = rf"(?:^|(?<={_BEFORE}))https?://"
_IN_PATH = rf"[a-z\u0400-\u04FF0-9!*';:=+,.$/%#\[\]\-\u2013_~@|&{_LATIN}]"
_BRACKETS = rf"\((?:{_IN_PATH}+|{_IN_PATH}*\({_IN_PATH}+\){_IN_PATH}*)\)"
_ENDS_PATH = rf"(?:[+\-a-z\u0400-\u04FF0-9=_#/{_LATIN}]|{_BRACKETS})"
_QUERY = r"\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[a-z0-9\-_&=#/]"
_REST = rf"(?::[0-9]+)?(?P<path>/(?:(?:{_IN_PATH}|{_BRACKETS})*{_ENDS_PATH})?)?(?P<query>{_QUERY})?"
_PLAIN = rf"(?:[\-a-z0-9{_LATIN}]++\.)+{_TOP}"
_SHORTENED = rf"https?://t\.co/(?P<slug>[a-z0-9]+)(?:{_QUERY})?"
_LONGEST = 4096
_LONGEST_SLUG = 40

Span = tuple[int, int]


class Links:
    """Finds links; ``top_domains`` are names between white space, lines with # left out."""

    def __init__(self, top_domains: str) -> None:
        lines = [line for line in top_domains.splitlines() if not line.startswith("#")]
        self._tops = set(" ".join(lines).split())
        self._protocol = self._made(_PROTOCOL)
        self._host = self._made(_HOST)
        self._top = self._made(_TOP)
        self._rest = self._made(_REST)
        self._plain = self._made(_PLAIN)
        self._before = self._made(_BEFORE)
        self._shortened = self._made(_SHORTENED)

    def spans(self, text: str, *, bare: bool = True) -> list[Span]:
        """Where links begin and end, in order; without ``bare`` only those with a protocol."""
        found: list[Span] = []
        place = 0
        if "." not in text:
            return found
        for start in self._protocol.finditer(text):
            if start.start() < place:
                continue  # part of the link before
            found.extend(self._bare(text, place, start.start()) if bare else ())
            if found and found[-1][1] > start.start():
                place = found[-1][1]
                continue
            end = self._whole(text, start.start(), start.end())
            found.extend([(start.start(), end)] if end else ())
            place = end or start.end()
        found.extend(self._bare(text, place, len(text)) if bare else ())
        return found

    def _made(self, pattern: str) -> regex.Pattern[str]:
        flags = regex.IGNORECASE | regex.VERSION0
        if "<tops>" in pattern:
            return regex.compile(pattern, flags, tops=self._tops)
        return regex.compile(pattern, flags)

    def _whole(self, text: str, begin: int, name: int) -> int:
        """Where the link with a protocol ends whose name begins there; 0 where it is none."""
        host = self._host.match(text, name)
        end = self._domain_end(host, name) if host else 0
        if not end:
            return 0
        rest = self._rest.match(text, end)
        last = rest.end() if rest else end
        if not _sendable(text[name:end], last - begin):
            return 0
        short = self._shortened.match(text, begin, last)
        if short is None:
            return last
        return short.end() if len(short["slug"]) <= _LONGEST_SLUG else 0

    def _bare(self, text: str, place: int, stop: int) -> list[Span]:
        found: list[Span] = []
        while host := self._host.search(text, place, stop):
            spans = self._in_host(text, host, place) if "." in host.group() else []
            found.extend(spans)
            place = max(spans[-1][1], host.start() + 1) if spans else host.end()
        return found

    def _in_host(self, text: str, host: regex.Match[str], place: int) -> list[Span]:
        """Names in plain letters inside what may be a sentence without spaces around them."""
        begin = self._begin(text, host, place)
        end = self._domain_end(host, begin) if begin < host.end() else 0
        if not end or (begin and text[begin - 1] in "-_./"):
            return []
        rest = self._rest.match(text, end)
        last = rest.end() if rest else end
        if not _sendable(text[begin:end], last - begin):
            return []
        spans = [found.span() for found in self._plain.finditer(text, begin, end)]
        if spans and rest and rest["path"]:
            spans[-1] = (spans[-1][0], last)
        return spans

    def _begin(self, text: str, host: regex.Match[str], place: int) -> int:
        """The first place of a host whose letter before it, after ``place``, may stand there."""
        start = host.start()
        if start > place and self._before.match(text, start - 1):
            return start
        if not start and not self._before.match(text, 0):
            return start
        free = self._before.search(text, start, host.end())
        return free.end() if free else host.end()

    def _domain_end(self, host: regex.Match[str], begin: int) -> int:
        """Where the longest domain ends that begins there and ends in a known top; 0 without."""
        text, place = host.string, host.end()
        while (dot := text.rfind(".", begin + 1, place)) > begin:
            top = self._top.match(text, dot + 1, host.endpos)
            if top and "_" not in text[max(begin, text.rfind(".", begin, dot) + 1) : dot]:
                return top.end()
            place = dot
        return 0


def _sendable(domain: str, length: int) -> bool:
    """Whether the domain can be written in ASCII, and the link is not too long then."""
    try:
        plain = domain.encode("idna")
    except UnicodeError:
        return False
    return length + len(plain) - len(domain) + len("https://") <= _LONGEST
