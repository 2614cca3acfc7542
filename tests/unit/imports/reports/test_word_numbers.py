"""Numbers that lists of Word give: counted as Word counts them, in any format."""

from __future__ import annotations

import pytest

from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.reports.word.number_formats import in_format
from tests.unit.imports.reports.word_file import cell, par, parsed, row, table, told

HEADS = ("ที่", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา")
REST = ("ประชุม", "กองคลัง", "ไตรมาส 1")


def level(depth: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*levels: str, overrides: str = "") -> str:
    """List 5 of these levels, and list 6 of the same that begins anew."""
    begin = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    return (
        f'<w:abstractNum w:abstractNumId="1">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="5"><w:abstractNumId w:val="1"/>{overrides}</w:num>'
        f'<w:num w:numId="6"><w:abstractNumId w:val="1"/>{begin}</w:num>'
    )


def item(text: str = "", list_id: int = 5, depth: int = 0) -> str:
    props = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return cell(par(text, props=props) if text else par(props=props))


def numbers(found: ParsedMeasures) -> list[int]:
    return [each.draft.number for each in found.drafts]


def three(*, lists: str, titles: tuple[str, ...] = ("ก", "ข", "ค")) -> ParsedMeasures:
    rows = (row(item(), title, *REST) for title in titles)
    return parsed(table(row(*HEADS), *rows, columns=5), lists=lists)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        *(("decimal", "%1."), ("thaiNumbers", "%1."), ("thaiNumbers", "(%1)"), ("decimal", "%1")),
        *(("thaiLetters", "%1."), ("thaiLetters", "%1)"), ("decimalZero", "%1.")),
    ],
)
def test_a_column_of_automatic_numbers(form: str, text: str) -> None:
    found = three(lists=lists(level(0, form, text)))
    assert numbers(found) == [1, 2, 3]
    assert not [each for each in told(found) if "ลำดับ" in each]


def test_a_list_that_begins_later() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>'
    assert numbers(three(lists=lists(level(0, "decimal", "%1."), overrides=start))) == [4, 5, 6]


def test_a_list_that_begins_anew_after_paragraphs_outside_the_table() -> None:
    before = par("หัวข้อ", props='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>')
    rows = (row(item(list_id=6), title, *REST) for title in ("ก", "ข"))
    goes_on = (row(item(list_id=5), title, *REST) for title in ("ก", "ข"))
    made = lists(level(0, "decimal", "%1."))
    assert numbers(parsed(before, table(row(*HEADS), *rows, columns=5), lists=made)) == [1, 2]
    assert numbers(parsed(before, table(row(*HEADS), *goes_on, columns=5), lists=made)) == [2, 3]


def test_levels_and_what_they_begin_anew() -> None:
    depths = (0, 1, 1, 0, 1)
    rows = (row(item(depth=depth), f"เรื่อง {n}", *REST) for n, depth in enumerate(depths))
    made = lists(level(0, "decimal", "%1."), level(1, "thaiNumbers", "%1.%2", "<w:isLgl/>"))
    found = parsed(table(row(*HEADS), *rows, columns=5), lists=made)
    assert [each.raw["number"] for each in found.drafts] == ["1.", "1.1", "1.2", "2.", "2.1"]


def test_a_title_numbered_by_its_list() -> None:
    rows = (row(item(title), *REST) for title in ("ให้ความรู้", "เปิดเผยข้อมูล"))
    made = lists(level(0, "thaiNumbers", "มาตรการที่ %1"))
    found = parsed(table(row(*HEADS[1:]), *rows, columns=4), lists=made)
    assert [(each.draft.number, each.draft.title) for each in found.drafts] == [
        (1, "ให้ความรู้"),
        (2, "เปิดเผยข้อมูล"),
    ]
    assert not [each for each in told(found) if "ลำดับ" in each]


def test_steps_numbered_on_through_all_rows_are_steps_without_numbers() -> None:
    rows = (row(f"{n}. เรื่อง", item(f"ทำ {n}"), *REST[1:]) for n in (1, 2))
    made = lists(level(0, "decimal", "%1."))
    found = parsed(table(row(*HEADS[1:]), *rows, columns=4), lists=made)
    assert [each.draft.steps[0].description for each in found.drafts] == ["ทำ 1", "ทำ 2"]


def test_a_report_without_any_numbers_is_told_once() -> None:
    rows = (row(title, *REST) for title in ("ก", "ข", "ค"))
    found = parsed(table(row(*HEADS[1:]), *rows, columns=4))
    assert numbers(found) == [1, 2, 3]
    (only,) = [each for each in found.problems if "ลำดับ" in str(each.message)]
    assert only.severity == "notice"


@pytest.mark.parametrize(
    ("count", "form", "written"),
    [
        *((4, "thaiNumbers", "๔"), (2, "thaiLetters", "ข"), (4, "thaiLetters", "ง")),
        *((42, "thaiLetters", "กก"), (3, "lowerRoman", "iii"), (9, "upperRoman", "IX")),
        *((27, "upperLetter", "AA"), (7, "decimalZero", "07"), (5, "ordinal", "5")),
        *((5, "none", ""), (0, "lowerRoman", "0")),
    ],
)
def test_a_count_in_each_format(count: int, form: str, written: str) -> None:
    assert in_format(count, form) == written
