"""Tables are found below titles and keep the row numbers that the user sees."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.csv_text import neutralise
from ita_dash.domain.errors import UnreadableFile
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.tables.made_table import Table
from ita_dash.imports.tables.table import read_table
from tests.unit.imports.made_files import MAX_MB, csv_upload, xlsx_upload

HEADERS = ("ปีงบประมาณ", "หน่วยงาน", "คะแนนรวม")


def _read(upload: Upload) -> Table:
    return read_table(upload, MAX_MB, HEADERS.__contains__)


def _cells(table: Table) -> dict[int, list[str]]:
    return dict(zip(table.frame.index, table.frame.to_numpy().tolist(), strict=True))


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_every_separator_is_told_by_the_header(separator: str) -> None:
    lines = ['"ปีงบประมาณ" หน่วยงาน คะแนนรวม', '2567 "อบต. ก" 90', "2568 ข 91"]
    text = "\n".join(lines).replace(" ", separator).replace("อบต." + separator, "อบต. ")
    table = _read(Upload("คะแนน.csv", text.encode()))
    assert _cells(table) == {2: ["2567", "อบต. ก", "90"], 3: ["2568", "ข", "91"]}


def test_rows_are_numbered_as_a_spreadsheet_numbers_them() -> None:
    rows = [["ผลการประเมิน ITA"], [], HEADERS, [2567, "อบต.\nก", 90], [], HEADERS, [2568, "ข", 91]]
    for upload in (csv_upload(rows), xlsx_upload(rows)):
        table = _read(upload)
        assert table.header_row == 3
        assert _cells(table) == {4: ["2567", "อบต.\nก", "90"], 7: ["2568", "ข", "91"]}
        assert table.column_label("C") == "C คะแนนรวม"


def test_a_group_header_above_the_header_is_understood() -> None:
    rows = [["ปีงบประมาณ", "หน่วยงาน", "ผล"], ["", "", "คะแนนรวม"], [2567, "ก", 90]]
    table = _read(xlsx_upload(rows, merged=["A1:A2", "B1:B2"]))
    assert list(table.headers.values()) == list(HEADERS)
    assert _cells(table) == {3: ["2567", "ก", "90"]}


def test_merged_cells_speak_for_all_their_rows() -> None:
    rows = [HEADERS, [2566, "ก", 88], [2567, None, 90], [2568, None, 92]]
    table = _read(xlsx_upload(rows, merged=["B2:B4"]))
    assert table.frame["B"].tolist() == ["ก", "ก", "ก"]


def test_the_sheet_with_known_headers_is_taken() -> None:
    guide = [["คำแนะนำ", "กรอกแผ่นงานถัดไป"]]
    table = _read(xlsx_upload(guide, [HEADERS, [2567, "ก", 90.5]]))
    assert _cells(table) == {2: ["2567", "ก", "90.5"]}


def test_a_formula_without_result_shows_itself_and_an_error_its_name() -> None:
    upload = xlsx_upload([HEADERS, [2567, "ก", "=A2/0"]])
    assert _cells(_read(upload)) == {2: ["2567", "ก", "=A2/0"]}
    saved = _with_sheet(upload, b"<f>A2/0</f><v></v>", b"<f>A2/0</f><v>90.25</v>")
    assert _cells(_read(saved)) == {2: ["2567", "ก", "90.25"]}
    broken = _with_sheet(upload, b'<c r="C2"><f>A2/0</f><v></v>', b'<c r="C2" t="e"><v>#DIV/0!</v>')
    assert _cells(_read(broken)) == {2: ["2567", "ก", "#DIV/0!"]}


def _with_sheet(upload: Upload, old: bytes, new: bytes) -> Upload:
    """The workbook with a piece of its first sheet exchanged."""
    content = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(upload.content)) as source,
        zipfile.ZipFile(content, "w") as target,
    ):
        for name in source.namelist():
            data = source.read(name)
            assert old in data or name != "xl/worksheets/sheet1.xml"
            target.writestr(name, data.replace(old, new))
    return Upload(upload.name, content.getvalue())


def test_a_file_full_of_unsaved_formulas_is_refused_with_a_cell() -> None:
    upload = xlsx_upload([HEADERS, *[[2567, "ก", f"=A{n}"] for n in range(2, 200)]])
    with pytest.raises(UnreadableFile, match="C2"):
        _read(upload)


def test_one_far_cell_does_not_exhaust_the_memory() -> None:
    upload = xlsx_upload([HEADERS, [2567, "ก", 90]])
    far = _with_sheet(upload, b'r="C2"', b'r="XFD1048576"')
    with pytest.raises(UnreadableFile, match="XFD1048576"):
        _read(far)


def test_escaped_control_characters_of_a_workbook_never_get_in() -> None:
    upload = xlsx_upload([HEADERS, [2567, "กXXข", 90]])
    content = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(upload.content)) as source,
        zipfile.ZipFile(content, "w") as target,
    ):
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"XX", b"_x0000__x0001__x000A_"))
    assert _cells(_read(Upload("ก.xlsx", content.getvalue()))) == {2: ["2567", "ก\nข", "90"]}


def test_a_cell_longer_than_any_spreadsheet_holds_is_told_as_such() -> None:
    text = f"ปีงบประมาณ,หน่วยงาน,คะแนนรวม\n2567,{'ก' * 200_000},90\n"
    with pytest.raises(UnreadableFile, match=r"แถวที่ 2 .*ยาวเกิน"):
        _read(Upload("ก.csv", text.encode()))


def test_headers_are_looked_for_within_the_columns_that_are_taken_in() -> None:
    asked: list[str] = []

    def knows(cell: str) -> bool:
        asked.append(cell)
        return True

    text = "ปีงบประมาณ,คะแนนรวม" + ",ก" * 5_000 + "\n2567,90\n"
    with pytest.raises(UnreadableFile, match="เกิน 1,000 คอลัมน์"):
        read_table(Upload("ก.csv", text.encode()), MAX_MB, knows)
    assert len(asked) < 5_000


def test_surplus_cells_go_back_where_they_fell_from() -> None:
    text = "ปีงบประมาณ,คะแนนรวม,หน่วยงาน\n2567,90,ก (ข, ค)\n2568,91,ง,,\n"
    table = _read(Upload("ก.csv", text.encode()))
    assert _cells(table) == {2: ["2567", "90", "ก (ข, ค)"], 3: ["2568", "91", "ง"]}
    assert table.overfull_rows == (2,)


def test_an_unclosed_quotation_mark_is_an_error_and_swallows_nothing() -> None:
    text = 'ปีงบประมาณ,หน่วยงาน,คะแนนรวม\n2567,"ก,90\n2568,ข,91\n'
    with pytest.raises(UnreadableFile, match="แถวที่ 1"):
        _read(Upload("ก.csv", text.encode()))


@pytest.mark.parametrize("name", ["รายงาน.html", "รายงาน.csv"])
def test_what_is_no_table_of_ours_is_refused(name: str) -> None:
    content = b"<html><table></table>" if name.endswith("html") else b"a,b\n1,2\n"
    with pytest.raises(UnreadableFile):
        _read(Upload(name, content))


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=8)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=8))
def test_what_is_written_is_read(rows: list[tuple[str, str, str]]) -> None:
    kept = [row for row in rows if any(cell.strip() for cell in row) and row != HEADERS]
    table = _read(csv_upload([HEADERS, *([neutralise(cell) for cell in row] for row in kept)]))
    assert [tuple(row) for row in table.frame.to_numpy().tolist()] == kept
