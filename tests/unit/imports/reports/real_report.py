"""The real report of fiscal year 2567 and what a careful reader takes from it."""

from __future__ import annotations

import re
from datetime import date

from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.reports.document import read_report
from ita_dash.settings import ROOT

CONTENT = (ROOT / "tests" / "data" / "report_fy2567.txt").read_bytes()
COLUMNS = (
    "มาตรการ/แนวทาง",
    "วิธีการดำเนินการ",
    "ผู้รับผิดชอบ",
    "ระยะเวลา",
    "สรุปผลการดำเนินการตามมาตรการ",
    "ผลลัพธ์หรือความสำเร็จของการดำเนินการ",
)
DIVISIONS = ("สำนักปลัด", "กองคลัง", "กองช่าง")
PERIOD = (date(2023, 10, 1), date(2024, 9, 30))
STEPS = (2, 2, 3, 3, 1)
STEP_BEGINNINGS = (
    ("ให้ความรู้เรื่องการประเมินคุณธรรม", "จัดประชุมคณะทำงานพัฒนาระบบ"),
    ("มีการจัดทำแนวทางปฏิบัติเกี่ยวกับการใช้ทรัพย์สิน", "มีการจัดทำประกาศข้อปฏิบัติ"),
    (
        "จัดทำและให้ความรู้เกี่ยวกับนโยบายต่อต้านพฤติกรรม",
        "จัดทำและให้ความรู้เกี่ยวกับนโยบายต่อต้านการรับสินบน",
        "จัดทำและให้ความรู้ No Gift Policy",
    ),
    ("ให้เจ้าหน้าที่จัดทำคู่มือ", "จัดให้มีการประเมินความพึงพอใจ", "เปิดโอกาสให้ผู้รับบริการ"),
    ("จัดสรรงบประมาณสำหรับการพัฒนา",),
)
SPELLINGS = (
    ("องค์การบริหารส่วนตำบลปาร์อน", 8),
    ("องค์การบริหารส่วนตำบลปาร์ออน", 5),
    ("องค์การบริหารส่วนตำบลป่าร่อน", 3),
    ("องค์การบริหารส่วนตำบลป่าร้อน", 2),
)


def measure_cells() -> list[list[str]]:
    """The cells of the five measures without tags, six each, in the order of COLUMNS."""
    lines = CONTENT.decode().splitlines()
    rows = [line.split("\t") for line in lines if "\t" in line]
    return [
        [re.sub(r"</?p>", "\n", cell).strip() for cell in row]
        for row in rows
        if not row[0].startswith("มาตรการ/")
    ]


def outside_text() -> str:
    """The memo and the cover, without the tables."""
    return "\n".join(line for line in CONTENT.decode().splitlines() if "\t" not in line)


def read(content: bytes | str, name: str = "report.txt") -> ParsedMeasures:
    """The parsed report, in a workspace that knows no divisions yet."""
    raw = content if isinstance(content, bytes) else content.encode()
    return read_report(Upload(name, raw), (), 5)


def assert_is_real_report(parsed: ParsedMeasures) -> None:
    """What holds of the report in every format."""
    drafts = [measure.draft for measure in parsed.drafts]
    assert parsed.fiscal_year == 2567
    assert [draft.number for draft in drafts] == [1, 2, 3, 4, 5]
    assert all(draft.fiscal_year == 2567 for draft in drafts)
    assert all(draft.divisions == DIVISIONS for draft in drafts)
    assert all((draft.period_start, draft.period_end) == PERIOD for draft in drafts)
    assert all(draft.period_text == "ตุลาคม 2566 - กันยายน 2567" for draft in drafts)
    assert tuple(len(draft.steps) for draft in drafts) == STEPS
    for draft, beginnings in zip(drafts, STEP_BEGINNINGS, strict=True):
        for step, beginning in zip(draft.steps, beginnings, strict=True):
            assert step.description.startswith(beginning)
    assert not [problem for problem in parsed.problems if problem.severity == "error"]
