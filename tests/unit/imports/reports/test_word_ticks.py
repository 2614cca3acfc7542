"""Boxes and ticks of every kind say the status, and which steps are done."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.reports.ticks import UnclearTicks, read_steps, ticked_status
from tests.unit.imports.reports.word_file import (
    cell,
    control,
    par,
    parsed,
    row,
    run,
    sign,
    table,
    told,
)

HEADS = ("มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา")
BEGINNING = ("1. มาตรการ", "ประชุม", "กองคลัง", "ไตรมาส 1")
UNCLEAR = "ไม่ชัดว่าทำเครื่องหมายสถานะใด จึงถือว่าไม่มีสถานะ"
STATES = ("ดำเนินการแล้ว", "อยู่ระหว่างดำเนินการ", "ยังไม่ดำเนินการ")
BY_COLUMN = (MeasureStatus.COMPLETED, MeasureStatus.IN_PROGRESS, MeasureStatus.NOT_STARTED)


def box(*, is_ticked: bool) -> str:
    state = f'<w14:checkbox><w14:checked w14:val="{int(is_ticked)}"/></w14:checkbox>'
    return control(run("☒" if is_ticked else "☐"), state)


def field(state: str) -> str:
    data = f"<w:ffData><w:checkBox><w:sizeAuto/>{state}</w:checkBox></w:ffData>"
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>{end}'


TICK = {
    "control": box(is_ticked=True),
    "form field": field("<w:checked/>"),
    "form field by default": field('<w:default w:val="1"/>'),
    "letter": run("☑"),
    "crossed box": run("☒"),
    "check mark": run("✓"),
    "wingdings box": sign("F0FE", "Wingdings"),
    "wingdings mark": sign("F0FC", "Wingdings"),
    "wingdings letter": run("ü", "Wingdings"),
    "wingdings 2": sign("F052", "Wingdings 2"),
    "wingdings 2 letter": run("P", "Wingdings 2"),
    "in brackets": run("( / )"),
}
BLANK = {
    "control": box(is_ticked=False),
    "form field": field('<w:default w:val="1"/><w:checked w:val="0"/>'),
    "letter": run("☐"),
    "wingdings": sign("F0A8", "Wingdings"),
    "wingdings 2": sign("F0A3", "Wingdings 2"),
    "in brackets": run("(   )"),
}


def with_status(*content: str) -> ParsedMeasures:
    heads = row(*HEADS, "สถานะ")
    return parsed(table(heads, row(*BEGINNING, cell(par(*content))), columns=5))


@pytest.mark.parametrize("blank", BLANK)
@pytest.mark.parametrize("tick", TICK)
def test_a_tick_before_words_says_the_status(tick: str, blank: str) -> None:
    found = with_status(BLANK[blank], " แล้วเสร็จ ", TICK[tick], " อยู่ระหว่างดำเนินการ")
    (only,) = found.drafts
    assert (only.draft.status, only.draft.is_status_assumed) == (MeasureStatus.IN_PROGRESS, False)


def test_words_may_stand_before_their_boxes() -> None:
    found = with_status("แล้วเสร็จ ", TICK["letter"], " อยู่ระหว่างดำเนินการ ", BLANK["letter"])
    assert found.drafts[0].draft.status is MeasureStatus.COMPLETED


@pytest.mark.parametrize(
    "content",
    [
        (BLANK["letter"], " แล้วเสร็จ ", BLANK["letter"], " ยังไม่ดำเนินการ"),
        (TICK["letter"], " แล้วเสร็จ ", TICK["letter"], " ยังไม่ดำเนินการ"),
        (TICK["letter"], " อื่น ๆ ", BLANK["letter"], " ยังไม่ดำเนินการ"),
    ],
)
def test_boxes_that_do_not_say_one_status_are_told_with_their_place(
    content: tuple[str, ...],
) -> None:
    found = with_status(*content)
    assert found.drafts[0].draft.is_status_assumed
    (problem,) = [each for each in found.problems if str(each.message) == UNCLEAR]
    assert (problem.severity, problem.row, problem.column) == ("warning", 2, "สถานะ")
    assert "ยังไม่ดำเนินการ" in (problem.value or "")


@pytest.mark.parametrize("tick", [*TICK.values(), run("/"), run("●"), run("x")])
def test_a_tick_alone_in_the_column_of_a_status(tick: str) -> None:
    for place, status in enumerate(BY_COLUMN):
        marks = [cell(par(tick)) if n == place else "" for n in range(3)]
        found = parsed(table(row(*HEADS, *STATES), row(*BEGINNING, *marks), columns=7))
        assert found.drafts[0].draft.status is status
        assert not found.drafts[0].draft.is_status_assumed


def test_columns_of_statuses_below_a_common_head() -> None:
    merged = '<w:vMerge w:val="restart"/>'
    top = [cell(head, props=merged) for head in HEADS]
    heads = row(*top, cell("สถานะการดำเนินการ", props='<w:gridSpan w:val="3"/>'))
    low = row(*[cell("", props="<w:vMerge/>")] * 4, *STATES)
    found = parsed(table(heads, low, row(*BEGINNING, "", "✓", ""), columns=7))
    assert found.drafts[0].draft.status is MeasureStatus.IN_PROGRESS


@pytest.mark.parametrize("marks", [("✓", "✓", ""), ("", "ร้อยละ 50", ""), ("x", "x", "")])
def test_columns_that_do_not_say_one_status_are_told(marks: tuple[str, ...]) -> None:
    found = parsed(table(row(*HEADS, *STATES), row(*BEGINNING, *marks), columns=7))
    assert found.drafts[0].draft.is_status_assumed
    (problem,) = [each for each in found.problems if each.column == "สถานะ"]
    assert (problem.severity, problem.row) == ("warning", 2)


def test_nothing_ticked_is_no_status_and_nothing_to_tell() -> None:
    found = parsed(table(row(*HEADS, *STATES), row(*BEGINNING, "", "-", ""), columns=7))
    assert found.drafts[0].draft.is_status_assumed
    assert not [each for each in found.problems if each.column == "สถานะ"]


def test_boxes_in_the_result_say_the_status_and_stay_in_it() -> None:
    heads = row(*HEADS, "ผลการดำเนินการ")
    result = cell("☐ ยังไม่ดำเนินการ ☑ ดำเนินการแล้ว\nประชุม 2 ครั้ง")
    (only,) = parsed(table(heads, row(*BEGINNING, result), columns=5)).drafts
    assert only.draft.status is MeasureStatus.COMPLETED
    assert "ประชุม 2 ครั้ง" in only.draft.result


def test_a_list_to_choose_from_says_what_was_chosen() -> None:
    entries = "".join(f'<w:listEntry w:val="{text}"/>' for text in STATES)
    data = f'<w:ffData><w:ddList><w:result w:val="2"/>{entries}</w:ddList></w:ffData>'
    found = with_status(f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>')
    assert found.drafts[0].draft.status is MeasureStatus.NOT_STARTED
    assert not found.drafts[0].draft.is_status_assumed


def test_boxes_before_steps_say_which_are_done() -> None:
    steps, has_marks = read_steps("ดำเนินการดังนี้\n☑ 1. ประชุม\n☐ 2. สรุปผล\nรายไตรมาส")
    assert [(step.description, step.is_done) for step in steps] == [
        ("ประชุม", True),
        ("สรุปผล รายไตรมาส", False),
    ]
    assert has_marks
    assert not read_steps("✓ ประชุม\n✓ สรุป")[1]


def test_columns_that_are_not_used_are_named() -> None:
    found = parsed(table(row(*HEADS, "ผู้ประเมินภายนอก"), row(*BEGINNING, "ผู้ตรวจการ"), columns=5))
    assert "มี 1 คอลัมน์ที่ไม่ได้ใช้" in told(found)
    assert "ผู้ประเมินภายนอก" in [each.value for each in found.problems]


@given(
    st.text(max_size=60) | st.lists(st.sampled_from("☑☐✓x()/ กแล้วเสร็จ"), max_size=30).map("".join)
)
def test_no_text_breaks_the_reading_of_boxes(text: str) -> None:
    read_steps(text)
    with suppress(UnclearTicks):
        assert ticked_status(text) in (None, *STATUS_LABELS)
