"""Which column of a report's table holds what, beside the columns that every report has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ita_dash.domain.measures.status import MeasureStatus, parse_status
from ita_dash.domain.thai.text import search_key, squeeze
from ita_dash.imports.measures.columns import report_field

INDICATORS, SCORE = "indicators", "score"
STATUS_COLUMN = "status_"
"""What the fields of columns begin with that stand for one status each."""
CORE = frozenset(
    {"title", "methods", "divisions", "period", "result", "outcome", "number", "status"}
)
"""Columns that make a table one of measures."""
REPEATED = frozenset({INDICATORS, SCORE, "background"})
"""What may stand in several columns side by side."""
_INDICATORS = re.compile(
    r"(?:ชื่อ)?ตัวชี้วัด(?:ที่|ita|การประเมิน|ที่เกี่ยวข้อง|itaที่เกี่ยวข้อง|ที่ต้องพัฒนา|ที่ต้องปรับปรุง)?(?:\(.*\))?"
    r"|indicators?"
)
_POINTS = re.compile(r"ประเด็น(?:การประเมิน|ตัวชี้วัด|การพัฒนา|ปัญหา|ที่พบ|คำถาม)?")
_SCORE = re.compile(r"(?:ผล|ค่า)?คะแนน.*|ร้อยละ(?:ที่ได้)?|ผลการประเมิน(?:ปี.*|\d{4})?|score.*")
_DIFFERENCE = re.compile(r"ผลต่าง|เพิ่ม/?ลด|\+/-|เปลี่ยนแปลง|ส่วนต่าง")
_LONGEST = 80


@lru_cache(maxsize=10_000)
def column_field(header: str) -> str | None:
    """The field that a header names, a status of its own among them; None for any other text."""
    if len(header) > _LONGEST:
        return None
    status = parse_status(header)
    if status is not None:
        return f"{STATUS_COLUMN}{status.value}"
    key = search_key(header)
    if _INDICATORS.fullmatch(key):
        return INDICATORS
    field = report_field(header)
    if field is None and _POINTS.fullmatch(key):
        return "background"
    return SCORE if field is None and _SCORE.fullmatch(key) else field


def status_of(field: str) -> MeasureStatus | None:
    """The status that a column of its own stands for; None for any other field."""
    if not field.startswith(STATUS_COLUMN):
        return None
    return MeasureStatus(field.removeprefix(STATUS_COLUMN))


def tells_scores(headers: Sequence[str]) -> bool:
    """Whether a header is of scores of two years, or of their difference: an analysis."""
    keys = [search_key(squeeze(header)) for header in headers if len(header) <= _LONGEST]
    scores = sum(_SCORE.fullmatch(key) is not None for key in keys)
    return scores > 1 or (scores == 1 and any(_DIFFERENCE.search(key) for key in keys))
