"""Papers of a year: what they say of an office, by its kind, and that Word and PDF say the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_dash.db.database import Database
from ita_dash.db.evidence_store import EvidenceTable
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.domain.agencies.office import Office
from ita_dash.domain.evidence.entry import EvidenceStatus
from ita_dash.domain.evidence.input import EvidenceInput
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.papers.kinds import Digits, PaperKind
from ita_dash.domain.thai.text import arabic_digits
from ita_dash.exports.papers.assembled import assembled
from ita_dash.exports.papers.printing import printed
from ita_dash.queries.changes import newest_change
from ita_dash.queries.office import office_as_of
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.agencies.office import edit_office
from ita_dash.services.evidence.edits import add_evidence
from ita_dash.services.measures.edits import create_measure
from tests.builders import draft
from tests.printed import bare, pdf_pages, pdf_text, word_lines, word_text
from tests.stored import ADMIN, import_scores, score_rows

LINK = "https://example.go.th/ita-2567"
TODAY = date(2026, 3, 1)
KINDS = (
    ("องค์การบริหารส่วนตำบลทดสอบ", "อบต.", "นายกองค์การบริหารส่วนตำบลทดสอบ"),
    ("เทศบาลเมืองทดสอบ", "เทศบาลเมือง", "นายกเทศมนตรีเมืองทดสอบ"),
    ("องค์การบริหารส่วนจังหวัดทดสอบ", "อบจ.", "นายกองค์การบริหารส่วนจังหวัดทดสอบ"),
)


def office(db: Database, name: str, kind: str, year: int = 2567, **measure: object) -> Snapshot:
    """An office with the result of a year and two measures that answer it."""
    agency_id = create_agency(db, ADMIN, AgencyProfile(name, kind, "สุราษฎร์ธานี", "ดอนสัก")).agency_id
    rows = score_rows(fiscal_year=year - 1, total=85.43, rating="ผ่าน", indicator_9=75.5)
    import_scores(db, agency_id, rows)
    first = create_measure(db, ADMIN, agency_id, draft(fiscal_year=year, **measure)).measure_id
    told = EvidenceInput("ประกาศ", date(year - 543, 1, 15), LINK, status=EvidenceStatus.PUBLISHED)
    place = db, EvidenceTable(db), ADMIN, agency_id, first
    add_evidence(*place, told)
    add_evidence(*place, replace(told, title="ร่างคู่มือ", status=EvidenceStatus.DRAFT))
    done = {
        "number": 2,
        "title": "No Gift Policy",
        "status": MeasureStatus.COMPLETED,
        "progress": 100,
    }
    create_measure(db, ADMIN, agency_id, draft(fiscal_year=year, outcome="ลดลง 5 เรื่อง", **done))
    newest = newest_change(db, agency_id)
    return Snapshot(db, agency_id, newest, TODAY, load_rulebooks())


def newest(snapshot: Snapshot) -> Snapshot:
    """The same books after another change."""
    db, agency_id = snapshot.db, snapshot.agency_id
    return Snapshot(db, agency_id, newest_change(db, agency_id), TODAY, snapshot.rules)


@pytest.mark.parametrize("year", [2567, 2569])
@pytest.mark.parametrize(("name", "kind", "addressee"), KINDS)
def test_a_memo_calls_everybody_as_the_kind_of_agency_does(
    db: Database, name: str, kind: str, addressee: str, year: int
) -> None:
    made = assembled(office(db, name, kind, year), year, PaperKind.MEMO, Digits.ARABIC)
    memo = made.content["memo"]
    assert memo["addressee"] == addressee
    assert memo["titles"] == ["1. เรื่องเดิม", "2. ข้อเท็จจริง", "3. ข้อเสนอ/ข้อพิจารณา"]
    assert f"พ.ศ. {year - 1} ของ{name} ได้ 85.43 คะแนน ระดับผ่าน" in memo["background"][1]
    assert "สูงกว่าเป้าหมาย 85 คะแนน อยู่ 0.43 คะแนน" in memo["background"][1]
    assert "จำนวน 2 มาตรการ มีสำนักปลัด และกองคลังเป็นผู้รับผิดชอบ" in memo["facts"][0]
    assert "ดำเนินการแล้วเสร็จ 1 มาตรการ อยู่ระหว่างดำเนินการ 1 มาตรการ" in memo["facts"][1]
    assert memo["closing"] == "จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ"


@pytest.mark.parametrize("kind", PaperKind)
def test_word_and_pdf_say_the_same(db: Database, kind: PaperKind) -> None:
    made = assembled(office(db, *KINDS[0][:2]), 2567, kind)
    word, pdf = (word_text(printed(kind, made.content, "docx")), printed(kind, made.content, "pdf"))
    for part in ("memo", "report", "appendix"):
        for text in _texts(made.content.get(part, {})):
            assert bare(text) in word, text
            assert bare(text) in pdf_text(pdf), text


def _texts(content: object) -> list[str]:
    if isinstance(content, str):
        return [content]
    if isinstance(content, dict):
        kept = (
            value
            for name, value in content.items()
            if name not in ("pictures", "evidence_note", "note")
        )
        return [text for value in kept for text in _texts(value)]
    if isinstance(content, list | tuple):
        return [text for value in content for text in _texts(value)]
    return []


def test_a_memo_is_printed_in_thai_digits_and_a_table_in_arabic_ones(db: Database) -> None:
    snapshot = office(db, *KINDS[0][:2])
    content = assembled(snapshot, 2567, PaperKind.PACK).content
    assert "๒๕๖๗" in content["memo"]["subject"]
    assert content["report"]["fiscal_year"].endswith("2567")
    thai = assembled(snapshot, 2567, PaperKind.PACK, Digits.THAI).content
    assert thai["report"]["fiscal_year"].endswith("๒๕๖๗")
    assert arabic_digits(thai["memo"]["subject"]).endswith("2567")


def test_evidence_is_listed_with_its_link_in_its_own_digits_and_no_drafts(db: Database) -> None:
    snapshot = office(db, *KINDS[0][:2])
    evidence = assembled(snapshot, 2567, PaperKind.PACK, Digits.THAI).content["appendix"][
        "evidence"
    ]
    assert [(each["title"], each["link"], each["date"]) for each in evidence] == [
        ("ประกาศ", LINK, "๑๕ ม.ค. ๒๕๖๗")
    ]


def test_what_is_unknown_is_dots_and_is_listed_once(db: Database) -> None:
    made = assembled(office(db, *KINDS[0][:2]), 2567, PaperKind.PACK)
    blanks = [str(each) for each in made.blanks]
    assert len(blanks) == len(set(blanks))
    assert {
        "โทรศัพท์",
        "เลขที่หนังสือ",
        "นายก: ชื่อ–สกุล",
        "มาตรการที่ 1: ผลลัพธ์หรือความสำเร็จของการดำเนินการ",
    } <= set(blanks)
    assert set(made.content["memo"]["phone"]) == {"."}


def test_what_the_office_tells_is_printed_and_who_signs_for_another(db: Database) -> None:
    snapshot = office(db, *KINDS[0][:2])
    told = Office(
        full_name=KINDS[0][0],
        district="ดอนสัก",
        province="สุราษฎร์ธานี",
        phone="0 7700 0000",
        department="สำนักปลัด",
        letter_prefix="สฎ 70001/",
        chief_executive="นายตัวอย่าง นามสมมุติ",
        chief_executive_acting="acting",
        chief_executive_own_position="ปลัดองค์การบริหารส่วนตำบล",
    )
    edit_office(db, ADMIN, snapshot.agency_id, told, seen=office_as_of(db, *snapshot.key[1:]))
    memo = assembled(newest(snapshot), 2567, PaperKind.MEMO, Digits.ARABIC).content["memo"]
    assert memo["department"] == "สำนักปลัด องค์การบริหารส่วนตำบลทดสอบ"
    assert memo["number"].startswith("สฎ 70001/..")
    assert memo["executive"] == {
        "name": "(นายตัวอย่าง นามสมมุติ)",
        "positions": ["ปลัดองค์การบริหารส่วนตำบล", "รักษาราชการแทน นายกองค์การบริหารส่วนตำบล"],
    }


def test_a_year_without_a_result_says_so_with_dots(db: Database) -> None:
    snapshot = office(db, *KINDS[0][:2])
    create_measure(db, ADMIN, snapshot.agency_id, draft(fiscal_year=2565))
    made = assembled(newest(snapshot), 2565, PaperKind.MEMO, Digits.ARABIC)
    assert "ได้ ............ คะแนน ระดับ...." in made.content["memo"]["background"][1]
    assert "ผลการประเมิน ปีงบประมาณ 2564" in [str(each) for each in made.blanks]


def test_the_head_of_the_table_stands_on_every_page(db: Database) -> None:
    long = "\n".join(f"- ดำเนินการข้อที่ {number} แล้ว" for number in range(60))
    content = assembled(office(db, *KINDS[0][:2], result=long), 2567, PaperKind.REPORT).content
    pages = pdf_pages(printed(PaperKind.REPORT, content, "pdf"))[1:]
    assert len(pages) > 2
    rows = [page for page in pages if "ดำเนินการข้อที่" in squeezed(page)]
    assert all("วิธีการดำเนินการ" in bare(page) for page in rows)


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_the_same_state_gives_the_same_bytes(db: Database) -> None:
    snapshot = office(db, *KINDS[0][:2])
    again = newest(snapshot)
    for paper_format in ("docx", "pdf"):
        files = {
            printed(PaperKind.PACK, assembled(each, 2567, PaperKind.PACK).content, paper_format)
            for each in (snapshot, again)
        }
        assert len(files) == 1


THAI = st.characters(min_codepoint=0x0E01, max_codepoint=0x0E2E)
WORDS = st.text(st.one_of(THAI, st.sampled_from("09๐๙#$%&<>{}[]_*=/\\\"'@~`^- ")), max_size=60)
MARKUP = st.sampled_from(["{{ 7*7 }}", "{% for %}", "#set text()", "$x$", "<b>", "&amp;", "ก" * 80])


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(title=st.one_of(WORDS, MARKUP), result=st.one_of(WORDS, MARKUP))
def test_any_text_comes_through_unharmed(title: str, result: str) -> None:
    row = {
        "title": title,
        "steps": [result],
        "divisions": ["กองคลัง"],
        "period": "",
        "result": [result],
        "outcome": [""],
    }
    signer = {"name": "(ก)", "positions": ["ข"]}
    report = {
        **{"title": "รายงาน", "fiscal_year": "2567", "agency": title, "place": ""},
        **{"introduction": [result], "columns": list("กขคงจฉ"), "rows": [row]},
        **{"reporter": signer, "approver": signer},
    }
    content = {"title": "รายงาน", "footer": "", "report": report}
    word = word_lines(printed(PaperKind.REPORT, content, "docx"))
    assert title.strip() in word or not title.strip()
    assert word.count(result.strip()) >= 3 or not result.strip()
    printed(PaperKind.REPORT, content, "pdf")
