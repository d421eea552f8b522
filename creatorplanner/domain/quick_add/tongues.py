"""Small words around days and times, in the languages that are read besides English.

QLocale names days and months; nothing on the computer knows "morgen" or "cada".
"""

from __future__ import annotations

from typing import NamedTuple

from creatorplanner.domain.quick_add.board import plain_text


class Words(NamedTuple):
    """Words of one language, lower case. ``relative`` counts days from today."""

    relative: dict[str, int]
    every: tuple[str, ...] = ()
    coming: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    both: tuple[str, ...] = ()
    noon: tuple[str, ...] = ()
    midnight: tuple[str, ...] = ()


_ENGLISH = Words(
    {"today": 0, "tonight": 0, "tomorrow": 1, "tmr": 1, "tmrw": 1, "yesterday": -1},
    every=("every", "each"),
    coming=("next",),
    on=("on", "this", "coming"),
    at=("at", "@", "from"),
    until=("until", "till", "til", "through", "thru"),
    both=("and", "&", "+"),
    noon=("noon", "midday"),
    midnight=("midnight",),
)
_OTHERS = {
    "de": Words(
        {"heute": 0, "heute abend": 0, "morgen": 1, "übermorgen": 2, "gestern": -1},
        ("jeden", "jede", "jedes", "alle"),
        ("nächsten", "nächste", "nächster"),
        ("am", "diesen", "kommenden"),
        ("um", "ab", "von"),
        ("bis",),
        ("und",),
        ("mittags",),
        ("mitternacht",),
    ),
    "fr": Words(
        {"aujourd'hui": 0, "aujourd’hui": 0, "ce soir": 0, "demain": 1, "hier": -1},
        ("chaque", "tous les", "toutes les"),
        ("prochain",),
        ("le", "ce"),
        ("à", "dès", "de"),
        ("jusqu'au", "jusqu’au"),
        ("et",),
        ("midi",),
        ("minuit",),
    ),
    "es": Words(
        {"hoy": 0, "esta noche": 0, "mañana": 1, "manana": 1, "ayer": -1},
        ("cada", "todos los", "todas las"),
        ("próximo", "proximo"),
        ("el", "este"),
        ("a las", "a la", "desde las"),
        ("hasta el", "hasta"),
        ("y", "e"),
        ("mediodía",),
        ("medianoche",),
    ),
    "pt": Words(
        {"hoje": 0, "hoje à noite": 0, "amanhã": 1, "amanha": 1, "ontem": -1},
        ("cada", "todo", "toda", "todos os", "todas as"),
        ("próximo", "próxima"),
        ("na", "no", "nesta", "neste"),
        ("às", "as", "das"),
        ("até",),
        ("e",),
        ("meio-dia",),
        ("meia-noite",),
    ),
    "ja": Words(
        {"今日": 0, "今夜": 0, "今晩": 0, "明日": 1, "あした": 1, "明後日": 2, "昨日": -1},
        ("毎週", "毎"),
        ("来週の", "来週"),
        noon=("正午",),
        midnight=("深夜0時",),
    ),
    "ar": Words(
        {"اليوم": 0, "الليلة": 0, "غدا": 1, "غدًا": 1, "أمس": -1},
        ("كل",),
        (),
        ("يوم",),
        ("الساعة", "في"),
        ("حتى",),
        ("و",),
    ),
    "it": Words(
        {"oggi": 0, "stasera": 0, "domani": 1, "ieri": -1},
        ("ogni",),
        ("prossimo",),
        ("questo",),
        ("alle", "dalle"),
        ("fino al",),
        ("e",),
        ("mezzogiorno",),
        ("mezzanotte",),
    ),
    "nl": Words(
        {"vandaag": 0, "vanavond": 0, "morgen": 1, "overmorgen": 2, "gisteren": -1},
        ("elke", "iedere"),
        ("volgende",),
        ("op", "deze"),
        ("om", "vanaf"),
        ("tot",),
        ("en",),
        ("middaguur",),
        ("middernacht",),
    ),
    "id": Words(
        {"hari ini": 0, "malam ini": 0, "besok": 1, "lusa": 2, "kemarin": -1},
        ("setiap", "tiap"),
        (),
        ("hari",),
        ("jam", "pukul"),
        ("sampai",),
        ("dan",),
    ),
    "ko": Words(
        {"오늘": 0, "오늘 밤": 0, "내일": 1, "모레": 2, "어제": -1}, ("매주",), ("다음 주",)
    ),
    "zh": Words({"今天": 0, "今晚": 0, "明天": 1, "后天": 2, "昨天": -1}, ("每",), ("下",)),
}


def words_of(language: str) -> Words:
    """English and one other language together."""
    other = _OTHERS.get(language.casefold()[:2], Words({}))
    relative = {plain_text(word)[0]: days for word, days in other.relative.items()}
    lists = (
        (*english, *(plain_text(word)[0] for word in own))
        for english, own in zip(_ENGLISH[1:], other[1:], strict=True)
    )
    return Words({**_ENGLISH.relative, **relative}, *lists)
