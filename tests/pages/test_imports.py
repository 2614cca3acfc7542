"""The imports page: from a file to the store in four steps, and nothing before the last one."""

from __future__ import annotations

import pytest

from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.scores.table import read_scores
from ita_dash.queries.scores import all_score_figures
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import (
    REAL_SCORES,
    agency,
    confirm,
    last_change,
    upload,
)


def test_the_four_steps_stand_there_before_there_is_a_file(open_empty: OpenPage) -> None:
    app = open_empty("imports")
    titles = "\n".join(str(each.value) for each in app.header)
    for step in ("เตรียมไฟล์", "เลือกไฟล์", "ตรวจทาน", "ยืนยัน"):
        assert step in titles
    assert "ยังไม่มีการนำเข้า" in shown(app)
    assert not app.exception


@pytest.mark.parametrize("kind", ["scores", "measures", "report"])
def test_a_link_opens_the_kind_of_file_it_names(open_empty: OpenPage, kind: str) -> None:
    app = open_empty("imports", view=kind)
    assert app.session_state["view"] == kind
    taken = app.file_uploader[0].allowed_type
    assert (".docx" in taken) == (kind == "report")


ENCRYPTED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
)


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("scores.xlsx", b"%PDF-1.7\n%%EOF", "เป็นเอกสาร PDF"),
        ("scores.csv", b"", "ว่างเปล่า"),
        ("scores.csv", bytes(range(256)) * 20, "อ่านเนื้อหาของไฟล์"),
        ("scores.xlsx", b"PK\x03\x04" + bytes(100), "เสียหาย"),
        ("scores.xlsx", ENCRYPTED, "รหัสผ่าน"),
        ("scores.csv", b"a,b,c\n1,2,3\n", "ไม่พบแถวหัวตาราง"),
    ],
)
def test_an_unreadable_file_is_explained_in_three_parts(
    open_empty: OpenPage, name: str, content: bytes, what: str
) -> None:
    app = upload(open_empty("imports"), name, content)
    said = str(app.error[0].value).replace("\\", "")
    assert what in said
    assert "ข้อมูลที่บันทึกไว้แล้วไม่เปลี่ยนแปลง" in said
    assert "สิ่งที่ควรทำ" in said
    assert last_change() == 1
    assert not app.exception


def test_a_file_over_the_limit_is_refused(
    open_empty: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ITA_MAX_UPLOAD_MB", "1")
    app = upload(open_empty("imports"), "huge.csv", b"x" * 1_100_000)
    assert "เกินกำหนด 1 เมกะไบต์" in str(app.error[0].value).replace("\\", "")


def test_a_large_file_is_kept_whole_but_not_shown_whole(open_empty: OpenPage) -> None:
    rows = "".join(f"2567,อบต.ที่ {n},80.00\n" for n in range(300))
    app = upload(open_empty("imports"), "many.csv", f"ปีงบประมาณ,หน่วยงาน,คะแนนรวม\n{rows}")
    agencies = next(frame.value for frame in app.dataframe if "label" in frame.value)
    assert len(agencies) == 200
    assert "แสดง 200 รายการแรกจาก 300 รายการ" in shown(app)
    confirm(app)
    assert len(all_score_figures(app_state.database(), agency().agency_id, 2)) == 300


def test_rows_as_understood_stand_beside_the_text_of_the_file(open_empty: OpenPage) -> None:
    table = "ปีงบประมาณ,คะแนนรวม,ระดับ\n๒๕๖๖,๘๖.๕,ผ่าน\n2567,-,ผ่านดี\n"
    app = upload(open_empty("imports"), "own.csv", table)
    app.session_state["import_rows"] = True
    app.run()
    understood, raw = (frame.value for frame in app.dataframe if "row" in frame.value)
    assert understood["row"].tolist() == raw["row"].tolist() == [2, 3]
    assert understood["fiscal_year"].tolist() == [2566, 2567]
    assert understood["rating"].tolist() == ["ผ่าน", "ผ่านดี"]
    assert raw["A"].tolist() == ["๒๕๖๖", "2567"]


def test_a_file_is_read_once_and_dropped_after_its_import(
    open_empty: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[str] = []

    def counted(upload: Upload, *rest: object, **named: object) -> object:
        reads.append(upload.name)
        return read_scores(upload, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("ita_dash.ui.imports.score_reading.read_scores", counted)
    app = upload(open_empty("imports"), "own.csv", "ปีงบประมาณ,คะแนนรวม\n2566,80.10\n")
    app.run()
    app.run()
    assert reads == ["own.csv"]
    confirm(app)
    assert not app.session_state["import.scores"]._answers


def test_text_of_a_file_is_never_markup(open_empty: OpenPage) -> None:
    hostile = "**หนา** <b>x</b> [คลิก](http://example.com) :red[แดง]"
    app = upload(
        open_empty("imports"), f"{hostile[:7]}.csv", f"ปีงบประมาณ,คะแนนรวม\n2567,{hostile}\n"
    )
    cells = [cell for table in app.table for row in table.value.to_numpy() for cell in row]
    assert plain(hostile) in cells
    assert hostile not in cells
    assert not [text for text in app.markdown if hostile[:7] in str(text.value)]


def test_it_reads_in_english(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", lang="en"), "scores_real.csv", REAL_SCORES)
    assert "268 scores" in shown(app)
    assert app.button(key="import_confirm").label == "Confirm import of 268 records"
