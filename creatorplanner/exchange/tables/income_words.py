"""What headings and cells mean in lists of money that came in: of processors, tip pages and banks.

Words such as "Name" or "Type" mean something else there than in a list of streams, so they are only
asked where the headings tell of amounts and of nothing that a stream has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from creatorplanner.domain.incomes import SOURCES
from creatorplanner.domain.sessions import COUNTS
from creatorplanner.exchange.tables.fields import DAILY
from creatorplanner.exchange.tables.heading_words import field_of
from creatorplanner.exchange.tables.headings import bare_key
from creatorplanner.exchange.tables.plain import plain

WORDS: dict[str, tuple[str, ...]] = {
    "day": (
        "date", "day", "transaction date", "payment date", "payout date", "booking date",
        "value date", "posting date", "paid on", "created", "buchungstag", "buchungsdatum",
        "valuta", "wertstellung", "zahlungsdatum", "fecha de pago", "fecha operación",
        "data do pagamento", "data operazione", "date de paiement", "取引日", "支払日", "入金日",
        "交易日期", "дата платежа", "تاريخ الدفع",
    ),
    "started": (
        "created at", "createdat", "created_at", "date and time", "date / time", "datetime",
        "timestamp", "paid at",
    ),
    "money": (
        "amount", "gross", "gross amount", "amount received", "received", "tip amount",
        "donation amount", "payout amount", "payout", "paid", "earned", "credit", "betrag",
        "brutto", "bruttobetrag", "gutschrift", "umsatz", "importe", "importe bruto", "monto",
        "bruto", "valor", "valor bruto", "montant", "brut", "montant brut", "importo", "lordo",
        "金額", "入金額", "支払額", "금액", "金额", "金額", "сумма", "المبلغ", "tutar", "kwota",
        "bedrag", "jumlah", "số tiền",
    ),
    "fee": (
        "fee", "fees", "platform fee", "processing fee", "transaction fee", "service fee",
        "commission", "gebühr", "gebühren", "entgelt", "provision", "comisión", "comisiones",
        "tarifa", "taxa", "taxas", "frais", "commissioni", "tariffa", "手数料", "수수료",
        "手续费", "手續費", "комиссия", "الرسوم", "kesinti",
    ),
    "net": (
        "net", "net amount", "netto", "nettobetrag", "neto", "importe neto", "líquido",
        "valor líquido", "net à payer", "netto importo", "差引額", "手取り", "순액", "净额",
        "淨額", "нетто", "الصافي",
    ),
    "payer": (
        "name", "from", "from name", "from_name", "payer", "payer_name", "supporter name",
        "sender", "supporter", "donor", "donator", "tipper",
        "user", "username", "user name", "buyer", "customer", "customer name", "counterparty",
        "auftraggeber", "absender", "zahler", "zahlungspflichtige*r", "auftraggeber/empfänger",
        "beguenstigter/zahlungspflichtiger", "name zahlungsbeteiligter", "pagador", "remitente",
        "ordenante", "nombre", "nome", "nom", "payeur", "émetteur", "mittente", "ordinante",
        "送金者", "依頼人名", "名前", "보낸 사람", "付款人", "отправитель", "плательщик",
        "المرسل", "الاسم",
    ),
    "source": (
        "type", "kind", "transaction type", "transactiontype", "category", "source", "art", "typ",
        "transaktionstyp", "tipo", "type de transaction", "種類", "種別", "取引種別", "종류",
        "类型", "類型", "тип", "النوع",
    ),
    "status": ("status", "state", "estado", "stato", "statut", "状態", "상태", "状态", "статус"),
    "note": (
        "note", "notes", "message", "description", "descriptions", "memo", "details", "subject",
        "purpose",
        "reference text", "verwendungszweck", "buchungstext", "beschreibung", "nachricht",
        "concepto", "descripción", "mensaje", "descrição", "histórico", "mensagem", "libellé",
        "description de l'opération", "causale", "descrizione", "摘要", "適用", "メッセージ",
        "내용", "메시지", "备注", "说明", "назначение платежа", "сообщение", "الوصف", "الرسالة",
    ),
    "foreign_id": (
        "transaction id", "transactionid", "transaction_id", "payment id", "payout id",
        "reference", "id",
        "transaktionscode", "referenz", "id de transacción", "id da transação", "取引id",
    ),
    "currency": ("currency", "currency code", "money type"),
}  # fmt: skip
_NIGHTS = frozenset({
    *COUNTS, *DAILY, "minutes", "ended", "position", "hour", "average_watch", "subscribers",
    "stream_id",
}) - {"diamonds", "coins"}  # fmt: skip
_TELLING = frozenset({"payer", "source", "fee", "net", "status"})
_SOURCES = {
    # gifts are what diamonds were worth: nothing else is one, so that none counts twice
    "tips": (
        "tip tips donation donations donate gift gifts bits cheer cheers superchat stickers "
        "trinkgeld spende spenden propina mancia gorjeta 投げ銭 чаевые ギフト"
    ),
    "subscriptions": (
        "sub subs subscription membership memberships member abo abonnement mitgliedschaft "
        "suscripción assinatura メンバー подписк"
    ),
    "merchandise": "merch shop store order tienda loja boutique",
    "sponsorship": "sponsor sponsorship brand werbepartner patrocinio",
    "services": "commission service coaching auftrag encargo",
    "affiliate": "affiliate referral partnerprogramm afiliado",
    "ads": "ads adsense advertising anzeigen werbung publicidad anúncios 広告 реклам",
}
_UNPAID = (
    "pending processing denied declined failed cancel refunded reversed held hold unpaid expired "
    "ausstehend abgelehnt storniert fehlgeschlagen pendiente rechazado pendente cancelado attente "
    "annulé sospeso annullato 保留 失敗 キャンセル 대기 실패 处理中 失败 ожид отклон معلق"
)
# between the creator's own accounts and currencies: nobody paid anything
_MOVED = (
    "conversion", "withdrawal", "bank deposit", "transfer to bank", "transfer from bank",
    "umrechnung", "abbuchung", "bankgutschrift", "umbuchung", "conversione", "prelievo",
    "conversión", "retirada", "conversão",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_BEGINNING = 5  # letters by which longer words are known: cancelled, sponsored


def income_field(heading: str) -> str:
    """The field that a heading names in a list of amounts, "" where it is none of our words."""
    return _known().get(bare_key(heading)) or field_of(heading)


def seems_income(header: Sequence[str]) -> bool:
    """Whether these are the headings of amounts: who paid, what it cost, and no stream."""
    fields = set(map(income_field, header))
    plainly = {field_of(heading) for heading in header}
    return is_income(fields) and bool(fields & _TELLING) and not plainly & _NIGHTS


def is_income(fields: set[str]) -> bool:
    """Whether the fields can be those of amounts and of nothing else."""
    return bool(fields & {"money", "net"}) and not fields & _NIGHTS


def tells_income(fields: set[str]) -> bool:
    """Whether the fields are those of amounts, as no list of streams has them."""
    return is_income(fields) and bool(fields & _TELLING)


def source_of(text: str) -> str:
    """What an amount is for (``incomes.SOURCES``) by the words of a cell, "" for others."""
    if text.strip() in SOURCES:
        return text.strip()
    found = (source for source, names in _SOURCES.items() if _says(text, names))
    return next(found, "")


def is_unpaid(text: str) -> bool:
    """Whether a cell says that the money did not come, or not yet."""
    return bool(text) and _says(text, _UNPAID)


@lru_cache(maxsize=256)
def is_moved(text: str) -> bool:
    """Whether a cell says that money only went to another account or currency."""
    told = plain(text)
    return any(part in told for part in _MOVED)


@lru_cache(maxsize=256)
def _says(text: str, names: str) -> bool:
    told = plain(text)
    words = _WORD.findall(told)
    return any(
        name in words
        or (len(name) > _BEGINNING and any(word.startswith(name[:-1]) for word in words))
        or (not name.isascii() and name in told)
        for name in names.split()
    )


@cache
def _known() -> dict[str, str]:
    found: dict[str, str] = {}
    for field, names in WORDS.items():
        for name in names:
            found.setdefault(bare_key(name), field)
    return found
