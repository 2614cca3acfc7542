"""The benchmark page: the agency among other agencies, and never among anything else."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from ita_dash.db.clock import thai_today
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import translator
from ita_dash.queries.changes import newest_change
from ita_dash.queries.peers import chosen_peers
from ita_dash.services.peers.chosen import choose_peers
from ita_dash.ui.session.app_state import database
from tests.pages.conftest import OpenPage, shown
from tests.stored import WORKING_GROUP, assessed_rows, import_scores, score_rows

THAI = re.compile("[ก-๛]")


def test_the_agency_has_a_rank_among_those_of_its_type(open_page: OpenPage) -> None:
    app = open_page("benchmark")
    assert app.metric[0].value == "5 จาก 7"
    app.segmented_control(key="grp").set_value("type").run()
    assert app.metric[0].value == "3 จาก 5"
    assert app.query_params["grp"] == "type"


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
    # Names of agencies stay as they are.
    assert [text for text in texts if THAI.search(text) and "สมมติ" not in text] == []


def test_every_score_has_its_place_and_what_no_table_tells_is_said(open_page: OpenPage) -> None:
    app = open_page("benchmark")
    rows = app.table[1].value
    place = rows.iloc[0]["อันดับ"].replace("\\", "")
    assert place == "5 จาก 7 · กลุ่ม 3"
    assert "กลุ่ม 1 คือ 25% แรก" in shown(app)
    assert len(rows) == 14


def test_the_page_says_its_finding_in_a_sentence(open_page: OpenPage) -> None:
    words = shown(open_page("benchmark")).replace("\\", "")
    assert "อยู่อันดับ 5 จาก 7 (ทุกหน่วยงาน)" in words
    assert "ถัดขึ้นไปคือ" in words


def test_the_tables_are_named_with_their_dates(open_page: OpenPage) -> None:
    tables = open_page("benchmark").table[-1].value
    assert [each.replace("\\", "") for each in tables["แหล่งข้อมูล"]] == ["ข้อมูลสมมติ · scores.csv"]
    assert "ผลการประเมินที่สำนักงาน" in tables["มีคะแนน"].iloc[0]
    day = tables["นำเข้าเมื่อ"].iloc[0].replace("\\", "")
    assert format_date(thai_today(), translator("th")) in day


def test_another_score_can_be_compared(open_page: OpenPage) -> None:
    app = open_page("benchmark", code="oit")
    assert "OIT" in shown(app)
    assert app.selectbox(key="code").value == "oit"


def test_an_own_assessment_is_not_ranked_among_results(open_page: OpenPage) -> None:
    open_page("benchmark")
    db, own = database(), assessed_rows(0, "", "internal_pre_assessment")
    with db.change(1, WORKING_GROUP, "import_scores", "x.csv") as transaction:
        transaction.append("assessed_agency", own)
    app = open_page("benchmark")
    assert "ผลประเมินตนเองภายในหน่วยงาน ไม่นำมาจัดอันดับร่วมกับ" in shown(app)
    assert not app.metric


def test_a_year_of_the_others_alone_is_shown_without_a_rank(open_page: OpenPage) -> None:
    open_page("benchmark")
    import_scores(database(), 1, score_rows(1, 2563, total=70.0))
    app = open_page("benchmark", fy="2563")
    assert "ไม่มีคะแนนรวมของหน่วยงาน จึงไม่มีอันดับ" in shown(app)
    assert app.metric[0].value == "–"


def test_of_tables_with_totals_alone_the_rest_is_said_to_be_unknown(open_page: OpenPage) -> None:
    open_page("benchmark")
    import_scores(database(), 1, score_rows(1, 2564, total=70.0))
    app = open_page("benchmark", fy="2564")
    assert len(app.table[1].value) == 1
    words = shown(app).replace("\\", "")
    assert "ตารางของหน่วยงานอื่นในกลุ่มนี้ไม่มี IIT · 30%, EIT · 30%" in words
    assert "ไม่มีคะแนนรายตัวชี้วัดทั้งของหน่วยงานและของหน่วยงานอื่นให้เทียบ" in words


def test_chosen_agencies_are_a_group_that_stays(open_page: OpenPage) -> None:
    app = open_page("benchmark")
    app.multiselect(key="chosen_peers").set_value([1, 2]).run()
    assert not app.exception
    assert [toast.value for toast in app.toast if "การเปลี่ยนแปลงที่" in toast.value]
    again = open_page("benchmark", grp="chosen")
    assert again.multiselect(key="chosen_peers").value == [1, 2]
    assert again.metric[0].value.endswith("จาก 3")


def test_what_another_person_chose_meanwhile_stays(open_page: OpenPage) -> None:
    app = open_page("benchmark")
    choose_peers(database(), WORKING_GROUP, 1, added=[3])
    app.multiselect(key="chosen_peers").set_value([1]).run()
    assert chosen_peers(database(), 1, newest_change(database(), 1)) == (1, 3)


def test_of_thousands_only_those_that_match_are_offered(open_page: OpenPage) -> None:
    open_page("benchmark")
    numbers = range(100, 3100)
    rows = pd.concat([assessed_rows(n, f"เทศบาลตำบลที่ {n}") for n in numbers])
    with database().change(1, WORKING_GROUP, "import_scores", "x.csv") as transaction:
        transaction.append("assessed_agency", rows)
        totals = [score_rows(n, 2568, total=60 + n % 40) for n in numbers]
        transaction.append("score", pd.concat(totals))
    app = open_page("benchmark")
    assert not app.exception
    assert app.metric[0].value.endswith("จาก 3,007")
    app.text_input(key="chosen_peers_words").set_value("ที่ 2999").run()
    assert app.multiselect(key="chosen_peers").options == ["เทศบาลตำบลที่ 2999 · ระนอง"]


def test_a_sentence_never_sets_an_indicator_s_number_beside_the_year(open_page: OpenPage) -> None:
    words = shown(open_page("benchmark", grp="type", code="indicator_9")).replace("\\", "")
    assert "ปี 2568 คะแนนตัวชี้วัดที่ 9 การเปิดเผยข้อมูล 79.83 อยู่อันดับ" in words
