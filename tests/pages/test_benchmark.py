"""The benchmark page: the agency among other agencies, and never among anything else."""

from __future__ import annotations

import re

import pytest

from tests.pages.conftest import OpenPage, shown

THAI = re.compile("[ก-๛]")


def test_the_agency_has_a_rank_among_those_of_its_type(open_page: OpenPage) -> None:
    app = open_page("benchmark")
    assert app.metric[0].value == "5 จาก 7"
    app.segmented_control(key="peer_group").set_value("type").run()
    assert app.metric[0].value == "3 จาก 5"


def test_peers_are_only_results_of_the_assessment(open_city: OpenPage) -> None:
    app = open_city("benchmark", fy="2563")
    assert app.metric[0].value == "2 จาก 2", "faculties and province means do not count"


def test_the_agencies_beside_the_own_one_are_named(open_page: OpenPage) -> None:
    table = open_page("benchmark").table[0].value
    assert len(table) == 7
    own = table[table["หน่วยงาน"].str.contains("ของท่าน")].iloc[0]
    assert (own["อันดับ"], own["คะแนนรวม"].replace("\\", "")) == ("5", "84.74")
    assert table["คะแนนรวม"].is_monotonic_decreasing


@pytest.mark.parametrize("fiscal_year", ["2561", "2562", "2567"])
def test_every_year_of_a_rough_series_can_be_opened(open_city: OpenPage, fiscal_year: str) -> None:
    assert not open_city("benchmark", fy=fiscal_year).exception


def test_without_scores_the_page_leads_to_the_imports(open_empty: OpenPage) -> None:
    app = open_empty("benchmark")
    assert "ยังไม่มีคะแนนของหน่วยงาน" in shown(app)
    assert [link.proto.page for link in app.get("page_link")] == ["imports"]


def test_english_leaves_no_thai_in_what_the_page_says(open_page: OpenPage) -> None:
    app = open_page("benchmark", lang="en")
    said = [*app.header, *app.caption, *app.metric, *app.button]
    texts = [str(getattr(each, "label", "") or each.value) for each in said]
    assert [text for text in texts if THAI.search(text)] == []
