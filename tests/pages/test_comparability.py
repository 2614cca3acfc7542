"""A score that the rule book forbids to compare has its reason where an arrow would stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ita_dash.domain.rulebook.parts import Comparability
from ita_dash.queries.rulebooks import load_rulebooks
from tests.pages.conftest import OpenPage, shown
from tests.rulebooks import REASON, books_where, said

Say = Callable[..., None]
REFUSED = f"เทียบกับปี 2567 ไม่ได้: {REASON}"


@pytest.fixture
def say(monkeypatch: pytest.MonkeyPatch) -> Say:
    """Puts another word on comparing 2568 with 2567 into the rule books the app has read."""

    def put(*scores: Comparability) -> None:
        made_up = books_where(2568, *scores).of(2568)
        monkeypatch.setitem(load_rulebooks()._books, 2568, made_up)

    return put


def test_an_instrument_that_changed_has_no_arrow_but_its_reason(
    open_page: OpenPage, say: Say
) -> None:
    say(said("oit", "no"))
    app = open_page("overview", fy="2568")
    by_label = {metric.label: metric.delta for metric in app.metric}
    assert by_label["OIT · 40%"] == ""
    assert by_label["IIT · 30%"] != ""
    words = shown(app).replace("\\", "")
    assert REFUSED in words
    assert "คะแนนนี้มี OIT ที่เทียบกับปีก่อนไม่ได้" in words


@pytest.mark.parametrize("number", ["9", "10"])
def test_an_indicator_page_refuses_just_what_changed(
    open_page: OpenPage, say: Say, number: str
) -> None:
    say(said("indicator_10", "no"))
    app = open_page("scores", fy="2568", ind=number)
    score = next(metric for metric in app.metric if metric.label == "คะแนนปี 2568")
    assert (score.delta == "") == (number == "10")
    assert (f"≠ ตัวชี้วัดที่ 10: {REASON}" in shown(app).replace("\\", "")) == (number == "10")


def test_the_table_has_the_sign_in_one_row_alone(open_page: OpenPage, say: Say) -> None:
    say(said("indicator_10", "no"))
    app = open_page("scores", fy="2568")
    grid = app.dataframe[0].value
    changes = dict(zip(grid.index, grid["change"], strict=True))
    assert changes["indicator_10"] == "≠"
    assert changes["total"] not in ("", "≠")
    assert not app.exception


def test_two_years_keep_their_picture_where_one_row_is_refused(
    open_page: OpenPage, say: Say
) -> None:
    say(said("indicator_10", "no"))
    app = open_page("scores", fy="2568", view="compare")
    rows = {row[0].replace("\\", ""): row[-1] for row in app.table[0].value.to_numpy()}
    assert rows["10 การป้องกันการทุจริต"] == "≠"
    assert rows["คะแนนรวม"] != "≠"
    assert f"ตัวชี้วัดที่ 10 {REFUSED}" in app.get("plotly_chart")[0].proto.alt


def test_an_item_says_its_old_name_and_why_it_does_not_compare(
    open_page: OpenPage, say: Say
) -> None:
    say(said("o8", "no"))
    app = open_page("scores", fy="2568", ind="9")
    rows = next(table.value for table in app.table if "ข้อเดิมปี 2567" in table.value)
    items = {row["เรื่อง"].split(" ")[0]: row for row in rows.to_dict("records")}
    assert items["o8"]["ข้อเดิมปี 2567"].replace("\\", "").endswith(f"≠ {REASON}")
    assert items["o2"]["ข้อเดิมปี 2567"] == "o2"
