"""What end screens and dashboards call their numbers, in the languages people run them in.

Words are matched whatever their case. A word that two numbers share in some language stands with
the one that end screens show.
"""

from __future__ import annotations

UNIQUE = (
    "unique viewers", "unique views", "unique visitors", "espectadores únicos",
    "espectadores exclusivos", "einzelne zuschauer", "eindeutige zuschauer",
    "spectateurs uniques", "spettatori unici", "unieke kijkers", "unikalni widzowie",
    "уникальные зрители", "tekil izleyiciler", "tekil izleyici", "penonton unik",
    "người xem duy nhất", "ผู้ชมที่ไม่ซ้ำ", "ユニーク視聴者数", "ユニーク視聴者", "순 시청자",
    "独立观众", "獨立觀眾", "المشاهدون الفريدون",
)  # fmt: skip
PEAK = (
    "peak concurrent viewers", "max concurrent viewers", "concurrent viewers",
    "top viewer count", "peak viewers", "max viewers", "most viewers", "peak",
    "pico de espectadores", "máximo de espectadores", "máx. de espectadores",
    "espectadores simultáneos", "espectadores simultâneos", "höchste zuschauerzahl",
    "gleichzeitige zuschauer", "max. zuschauer", "spitzenwert", "pic de spectateurs",
    "spectateurs simultanés", "picco di spettatori", "spettatori simultanei",
    "piek aantal kijkers", "szczyt widzów", "пик зрителей", "макс. зрителей",
    "en yüksek izleyici", "eşzamanlı izleyici", "penonton puncak", "puncak penonton",  # noqa: RUF001
    "người xem cao nhất", "ผู้ชมสูงสุด", "最高同時視聴者数", "最大同時視聴者数", "同時視聴者数",
    "최고 동시 시청자", "최고 시청자", "最高同时观看人数", "最高在线人数", "最高同時觀看人數",
    "最高同時觀看", "أعلى عدد مشاهدين", "ذروة المشاهدين",
)  # fmt: skip
AVERAGE = (
    "average concurrent viewers", "average viewers", "avg. viewers", "avg viewers",
    "media de espectadores", "promedio de espectadores", "média de espectadores",
    "durchschnittliche zuschauer", "zuschauer im schnitt", "ø zuschauer", "spectateurs moyens",
    "moyenne de spectateurs", "spettatori medi", "gemiddeld aantal kijkers",
    "średnia liczba widzów", "среднее число зрителей", "ortalama izleyici",
    "rata-rata penonton", "người xem trung bình", "ผู้ชมเฉลี่ย", "平均同時視聴者数",
    "平均視聴者数", "평균 시청자", "平均观看人数", "平均在线人数", "平均觀看人數",
    "متوسط المشاهدين",
)  # fmt: skip
VIEWS = (
    "total viewers", "total views", "live views", "viewers", "views", "espectadores",
    "visualizaciones", "vistas", "visualizações", "visualizacoes", "zuschauer", "zuschauende",
    "aufrufe", "spectateurs", "vues", "spettatori", "visualizzazioni", "kijkers", "weergaven",
    "widzowie", "wyświetlenia", "зрители", "зрителей", "просмотры", "глядачі", "перегляди",
    "izleyiciler", "izleyici", "görüntüleme", "penonton", "tayangan", "người xem", "lượt xem",
    "ผู้ชม", "ยอดดู", "視聴者数", "視聴者", "視聴回数", "視聴数", "시청자 수", "시청자", "조회수",
    "观众", "观看人数", "观看次数", "观看量", "觀眾", "觀看人數", "觀看次數", "المشاهدون",
    "المشاهدين", "المشاهدات", "مشاهدات",
)  # fmt: skip
LIKES = (
    "total likes", "likes", "me gusta", "curtidas", "gostos", "gefällt mir", "gefällt-mir-angaben",
    "j'aime", "j’aime", "mentions j'aime", "mi piace", "vind-ik-leuks", "polubienia", "лайки",
    "лайков", "отметки «нравится»", "вподобання", "beğeniler", "beğeni", "suka", "lượt thích",
    "thích", "ถูกใจ", "いいね数", "いいね", "좋아요", "点赞数", "点赞", "按讚數", "按讚", "讚",
    "الإعجابات", "إعجابات", "تسجيلات الإعجاب",
)  # fmt: skip
COMMENTS = (
    "chat messages", "comments", "messages", "comentarios", "comentários", "mensajes", "mensagens",
    "kommentare", "nachrichten", "commentaires", "commenti", "reacties", "opmerkingen",
    "komentarze", "комментарии", "комментариев", "коментарі", "yorumlar", "yorum", "komentar",
    "bình luận", "ความคิดเห็น", "คอมเมนต์", "コメント数", "コメント", "댓글", "评论数", "评论",
    "留言數", "留言", "評論", "التعليقات", "تعليقات",
)  # fmt: skip
SHARES = (
    "shares", "compartidos", "veces compartido", "compartilhamentos", "partilhas", "geteilt",
    "partages", "condivisioni", "keren gedeeld", "udostępnienia", "репосты", "поделились",
    "поширення", "paylaşımlar", "paylaşım", "dibagikan", "bagikan", "chia sẻ", "แชร์", "シェア数",  # noqa: RUF001
    "シェア", "공유", "分享数", "分享", "分享數", "المشاركات", "مشاركات",
)  # fmt: skip
FOLLOWERS = (
    "new followers", "followers gained", "new fans", "followers", "fans", "nuevos seguidores",
    "seguidores nuevos", "seguidores", "novos seguidores", "neue follower", "follower",
    "nouveaux abonnés", "nouveaux followers", "nuovi follower", "nieuwe volgers", "volgers",
    "nowi obserwujący", "новые подписчики", "нові підписники", "yeni takipçiler",
    "yeni takipçi", "takipçi", "pengikut baru", "pengikut", "người theo dõi mới",
    "người theo dõi", "ผู้ติดตามใหม่", "ผู้ติดตาม", "新規フォロワー数", "新規フォロワー",
    "フォロワー", "신규 팔로워", "새 팔로워", "팔로워", "新增粉丝", "粉丝", "新增粉絲", "新粉絲",
    "粉絲", "المتابعون الجدد", "متابعون جدد", "المتابعون",
)  # fmt: skip
GIFTERS = (
    "unique gifters", "gift givers", "gifters", "quienes regalaron", "donantes de regalos",
    "presenteadores", "schenkende", "geschenkgeber", "donateurs de cadeaux", "donatori di regali",
    "gevers van cadeaus", "darczyńcy", "дарители", "hediye gönderenler", "pemberi hadiah",
    "pemberi gift", "người tặng quà", "ผู้ส่งของขวัญ", "ギフト贈呈者", "ギフター", "선물한 사람",
    "送礼人数", "送禮人數", "مقدمو الهدايا",
)  # fmt: skip
COINS = (
    "coins", "monedas", "moedas", "münzen", "pièces", "monete", "munten", "monety", "монеты",
    "jetonlar", "jeton", "koin", "xu", "เหรียญ", "コイン", "코인", "金币", "金幣", "العملات",
    "عملات",
)  # fmt: skip
DIAMONDS = (
    "diamonds earned", "diamonds", "diamond", "diamantes", "diamanten", "diamants", "diamanti",
    "diamenty", "алмазы", "алмазов", "бриллианты", "діаманти", "elmaslar", "elmas", "berlian",
    "kim cương", "เพชร", "ダイヤモンド", "ダイヤ", "다이아몬드", "钻石", "鑽石", "الماسات",
    "الماس", "الجواهر",
)  # fmt: skip
WATCH = (
    "average watch time", "avg. watch time", "avg watch time", "average view duration",
    "tiempo medio de visualización", "tiempo promedio de visualización",
    "tempo médio de exibição", "tempo médio de visualização", "durchschnittliche wiedergabezeit",
    "durée moyenne de visionnage", "tempo di visualizzazione medio", "gemiddelde kijktijd",
    "średni czas oglądania", "среднее время просмотра", "ortalama izleme süresi",
    "waktu tonton rata-rata", "thời gian xem trung bình", "เวลารับชมเฉลี่ย", "平均視聴時間",
    "평균 시청 시간", "平均观看时长", "平均觀看時間", "متوسط وقت المشاهدة",
)  # fmt: skip
SUBSCRIBERS = (
    "new subscribers", "new subs", "subscribers", "subscriptions", "suscriptores", "inscritos",
    "assinantes", "abonnenten", "iscritti", "subskrybenci", "abone", "サブスクライバー", "구독자",
    "订阅者", "訂閱者", "المشتركون",
)  # fmt: skip

DURATION = (
    "live duration", "stream duration", "total duration", "stream length", "duration",
    "duración del live", "duración", "duração da live", "duração", "live-dauer", "dauer",
    "durée du live", "durée", "durata della live", "durata", "duur", "czas trwania",
    "длительность эфира", "длительность", "продолжительность", "тривалість", "yayın süresi",  # noqa: RUF001
    "süre", "durasi live", "durasi", "thời lượng", "ระยะเวลา", "配信時間", "ライブ時間", "live時間",
    "방송 시간", "直播时长", "直播時長", "时长", "時長", "مدة البث", "المدة",
)  # fmt: skip
"""How long the stream was: no number of a session, but its end is told by it."""

TOTALS: frozenset[str] = frozenset((
    "followers", "fans", "seguidores", "follower", "volgers", "takipçi", "pengikut",
    "người theo dõi", "ผู้ติดตาม", "フォロワー", "팔로워", "粉丝", "粉絲", "المتابعون",
))  # fmt: skip
"""Words that also stand before all followers there are: the ones for new followers go first."""

LABELS: dict[str, tuple[str, ...]] = {
    "unique_viewers": UNIQUE,
    "peak_viewers": PEAK,
    "average_viewers": AVERAGE,
    "views": VIEWS,
    "likes": LIKES,
    "comments": COMMENTS,
    "shares": SHARES,
    "new_followers": FOLLOWERS,
    "gifters": GIFTERS,
    "coins": COINS,
    "diamonds": DIAMONDS,
    "average_watch": WATCH,
    "subscribers": SUBSCRIBERS,
}
"""The names of a session's numbers, by its field."""
