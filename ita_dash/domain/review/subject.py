"""What is checked before signature: a year's measures, its memo, and who signs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ita_dash.domain.fiscal_year import last_day
from ita_dash.domain.measures.fields import OFFICIAL_FIELDS
from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.measures.memo import Memo
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.review.finding import Place

TEXT_FIELDS = ("title", "methods", "result", "outcome")
"""The fields of a measure that are running text."""
MEMO_FIELDS = {
    "memo_number": msg("เลขที่บันทึกข้อความ"),
    "memo_date": msg("วันที่บันทึกข้อความ"),
    "memo_department": msg("ส่วนราชการในบันทึกข้อความ"),
    "memo_subject": msg("เรื่องของบันทึกข้อความ"),
    "memo_addressee": msg("เรียนของบันทึกข้อความ"),
}
PLACE_LABELS: dict[str, Message] = {
    **OFFICIAL_FIELDS,
    "indicators": msg("ตัวชี้วัด ITA ที่เกี่ยวข้อง"),
    "status": msg("สถานะ"),
    "evidence": msg("หลักฐาน"),
    **MEMO_FIELDS,
    "signers": msg("ผู้ลงนาม"),
}
"""The fields of places, in the order in which findings of one measure are told."""


@dataclass(frozen=True)
class EvidenceFacts:
    """The ids of the measures with evidence, and of those with a link among it."""

    measures: frozenset[int]
    linked: frozenset[int]


@dataclass(frozen=True)
class Subject:
    """One year of one agency; what is None is unknown, and nothing is found in it.

    ``measures`` are of ``fiscal_year`` (พ.ศ.), in their order. ``missing_signers`` are those of
    the memo that nobody named, empty where all are. ``is_closed`` where the year's twelve months
    were closed before they were over.
    """

    fiscal_year: int
    agency: str
    agency_type: str | None
    measures: tuple[Measure, ...]
    today: date
    memo: Memo | None = None
    missing_signers: tuple[Message, ...] | None = None
    evidence: EvidenceFacts | None = None
    is_closed: bool = False

    @property
    def is_over(self) -> bool:
        """Whether the year has passed, or was closed, so that its results are due."""
        return self.is_closed or self.today > last_day(self.fiscal_year)

    @property
    def carried_out(self) -> tuple[Measure, ...]:
        """The measures without the cancelled ones, of which nothing more is expected."""
        return tuple(each for each in self.measures if each.status is not MeasureStatus.CANCELLED)

    def texts(self) -> Iterator[tuple[Place, str]]:
        """Every running text that will be read on paper, with its place; blank ones left out."""
        for measure in self.measures:
            for field in TEXT_FIELDS:
                if text := str(getattr(measure, field)):
                    yield place_of(measure, field), text
        for name in ("department", "subject", "addressee") if self.memo else ():
            if text := getattr(self.memo, name):
                yield Place(f"memo_{name}"), text


def place_of(measure: Measure, field: str) -> Place:
    """A field of a measure."""
    return Place(field, measure.measure_id, measure.number)
