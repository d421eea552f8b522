"""Numbers out of pasted blocks of text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.end_screen_words import LABELS
from creatorplanner.domain.entry_numbers import read_count
from creatorplanner.domain.pasted_numbers import LENGTH, read_block
from creatorplanner.domain.session_times import length_of

FIVE = {
    "views": "1.8K",
    "likes": "24.5K",
    "comments": "1,312",
    "new_followers": "41",
    "diamonds": "1 460",
}


@pytest.mark.parametrize(
    "block",
    [
        "Viewers 1.8K Likes 24.5K Comments 1,312 New followers 41 Diamonds 1 460",
        "1.8K Viewers 24.5K Likes 1,312 Comments 41 New followers 1 460 Diamonds",
        "Viewers\n1.8K\nLikes\n24.5K\nComments\n1,312\nNew followers\n41\nDiamonds\n1 460",
        "VIEWERS: 1.8K | likes: 24.5K | comments: 1,312 | new  followers: 41 | diamonds: 1 460",
    ],
)
def test_labels_before_and_after_their_numbers(block: str) -> None:
    assert read_block(block) == FIVE


def test_the_longer_label_wins() -> None:
    block = "Total views 2,401 Unique viewers 1,900 Peak concurrent viewers 612 Average viewers 300"
    assert read_block(block) == {
        "views": "2,401",
        "unique_viewers": "1,900",
        "peak_viewers": "612",
        "average_viewers": "300",
    }


@pytest.mark.parametrize(
    ("block", "found"),
    [
        (
            "Followers 12.3K\nNew followers 41\nLikes received 300\nViews 5",
            {"new_followers": "41", "likes": "300", "views": "5"},
        ),
        ("Followers 12.3K\nNew followers 41\nLikes 300", {"new_followers": "41", "likes": "300"}),
        ("New followers 41\nFollowers 12.3K\nLikes 300", {"new_followers": "41", "likes": "300"}),
        (
            "12.3K Followers\n41 New followers\n300 Likes received",
            {"new_followers": "41", "likes": "300"},
        ),
        (
            "Seguidores 12,3 mil Nuevos seguidores 41 Me gusta 3",
            {"new_followers": "41", "likes": "3"},
        ),
        ("Followers 12\nLikes 300", {"new_followers": "12", "likes": "300"}),
        ("Top 10 viewers\nViewers 300\nLikes 5", {"views": "300", "likes": "5"}),
        (
            "LIVE時間 1時間19分\n視聴数 1800\nいいね 300",
            {LENGTH: "1時間19分", "views": "1800", "likes": "300"},
        ),
        ("動画視聴数 5000\nいいね 300\nコメント 2", {"likes": "300", "comments": "2"}),
    ],
)
def test_lines_keep_their_numbers_and_new_followers_are_not_all(
    block: str, found: dict[str, str]
) -> None:
    assert read_block(block) == found


def test_numbers_of_other_things_are_left_alone() -> None:
    block = "Duration 1:20:05 Viewers 90 Watch time 4 min Likes 12 Rank 7 Shares"
    assert read_block(block) == {"length": "1:20:05", "views": "90", "likes": "12"}


@pytest.mark.parametrize("text", ["", "1.2k", "12+30", "Viewers 12", "likes and views", "1 2 3"])
def test_one_number_is_no_block(text: str) -> None:
    assert read_block(text) == {}


@given(st.text(max_size=300))
def test_anything_can_be_pasted(text: str) -> None:
    found = read_block(text)
    assert set(found) <= set(LABELS)
    assert len(found) != 1


LANGUAGES = {
    "es": "Espectadores 1,8 mil\nMe gusta 24,5 mil\nComentarios 1.312\nNuevos seguidores 41"
    "\nDiamantes 1.460",
    "pt": "Visualizações 1,8 mil Curtidas 24,5 mil Comentários 1.312 Novos seguidores 41"
    " Diamantes 1.460",
    "de": "Zuschauer 1,8 Tsd. · Gefällt mir 24,5 Tsd. · Kommentare 1.312 · Neue Follower 41"
    " · Diamanten 1.460",
    "fr": "Spectateurs 1,8 k J'aime 24,5 k Commentaires 1 312 Nouveaux abonnés 41 Diamants 1 460",
    "ru": "Зрители 1,8 тыс. Лайки 24,5 тыс. Комментарии 1 312 Новые подписчики 41 Алмазы 1 460",
    "tr": "İzleyiciler 1,8 B Beğeniler 24,5 B Yorumlar 1.312 Yeni takipçiler 41 Elmaslar 1.460",
    "id": "Penonton 1,8 rb Suka 24,5 rb Komentar 1.312 Pengikut baru 41 Berlian 1.460",
    "vi": "Người xem 1.800 Lượt thích 24.500 Bình luận 1.312 Người theo dõi mới 41 Kim cương 1.460",
    "th": "ผู้ชม 1.8K ถูกใจ 24.5K ความคิดเห็น 1,312 ผู้ติดตามใหม่ 41 เพชร 1,460",
    "ja": "視聴者数1800 いいね2.45万 コメント1,312 新規フォロワー41 ダイヤモンド1,460",
    "ko": "시청자 1.8천 좋아요 2.45만 댓글 1,312 신규 팔로워 41 다이아몬드 1,460",
    "zh": "1800观众 2.45万点赞 1,312评论 41新增粉丝 1,460钻石",
    "ar": "المشاهدون ١٫٨ ألف الإعجابات ٢٤٫٥ ألف التعليقات ١٬٣١٢"  # noqa: RUF001
    " المتابعون الجدد ٤١ الماسات ١٬٤٦٠",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_end_screens_in_other_languages(language: str) -> None:
    found = read_block(LANGUAGES[language])
    point, group = (",", ".") if language in ("es", "pt", "de", "tr", "id", "vi") else (".", ",")
    if language in ("fr", "ru"):
        point, group = ",", "\u202f"
    read = {name: read_count(text, point, group, language) for name, text in found.items()}
    assert read == {
        "views": 1800,
        "likes": 24_500,
        "comments": 1312,
        "new_followers": 41,
        "diamonds": 1460,
    }


def test_watch_time_is_a_length_and_nothing_else_is() -> None:
    block = "Viewers 1.8K Average watch time 2m 14s Likes 24.5K New subscribers 12 Duration 1h19"
    assert read_block(block) == {
        "views": "1.8K",
        "average_watch": "2m 14s",
        "likes": "24.5K",
        "subscribers": "12",
        "length": "1h19",
    }


def test_no_label_is_two_numbers() -> None:
    every = [label.casefold() for labels in LABELS.values() for label in labels]
    assert len(every) == len(set(every))


@pytest.mark.parametrize(
    ("block", "length"),
    [
        ("Duration 1h19 Likes 24.5K", "1h19"),
        ("Likes 24.5K\nLIVE duration\n1h 19m", "1h 19m"),
        ("Duration 1:19:00 Likes 3", "1:19:00"),
        ("Duration 1:19 Likes 3", "1h19"),
        ("Duration 0:45 Likes 3", "45 min"),
        ("Duration 45:12 Likes 3", "45 min"),
        ("79 min Duration 3 Likes", "79 min"),
        ("Dauer 79 Min. Likes 3", "79 Min"),
        ("配信時間 1時間19分 いいね 3", "1時間19分"),
    ],
)
def test_how_long_it_was(block: str, length: str) -> None:
    found = read_block(block)
    assert found[LENGTH].removesuffix(".") == length
    assert length_of(found[LENGTH])
    assert len(found) == 2
