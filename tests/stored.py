"""Content for the books of a test agency."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from ita_dash.db.clock import utc_now
from ita_dash.db.database import Database
from ita_dash.db.evidence_store import EvidenceTable
from ita_dash.db.save_key import saving_under
from ita_dash.db.upload_table import UploadTable
from ita_dash.domain.access.roles import LOCAL_USER, Actor, Role
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.domain.agencies.working_group import GroupDuty, GroupMember, WorkingGroup
from ita_dash.domain.calendar.entry import OwnDate
from ita_dash.domain.evidence.input import EvidenceInput
from ita_dash.domain.improvement.filling import library_entry
from ita_dash.domain.measures.memo import Memo, MemoSigner
from ita_dash.domain.measures.monthly.month import MeasureMonth
from ita_dash.domain.meetings.decision import Decision
from ita_dash.domain.meetings.meeting import AgendaPoint, Attendance, Meeting, Person
from ita_dash.domain.notices.preference import NoticePreference, Rhythm
from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.domain.review.rule import Rule
from ita_dash.imports.evidence.file import EvidenceUpload
from ita_dash.queries.changes import newest_change
from ita_dash.queries.divisions import divisions
from ita_dash.queries.evidence import LinkAnswer, keep_link_answer
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.queries.office import office_as_of
from ita_dash.queries.statements import statements
from ita_dash.services.accounts.edits import AccountInput, create_account
from ita_dash.services.accounts.roles import give_role
from ita_dash.services.agencies.agency import create_agency, edit_agency
from ita_dash.services.agencies.office import edit_office
from ita_dash.services.agencies.working_group import set_group
from ita_dash.services.calendar.edits import set_date
from ita_dash.services.closings.edits import close_period
from ita_dash.services.evidence.edits import add_evidence, revise_evidence
from ita_dash.services.evidence.standing import remove_evidence
from ita_dash.services.form_drafts import keep_form_draft
from ita_dash.services.imports.memos import memo_rows
from ita_dash.services.improvement.library import keep_in_library
from ita_dash.services.local_user import name_user
from ita_dash.services.measures.edits import create_measure, edit_measure, remove_measure
from ita_dash.services.measures.rows import MeasureRevision
from ita_dash.services.measures.writer import write_measures
from ita_dash.services.meetings.decisions import save_decision
from ita_dash.services.meetings.edits import save_meeting
from ita_dash.services.notices.preferences import set_notices_of
from ita_dash.services.papers.templates import set_paper_template
from ita_dash.services.papers.texts import set_paper_text
from ita_dash.services.review.accepted import FindingKey, accept_finding
from ita_dash.services.scenarios.edits import create_scenario, remove_scenario
from ita_dash.services.scenarios.targets import set_targets
from tests.builders import DRAFT, closing, draft, scenario
from tests.templates import template

PROFILE = AgencyProfile("องค์การบริหารส่วนตำบลทดสอบ", "อบต.", "สุราษฎร์ธานี", None)
PC = "0123456789abcdef"
PDF = b"%PDF-1.7 \x00\xff"
SAVE_KEY = "7c1f"
DRAFT_KEY = DraftKey("edit", 1, "2-a")
MONTHS = (
    MeasureMonth(date(2023, 10, 1), 10.0, 8.5, "ประชุม"),
    MeasureMonth(date(2023, 11, 1), actual_percent=40.0),
)
MEETING = Meeting(
    "คณะทำงาน ITA",
    number=1,
    be_year=2567,
    held_on=date(2024, 2, 20),
    place="ห้องประชุมสภา",
    begins="09.30",
    ends="11.00",
    chair="นาย ก",
    people=(Person(Attendance.PRESENT, "นาย ก", "ประธาน"), Person(Attendance.ABSENT, "นาง ข")),
    points=(AgendaPoint(4, "พิจารณามาตรการ", "เห็นชอบ"),),
)
GROUP = WorkingGroup(
    2567,
    "125/2566",
    date(2023, 9, 25),
    date(2023, 10, 1),
    (
        GroupMember("นายสมชาย ทดสอบ", "ปลัด", GroupDuty.CHAIR),
        GroupMember("นางสมศรี ทดสอบ", None, GroupDuty.SECRETARY),
    ),
)
ADMIN = Actor("ผู้ดูแล", Role.ADMIN)
WORKING_GROUP = Actor("คณะทำงาน", Role.WORKING_GROUP)
VIEWER = Actor("ผู้ชม", Role.VIEWER)


def score_rows(assessed_id: int = 0, fiscal_year: int = 2567, **values: Any) -> pd.DataFrame:
    """Rows of the table score, one per code; a text is a rating, None a removal."""
    return pd.DataFrame(
        [
            {
                "assessed_id": assessed_id,
                "fiscal_year": fiscal_year,
                "code": code,
                "value": None if isinstance(value, str) else value,
                "label": value if isinstance(value, str) else None,
                "scale": "percent",
                "source": "คะแนน.csv",
                "is_removed": value is None,
            }
            for code, value in values.items()
        ]
    )


def detail_rows(fiscal_year: int = 2567, part: int = 0, **scores: float | None) -> pd.DataFrame:
    """Rows of the table score_detail, one per code; None has a remark and no score."""
    return pd.DataFrame(
        [
            {
                "fiscal_year": fiscal_year,
                "code": code,
                "part": part,
                "indicator": None,
                "name": None,
                "score": score,
                "elements_met": None if score else 1,
                "elements_total": None if score else 4,
                "remark": None if score else "ขาดแผนที่ตั้ง",
                "source": "รายข้อ.csv",
                "is_removed": False,
            }
            for code, score in scores.items()
        ]
    )


def import_scores(db: Database, agency_id: int, rows: pd.DataFrame) -> int:
    """Write score rows as one change; gives its number."""
    with db.change(agency_id, LOCAL_USER, "import_scores", "คะแนน.csv") as transaction:
        transaction.append("score", rows)
    return transaction.change_no


def assessed_rows(assessed_id: int, name: str, row_kind: str = "official") -> pd.DataFrame:
    """A row of the table assessed_agency."""
    described = {"name": name, "agency_type": None, "province": "ระนอง", "district": None}
    row = {"assessed_id": assessed_id, **described, "row_kind": row_kind, "is_removed": False}
    return pd.DataFrame([row])


def fill(db: Database) -> int:
    """Something in every table; gives the agency's id."""
    agency_id = create_agency(db, ADMIN, PROFILE).agency_id
    UploadTable(db, agency_id, len(PDF)).keep(PDF)
    with saving_under(SAVE_KEY):
        edit_agency(db, ADMIN, agency_id, replace(PROFILE, district="ดอนสัก"))
    first = create_measure(db, ADMIN, agency_id, DRAFT).measure_id
    other = draft(number=2, divisions=("กองใหม่",))
    second = create_measure(db, ADMIN, agency_id, other).measure_id
    change_no = edit_measure(
        db, ADMIN, agency_id, first, draft(progress=None, indicators=()), base_change_no=3
    ).change_no
    edited = draft(steps=(), oit_items=("o2",), months=MONTHS)
    edit_measure(db, ADMIN, agency_id, first, edited, base_change_no=change_no)
    remove_measure(db, ADMIN, agency_id, second, base_change_no=4)
    import_scores(db, agency_id, score_rows(total=91.15, iit=90.0, rating="ผ่าน"))
    import_scores(db, agency_id, score_rows(assessed_id=1, total=55.19))
    import_scores(db, agency_id, score_rows(total=91.2, iit=None))
    with db.change(agency_id, ADMIN, "import_report", "รายงาน.txt") as transaction:
        transaction.append("assessed_agency", assessed_rows(1, "เทศบาลตำบลอื่น"))
        cells = {"title": "(1) มาตรการ\tส่งเสริม", "result": ""}
        read = [
            MeasureRevision(1, DRAFT, cells),
            MeasureRevision(3, draft(number=3, oit_items=("o2",), months=MONTHS), cells),
        ]
        write_measures(transaction, read)
        transaction.append("division", DIVISION)
        transaction.append("score", score_rows(fiscal_year=2567, indicator_1=88.0))
        transaction.append("score_detail", detail_rows(e1=80.0, i1=70.5, o1=None))
        transaction.append("import_file", IMPORT_FILE)
        transaction.append("measure_lineage", LINEAGE)
        transaction.append("chosen_peer", CHOSEN_PEER)
        memo = Memo(number_text="สฎ 1/", signers=(MemoSigner("นาย ก", None),))
        for table, rows in memo_rows([(2567, memo, False)]).items():
            transaction.append(table, rows)
        transaction.append("undo", pd.DataFrame([{"undone_change_no": 8}]))
    _fill_scenarios(db, agency_id)
    _fill_library(db, agency_id)
    close_period(db, ADMIN, agency_id, closing())
    key = FindingKey(2567, Rule.NO_LEAD, "1/divisions", "0" * 32)
    accept_finding(db, ADMIN, agency_id, key, "ทำร่วมกัน", None)
    set_date(db, ADMIN, agency_id, OwnDate(2567, "oit", None, date(2024, 3, 1), None, ""), None)
    set_date(db, ADMIN, agency_id, OwnDate(2567, "", "อบรม", None, date(2024, 2, 1), "แผน"), None)
    save_meeting(db, ADMIN, agency_id, MEETING)
    save_decision(db, ADMIN, agency_id, Decision(1, "เร่งรัดมาตรการ", 1, due_on=date(2024, 3, 1)))
    set_group(db, ADMIN, agency_id, GROUP, None)
    _fill_office(db, agency_id)
    _fill_evidence(db, agency_id, first)
    _fill_papers(db, agency_id)
    _fill_accounts(db, agency_id)
    _fill_notices(db, agency_id)
    name_user(db, LOCAL_USER, agency_id, "สมหญิง", PC)
    keep_form_draft(db, agency_id, PC, DRAFT_KEY, 2, '{"title": "มาตรการ"}')
    return agency_id


def _fill_papers(db: Database, agency_id: int) -> None:
    """A wording and a template that stand."""
    set_paper_text(db, ADMIN, agency_id, "memo.closing", "จึงเรียนมา", None)
    store, paper = EvidenceTable(db), PaperKind.MEMO
    set_paper_template(db, store, ADMIN, agency_id, paper, template("{{ footer }}"), None)


def _fill_library(db: Database, agency_id: int) -> None:
    """An entry of the library that was kept from a measure."""
    keep_in_library(db, ADMIN, agency_id, library_entry(draft(indicators=(9, 10))))


def _fill_accounts(db: Database, agency_id: int) -> None:
    """An officer of one division."""
    account = create_account(db, ADMIN, AccountInput("somsri", "สมศรี ทดสอบ"))
    own = divisions(db, agency_id, newest_change(db, agency_id))["division_id"].tolist()[:1]
    give_role(db, ADMIN, agency_id, account.account_id, Role.OFFICER, frozenset(own))
    _fill_sign_in(db, account.account_id)


def _fill_sign_in(db: Database, account_id: int) -> None:
    """What opens an account, one who is signed in, and one who tried to be."""
    sql, now = statements("sign_in"), utc_now()
    own = {"account_id": account_id}
    opens = {"password_hash": "$argon2id$", "must_change": True, "changed_at": now}
    db.write(sql["keep_credential"], own | opens)
    identity = {"issuer": "https://login.example.go.th", "subject": "1"}
    db.write(sql["keep_identity"], own | identity)
    session = {"new_token_hash": "0", "way": "local", "started_at": now}
    db.write(sql["start_session"], own | session)
    attempt = {"attempt_key": hashlib.sha256(PDF).hexdigest(), "attempt_id": "2"}
    db.write(sql["keep_attempt"], attempt | {"attempted_at": now})


def _fill_notices(db: Database, agency_id: int) -> None:
    """Who is written, what was sent, and a calendar that can be opened."""
    told = NoticePreference("somsri@example.go.th", Rhythm.DAILY, "en")
    set_notices_of(db, ADMIN, agency_id, 1, told)
    sql, key = statements("notices"), {"agency_id": agency_id, "person": PC}
    day = date(2026, 11, 30)
    sent = {"period_day": day, "day": day, "claim_token": "0", "claimed_at": utc_now()}
    db.write(sql["claim"], key | sent)
    secret = {"secret_hash": hashlib.sha256(PDF).hexdigest(), "made_at": utc_now()}
    db.write(sql["keep_feed"], key | secret)


def _fill_office(db: Database, agency_id: int) -> None:
    """The particulars of the office, some of them."""
    known = office_as_of(db, agency_id, newest_change(db, agency_id))
    wanted = replace(known, short_name="อบต.ทดสอบ", clerk="นางสมศรี ทดสอบ", clerk_acting="acting")
    edit_office(db, ADMIN, agency_id, wanted, seen=known)


def _fill_evidence(db: Database, agency_id: int, measure_id: int) -> None:
    """A file in the database itself and a link that answered, and evidence that was removed."""
    place = db, EvidenceTable(db), ADMIN, agency_id
    told = EvidenceInput("ประกาศ", date(2024, 1, 15), renews_yearly=True)
    upload = EvidenceUpload("ประกาศ.pdf", "application/pdf", PDF)
    kept = add_evidence(*place, measure_id, told, upload)
    linked = replace(told, link="https://example.go.th/ita")
    revise_evidence(*place, kept.evidence_id, linked, kept.change_no)
    gone = add_evidence(*place, measure_id, linked)
    remove_evidence(db, ADMIN, agency_id, gone.evidence_id, gone.change_no)
    keep_link_answer(db, agency_id, LinkAnswer(linked.link or "", utc_now(), "works", "200"))


def _fill_scenarios(db: Database, agency_id: int) -> None:
    """A scenario that is a year's targets, and one that was removed."""
    place = db, ADMIN, agency_id
    kept = create_scenario(*place, scenario(fiscal_year=2566, name="แผน ก"))
    gone = create_scenario(*place, scenario(fiscal_year=2566, name="แผน ข"))
    set_targets(*place, kept.scenario_id, kept.change_no, 0)
    remove_scenario(*place, gone.scenario_id, gone.change_no)


CHOSEN_PEER = pd.DataFrame([{"assessed_id": 1, "is_removed": False}])
DIVISION = pd.DataFrame(
    [{"division_id": 99, "name": "งานป้องกัน", "sort_order": 99, "is_removed": False}]
)
LINEAGE = pd.DataFrame(
    [
        {
            "fiscal_year": 2567,
            "measure_id": 1,
            "decision": "new",
            "predecessor_id": None,
            "reason": "จากผลปี 2566",
            "is_removed": False,
        }
    ]
)
IMPORT_FILE = pd.DataFrame(
    [
        {
            "kind": "report",
            "file_name": "รายงาน.txt",
            "file_size": 8_000_000_000,
            "sha256": "0" * 64,
            "rows_read": 3,
            "rows_added": 1,
            "rows_updated": 1,
            "rows_skipped": 1,
            "warnings": 0,
        }
    ]
)
