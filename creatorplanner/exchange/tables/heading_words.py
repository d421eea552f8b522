"""What headings mean in tables that nobody knows, in the languages that creators write them in."""

from __future__ import annotations

from functools import cache

from creatorplanner.domain.end_screen_words import LABELS
from creatorplanner.exchange.tables.headings import bare_key

WHEN: dict[str, tuple[str, ...]] = {
    "started": (
        "start", "started", "start time", "start date", "started at", "stream start", "begin",
        "date and time", "date/time", "datetime", "timestamp", "published", "publish time",
        "inicio", "hora de inicio", "fecha de inicio", "fecha y hora", "início",
        "hora de início", "data de início", "data e hora", "beginn", "startzeit", "startdatum",
        "datum und uhrzeit", "début", "heure de début", "date de début", "date et heure",
        "inizio", "ora di inizio", "data di inizio", "data e ora", "開始", "開始日", "開始時間",
        "開始日時", "日時", "시작", "시작 시간", "开始时间", "開始時間", "начало", "время начала",
        "وقت البدء", "تاريخ البدء", "البداية", "başlangıç", "mulai", "begintijd",  # noqa: RUF001
        "data rozpoczęcia",
    ),
    "ended": (
        "end", "ended", "end time", "end date", "ended at", "stream end", "fin", "hora de fin",
        "hora de finalización", "fim", "término", "hora de término", "ende", "endzeit",
        "heure de fin", "fine", "ora di fine", "終了", "終了時間", "終了日時", "종료",
        "종료 시간", "结束时间", "結束時間", "конец", "время окончания", "وقت الانتهاء", "النهاية",
    ),
    "day": (
        "date", "day", "stream date", "fecha", "día", "dia", "data", "datum", "tag", "jour",
        "giorno", "日付", "日", "날짜", "日期", "дата", "день", "التاريخ", "تاريخ", "اليوم",
        "tarih", "tanggal", "ngày", "วันที่", "dag", "dzień",
    ),
    "time": (
        "time", "time of day", "hora", "uhrzeit", "zeit", "heure", "ora", "時刻", "時間", "시간",
        "时间", "時間", "время", "الوقت", "saat", "jam", "waktu", "tijd", "godzina",
    ),
    "minutes": (
        "duration", "length", "stream duration", "stream length", "live duration", "minutes",
        "time live", "hours live", "duración", "duração", "dauer", "länge", "durée", "durata",
        "配信時間", "live時間", "再生時間", "長さ", "방송 시간", "길이", "时长", "時長",
        "длительность", "продолжительность", "المدة", "مدة البث", "süre", "durasi", "duur",
        "czas trwania", "thời lượng", "ระยะเวลา",
    ),
    "hour": ("hour", "stunde", "時間帯", "الساعة", "час"),
}  # fmt: skip
WORDS: dict[str, tuple[str, ...]] = {
    "title": (
        "title", "stream title", "live title", "name", "stream", "livestream", "topic", "nome",
        "nombre", "nom", "título",
        "titulo", "titel", "thema", "titre", "titolo", "タイトル", "live名", "제목", "标题",
        "標題", "название", "заголовок", "العنوان", "عنوان", "başlık", "judul", "tiêu đề",  # noqa: RUF001
        "ชื่อ", "tytuł",
    ),
    "platform": (
        "platform", "plataforma", "plattform", "plateforme", "piattaforma", "プラットフォーム",
        "플랫폼", "平台", "платформа", "المنصة", "network", "site",
    ),
    "format": ("format", "formato", "category", "type", "kategorie", "categoría", "categoria"),
    "note": (
        "note", "notes", "comment of mine", "nota", "notas", "notiz", "notizen", "メモ", "메모",
        "备注", "備註", "заметка", "ملاحظة", "ملاحظات",
    ),
    "currency": ("currency", "moneda", "moeda", "währung", "devise", "valuta", "通貨", "العملة"),
    "money": (
        "revenue", "estimated revenue", "income", "earnings", "money", "tips", "donations",
        "total revenue", "estimated amount", "estimated earnings", "ingresos",
        "ingresos estimados", "ganancias", "receita", "ganhos", "einnahmen", "umsatz", "verdienst",
        "geschätzter umsatz", "revenus", "gains", "guadagni", "entrate", "収益", "推定額", "収入",
        "수익", "收入", "收益", "доход", "заработок", "الأرباح", "الإيرادات", "الدخل", "gelir",
        "kazanç", "pendapatan",
    ),
    "subscribers": ("subs", "new subs", "subscriptions", "subscribers gained"),
    "video_views": (
        "video views", "videoaufrufe", "visualizaciones de vídeos", "visualizaciones de videos",
        "visualizaciones de vídeo", "visualizaciones de video", "reproducciones de vídeo",
        "visualizações de vídeo", "visualizações de vídeos", "vues de vidéos", "vues des vidéos",
        "vues vidéo", "visualizzazioni video", "visualizzazioni dei video", "動画視聴数",
        "동영상 조회수", "视频观看量", "视频播放量", "影片觀看次數", "просмотры видео",
        "перегляди відео", "مشاهدات الفيديو", "video görüntülemeleri", "tayangan video",
        "lượt xem video", "ยอดดูวิดีโอ", "videoweergaven", "wyświetlenia filmów",
    ),
    "profile_views": (
        "profile views", "profilaufrufe", "visualizaciones del perfil",
        "visualizaciones de perfil", "visitas al perfil", "visualizações do perfil",
        "visualizações de perfil", "vues du profil", "vues de profil", "visualizzazioni profilo",
        "visualizzazioni del profilo", "プロフィール表示数", "프로필 조회수", "主页访问量",
        "個人檔案觀看次數", "просмотры профиля", "перегляди профілю", "مشاهدات الملف الشخصي",
        "profil görüntülemeleri", "tayangan profil", "kunjungan profil", "lượt xem hồ sơ",
        "ยอดดูโปรไฟล์", "profielweergaven", "wyświetlenia profilu",
    ),
    "new_followers": ("follows", "followers gained", "new fans"),
    "average_viewers": ("avg", "average", "ø", "mean viewers"),
    "peak_viewers": ("max", "highest", "peak ccv"),
    "chatters": ("chatters", "unique chatters"),
    "comments": ("chat messages", "messages"),
    "active_followers": ("active followers",),
    "live_count": ("live count", "number of streams", "lives"),
    "foreign_id": ("video id", "live id", "room id", "id", "url", "link"),
    "feeling": ("feeling", "mood"),
    "hashtags": ("hashtags", "tags"),
}  # fmt: skip
_TELLING = 3  # letters: shorter ones come up by chance
_TOTALS = (
    "total|totals|sum|summary|gesamt|summe|insgesamt|totales|suma|totais|soma|somme|totale|"
    "totali|合計|総計|계|합계|总计|總計|合计|итого|всего|المجموع|الإجمالي|toplam|jumlah|tổng|"
    "tổng cộng|รวม|totaal|razem|всього|celkem|total general|grand total"
)


def field_of(heading: str) -> str:
    """The field that a heading names, "" where it is none of our words."""
    return _known().get(bare_key(heading), "")


def holds_heading(text: str) -> bool:
    """Whether any of our headings in letters beyond plain ones stands in a text."""
    return any(word in text for word in _known() if len(word) >= _TELLING and not word.isascii())


def is_total(text: str) -> bool:
    """Whether a cell stands before sums: "Total", "Gesamt", "合計"."""
    return bare_key(text).rstrip(":.") in _totals()


@cache
def _known() -> dict[str, str]:
    found: dict[str, str] = {}
    for words in (WHEN, WORDS, LABELS):
        for field, names in words.items():
            for name in names:
                found.setdefault(bare_key(name), field)
    return found


@cache
def _totals() -> frozenset[str]:
    return frozenset(_TOTALS.split("|"))
