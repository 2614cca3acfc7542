"""Analysis, plan, order, minutes: what they say by kind of agency, and where nothing is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.meetings.decision import Decision
from ita_dash.domain.meetings.meeting import AgendaPoint, Attendance, Meeting, Person
from ita_dash.domain.papers.kinds import Digits, PaperKind
from ita_dash.exports.papers.assembled import assembled
from ita_dash.exports.papers.printing import printed
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.services.agencies.working_group import set_group
from ita_dash.services.meetings.decisions import save_decision
from ita_dash.services.meetings.edits import save_meeting
from ita_dash.services.scenarios.edits import create_scenario
from ita_dash.services.scenarios.targets import set_targets
from tests.builders import scenario
from tests.printed import bare, pdf_text, word_lines, word_text
from tests.queries.test_papers import KINDS, newest, office
from tests.stored import ADMIN, GROUP, assessed_rows, detail_rows, score_rows

PLANNING = (PaperKind.ANALYSIS, PaperKind.PLAN, PaperKind.ORDER, PaperKind.MINUTES)
YEARS = (2567, 2569)


def told(db: Database, name: str, kind: str, year: int) -> Snapshot:
    """The office with a group, a meeting, a year before, questions and another agency."""
    snapshot = office(db, name, kind, year)
    agency_id, days = snapshot.agency_id, (date(year - 544, 9, 25), date(year - 544, 10, 1))
    group = replace(GROUP, fiscal_year=year, ordered_on=days[0], begins_on=days[1])
    set_group(db, ADMIN, agency_id, group, None)
    people = (Person(Attendance.PRESENT, "นายสมชาย ทดสอบ", "ประธานคณะทำงาน"),)
    points = (AgendaPoint(4, "พิจารณามาตรการ\nมาตรการที่ 1 ล่าช้า", "เห็นชอบให้เร่งรัด"),)
    held = Meeting("คณะทำงาน ITA", 2, year, date(year - 543, 1, 15), people=people, points=points)
    held = replace(held, begins="09.30 น.", ends="11.45", minute_taker="นางสมศรี ทดสอบ")
    meeting = save_meeting(db, ADMIN, agency_id, held).id
    due = date(year - 543, 2, 28)
    save_decision(db, ADMIN, agency_id, Decision(meeting, "เร่งมาตรการที่ 1", due_on=due))
    with db.change(agency_id, ADMIN, "import_scores", "คะแนน.csv") as transaction:
        transaction.append("score", score_rows(fiscal_year=year - 1, indicator_1=92.0))
        transaction.append("score", score_rows(fiscal_year=year - 2, total=84.43, indicator_1=90.0))
        transaction.append("assessed_agency", assessed_rows(1, "หน่วยงานอื่น"))
        transaction.append("score", score_rows(assessed_id=1, fiscal_year=year - 1, total=90.0))
        transaction.append("score_detail", detail_rows(fiscal_year=year - 1, i1=70.5))
    return newest(snapshot)


def part(snapshot: Snapshot, kind: PaperKind, year: int) -> dict[str, object]:
    """What a paper says, in Arabic digits."""
    content = dict(assembled(snapshot, year, kind, Digits.ARABIC).content)
    found = content[str(kind)]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(("name", "kind", "_addressee"), KINDS)
def test_an_order_names_the_group_as_the_kind_of_agency_signs(
    db: Database, name: str, kind: str, _addressee: str, year: int
) -> None:
    snapshot = told(db, name, kind, year)
    made = assembled(snapshot, year, PaperKind.ORDER, Digits.ARABIC)
    lines = word_lines(printed(PaperKind.ORDER, made.content, "docx"))
    assert f"คำสั่ง{name}" in lines
    assert "ที่ 125/2566" in lines
    assert f"ทั้งนี้ ตั้งแต่วันที่ 1 ตุลาคม {year - 1} เป็นต้นไป" in lines
    assert f"สั่ง ณ วันที่ 25 กันยายน {year - 1}" in lines
    positions = {"อบต.": "นายกองค์การบริหารส่วนตำบล", "เทศบาลเมือง": "นายกเทศมนตรี"}
    assert lines[-1] == positions.get(kind, "นายกองค์การบริหารส่วนจังหวัด")
    order = part(snapshot, PaperKind.ORDER, year)
    assert order["members"] == [
        {"number": "1.", "name": "นายสมชาย ทดสอบ", "post": "ปลัด", "duty": "ประธานคณะทำงาน"},
        {
            **{"number": "2.", "name": "นางสมศรี ทดสอบ"},
            **{"post": "." * 24, "duty": "คณะทำงานและเลขานุการ"},
        },
    ]
    assert "ฐานอำนาจตามกฎหมายของคำสั่ง" in [str(each) for each in made.blanks]
    assert "ตำแหน่งของ นางสมศรี ทดสอบ" in [str(each) for each in made.blanks]


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(("name", "kind", "_addressee"), KINDS)
def test_an_analysis_says_what_the_scores_say(
    db: Database, name: str, kind: str, _addressee: str, year: int
) -> None:
    found = part(told(db, name, kind, year), PaperKind.ANALYSIS, year)
    assert found["result"] == [
        f"ผลการประเมินประจำปีงบประมาณ พ.ศ. {year - 1} ได้คะแนนรวม 85.43 คะแนน ระดับผ่าน "
        "สูงกว่าเป้าหมาย 85 คะแนน อยู่ 0.43 คะแนน"
    ]
    issues = {row["indicator"]: row["issues"] for row in found["issues"]}  # type: ignore[attr-defined]
    assert issues["9. การเปิดเผยข้อมูล (75.50)"][0] == "- ต่ำกว่าเป้าหมาย 85 อยู่ 9.50 คะแนน"
    # Whose a question is stands in the year's list; of 2566 there is none.
    first = issues["1. การปฏิบัติหน้าที่ (92.00)"][0]
    assert first == "รักษาระดับคะแนน" if year == YEARS[0] else first.startswith("- ข้อ i1")
    assert found["questions"]["rows"][0][0] == "i1"  # type: ignore[index]
    comparison = " ".join(found["comparison"])  # type: ignore[arg-type]
    assert "คะแนนรวมของปีก่อน 84.43 คะแนน ปีนี้เพิ่มขึ้น 1.00" in comparison
    assert "อันดับที่ 2 จาก 2 หน่วยงาน มัธยฐานของหน่วยงานอื่น 90.00 คะแนน" in comparison
    assert "- ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ได้ 92.00 คะแนน" in found["strengths"]  # type: ignore[operator]
    assert "- ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ได้ 75.50 คะแนน" in found["weaknesses"]  # type: ignore[operator]
    assert found["aim"] == [f"ยังไม่ได้เลือกแผนและเป้าหมายของปีงบประมาณ พ.ศ. {year}"]


def test_an_analysis_tells_the_plan_that_was_chosen(db: Database) -> None:
    snapshot = office(db, *KINDS[0][:2])
    chosen = scenario(fiscal_year=2566, name="แผนเร่งเปิดเผยข้อมูล")
    kept = create_scenario(db, ADMIN, snapshot.agency_id, chosen)
    set_targets(db, ADMIN, snapshot.agency_id, kept.scenario_id, kept.change_no, 0)
    found = part(newest(snapshot), PaperKind.ANALYSIS, 2567)
    assert "“แผนเร่งเปิดเผยข้อมูล” เป็นแผนของปีงบประมาณ พ.ศ. 2567" in found["aim"][0]  # type: ignore[index]
    assert len(found["targets"]["rows"]) == 10  # type: ignore[index]


@pytest.mark.parametrize("year", YEARS)
def test_a_plan_has_no_result_and_says_for_which_indicator(db: Database, year: int) -> None:
    snapshot = office(db, *KINDS[1][:2], year, result="ทำแล้วทุกข้อ")
    content = assembled(snapshot, year, PaperKind.PLAN).content
    assert "ทำแล้วทุกข้อ" not in word_text(printed(PaperKind.PLAN, content, "docx"))
    plan = part(snapshot, PaperKind.PLAN, year)
    assert plan["columns"] == [
        *("มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา"),
        "ตัวชี้วัด ITA ที่มุ่งพัฒนา",
    ]
    assert plan["approver"]["positions"] == ["นายกเทศมนตรี"]  # type: ignore[index]


@pytest.mark.parametrize("year", YEARS)
def test_minutes_go_through_the_agenda_and_say_none_where_nothing_was(
    db: Database, year: int
) -> None:
    made = assembled(told(db, *KINDS[0][:2], year), year, PaperKind.MINUTES, Digits.ARABIC)
    lines = word_lines(printed(PaperKind.MINUTES, made.content, "docx"))
    at = lines.index("ระเบียบวาระที่ 4 เรื่องเสนอเพื่อพิจารณา")
    assert lines[:3] == ["รายงานการประชุมคณะทำงาน ITA", KINDS[0][0], f"ครั้งที่ 2/{year}"]
    assert lines[at + 1 : at + 5] == [
        *("พิจารณามาตรการ", "มาตรการที่ 1 ล่าช้า", "มติที่ประชุม", "เห็นชอบให้เร่งรัด")
    ]
    after = lines.index("ระเบียบวาระที่ 5 เรื่องอื่น ๆ")
    assert lines[after + 1 : after + 4] == ["ไม่มี", "มติที่ประชุม", "ไม่มี"]
    assert {"เริ่มประชุมเวลา 09.30 น.", "เลิกประชุมเวลา 11.45 น.", "(นางสมศรี ทดสอบ)"} <= set(lines)
    assert f"28 ก.พ. {year}" in lines
    assert [str(each) for each in made.blanks] == ["สถานที่ประชุม", "ผู้ตรวจรายงานการประชุม"]


@pytest.mark.parametrize("kind", PLANNING)
def test_a_year_of_which_nothing_is_known_is_printed_with_its_blanks(
    db: Database, kind: PaperKind
) -> None:
    made = assembled(office(db, *KINDS[0][:2]), 2571, kind)
    for paper_format in ("docx", "pdf"):
        assert printed(kind, made.content, paper_format)
    assert made.blanks


@pytest.mark.parametrize("kind", PLANNING)
def test_word_and_pdf_say_the_same_to_the_byte_each_time(db: Database, kind: PaperKind) -> None:
    snapshot = told(db, *KINDS[0][:2], 2567)
    content = assembled(snapshot, 2567, kind).content
    again = assembled(newest(snapshot), 2567, kind).content
    files = [printed(kind, content, each) for each in ("docx", "pdf")]
    assert files == [printed(kind, again, each) for each in ("docx", "pdf")]
    word, pdf = word_text(files[0]), pdf_text(files[1])
    for text in _texts(content[str(kind)]):
        assert bare(text) in word, text
        assert bare(text) in pdf, text


def _texts(content: object) -> list[str]:
    """What is printed of a part whether or not something is missing."""
    if isinstance(content, str):
        return [content]
    if isinstance(content, dict):
        left_out = ("pictures", "note", "issues_note", "targets", "questions", "instruments")
        kept = (value for name, value in content.items() if name not in left_out)
        return [text for value in kept for text in _texts(value)]
    if isinstance(content, list | tuple):
        return [text for value in content for text in _texts(value)]
    return []
