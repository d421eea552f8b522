"""Numbers out of pasted blocks of text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.pasted_numbers import read_block
from creatorplanner.domain.sessions import COUNTS

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


def test_numbers_of_other_things_are_left_alone() -> None:
    block = "Duration 1:20:05 Viewers 90 Watch time 4 min Likes 12 Rank 7 Shares"
    assert read_block(block) == {"views": "90", "likes": "12"}


@pytest.mark.parametrize("text", ["", "1.2k", "12+30", "Viewers 12", "likes and views", "1 2 3"])
def test_one_number_is_no_block(text: str) -> None:
    assert read_block(text) == {}


@given(st.text(max_size=300))
def test_anything_can_be_pasted(text: str) -> None:
    found = read_block(text)
    assert set(found) <= set(COUNTS)
    assert len(found) != 1
