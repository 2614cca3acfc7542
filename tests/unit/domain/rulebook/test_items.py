"""The questions and items of an indicator are shown as far as the rule book knows them."""

from __future__ import annotations

import pytest

from ita_dash.domain.rulebook.items import ITEM_COLUMNS, indicator_items
from ita_dash.queries.rulebooks import load_rulebooks

BOOKS = load_rulebooks()


def test_sub_indicators_say_which_items_make_an_indicator() -> None:
    items, is_own = indicator_items(BOOKS.of(2564), 10)
    assert is_own
    assert items["code"].tolist() == [f"o{number}" for number in range(34, 44)]
    evidence = items.set_index("code")["role"]
    assert (evidence["o42"], evidence["o43"]) == ("measures", "report")


def test_items_that_may_belong_to_either_indicator_are_all_shown_and_said_to_be() -> None:
    book = BOOKS.of(2566)
    for number in (9, 10):
        items, is_own = indicator_items(book, number)
        assert not is_own
        assert {"o1", "o41"} <= set(items["code"])


def test_an_item_known_to_make_the_other_indicator_is_left_out() -> None:
    items, is_own = indicator_items(BOOKS.of(2566), 9)
    assert not is_own
    assert not {"o42", "o43"} & set(items["code"])


def test_a_question_has_its_number_and_its_topic() -> None:
    items, is_own = indicator_items(BOOKS.of(2567), 1)
    assert is_own
    assert items["code"].tolist() == ["i1", "i2", "i3"]
    assert (items["name"] != "").all()


@pytest.mark.parametrize("number", [1, 7, 9])
def test_nothing_is_made_up_for_a_year_of_which_nothing_is_known(number: int) -> None:
    items, _ = indicator_items(BOOKS.of(2561), number)
    assert items.empty
    assert tuple(items.columns) == ITEM_COLUMNS


def test_an_indicator_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KeyError):
        indicator_items(BOOKS.of(2567), 11)
