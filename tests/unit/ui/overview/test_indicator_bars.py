"""The bars show all indicators in full, the worst first, and tell below-target three times."""

from __future__ import annotations

import math

import lxml.html
import pandas as pd
from lxml.html import HtmlElement

from ita_dash.domain.scores.indicator_score import each_indicator_score
from ita_dash.i18n.translator import Translator, translator
from ita_dash.ui.overview.indicator_bars import indicator_bars
from tests.unit.charts.series import THAI, office, two_years


def drawn(frame: pd.DataFrame, tr: Translator = THAI) -> str:
    return indicator_bars(each_indicator_score(frame), tr)


def items(frame: pd.DataFrame) -> list[HtmlElement]:
    found: list[HtmlElement] = lxml.html.fromstring(drawn(frame)).xpath("//li")
    return found


def words(item: HtmlElement, tag: str) -> str:
    return str(item.findtext(f".//{tag}")).replace("\xa0", " ")


def width(item: HtmlElement) -> str:
    return str(item.find(".//i").get("style"))


def test_ten_indicators_stand_by_their_gap_with_their_whole_names() -> None:
    rows, frame = items(office()), office().sort_values("gap")
    names = (frame["indicator"].astype(str) + " " + frame["name"]).tolist()
    assert [words(row, "span") for row in rows] == names
    scores = frame["score"].tolist()
    assert [float(width(row).split()[1].rstrip("%")) for row in rows] == scores


def test_below_the_target_is_classed_and_marked_and_said() -> None:
    below, reached = items(two_years({}, {1: 84.99, 2: 85.0}))
    assert (below.get("class"), reached.get("class")) == ("below", None)
    assert (words(below, "strong"), words(reached, "strong")) == ("▼ 84.99", "85.00")
    assert (words(below, "em").strip(), reached.find(".//em")) == ("ต่ำกว่าเป้าหมาย", None)
    assert "ต่ำกว่าเป้าหมาย 85 อยู่ 0.01 คะแนน" in below.get("title")


def test_a_sentence_says_which_year_and_how_many_are_below() -> None:
    html = drawn(two_years({}, {1: 90.0, 9: 70.5, 10: 60.0}))
    assert "ปี 2568 ▼ ต่ำกว่าเป้าหมาย 85 จำนวน 2 จาก 3 ตัวชี้วัด" in html


def test_an_unknown_score_has_no_bar_and_comes_last() -> None:
    frame = two_years({}, {1: 90.0, 2: 80.0})
    known, unknown = items(frame.assign(score=[90.0, math.nan], gap=[5.0, math.nan]))
    assert width(known) == "width: 90%"
    assert (words(unknown, "strong"), width(unknown)) == ("–", "width: 0%")
    assert unknown.get("class") is None


def test_markup_in_a_name_stays_text() -> None:
    frame = two_years({}, {1: 90.0}).assign(name='<a href="x" onclick="y()">คลิก</a>')
    html = drawn(frame)
    assert not lxml.html.fromstring(html).xpath("//a | //*[@onclick]")
    assert "1 <a href=" in words(items(frame)[0], "span")


def test_english_leaves_no_thai() -> None:
    html = drawn(office(), translator("en"))
    assert not [letter for letter in html if "ก" <= letter <= "๛"]


def test_nothing_known_gives_a_sentence() -> None:
    assert drawn(office()[:0]) == "<p>ยังไม่มีคะแนนรายตัวชี้วัด</p>"
