"""Years for the rules to check: measures of many contents in which nothing is to be found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
from hypothesis import strategies as st

from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.measures.memo import Memo
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.review.finding import Finding
from ita_dash.domain.review.findings import findings
from ita_dash.domain.review.subject import EvidenceFacts, Subject

AGENCY = "องค์การบริหารส่วนตำบลป่าร่อน"
YEAR = 2567
MEASURE = Measure(
    measure_id=1,
    change_no=2,
    changed_at=pd.Timestamp("2024-10-01").to_pydatetime(),
    actor="ผู้ทดสอบ",
    fiscal_year=YEAR,
    number=1,
    title="มาตรการป้องกันการรับสินบน",
    period_text="ตุลาคม 2566 - มีนาคม 2567",
    period_start=date(2023, 10, 1),
    period_end=date(2024, 3, 31),
    status=MeasureStatus.COMPLETED,
    progress=100,
    result="ประชุมชี้แจงบุคลากร 2 ครั้ง",
    outcome="บุคลากรทราบแนวปฏิบัติ ร้อยละ 95",
    background="",
    follow_up="",
    obstacles="",
    is_status_assumed=False,
    divisions=("สำนักปลัด",),
    lead_division="สำนักปลัด",
    indicators=(5,),
    methods="1. จัดประชุมชี้แจง\n2. ติดตามผล",
    steps_done=(1, 2),
    steps_total=2,
    progress_shown=100,
    days_left=None,
    due="closed",
    budget_amount=None,
    budget_source="",
    output="",
    output_target=None,
    output_unit="",
    output_reached=None,
    weight=None,
    oit_items=(),
    step_dates="1. 15/01/2567\n2. 30/09/2567",
    step_notes="",
)
TITLES = (
    "มาตรการป้องกันการรับสินบน",
    "แนวทางการใช้ทรัพย์สินของราชการ ตามระเบียบกระทรวงมหาดไทย พ.ศ. 2560",
    "เปิดเผยข้อมูลตาม พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. 2540",
    f"ยกระดับการให้บริการของ{AGENCY}จากผลการประเมินปี 2566",
    "ขับเคลื่อนแผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)",
)
METHODS = (
    "1. จัดประชุมคณะทำงาน\n2. ติดตามผลรายไตรมาส",
    "1. ศึกษาดูงานเทศบาลตำบลท่าข้าม\n2. จัดทำคู่มือการใช้รถยนต์ส่วนกลาง",
    "1. ประสาน อบจ. และเทศบาลใกล้เคียง\n2. สำรวจความพึงพอใจ ปีงบประมาณ พ.ศ. ๒๕๖๗",
    "1. แจ้งเวียน อบต.ป่าร่อน ทุกกอง\n2. รวบรวมหลักฐานใช้ประเมินปี 2568",
)
RESULTS = (
    "ประชุมแล้ว 4 ครั้ง เมื่อ 12 มกราคม 2567",
    "จัดทำคู่มือแล้วเสร็จ เผยแพร่ที่ https://www.example.go.th/2560/page.html",
    f"ประกาศ{AGENCY} เรื่อง นโยบายไม่รับของขวัญ ลงวันที่ 5 มกราคม 2565",
    "เบิกจ่าย 2,560 บาท ผู้เข้าร่วม 2500 คน",
)
OUTCOMES = (
    "ความพึงพอใจร้อยละ ๙๒.๕๐",
    "มีคู่มือการปฏิบัติงานครบทุกกอง",
    f"บุคลากรของ{AGENCY} 45 คน ทราบแนวปฏิบัติ",
    "มีรายงานการประชุมประกอบการพิจารณา",
)
MONTHS = ((date(2023, 10, 1), date(2024, 9, 30)), (date(2024, 1, 1), date(2024, 3, 31)))


def measure(number: int = 1, **changes: Any) -> Measure:
    """A measure in which nothing is to be found, changed in some fields."""
    return replace(MEASURE, number=number, measure_id=number, **changes)


def subject(*measures: Measure, **changes: Any) -> Subject:
    """The year of these measures, over, with everything else in order."""
    ids = frozenset(each.measure_id for each in measures)
    clean = Subject(
        fiscal_year=YEAR,
        agency=AGENCY,
        agency_type="อบต.",
        measures=measures,
        today=date(2024, 11, 1),
        memo=Memo(
            number="12",
            day=date(2024, 10, 15),
            department=f"สำนักปลัด{AGENCY}",
            subject="รายงานผล ปี 2567",
            addressee="นายก อบต.ป่าร่อน",
        ),
        missing_signers=(),
        evidence=EvidenceFacts(ids, ids),
    )
    return replace(clean, **changes)


def found(of: Subject) -> list[tuple[str, int | None, str]]:
    """Rule, number of the measure and field of every finding."""
    return [told(each) for each in findings(of)]


def told(finding: Finding) -> tuple[str, int | None, str]:
    """Rule, number of the measure and field of a finding."""
    return str(finding.rule), finding.place.number, finding.place.field


@st.composite
def clean_years(draw: st.DrawFn) -> Subject:
    """Any year in which nothing is to be found."""
    count = draw(st.integers(1, 5))
    measures = [draw(_measures(number)) for number in range(1, count + 1)]
    # As soon as three are alike that is found: the first is told apart from the others.
    first = replace(measures[0], divisions=("กองคลัง", "สำนักปลัด"), lead_division="กองคลัง")
    first = replace(first, period_start=date(2023, 11, 1), period_end=date(2024, 2, 29))
    return subject(first, *measures[1:])


@st.composite
def _measures(draw: st.DrawFn, number: int) -> Measure:
    start, end = draw(st.sampled_from(MONTHS))
    return measure(
        number,
        title=draw(st.sampled_from(TITLES)),
        methods=draw(st.sampled_from(METHODS)),
        result=draw(st.sampled_from(RESULTS)),
        outcome=draw(st.sampled_from(OUTCOMES)),
        period_start=start,
        period_end=end,
        status=draw(st.sampled_from([MeasureStatus.COMPLETED, MeasureStatus.IN_PROGRESS])),
        indicators=draw(st.sampled_from([(1,), (9, 10)])),
    )
