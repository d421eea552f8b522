"""How tags, captions, covers, posts and links with other calendars become records and back."""

from __future__ import annotations

from typing import Any

from creatorplanner.domain.calendar_links import CalendarLink
from creatorplanner.domain.hashtags import Hashtag, HashtagSet
from creatorplanner.domain.posts import Caption, Cover, Post
from creatorplanner.store.mapping import Mapping, Record, instant, plain, seconds

_CAPTION = ("id", "owner", "network", "text")
_COVER = ("id", "file", "width", "height")
_LINK = ("id", "uid", "recurrence", "source")


def _set_record(value: HashtagSet) -> Record:
    return {**plain("id", "name", "position")(value), "hashtags": list(value.hashtags)}


def _hashtag_set(record: Record) -> HashtagSet:
    return HashtagSet(record["id"], record["name"], tuple(record["hashtags"]), record["position"])


def _post_record(post: Post) -> Record:
    record = plain("id", "owner", "network", "kind")(post)
    return {**record, "posted_utc": seconds(post.posted_at)}


def _post(record: Record) -> Post:
    at = instant(record["posted_utc"])
    assert at is not None
    return Post(record["id"], record["owner"], record["network"], record["kind"], at)


TEXT_MAPPINGS: tuple[Mapping[Any], ...] = (
    Mapping(Hashtag, "hashtags", ("id", "name"), plain("id", "name"), lambda row: Hashtag(**row)),
    Mapping(
        HashtagSet,
        "hashtag_sets",
        ("id", "name", "position"),
        _set_record,
        _hashtag_set,
        (("hashtags", "hashtag_set_hashtags"),),
    ),
    Mapping(Caption, "captions", _CAPTION, plain(*_CAPTION), lambda row: Caption(**row)),
    Mapping(Cover, "covers", _COVER, plain(*_COVER), lambda row: Cover(**row)),
    Mapping(Post, "posts", ("id", "owner", "network", "kind", "posted_utc"), _post_record, _post),
    Mapping(
        CalendarLink,
        "calendar_links",
        _LINK,
        plain(*_LINK),
        lambda row: CalendarLink(**row),
    ),
)
