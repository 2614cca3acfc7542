"""An import changes what its file tells, and an unchanged export changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from ita_dash.domain.measures.draft import Step
from ita_dash.domain.measures.import_merge import differences, merged
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.imports.measures.parsed import ParsedMeasure
from tests.builders import draft

STANDING = draft(
    title="ให้ความรู้",
    steps=(Step("ประชุม", is_done=True), Step("สรุป")),
    result="ประชุมแล้ว",
    outcome="เข้าใจ",
    indicators=(1, 9),
)


def told(*fields: str, **values: Any) -> ParsedMeasure:
    """A file's measure that tells some fields, all others blank."""
    blank = replace(
        STANDING,
        steps=(),
        divisions=(),
        period_text="",
        period_start=None,
        period_end=None,
        status=MeasureStatus.NOT_STARTED,
        progress=None,
        result="",
        outcome="",
        indicators=(),
    )
    return ParsedMeasure(2, replace(blank, **values), {}, frozenset({*fields, *values}))


def test_what_a_file_does_not_tell_stays() -> None:
    assert merged(STANDING, told(result="สรุปแล้ว")) == replace(STANDING, result="สรุปแล้ว")
    assert merged(STANDING, told()) == STANDING


def test_a_told_blank_empties_a_field() -> None:
    assert merged(STANDING, told("outcome", "indicators")) == replace(
        STANDING, outcome="", indicators=()
    )


def test_texts_that_differ_in_spaces_and_digits_are_the_same() -> None:
    file = told(title="ให้ ความรู้ ", period_text="ตุลาคม ๒๕๖๖ -  กันยายน ๒๕๖๗")
    assert merged(STANDING, file) == STANDING


def test_dates_follow_the_words_of_the_period() -> None:
    days: dict[str, Any] = {"period_start": date(2024, 1, 1), "period_end": date(2024, 3, 31)}
    file = replace(told(period_text="ไตรมาส 2", **days), given=frozenset({"period_text"}))
    assert merged(STANDING, file) == replace(STANDING, period_text="ไตรมาส 2", **days)


def test_finished_steps_stay_finished_when_a_report_words_them_the_same() -> None:
    new = merged(STANDING, told(steps=(Step("เตรียม"), Step("ประชุม")))).steps
    assert new == (Step("เตรียม"), Step("ประชุม", is_done=True))


def test_finished_steps_are_the_files_where_it_tells_them() -> None:
    file = told("steps_done", steps=(Step("ประชุม"), Step("สรุป", is_done=True)))
    assert merged(STANDING, file).steps == (Step("ประชุม"), Step("สรุป", is_done=True))


def test_a_status_and_a_progress_never_contradict() -> None:
    finished = merged(STANDING, told(status=MeasureStatus.COMPLETED))
    assert (finished.status, finished.progress) == (MeasureStatus.COMPLETED, None)
    standing = replace(STANDING, status=MeasureStatus.NOT_STARTED, progress=0)
    file = replace(
        told(progress=30, status=MeasureStatus.IN_PROGRESS), given=frozenset({"progress"})
    )
    assert merged(standing, file).status is MeasureStatus.IN_PROGRESS


def test_a_chosen_status_counts_for_what_is_still_open() -> None:
    file = replace(told(), chosen_status=MeasureStatus.COMPLETED)
    done = replace(STANDING, status=MeasureStatus.COMPLETED, progress=None)
    assert merged(STANDING, file) == done
    cancelled = replace(STANDING, status=MeasureStatus.CANCELLED)
    assert merged(cancelled, file) == cancelled


def test_an_answer_replaces_an_assumed_status_and_confirms_it() -> None:
    assumed = replace(STANDING, is_status_assumed=True, progress=None)
    for status in (MeasureStatus.COMPLETED, MeasureStatus.IN_PROGRESS):
        answer = replace(told(), chosen_status=status, is_status_proposed=True)
        found = merged(assumed, answer)
        assert (found.status, found.is_status_assumed) == (status, False)
        assert [each.field for each in differences(assumed, found)] == ["status"]


def test_a_proposal_replaces_no_status_that_somebody_told() -> None:
    proposal = replace(told(), chosen_status=MeasureStatus.COMPLETED, is_status_proposed=True)
    assert merged(STANDING, proposal) == STANDING


def test_a_file_without_a_status_leaves_an_assumed_one_open() -> None:
    assumed = replace(STANDING, is_status_assumed=True)
    assert merged(assumed, told()) == assumed
    said = merged(assumed, told(status=MeasureStatus.IN_PROGRESS))
    assert said == STANDING


def test_a_file_that_leaves_the_lead_open_keeps_the_one_that_leads() -> None:
    file = told(divisions=("กองคลัง", "สำนักปลัด"), is_lead_open=True)
    assert merged(STANDING, file) == STANDING
    more = told(divisions=("กองช่าง", "กองคลัง", "สำนักปลัด"), is_lead_open=True)
    assert merged(STANDING, more).divisions == ("สำนักปลัด", "กองช่าง", "กองคลัง")
    others = merged(STANDING, told(divisions=("กองช่าง", "กองคลัง"), is_lead_open=True))
    assert (others.divisions, others.lead) == (("กองช่าง", "กองคลัง"), None)


def test_a_told_lead_settles_an_open_one() -> None:
    open_ = replace(STANDING, is_lead_open=True)
    settled = merged(open_, told(divisions=("สำนักปลัด", "กองคลัง")))
    assert settled == STANDING
    (difference,) = differences(open_, settled)
    assert "ยังไม่ได้ระบุหน่วยหลัก" in str(difference.stored)


def test_differences_are_shown_field_by_field() -> None:
    cancelled = replace(STANDING, status=MeasureStatus.CANCELLED, period_end=None)
    shown = {
        found.field: (str(found.stored), str(found.incoming))
        for found in differences(STANDING, cancelled)
    }
    assert shown == {
        "period_end": ("30 กันยายน 2567", ""),
        "status": ("อยู่ระหว่างดำเนินการ", "ยกเลิก"),
    }
