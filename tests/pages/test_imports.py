"""The imports page: from a file to the store in four steps, and nothing before the last one."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.domain.actors import LOCAL_USER
from ita_dash.imports.score_table import read_scores
from ita_dash.imports.uploads import Upload
from ita_dash.queries.agencies import Agency, workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.imports import import_files
from ita_dash.queries.measures import measures
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.scores import all_score_figures, score_figures
from ita_dash.services.score_import import confirm_score_import
from ita_dash.settings import ROOT
from ita_dash.ui import app_state
from ita_dash.ui.import_job import Asked
from ita_dash.ui.text import plain
from tests.pages.conftest import OpenPage, shown

DATA = ROOT / "tests" / "data"
REAL_SCORES = (DATA / "scores_real.csv").read_bytes()
REAL_REPORT = (DATA / "report_fy2567.txt").read_bytes()
CITY = "เมืองพัทยา"
RIGHT_NAME = "องค์การบริหารส่วนตำบลป่าร่อน"


def agency() -> Agency:
    found = workspace_agency(app_state.database())
    assert found is not None
    return found


def last_change() -> int:
    return newest_change(app_state.database(), agency().agency_id)


def own_totals() -> dict[int, float]:
    """The workspace's own totals by fiscal year, as stored."""
    found = score_figures(app_state.database(), agency().agency_id, last_change())
    totals = found[found["code"] == "total"]
    return dict(zip(totals["fiscal_year"].tolist(), totals["value"].tolist(), strict=True))


def upload(app: AppTest, name: str, content: bytes | str) -> AppTest:
    raw = content.encode() if isinstance(content, str) else content
    app.file_uploader[0].set_value((name, raw, "application/octet-stream"))
    return app.run()


def counts(app: AppTest) -> dict[str, int]:
    """The numbers of the review by their labels."""
    return {
        metric.label.partition("[")[2].rstrip("]"): int(metric.value.replace(",", ""))
        for metric in app.metric
    }


def told(app: AppTest) -> str:
    """Every text of the page, with its tables and the labels of what folds."""
    tables = "\n".join(table.value.to_string() for table in app.table)
    return "\n".join([shown(app), tables, *(expander.label for expander in app.expander)])


def confirm(app: AppTest) -> AppTest:
    return app.button(key="import_confirm").click().run()


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


def test_real_scores_are_reviewed_then_written_as_one_change(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports"), "scores_real.csv", REAL_SCORES)
    assert counts(app) == {
        "ใหม่": 268,
        "เหมือนเดิม": 0,
        "ต่างจากเดิม": 0,
        "ข้อผิดพลาด": 0,
        "คำเตือน": 1,
    }
    assert "เก็บไว้เปรียบเทียบเท่านั้น" in shown(app)
    assert last_change() == 1
    app.selectbox[0].set_value(CITY).run()
    assert last_change() == 1
    confirm(app)
    assert last_change() == 2
    assert own_totals()[2564] == 80.52
    assert "เพิ่ม 268 รายการ" in shown(app)
    assert "การเปลี่ยนแปลงที่ 2" in shown(app)
    assert app.dataframe[-1].value["file_name"].tolist() == ["scores_real.csv"]


def test_a_file_that_was_imported_has_nothing_more_to_write(open_empty: OpenPage) -> None:
    app = confirm(upload(open_empty("imports"), "first.csv", "ปีงบประมาณ,คะแนนรวม\n2566,80.10\n"))
    upload(app, "again.csv", "fiscal_year,total\n2566,80.1\n")
    assert counts(app)["เหมือนเดิม"] == 1
    assert app.button(key="import_confirm").disabled
    assert "ไม่มีอะไรต้องบันทึก" in shown(app)
    assert len(import_files(app_state.database(), agency().agency_id, last_change())) == 1


def test_errors_are_listed_by_cell_and_stop_the_whole_file(open_empty: OpenPage) -> None:
    table = "ปีงบประมาณ,คะแนนรวม\n2565,120\n2566,=1+1\n2567,85.5\n"
    app = upload(open_empty("imports"), "wrong.csv", table)
    assert counts(app)["ข้อผิดพลาด"] == 2
    listed = told(app)
    assert "แถว 2 คอลัมน์ B คะแนนรวม" in listed
    assert "120" in listed
    assert "=1+1" in listed.replace("\\", "")
    assert app.button(key="import_confirm").disabled
    assert last_change() == 1


@pytest.mark.parametrize(("choice", "total"), [("skip", 80.10), ("update", 81.50)])
def test_what_exists_already_is_skipped_or_updated(
    open_empty: OpenPage, choice: str, total: float
) -> None:
    app = confirm(upload(open_empty("imports"), "first.csv", "ปีงบประมาณ,คะแนนรวม\n2566,80.10\n"))
    upload(app, "second.csv", "ปีงบประมาณ,คะแนนรวม\n2566,81.50\n2567,90.00\n")
    assert counts(app)["ต่างจากเดิม"] == 1
    assert app.dataframe[0].value[["stored", "file"]].to_numpy().tolist() == [["80.10", "81.50"]]
    assert app.button(key="import_confirm").disabled
    app.radio[0].set_value(choice).run()
    assert last_change() == 2
    confirm(app)
    assert own_totals() == {2566: total, 2567: 90.00}
    assert last_change() == 3
    assert ("ข้าม 1 รายการ" if choice == "skip" else "ปรับปรุง 1 รายการ") in shown(app)


def test_a_second_click_on_confirm_writes_nothing_more(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports"), "own.csv", "ปีงบประมาณ,คะแนนรวม\n2566,80.10\n")
    job = app.session_state["import.scores"]
    confirm(app)
    # The browser sends a second click before it has seen the first one's answer.
    job.ask(0, Asked("update", ("", 0, 0, 0)))
    upload(app, "more.csv", "ปีงบประมาณ,คะแนนรวม\n2567,90.00\n")
    assert own_totals() == {2566: 80.10}
    assert last_change() == 2


def test_a_confirmation_of_outdated_numbers_is_taken_back(open_empty: OpenPage) -> None:
    content = "ปีงบประมาณ,คะแนนรวม\n2566,80.10\n"
    app = upload(open_empty("imports"), "own.csv", content)
    other = Upload("other.csv", "ปีงบประมาณ,คะแนนรวม\n2566,70.00\n".encode())
    parsed = read_scores(other, load_rulebooks(), 50)
    confirm_score_import(app_state.database(), LOCAL_USER, agency(), parsed)
    confirm(app)
    assert own_totals() == {2566: 70.00}
    assert "ข้อมูลเปลี่ยนไประหว่างที่ท่านตรวจ" in shown(app)
    assert counts(app)["ต่างจากเดิม"] == 1


def test_a_scale_that_the_file_leaves_open_is_asked_for(open_empty: OpenPage) -> None:
    table = "ปีงบประมาณ,IIT,EIT,OIT\n2567,25,26,29.1\n"
    app = upload(open_empty("imports"), "scale.csv", table)
    assert not app.metric
    app.radio[0].set_value("points").run()
    assert counts(app)["ข้อผิดพลาด"] == 0
    confirm(app)
    stored = score_figures(app_state.database(), agency().agency_id, 2)
    assert set(stored["scale"]) == {"points"}


def test_a_year_that_the_file_leaves_out_is_asked_for(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports"), "year.csv", "หน่วยงาน,คะแนนรวม\nอบต.ก,80.1\n")
    assert not app.metric
    app.selectbox[0].set_value(2566).run()
    confirm(app)
    stored = all_score_figures(app_state.database(), agency().agency_id, 2)
    assert stored["fiscal_year"].tolist() == [2566]


def test_real_scores_do_not_mix_with_the_sample(open_page: OpenPage) -> None:
    app = upload(open_page("imports"), "scores_real.csv", REAL_SCORES)
    sample, before = agency(), last_change()
    assert app.button(key="import_confirm").disabled
    assert app.button(key="import_start_workspace").disabled
    app.selectbox[0].set_value(CITY).run()
    app.button(key="import_start_workspace").click().run()
    made = agency()
    assert (made.name, made.agency_type, made.province) == (CITY, "เมืองพัทยา", "ชลบุรี")
    assert newest_change(app_state.database(), sample.agency_id) == before + 1
    confirm(app)
    assert own_totals()[2564] == 80.52


def test_the_real_report_is_read_and_its_agency_chosen(open_page: OpenPage) -> None:
    app = upload(open_page("imports", view="report"), "report_fy2567.txt", REAL_REPORT)
    assert counts(app)["ใหม่"] == 5
    spellings = app.table[0].value
    assert spellings.iloc[:, 1].astype(int).tolist() == [8, 5, 3, 2]
    assert app.button(key="import_start_workspace").disabled
    right = next(box for box in app.selectbox if RIGHT_NAME in box.options)
    right.set_value(RIGHT_NAME).run()
    app.button(key="import_start_workspace").click().run()
    assert agency().name == RIGHT_NAME
    confirm(app)
    found = measures(app_state.database(), agency().agency_id, last_change())
    assert found["number"].tolist() == [1, 2, 3, 4, 5]
    assert set(found["fiscal_year"]) == {2567}


def test_pasted_text_is_read_like_a_file(open_empty: OpenPage) -> None:
    app = open_empty("imports", view="report")
    app.radio[0].set_value("text").run()
    app.text_area[0].set_value(REAL_REPORT.decode("utf-8-sig"))
    app.button[-1].click().run()
    assert counts(app)["ใหม่"] == 5


def test_a_report_of_another_agency_needs_a_word_more(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", view="report"), "report.txt", REAL_REPORT)
    assert app.button(key="import_confirm").disabled
    app.checkbox[0].check().run()
    assert not app.button(key="import_confirm").disabled


def test_an_agency_whose_name_was_wrong_is_renamed_beside_its_report(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", view="report"), "report.txt", REAL_REPORT)
    right = next(box for box in app.selectbox if RIGHT_NAME in box.options)
    right.set_value(RIGHT_NAME).run()
    app.button(key="import_rename").click().run()
    assert agency().name == RIGHT_NAME
    assert not app.checkbox
    assert not app.button(key="import_confirm").disabled


def test_year_and_status_of_a_report_can_be_changed(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", view="report"), "report.txt", REAL_REPORT)
    app.selectbox[0].set_value(2568).run()
    app.selectbox[1].set_value("completed").run()
    app.checkbox[0].check().run()
    confirm(app)
    found = measures(app_state.database(), agency().agency_id, last_change())
    assert set(found["fiscal_year"]) == {2568}
    assert set(found["status"]) == {"completed"}


def test_the_cells_of_a_report_stand_beside_what_was_understood(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", view="report"), "report.txt", REAL_REPORT)
    preview = next(each for each in app.expander if "มาตรการป้องกันการทุจริต" in each.label)
    app.session_state[str(preview.key)] = True
    app.run()
    texts = [text.value for text in app.text]
    assert "<p>สำนักปลัด กองคลัง กองช่าง</p>" in texts
    assert "สำนักปลัด, กองคลัง, กองช่าง" in texts
    assert "ตุลาคม 2566 - กันยายน 2567\n1 ต.ค. 2566 – 30 ก.ย. 2567" in texts


def test_a_measures_table_says_what_would_change(open_empty: OpenPage) -> None:
    head = "ปีงบประมาณ,ลำดับที่,มาตรการ/แนวทาง,ผู้รับผิดชอบ,สถานะ\n"
    app = open_empty("imports", view="measures")
    confirm(upload(app, "plan.csv", f"{head}2568,1,เผยแพร่ข้อมูล,สำนักปลัด,ยังไม่ดำเนินการ\n"))
    upload(app, "later.csv", f"{head}2568,1,เผยแพร่ข้อมูล,สำนักปลัด,กำลังดำเนินการ\n")
    assert counts(app)["ต่างจากเดิม"] == 1
    app.radio[0].set_value("update").run()
    confirm(app)
    found = measures(app_state.database(), agency().agency_id, last_change())
    assert found["status"].tolist() == ["in_progress"]
    assert last_change() == 3


def test_rows_of_measures_without_a_year_get_the_one_that_is_chosen(open_empty: OpenPage) -> None:
    table = "ปีงบประมาณ,มาตรการ/แนวทาง\n2568,เผยแพร่ข้อมูล\n,อบรมบุคลากร\n"
    app = upload(open_empty("imports", view="measures"), "plan.csv", table)
    assert counts(app)["ข้อผิดพลาด"] == 1
    app.selectbox[0].set_value(2568).run()
    assert counts(app) == counts(app) | {"ใหม่": 2, "ข้อผิดพลาด": 0}
    confirm(app)
    found = measures(app_state.database(), agency().agency_id, last_change())
    assert found["fiscal_year"].tolist() == [2568, 2568]


ENCRYPTED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
)


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("scores.xlsx", b"%PDF-1.7\n%%EOF", "เป็น PDF"),
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

    monkeypatch.setattr("ita_dash.ui.import_score_reading.read_scores", counted)
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
    cell = app.table[0].value.iloc[0, 1]
    assert cell == plain(hostile)
    assert not [text for text in app.markdown if hostile[:7] in str(text.value)]


def test_it_reads_in_english(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", lang="en"), "scores_real.csv", REAL_SCORES)
    assert "268 scores" in shown(app)
    assert app.button(key="import_confirm").label == "Confirm import of 268 records"
