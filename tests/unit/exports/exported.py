"""What the export tests take away: real figures, a few measures, and where they come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from ita_dash.domain.agencies.working_group import GroupDuty, GroupMember, StoredGroup
from ita_dash.domain.improvement.coverage import coverage
from ita_dash.domain.measures.due import unconfirmed_measures
from ita_dash.domain.measures.monthly.standing import PlannedMeasure, planned_measures
from ita_dash.domain.measures.table import division_summary, measure_table
from ita_dash.domain.messages import msg
from ita_dash.domain.review.finding import Finding, Place
from ita_dash.domain.review.rule import Rule
from ita_dash.domain.scores.changes import score_changes
from ita_dash.domain.scores.question_table import question_table
from ita_dash.domain.scores.scoring import assessments, indicator_scores
from ita_dash.domain.work.table import work_table
from ita_dash.exports.contents import Contents
from ita_dash.exports.provenance import Provenance
from ita_dash.frames.agencies import ASSESSED_AGENCIES
from ita_dash.frames.evidence import EVIDENCE_TABLE
from ita_dash.frames.improvement import LEDGER, MEASURE_EFFECTS
from ita_dash.frames.measures import MEASURE_DIVISIONS, MEASURE_INDICATORS, MEASURE_MONTHS
from ita_dash.i18n.translator import translator
from ita_dash.queries.rulebooks import load_rulebooks
from tests import builders

BOOKS = load_rulebooks()
THAI = translator("th")
AGENCY = "องค์การบริหารส่วนตำบลตัวอย่าง"
FORMULA = '=HYPERLINK("http://example.invalid","คลิก")'
PROVENANCE = Provenance(
    agency=AGENCY,
    fiscal_year=2568,
    filters={"สถานะ": "เกินกำหนด"},
    change_no=12,
    data_as_of=datetime(2026, 11, 20, 9, 11),  # noqa: DTZ001 - UTC without a zone
    made_at=datetime(2026, 11, 23, 17, 30),  # noqa: DTZ001
    made_by="ผู้ใช้เครื่องนี้",
)
YEARS: Mapping[int, Mapping[str, float | str]] = {
    2561: {"total": 68.42},
    2567: {"indicator_9": 84.5, "indicator_10": 90.0, "iit": 90.0, "eit": 88.5, "oit": 87.25}
    | {"total": 88.45, "rating": "ผ่าน"},
    2568: {"indicator_9": 79.83, "indicator_10": 75.5, "iit": 89.09, "eit": 89.81, "oit": 77.67}
    | {"total": 84.74, "rating": "ต้องปรับปรุง"},
}


def figures() -> pd.DataFrame:
    """SCORE_FIGURES of the agency in three years."""
    rows = [row for year, codes in YEARS.items() for row in builders.scores(year, **codes)]
    return builders.figures([{**row, "source": "ประกาศผล"} for row in rows])


def agencies(*names: str) -> pd.DataFrame:
    """ASSESSED_AGENCIES numbered from 0; the first is the agency itself."""
    rows = [
        {"assessed_id": number, "name": name, "row_kind": "official"}
        for number, name in enumerate(names or (AGENCY,))
    ]
    return ASSESSED_AGENCIES.apply(pd.DataFrame(rows, columns=list(ASSESSED_AGENCIES.columns)))


def measures() -> tuple[pd.DataFrame, pd.DataFrame]:
    """MEASURE_TABLE of three measures, one of them overdue, and its DIVISION_SUMMARY."""
    rows = builders.measures(
        {
            "number": 1,
            "title": FORMULA,
            "period_text": "ตุลาคม 2568 - กันยายน 2569",
            "period_start": pd.Timestamp("2025-10-01"),
            "period_end": pd.Timestamp("2026-09-30"),
            "status": "completed",
            "progress": 100,
            "result": "- จัดทำประกาศ\n- ประชุมชี้แจง",
            "outcome": "-",
        },
        {"number": 2, "title": "รับเรื่องร้องเรียน", "period_end": pd.Timestamp("2026-02-01")},
        {"number": 3, "title": "เผยแพร่ข้อมูล", "status": "not_started", "result": "'=1"},
    )
    led = builders.children(
        MEASURE_DIVISIONS,
        (1, 1, 20, "กองคลัง"),
        (1, 2, 10, "สำนักปลัด"),
        (2, 1, 30, "กองช่าง"),
        (3, 1, 10, "สำนักปลัด"),
    )
    aims = builders.children(MEASURE_INDICATORS, (1, 9), (1, 10), (2, 5))
    steps = builders.plain_steps(
        (1, 1, "แต่งตั้งคณะทำงาน", True),
        (1, 2, "จัดทำประกาศ", True),
        (2, 1, "เปิดช่องทาง", False),
    )
    table = measure_table(rows, led, aims, steps, builders.TODAY)
    return table, division_summary(table, led, builders.OFFICE)


def questions() -> pd.DataFrame:
    """QUESTION_TABLE of what was told: a question in two parts, an item that failed."""
    details = builders.details(
        2567,
        {"code": "e1", "part": 1, "score": 80.0},
        {"code": "e1", "part": 2, "score": 90.5},
        {
            **{"code": "o12", "score": 0.0, "elements_met": 2, "elements_total": 4},
            **{"elements_marked": "1,3"},
            **{"remark": "=ขาดสถิติ", "source": "hand:ระบบ ITAS"},
        },
    )
    table = question_table(details, BOOKS.of(2567), 2567)
    return table[table["source"].notna()].reset_index(drop=True)


GROUP = StoredGroup(
    2568,
    "125/2567",
    date(2024, 9, 25),
    date(2024, 10, 1),
    (
        GroupMember(FORMULA, "ปลัด", GroupDuty.CHAIR),
        GroupMember("นางสมศรี ทดสอบ", None, GroupDuty.SECRETARY),
    ),
    change_no=12,
    changed_at=datetime(2024, 10, 1, 2, 0),  # noqa: DTZ001 - as stored, UTC without a zone
    actor="ผู้ทดสอบ",
)


@dataclass(frozen=True)
class Plans:
    """MEASURE_EFFECTS, LEDGER, EVIDENCE_TABLE, plans by month and WORK of a file."""

    effects: pd.DataFrame
    ledger: pd.DataFrame
    findings: list[tuple[int, Finding]]
    evidence: pd.DataFrame
    months: list[PlannedMeasure]
    work: pd.DataFrame
    groups: list[StoredGroup]


def plans() -> Plans:
    """What came after two measures, and what became of them in the next plan."""
    effects = [
        (1, 2568, 1, FORMULA, "completed", 100, 9, "การเปิดเผยข้อมูล", *EFFECT, "rose_more"),
        (2, 2568, 2, "ประชุม", "cancelled", None, None, None, *[None] * 6, ""),
    ]
    ledger = [
        ("kept", "told", None, 3, 1, FORMULA, (9, 10), 1, 1, FORMULA, (9,), "completed"),
        ("dropped", "no_match", None, None, None, None, (), 2, 2, "ประชุม", (), "cancelled"),
    ]
    told = (("ได้ผลดี", "สมหญิง"), ("", None))
    rows = [(2569, 2568, *row, *why) for row, why in zip(ledger, told, strict=True)]
    return Plans(
        MEASURE_EFFECTS.apply(pd.DataFrame(effects, columns=list(MEASURE_EFFECTS.columns))),
        LEDGER.apply(pd.DataFrame(rows, columns=list(LEDGER.columns), dtype=object)),
        [(2568, Finding(Rule.NO_LEAD, Place("divisions", 1, 1), msg("ยังไม่ระบุผู้ลงนาม"), ""))],
        evidence(),
        planned_measures(measures()[0], months(), builders.TODAY),
        work_table(measures()[0], evidence(), 2568),
        [GROUP],
    )


def months() -> pd.DataFrame:
    """MEASURE_MONTHS: two months of the first measure, one with words that look like a formula."""
    rows = [
        (1, pd.Timestamp("2024-10-01"), 10.0, 8.5, FORMULA),
        (1, pd.Timestamp("2024-11-01"), None, 20.0, ""),
    ]
    return MEASURE_MONTHS.apply(pd.DataFrame(rows, columns=list(MEASURE_MONTHS.columns)))


def evidence() -> pd.DataFrame:
    """EVIDENCE_TABLE: a file of a step that is to be renewed, and a link of a whole measure."""
    stamp = (pd.Timestamp("2026-01-01"), "ผู้ทดสอบ")
    file = ("a" * 64, "=ประกาศ.pdf", 340_000, "application/pdf")
    renewed = (pd.Timestamp("2025-03-01"), 2568, "published", True)
    once = (pd.Timestamp("2025-04-01"), 2568, "draft", False)
    of_step = (1, FORMULA, ("กองคลัง",), 1, pd.Timestamp("2026-03-01"), "within_30")
    web = (None, None, "หน้าเว็บ", "https://example.go.th", *[None] * 4)
    rows = [
        (1, 5, *stamp, 2, 1, 1, "ประชุม", FORMULA, None, *file, *renewed, *of_step),
        (2, 6, *stamp, 1, 2, *web, *once, 2, "ประชุม", (), None, None, "none"),
    ]
    columns = list(EVIDENCE_TABLE.columns)
    return EVIDENCE_TABLE.apply(pd.DataFrame(rows, columns=columns, dtype=object))


EFFECT = (80.0, 84.0, 4.0, 1.25, 2.75, 0.5)
"""Before, after, change, the mean of the rest, what differs, the mean of other agencies."""


def contents() -> Contents:
    """Everything an export of the agency is made from."""
    years = assessments(figures(), BOOKS)
    scores = indicator_scores(figures(), BOOKS)
    table, summary = measures()
    changes = score_changes(years, scores, BOOKS)
    late = table[table["due"] == "overdue"]
    unconfirmed = unconfirmed_measures(table)
    covers = tuple(
        coverage(scores, changes, table, BOOKS.of(year), year)
        for year in scores["fiscal_year"].unique().tolist()
    )
    own = figures(), agencies(), years, scores, changes, questions()
    return Contents(*own, table, summary, late, unconfirmed, BOOKS, covers, plans())
