"""Where everything stands: inside the free part of the graphic, nothing over anything else."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.exchange.graphic.layout import COMFORTABLE, lay_out
from creatorplanner.exchange.graphic.plan import PagePlan
from creatorplanner.exchange.graphic.rows import TITLE_FLOOR
from creatorplanner.exchange.graphic.sizes import Box, graphic_sizes
from tests.support.graphics import FAR, LONG, ODD, PLAIN, content, plain_width

SIZES = list(graphic_sizes())


def _inside(inner: Box, outer: Box) -> bool:
    slack = 0.01
    return (
        inner.x >= outer.x - slack
        and inner.y >= outer.y - slack
        and inner.right <= outer.right + slack
        and inner.bottom <= outer.bottom + slack
    )


def _apart(one: Box, other: Box) -> bool:
    return (
        one.right <= other.x + 0.01
        or other.right <= one.x + 0.01
        or one.bottom <= other.y + 0.01
        or other.bottom <= one.y + 0.01
    )


def _check(page: PagePlan) -> None:
    room = page.size.room
    for item in page.all_texts():
        assert _inside(item.box, room), item
        assert plain_width(item.text, item.size, item.weight) <= item.box.width + 0.5, item
    for row in page.rows:
        assert _inside(row.box, room)
        assert _inside(row.badge, row.box)
        for item in (*row.texts, *row.badge_texts):
            assert _inside(item.box, row.box), item
        for one, other in combinations(row.texts, 2):
            assert _apart(one.box, other.box), (one, other)
        assert all(_apart(item.box, row.badge) for item in row.texts)
    for upper, lower in pairwise(page.rows):
        assert upper.box.bottom < lower.box.y
    blocks = [item.box for item in (*page.head.texts, *page.foot.texts)]
    assert all(_apart(block, row.box) for block in blocks for row in page.rows)


@given(
    size=st.sampled_from(SIZES),
    titles=st.lists(st.text(min_size=1, max_size=150), min_size=1, max_size=20),
    others=st.integers(0, 3),
    detail=st.booleans(),
    heading=st.text(min_size=1, max_size=80),
    handle=st.text(max_size=60),
    mirror=st.booleans(),
)
def test_everything_is_inside_and_apart(
    size: str,
    titles: list[str],
    others: int,
    detail: bool,
    heading: str,
    handle: str,
    mirror: bool,
) -> None:
    rows = tuple(
        PLAIN[0]._replace(
            title=" ".join(title.split()) or "x",
            detail=PLAIN[0].detail if detail else "",
            others=("Mon 10:30 AM JST",) * others,
        )
        for title in titles
    )
    words = content(
        0,
        rows=rows,
        title=" ".join(heading.split()),
        handle=" ".join(handle.split()),
        right_to_left=mirror,
    )
    pages = lay_out(words, graphic_sizes()[size], plain_width)
    assert sum(len(page.rows) for page in pages) == len(titles)
    for page in pages:
        _check(page)


def test_nothing_to_show_is_no_page() -> None:
    for size in graphic_sizes().values():
        assert lay_out(content(0), size, plain_width) == ()


@pytest.mark.parametrize("size", SIZES)
def test_seven_fit_comfortably_on_one_page(size: str) -> None:
    pages = lay_out(content(7), graphic_sizes()[size], plain_width)
    assert len(pages) == 1
    assert pages[0].rows[0].box.height >= COMFORTABLE[size]


@pytest.mark.parametrize(
    ("size", "count", "pages"),
    [
        ("story", 1, 1),
        ("story", 9, 1),
        ("story", 12, 2),
        ("story", 20, 2),
        ("reel", 12, 2),
        ("reel", 20, 3),
        ("square", 12, 2),
        ("square", 20, 3),
        ("wide", 10, 1),
        ("wide", 20, 2),
    ],
)
def test_more_rows_get_smaller_and_then_go_on_another_page(
    size: str, count: int, pages: int
) -> None:
    found = lay_out(content(count), graphic_sizes()[size], plain_width)
    assert len(found) == pages
    shares = [len(page.rows) for page in found]
    assert max(shares) - min(shares) <= 1
    heights = {round(row.box.height, 3) for page in found for row in page.rows}
    assert len(heights) == 1
    assert len({page.rows[0].box.y for page in found}) == 1


def test_pages_are_numbered_instead_of_the_note() -> None:
    pages = lay_out(content(20), graphic_sizes()["story"], plain_width)
    assert [page.foot.texts[0].text for page in pages] == ["1 / 2", "2 / 2"]
    alone = lay_out(content(3), graphic_sizes()["story"], plain_width)
    assert "tap the bell 🔔" in [item.text for item in alone[0].foot.texts]


def test_a_long_title_shrinks_then_breaks_then_is_cut() -> None:
    words = [
        "Ten letters",
        "Rather a lot of words today",
        "So many words that two lines of a small size can just about hold them",
        LONG * 2,
    ]
    rows = tuple(PLAIN[0]._replace(title=title) for title in words)
    page = lay_out(content(0, rows=rows), graphic_sizes()["story"], plain_width)[0]
    titles = [[item for item in row.texts if item.weight == 600] for row in page.rows]
    assert [len(lines) for lines in titles] == [1, 1, 2, 2]
    assert titles[0][0].size > titles[1][0].size > TITLE_FLOOR
    assert not titles[2][-1].text.endswith("…")
    assert titles[3][-1].text.endswith("…")
    assert all(line.size >= TITLE_FLOOR for lines in titles for line in lines)


def test_other_zones_stand_below_the_time() -> None:
    rows = tuple(row._replace(others=FAR) for row in ODD)
    page = lay_out(content(0, rows=rows), graphic_sizes()["square"], plain_width)[0]
    for row in page.rows:
        right = [item.text for item in row.texts if item.side == "right"]
        assert right[1:] == list(FAR)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 6, 7, 12, 20])
def test_three_other_zones_never_leave_the_card(size: str, count: int) -> None:
    rows = tuple(row._replace(others=(*FAR, "10 PM IST")) for row in content(count, ODD).rows)
    for page in lay_out(content(0, rows=rows), graphic_sizes()[size], plain_width):
        _check(page)


def test_right_to_left_is_the_mirror_image() -> None:
    size = graphic_sizes()["story"]
    plain = lay_out(content(3), size, plain_width)[0]
    turned = lay_out(content(3, right_to_left=True), size, plain_width)[0]
    for one, other in zip(plain.all_texts(), turned.all_texts(), strict=True):
        assert other.box.right == pytest.approx(size.width - one.box.x)
        assert (one.side, other.side) in {("left", "right"), ("right", "left"), ("middle",) * 2}
    assert turned.rows[0].badge.x > plain.rows[0].badge.x


def test_safe_zones_are_those_of_the_networks() -> None:
    sizes = graphic_sizes()
    assert [(one.width, one.height) for one in sizes.values()] == [
        (1080, 1920),
        (1080, 1920),
        (1080, 1080),
        (1920, 1080),
    ]
    assert sizes["story"].covered_top >= 0.14 * 1920
    assert sizes["story"].covered_bottom >= 0.20 * 1920
    assert sizes["reel"].covered_bottom >= 0.35 * 1920
