"""What is typed of a working group becomes one, and comes back from a draft unchanged."""

from __future__ import annotations

from datetime import date

import pytest

from ita_dash.domain.agencies.typed_group import TypedGroup, read_typed_group, typed_of
from ita_dash.domain.agencies.working_group import GroupDuty, GroupMember
from ita_dash.domain.errors import InvalidInput

TYPED = TypedGroup(
    2569,
    " ๑๒๕/๒๕๖๘ ",
    "25 กันยายน 2568",
    "",
    (("  นายสมชาย   ทดสอบ", "ปลัด", "chair"), ("", "", "member"), ("", "นิติกร", "secretary")),
)


def test_blank_lines_are_nobody_and_spaces_are_none() -> None:
    group = TYPED.wanted()
    assert (group.order_number, group.ordered_on, group.begins_on) == (
        "๑๒๕/๒๕๖๘",
        date(2025, 9, 25),
        None,
    )
    assert group.members == (
        GroupMember("นายสมชาย ทดสอบ", "ปลัด", GroupDuty.CHAIR),
        GroupMember("", "นิติกร", GroupDuty.SECRETARY),
    )


def test_a_draft_comes_back_as_it_was_typed() -> None:
    assert read_typed_group(TYPED.as_json()) == TYPED
    assert typed_of(TYPED.wanted()).wanted() == TYPED.wanted()


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", '{"members": []}'),
        TYPED.as_json().replace("chair", "king"),
        TYPED.as_json().replace("2569", '"x"'),
    ],
)
def test_what_is_no_draft_is_none(text: str) -> None:
    assert read_typed_group(text) is None


def test_a_day_that_is_none_is_named() -> None:
    with pytest.raises(InvalidInput, match="อ่านวันที่ ปลายปี ไม่ได้"):
        TypedGroup(2569, ordered_on="ปลายปี").wanted()
