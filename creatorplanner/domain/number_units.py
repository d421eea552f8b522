"""How many a word after a number makes it, in the languages that creators read their numbers in.

The short and long forms of CLDR's compact numbers (as Babel 2.18 carries them), casefolded and
without the dots at their ends; "Tsd.", "bn" and a few more are what people write besides. A word
that means something else in another language stands with its own languages only.
"""

import unicodedata

_BY_NUMBER: dict[int, str] = {
    1_000: (
        "k 千 tsd tys thousand тыс الف tausend millier mille mila duizend tusen tusind tuhat "
        "tuhatta þúsund tysiąc tysiące tysięcy tysiąca tis tisíc tisíce tisíca tisoč tisuća "
        "tisuće hilj hiljada hiljade хиљ хиљада хиљаде тис тисяча тисячі тисяч тысяча тысячи "
        "тысяч хил хиляди илј илјада илјади тысячы mie mii ezer χιλ χιλιάδα χιλιάδεσ bin мың "
        "ming tuh tūkst tūkstošu tūkstoši tūkstotis tūkstantis tūkstančiai tūkstančio "
        "tūkstančių mijë miler milers rb ribu libo nghìn พัน ထောင် ពាន់ ພັນ हज़ार হা হাজার "
        "ہزار ह हजार ஆ ஆயிரம் వే వేయి వేలు ಸಾ ಸಾವಿರ હજાર ਹਜ਼ਾਰ هزار ألف آلاف אלף duisend ሺ ათ "
        "ათასი հզր հազար мянга 천 "
    ),
    10_000: (
        "หมื่น သောင်း 万 만 萬 "
    ),
    100_000: (
        "แสน သိန်း ແສນ लाख লা লাখ لاکھ લાખ ਲੱਖ "
    ),
    1_000_000: (
        "m mn mio mi millions millionen million millón millones milhão milhões mln milione "
        "milioni miljoen miljon miljoner millioner mill milj miljoona miljoonaa milljón "
        "milljónir milion miliony milionów miliona milionů milionu milión miliónov milióny "
        "milióna milijon milijona milijone milijoni milijonov milijun milijuna мил милион "
        "милиона млн мільйон мільйони мільйонів мільйона миллион миллиона миллионов милиони "
        "мільён мільёны мільёнаў мільёна milioane millió εκ εκατομμύριο εκατομμύρια milyon "
        "miljonit miljonu miljoni miljons milijonas milijonai milijono milijonų milió milions "
        "millóns milioi jt juta triệu ล้าน သန်း លាន ລ້ານ மி மில்லியன் మి మిలియన్ మిలియన్లు ಮಿ "
        "ಮಿಲಿಯನ್ میلیون مليون ملايين מיליון ሚ ሚሊዮን მლნ მილიონი մլն միլիոն сая "
    ),
    10_000_000: (
        "ကုဋေ ဋေ क॰ करोड़ কো কোটি کروڑ कोटी કરોડ ਕਰੋੜ करोड "
    ),
    100_000_000: (
        "億 억 亿 "
    ),
    1_000_000_000: (
        "b bn mrd bi bilhão bilhões milliarde milliarden milliard milliards mld miliardo "
        "miliardi miljard miljarder mia milliarder miljardi miljardia milljarður milljarðar "
        "miliard miliardy miliardów miliarda miliárd milijarda milijardi milijarde milijard "
        "mlr mlrd млрд милијарда милијарде милијарди мільярд мільярди мільярдів мільярда "
        "миллиард миллиарда миллиардов милиард милиарда милј мј мільярды мільярдаў miliarde "
        "milliárd δισ δισεκατομμύριο δισεκατομμύρια milyar milyard miljardit mljrd miljardu "
        "miljards milijardas milijardai milijardo milijardų miliar bilyon tỷ พันล้าน ប៊ីលាន "
        "ຕື້ अ॰ अरब ارب अब्ज பி பில்லியன் బి బిలియన్ బిలియన్లు ಬಿ ಬಿಲಿಯನ್ અબજ ਅਰਬ میلیارد "
        "مليار מיליארד mjd ቢ ቢሊዮን მლრდ მლრ მილიარდი մլրդ միլիարդ тэрбум "
    ),
}  # fmt: skip
_OWN: dict[str, dict[str, int]] = {
    "az": {"min": 1_000},
    "bs": {"mil": 1_000_000},
    "ca": {"km": 1_000_000_000},
    "cs": {"mil": 1_000_000},
    "da": {"t": 1_000},
    "en": {"billion": 1_000_000_000},
    "es": {"mil": 1_000},
    "fi": {"t": 1_000},
    "fr": {"md": 1_000_000_000},
    "hr": {"mil": 1_000_000},
    "hu": {"e": 1_000},
    "id": {"m": 1_000_000_000},
    "is": {"ma": 1_000_000_000, "þ": 1_000},
    "kk": {"м": 1_000},
    "mn": {"т": 1_000_000_000},
    "ms": {"bilion": 1_000_000_000, "j": 1_000_000},
    "pt": {"mil": 1_000},
    "ro": {"mil": 1_000_000},
    "sk": {"mil": 1_000_000},
    "sv": {"md": 1_000_000_000, "tn": 1_000},
    "tr": {"b": 1_000, "mr": 1_000_000_000},
    "vi": {"n": 1_000, "t": 1_000_000_000, "tr": 1_000_000},
}  # fmt: skip

_COMMON = {
    unicodedata.normalize("NFC", word): number
    for number, words in _BY_NUMBER.items()
    for word in words.split()
}
_NOT_IN_BLOCKS = frozenset({"min", "km"})


def factor_of(word: str, language: str = "") -> int | None:
    """What the number before ``word`` is to be multiplied by; None for no such unit.

    ``word`` is casefolded; ``language`` is a two-letter code, "" for none in particular.
    """
    key = unicodedata.normalize("NFC", word.rstrip("."))
    return _OWN.get(language, {}).get(key) or _COMMON.get(key)


def own_units(word: str) -> dict[str, int]:
    """What a word means in the languages that have it for themselves."""
    key = unicodedata.normalize("NFC", word.rstrip("."))
    return {language: words[key] for language, words in _OWN.items() if key in words}


def unit_words() -> list[str]:
    """Every unit of all languages that is no single letter of one of them, long ones first."""
    own = {word for words in _OWN.values() for word in words if len(word) > 1}
    return sorted((own - _NOT_IN_BLOCKS) | set(_COMMON), key=lambda word: (-len(word), word))
