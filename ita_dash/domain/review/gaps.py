"""What a measure lacks: who leads it, which indicator it serves, the rest of its steps."""

from __future__ import annotations

from collections.abc import Iterator

from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.messages import msg
from ita_dash.domain.review.finding import Finding
from ita_dash.domain.review.rule import Rule
from ita_dash.domain.review.subject import Subject, place_of


def found_missing(subject: Subject) -> Iterator[Finding]:
    """Leads and indicators that are open, and open steps of completed measures."""
    for measure in subject.carried_out:
        if measure.lead_division is None:
            message = (
                msg("มีหลายส่วนราชการแต่ไม่ระบุหน่วยหลัก โปรดเลือกหน่วยหลัก")
                if measure.divisions
                else msg("ยังไม่ระบุผู้รับผิดชอบ โปรดเลือกส่วนราชการที่เป็นหน่วยหลัก")
            )
            about = ", ".join(measure.divisions)
            yield Finding(Rule.NO_LEAD, place_of(measure, "divisions"), message, about)
        if not measure.indicators:
            message = msg("ยังไม่ระบุตัวชี้วัดที่มาตรการนี้ต้องการยกระดับ โปรดเลือกตัวชี้วัด")
            yield Finding(Rule.NO_INDICATOR, place_of(measure, "indicators"), message, "")
        yield from _open_steps(measure)


def _open_steps(measure: Measure) -> Iterator[Finding]:
    left = measure.steps_total - len(measure.steps_done)
    if measure.status is not MeasureStatus.COMPLETED or not left:
        return
    message = msg(
        "แจ้งว่าแล้วเสร็จแต่ยังเหลือ {n} ขั้นตอนที่ไม่ได้ทำเครื่องหมาย โปรดทำเครื่องหมายหรือแก้สถานะ", n=left
    )
    about = f"{measure.methods}\n{measure.steps_done}"
    yield Finding(Rule.STEP_OPEN, place_of(measure, "methods"), message, about)
