"""Rows, cells and merges of Word's tables: read by the grid, whatever wraps them."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ita_dash.domain.measures.status import MeasureStatus
from tests.unit.imports.reports.word_file import (
    HEADER,
    HEADS,
    cell,
    control,
    measure,
    par,
    parsed,
    row,
    run,
    table,
    told,
)

MERGED, RESTART = "<w:vMerge/>", '<w:vMerge w:val="restart"/>'


def steps(draft: Any) -> list[str]:
    return [step.description for step in draft.steps]


def span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def test_what_only_asks_to_be_filled_in_is_no_text() -> None:
    asks = "<w:showingPlcHdr/>"
    empty = cell(par(control(run("คลิกเพื่อป้อนข้อความ"), asks)))
    filled = cell(par(control(run("แล้วเสร็จ"), '<w:showingPlcHdr w:val="0"/>')))
    around = control(cell(par("เลือกรายการ")), asks)
    texts = ("1. ก", "ประชุม", around, "ไตรมาส 1", empty, filled)
    (only,) = parsed(table(HEADER, measure(1, *texts))).drafts
    assert (only.draft.result, only.draft.outcome) == ("", "แล้วเสร็จ")
    assert only.draft.divisions == ()


def test_a_table_within_a_control_and_within_a_text_box() -> None:
    box = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        f"{table(HEADER, measure(2))}{par()}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    found = parsed(control(table(HEADER, measure(1))), par(box))
    assert [each.draft.number for each in found.drafts] == [1, 2]


def test_a_table_that_only_arranges_the_page_gives_way_to_the_one_within() -> None:
    page = table(
        row(cell(par("ส่วนที่ 1") + table(HEADER, measure(1), measure(2)) + par())), columns=1
    )
    found = parsed(page)
    assert [each.draft.number for each in found.drafts] == [1, 2]


def test_steps_within_a_table_that_a_page_arranges_stay_in_their_cell() -> None:
    heads = row("ขั้นตอน", "ระยะเวลา", "ผู้รับผิดชอบ")
    inner = table(heads, row("ร่าง", "ไตรมาส 1", "กองคลัง"), columns=3)
    page = table(
        row(cell(table(HEADER, measure(1, "1. ก", cell(inner + par()))) + par())), columns=1
    )
    (only,) = parsed(page).drafts
    assert steps(only.draft) == ["ร่าง (ไตรมาส 1 · กองคลัง)"]


def test_words_of_a_text_box_in_a_cell_are_kept() -> None:
    box = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        f"{par('ภาพกิจกรรม 3 ภาพ')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    result = cell(par("แล้วเสร็จ", box))
    (only,) = parsed(table(HEADER, measure(1, "1. ก", "ก", "กองคลัง", "ไตรมาส 1", result))).drafts
    assert only.draft.result == "แล้วเสร็จ\nภาพกิจกรรม 3 ภาพ"


def test_a_legacy_merge_across_cells() -> None:
    left = cell("กองคลัง", props='<w:hMerge w:val="restart"/>')
    line = row("1. ก", "ประชุม", left, cell("", props="<w:hMerge/>"), "แล้ว", "ดี")
    (only,) = parsed(table(HEADER, line)).drafts
    assert (only.draft.divisions, only.draft.result) == (("กองคลัง",), "แล้ว")
    assert only.draft.outcome == "ดี"


def test_a_merge_downwards_begins_anew_where_none_stands_above() -> None:
    first = row(cell("1. ก", props=MERGED), "ประชุม", "กองคลัง", "ไตรมาส 1", "แล้ว", "")
    (only,) = parsed(table(HEADER, first)).drafts
    assert only.draft.title == "ก"


def test_a_row_whose_left_edge_was_dragged_a_hair_to_the_right() -> None:
    # Word keeps a sliver of the grid before the row; its cells still lie below the same heads.
    head = row(cell(HEADS[0], props=span(2)), *HEADS[1:])
    first = row(
        *("1. ก", "ประชุม", "กองคลัง", "ไตรมาส 1", "แล้ว", "ดี"), props='<w:gridBefore w:val="1"/>'
    )
    found = parsed(table(head, first, columns=7))
    (only,) = found.drafts
    assert (only.draft.title, only.draft.divisions, only.draft.outcome) == ("ก", ("กองคลัง",), "ดี")
    assert not told(found)


def test_a_row_that_begins_late_and_has_as_many_cells_as_the_table_columns() -> None:
    heads = row(cell(HEADS[0]), cell(HEADS[1], props=span(2)), *HEADS[2:])
    late = row(
        *("ก. ร่าง", "ข. เสนอ", "กองช่าง", "ไตรมาส 2", "เสนอแล้ว", ""),
        props='<w:gridBefore w:val="1"/>',
    )
    full = row("1. หนึ่ง", cell("ประชุม", props=span(2)), "กองคลัง", "ไตรมาส 1", "แล้ว", "")
    (only,) = parsed(table(heads, full, late, columns=7)).drafts
    assert only.draft.divisions == ("กองคลัง", "กองช่าง")
    assert only.draft.result == "แล้ว\nเสนอแล้ว"


def test_a_second_row_of_heads_that_names_months() -> None:
    heads = ["มาตรการ", "วิธีการ", "ผู้รับผิดชอบ"]
    top = row(
        *(cell(text, props=RESTART) for text in heads),
        cell("ปี พ.ศ. 2568", props=span(3)),
        cell("ระยะเวลา", props=RESTART),
    )
    low = row(*[cell("", props=MERGED)] * 3, "ต.ค.", "พ.ย.", "ธ.ค.", cell("", props=MERGED))
    found = parsed(
        table(top, low, row("1. ก", "ประชุม", "กองคลัง", "", "✓", "", "ไตรมาส 1"), columns=7)
    )
    (only,) = found.drafts
    assert (only.draft.title, only.draft.divisions) == ("ก", ("กองคลัง",))
    assert "มี 1 คอลัมน์ที่ไม่ได้ใช้" in told(found)


def test_an_inner_table_with_numbers_divisions_and_days() -> None:
    inner = table(
        row("ที่", "กิจกรรม", "กำหนดเสร็จ", "ผู้รับผิดชอบ"),
        row("1", "ร่าง", "ต.ค. 2567", "กองคลัง"),
        row("2", "เสนอ", "พ.ย. 2567", ""),
        columns=4,
    )
    (only,) = parsed(table(HEADER, measure(1, "1. ก", cell(inner + par())))).drafts
    assert steps(only.draft) == ["ร่าง (ต.ค. 2567 · กองคลัง)", "เสนอ (พ.ย. 2567)"]


def test_an_inner_table_with_the_heads_of_a_report_stays_in_its_cell() -> None:
    inner = table(row("ขั้นตอน", "ระยะเวลา", "ผู้รับผิดชอบ"), row("ร่าง", "ไตรมาส 1", "กองคลัง"), columns=3)
    (only,) = parsed(table(HEADER, measure(1, "1. ก", cell(par("ดังนี้") + inner + par())))).drafts
    assert steps(only.draft) == ["ร่าง (ไตรมาส 1 · กองคลัง)"]


def test_breaks_within_words_and_sums() -> None:
    broken = (
        "<w:r><w:t>ใช้งบ 20,</w:t><w:br/><w:t>000 บาท จำ</w:t><w:softHyphen/><w:t>นวน 12</w:t></w:r>"
    )
    kept = (
        "<w:r><w:t>ข้อ 1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:tab/><w:t>ครบ</w:t>"
        "<w:cr/><w:t>ดี</w:t></w:r>"
    )
    texts = ("1. ก", "ก", "กองคลัง", "ไตรมาส 1", cell(par(broken)), cell(par(kept)))
    (only,) = parsed(table(HEADER, measure(1, *texts))).drafts
    assert (only.draft.result, only.draft.outcome) == ("ใช้งบ 20,000 บาท จำนวน 12", "ข้อ 1-2 ครบ\nดี")


def test_a_footnote_is_kept_in_running_text_and_told_elsewhere() -> None:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    result = cell(par("แล้วเสร็จ", mark.format(1)))
    division = cell(par("กองคลัง", mark.format(2)))
    texts = ("1. ก", "ก", division, "ไตรมาส 1", result, "ดี")
    notes = ("ข้อมูลถึง 30 มิ.ย. 2568", "เดิมชื่อส่วนการคลัง")
    found = parsed(table(HEADER, measure(1, *texts)), notes=notes)
    (only,) = found.drafts
    assert only.draft.result == "แล้วเสร็จ\n(เชิงอรรถ: ข้อมูลถึง 30 มิ.ย. 2568)"
    assert only.draft.divisions == ("กองคลัง",)
    (left,) = [each for each in found.problems if "เชิงอรรถ" in str(each.message)]
    assert (left.column, left.value) == ("ผู้รับผิดชอบ", "เดิมชื่อส่วนการคลัง")


def test_a_table_of_scores_behind_the_measures_is_no_part_of_them() -> None:
    heads = ("ที่", "ตัวชี้วัด", "คะแนนปี 2566", "คะแนนปี 2567", "ผลต่าง", "ระดับ")
    scores = table(row(*heads), row("1", "การปฏิบัติหน้าที่", "96.10", "97.25", "+1.15", "ผ่านดี"))
    found = parsed(table(HEADER, measure(1)), scores)
    assert [each.draft.number for each in found.drafts] == [1]
    assert "ไม่ได้นำเข้าตารางที่ 2 (เป็นตารางคะแนน ไม่ใช่มาตรการ)" in told(found)


TEXTS = ("มาตรการใด", "ประชุม", "กองคลัง", "ไตรมาส 1", "ทำแล้ว", "ดีขึ้น")


@st.composite
def tables(draw: st.DrawFn) -> tuple[str, int]:
    """A table of measures in any grid and wrapping, and how many measures it holds."""
    sliver = draw(st.integers(0, 2))
    count = draw(st.integers(1, 4))
    head = row(cell(HEADS[0], props=span(1 + sliver)), *HEADS[1:])
    lines = []
    for n in range(1, count + 1):
        late = draw(st.integers(0, sliver))
        first = cell(f"{n}. {TEXTS[0]}", props=span(1 + sliver - late))
        before = f'<w:gridBefore w:val="{late}"/>' if late else ""
        others = [control(cell(text)) if draw(st.booleans()) else cell(text) for text in TEXTS[1:]]
        line = row(first, *others, props=before)
        for _ in range(draw(st.integers(0, 3))):
            line = control(line)
        lines.append(line)
        if draw(st.booleans()):
            deep = draw(st.integers(1, 4))
            gap = f'<w:gridBefore w:val="{sliver + deep}"/>'
            lines.append(row(*(cell(text) for text in TEXTS[deep:]), props=gap))
    return table(head, *lines, columns=6 + sliver), count


@settings(deadline=None, max_examples=60)
@given(tables())
def test_every_grid_and_wrapping_reads_back(made: tuple[str, int]) -> None:
    content, count = made
    found = parsed(content)
    assert [each.draft.number for each in found.drafts] == list(range(1, count + 1))
    for each in found.drafts:
        draft = each.draft
        assert (draft.title, draft.divisions) == (TEXTS[0], ("กองคลัง",))
        assert (set(steps(draft)), draft.status) == ({"ประชุม"}, MeasureStatus.IN_PROGRESS)
        assert (draft.result, draft.outcome) == ("ทำแล้ว", "ดีขึ้น")
