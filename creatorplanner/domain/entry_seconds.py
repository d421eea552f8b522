"""Reading short lengths, such as how long people watched on average."""

from __future__ import annotations

import re
from decimal import Decimal

from creatorplanner.domain.entry_errors import NotADuration, plain_entry

LONGEST = 24 * 3600

HOURS = (
    "h hr hrs hour hours std stunde stunden hora horas heure heures ora ore uur timmar tim godz "
    "ч час часа часов saat jam giờ ساعة س ชั่วโมง ชม 時間 小时 小時 시간"
)
MINUTES = (
    "m min mins minute minutes minuten minuto minutos minuti minut minuta minuty мин минут минуты "
    "dk dakika menit mnt phút دقيقة دقائق د นาที 分 分钟 分鐘 분"
)
SECONDS = (
    "s sec secs second seconds sek sekunden seg segundo segundos seconde secondes secondi sekund "
    "с сек секунд sn saniye detik dtk giây ثانية ثوان ث วินาที 秒 초"  # noqa: RUF001
)


def any_of(words: str) -> str:
    """A pattern for one of these words, the longest that fits."""
    return "|".join(re.escape(word) for word in sorted(words.split(), key=len, reverse=True))


_AMOUNT = r"[0-9]{1,5}(?:[.,][0-9]{1,2})?"
_MARKED = re.compile(
    rf"(?:(?P<h>{_AMOUNT}) ?(?:{any_of(HOURS)})\.?)? ?"
    rf"(?:(?P<m>{_AMOUNT}) ?(?:{any_of(MINUTES)})\.?)? ?"
    rf"(?:(?P<s>{_AMOUNT}) ?(?:{any_of(SECONDS)})\.?)?"
)
# the last part of "1h19" and "2m14" goes without its word
_SHORT = re.compile(
    rf"(?P<a>[0-9]{{1,3}}) ?(?:(?P<h>{any_of(HOURS)})|{any_of(MINUTES)})\.? ?(?P<b>[0-5]?[0-9])"
)
_CLOCK = re.compile(r"(?:(?P<h>[0-9]{1,2}):)?(?P<m>[0-9]{1,3}):(?P<s>[0-5][0-9])")


def read_seconds(text: str) -> int | None:
    """Read `2:14`, `2 min 14 s`, `2m14`, `1h19`, `1:02:14`, `134` in seconds; blank is None.

    A bare number is in seconds, two numbers with a colon are minutes and seconds. Words of the
    common languages are known. Raises NotADuration, also above a day.
    """
    plain = plain_entry(text, NotADuration)
    if not plain:
        return None
    seconds = int(plain) if re.fullmatch("[0-9]{1,6}", plain) else _worded(plain)
    if seconds is None or seconds > LONGEST:
        raise NotADuration(text)
    return seconds


def _worded(plain: str) -> int | None:
    if short := _SHORT.fullmatch(plain):
        unit = 60 if short["h"] else 1
        return (int(short["a"]) * 60 + int(short["b"])) * unit
    found = _CLOCK.fullmatch(plain) or _MARKED.fullmatch(plain)
    if found is None or not any(found.groups()):
        return None
    hours, minutes, seconds = (
        Decimal((found[part] or "0").replace(",", ".")) for part in ("h", "m", "s")
    )
    return round(hours * 3600 + minutes * 60 + seconds)
