"""The right spelling of the agency's name is offered for its name alone, and the paper is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ita_dash.domain.measures.draft import Step
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.reports.document import read_report
from ita_dash.imports.reports.respelling import respellings, with_respellings
from tests.unit.imports.made_files import MAX_MB
from tests.unit.imports.reports.real_report import CONTENT

REPORT = read_report(Upload("report.txt", CONTENT), (), MAX_MB)
OBT = "องค์การบริหารส่วนตำบล"
RIGHT = f"{OBT}ป่าร่อน"


def of_one(result: str) -> ParsedMeasures:
    """The report with its first measure alone, whose result is this and whose steps are blank."""
    first = REPORT.drafts[0]
    draft = replace(first.draft, title="มาตรการ", steps=(), result=result, outcome="")
    return replace(REPORT, drafts=(replace(first, draft=draft),))


def corrected(result: str, right: str = RIGHT) -> str:
    parsed = of_one(result)
    return with_respellings(parsed, respellings(parsed, right)).drafts[0].draft.result


def test_every_other_spelling_of_the_real_report_is_offered_with_its_place() -> None:
    found = respellings(REPORT, RIGHT)
    assert [(each.number, each.field, len(each.snippets)) for each in found] == [
        (1, "methods", 2),
        (1, "result", 1),
        (2, "result", 1),
    ]
    snippet = found[2].snippets[0]
    assert (snippet.found, snippet.proposed) == ("ป่าร้อน", "ป่าร่อน")
    head, tail = snippet.around()
    assert head.endswith(f"จัดทำประกาศ{OBT}")
    assert tail.startswith(" เรื่อง")
    assert tail.endswith("…")


def test_what_is_corrected_is_counted_and_the_cells_stay_as_they_are() -> None:
    done = with_respellings(REPORT, respellings(REPORT, RIGHT))
    assert [measure.respelled for measure in done.drafts] == [3, 1, 0, 0, 0]
    assert [measure.raw for measure in done.drafts] == [measure.raw for measure in REPORT.drafts]
    texts = "".join(str(measure.draft) for measure in done.drafts)
    assert "ปาร์อน" not in texts
    assert "ป่าร้อน" not in texts
    assert respellings(done, RIGHT) == ()


def test_only_the_chosen_texts_are_corrected() -> None:
    first, *_ = respellings(REPORT, RIGHT)
    done = with_respellings(REPORT, [first])
    assert [measure.respelled for measure in done.drafts] == [2, 0, 0, 0, 0]
    assert "ปาร์อน" in done.drafts[0].draft.result


@pytest.mark.parametrize(
    "text",
    [
        "อากาศในป่าร้อนขึ้นทุกปี",
        "บ้านปาร์อน หมู่ที่ ๒",
        f"{OBT}ปาร์อนิกา จัดประชุม",
        f"{OBT}ท่าทอง ร่วมจัดงาน",
        f"{OBT} จัดทำประกาศ",
        f"ประชาชนใน{RIGHT}",
    ],
)
def test_the_same_letters_that_are_not_the_name_stay(text: str) -> None:
    assert corrected(text) == text


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("ที่ อบต.ปาร์อน และ", "ที่ อบต.ป่าร่อน และ"),
        ("อบต. ปาร์ออน", "อบต. ป่าร่อน"),
        (f"{OBT}ปาร์อนได้จัดทำประกาศ", f"{RIGHT}ได้จัดทำประกาศ"),
        ("องค์การบริหาร ส่วนตำบลป่าร้อน", "องค์การบริหาร ส่วนตำบลป่าร่อน"),
    ],
)
def test_how_the_kind_is_written_stays(text: str, after: str) -> None:
    assert corrected(text) == after


def test_a_name_of_another_kind_takes_the_place_of_the_whole() -> None:
    assert corrected("อบต.ปาร์อน ประกาศ", "เทศบาลตำบลป่าร่อน") == "เทศบาลตำบลป่าร่อน ประกาศ"


def test_the_name_of_another_agency_is_offered_for_nothing() -> None:
    assert respellings(REPORT, f"{OBT}ท่าทอง") == ()


def test_steps_that_are_done_stay_done() -> None:
    first = REPORT.drafts[0]
    steps = (Step("ประชุม", is_done=True), Step("ประกาศของ อบต.ปาร์อน", is_done=True), Step("สรุป"))
    parsed = replace(REPORT, drafts=(replace(first, draft=replace(first.draft, steps=steps)),))
    done = with_respellings(parsed, respellings(parsed, RIGHT)).drafts[0].draft.steps
    assert done == (steps[0], Step("ประกาศของ อบต.ป่าร่อน", is_done=True), steps[2])
