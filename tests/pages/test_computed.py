"""A computed total says that it is not announced, wherever it stands; published is exact."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.db.connect import open_database
from ita_dash.ui.session.app_state import database
from tests.pages.conftest import OpenPage, picture, shown
from tests.stored import import_scores, score_rows

BASIS = "คำนวณ ยังไม่ใช่ผลที่ประกาศ"
SIGN = "≈"


@pytest.fixture
def open_page(open_unmade: OpenPage, app_file: Path, sample_file: Path) -> OpenPage:
    """Opens pages on the sample with the indicators of a year more, and no total of it."""
    shutil.copy(sample_file, app_file)
    db = open_database(f"duckdb:///{app_file.as_posix()}")
    indicators: dict[str, Any] = {f"indicator_{number}": 86.0 for number in range(1, 11)}
    import_scores(db, 1, score_rows(fiscal_year=2569, **indicators))
    db.close()
    return open_unmade


def _words(app: AppTest) -> str:
    assert not app.exception
    return shown(app).replace("\\", "")


def test_the_card_of_the_overview_and_its_sentences_say_so(open_page: OpenPage) -> None:
    app = open_page("overview", fy="2569")
    assert app.metric[0].label == f"คะแนนรวม ปี 2569 · {BASIS}"
    links = "\n".join(link.proto.label for link in app.get("page_link")).replace("\\", "")
    assert f"คะแนนรวม 86.00 ({BASIS}) และทุกตัวชี้วัดผ่านเป้าหมาย" in links
    words = _words(app)
    assert "✓ ไม่เกิน ผ่านดี" in words
    assert "เกณฑ์: ≥ 85 และทุกเครื่องมือ ≥ 85" in words
    assert "ระดับตามเกณฑ์ ยังไม่ใช่ระดับที่ประกาศ" in words
    assert "จึงบอกได้เพียงไม่เกินระดับนี้" in words


def test_the_trend_says_so_in_its_words(open_page: OpenPage) -> None:
    app = open_page("overview")
    drawn = picture(app)
    assert any(BASIS in html.proto.body for html in app.get("html"))
    assert f"ปี 2569 ได้ 86.00 ({BASIS})" in drawn
    assert "≈86.00" in drawn


def test_an_announced_year_says_nothing_of_it(open_page: OpenPage) -> None:
    app = open_page("overview", fy="2567")
    assert app.metric[0].label == "คะแนนรวม ปี 2567"
    assert "✓ ผ่าน]" in _words(app), "as published, not watered down"
    assert BASIS not in _words(app)
    assert "หรือดีกว่า" not in _words(app)


@pytest.mark.parametrize("view", ["table", "compare"])
def test_the_scores_show_the_sign_and_what_it_means(open_page: OpenPage, view: str) -> None:
    app = open_page("scores", fy="2569", view=view)
    assert app.metric[0].label == f"คะแนนรวม ปี 2569 · {BASIS}"
    assert f"{SIGN} คะแนนรวมปี 2569: {BASIS}" in _words(app)


def test_the_total_of_two_years_and_of_neighbours_has_its_sign(open_page: OpenPage) -> None:
    (total, *_) = open_page("scores", fy="2569", view="compare").table[0].value.to_numpy().tolist()
    assert total[2].replace("\\", "") == f"{SIGN} 86.00"
    assert SIGN not in total[1]


def test_the_way_to_an_indicator_begins_with_what_the_total_is(open_page: OpenPage) -> None:
    app = open_page("scores", fy="2569", ind="9")
    assert f"คะแนนรวม 86.00 ({BASIS})" in [button.label for button in app.button]


def test_a_measure_names_the_basis_of_the_result_that_it_answers(open_page: OpenPage) -> None:
    assert "(คะแนนรวม 84.74)" in _words(open_page("measures", fy="2569", m="14"))
    import_scores(database(), 1, score_rows(fiscal_year=2568, total=None, rating=None))
    assert f"(คะแนนรวม 84.74 ({BASIS}))" in _words(open_page("measures", fy="2569", m="14"))


def test_english_says_it_in_english(open_page: OpenPage) -> None:
    app = open_page("overview", fy="2569", lang="en")
    assert app.metric[0].label == "Total score 2569 · computed, not announced"
