"""What a report leaves open is proposed or asked, and an answer says only what was answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ita_dash.domain.agencies.every_division import EVERY_DIVISION
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.answers import (
    first_named,
    open_leads,
    open_statuses,
    proposed_statuses,
    with_leads,
    with_statuses,
)
from ita_dash.imports.reports.document import read_report
from tests.unit.imports.made_files import MAX_MB
from tests.unit.imports.reports.real_report import CONTENT, DIVISIONS

REPORT = read_report(Upload("report.txt", CONTENT), (), MAX_MB)
ROWS = [measure.row for measure in REPORT.drafts]
OVER, RUNNING = date(2024, 10, 1), date(2024, 9, 30)
COMPLETED = MeasureStatus.COMPLETED


def test_completed_is_proposed_for_a_year_that_is_over_and_tells_results() -> None:
    assert proposed_statuses(REPORT, OVER) == dict.fromkeys(ROWS, COMPLETED)
    assert proposed_statuses(REPORT, RUNNING) == {}


def test_nothing_is_proposed_where_no_result_is_told_or_the_status_is() -> None:
    first, second, *others = REPORT.drafts
    silent = replace(first, draft=replace(first.draft, result=""))
    told = replace(second, draft=replace(second.draft, is_status_assumed=False))
    parsed = replace(REPORT, drafts=(silent, told, *others))
    assert proposed_statuses(parsed, OVER) == dict.fromkeys(ROWS[2:], COMPLETED)


def test_an_answer_is_no_assumption_and_is_told() -> None:
    answers = {ROWS[0]: COMPLETED, ROWS[1]: MeasureStatus.IN_PROGRESS}
    done = with_statuses(REPORT, answers, {ROWS[0]: None})
    first, second, third, *_ = done.drafts
    assert (first.draft.status, first.is_status_proposed) == (COMPLETED, True)
    assert (second.chosen_status, second.is_status_proposed) == (MeasureStatus.IN_PROGRESS, False)
    assert third.draft.is_status_assumed
    assert len(open_statuses(done)) == 3
    told = [str(problem.message) for problem in done.problems]
    assert "1 มาตรการไม่มีสถานะ จึงใช้สถานะ ดำเนินการแล้วเสร็จ ตามที่เสนอ" in told
    assert sum("3 มาตรการไม่มีสถานะ" in each for each in told) == 1
    assert not any("5 มาตรการไม่มีสถานะ" in each for each in told)


def test_who_leads_is_open_where_several_are_named_and_none_as_main() -> None:
    assert len(open_leads(REPORT)) == 5
    assert first_named(REPORT) == dict.fromkeys(ROWS, "สำนักปลัด")
    done = with_leads(REPORT, {ROWS[0]: "กองช่าง", ROWS[1]: "สำนักปลัด", ROWS[2]: "กองอื่น"})
    first, second, third, *_ = (measure.draft for measure in done.drafts)
    assert (first.lead, first.divisions) == ("กองช่าง", ("กองช่าง", "สำนักปลัด", "กองคลัง"))
    assert (second.lead, second.divisions) == ("สำนักปลัด", DIVISIONS)
    assert (third.lead, third.divisions) == (None, DIVISIONS)


def divisions_of(cell: str, known: tuple[str, ...]) -> tuple[tuple[str, ...], str | None]:
    """The divisions that a report's only cell names, and who of them leads."""
    heads = "มาตรการ/แนวทาง\tวิธีการดำเนินการ\tผู้รับผิดชอบ\tระยะเวลา"
    text = f"ปีงบประมาณ พ.ศ.2567\n{heads}\n(1) เผยแพร่ข้อมูล\t- ประชุม\t{cell}\tปีงบประมาณ 2567"
    draft = read_report(Upload("a.txt", text.encode()), known, MAX_MB).drafts[0].draft
    return draft.divisions, draft.lead


def test_a_report_that_calls_one_main_is_not_asked_about() -> None:
    assert divisions_of("สำนักปลัด กองคลัง (หลัก)", ()) == (("กองคลัง", "สำนักปลัด"), "กองคลัง")
    assert divisions_of("กองคลัง", ()) == (("กองคลัง",), "กองคลัง")


@pytest.mark.parametrize("cell", ["ทุกส่วนราชการ", "ทุกกอง/ฝ่าย", "ทุกหน่วยงานในสังกัด", "All divisions"])
@pytest.mark.parametrize("known", [(), ("กองคลัง",), (*DIVISIONS, "ทุกส่วนราชการ", "ทุกกอง")])
def test_every_division_is_kept_as_that_whichever_are_known(
    cell: str, known: tuple[str, ...]
) -> None:
    assert divisions_of(cell, known) == ((EVERY_DIVISION,), EVERY_DIVISION)


def test_every_division_may_support_the_one_that_leads() -> None:
    both = ("กองคลัง", EVERY_DIVISION)
    assert divisions_of("กองคลัง (หลัก) ทุกส่วนราชการ", ()) == (both, "กองคลัง")
    assert divisions_of("กองคลัง ร่วมกับทุกกอง", ()) == (both, "กองคลัง")
    assert divisions_of("กองคลังและทุกกอง", ()) == (both, None)
