"""What an own entry of the library must be before it is written."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.improvement.library import LibraryMeasure, in_fiscal_order
from ita_dash.domain.messages import Message, listed, msg
from ita_dash.domain.thai.text import squeeze
from ita_dash.queries.rulebooks import load_rulebooks

MOST_LETTERS = 20_000
"""Letters of an entry; a real one has some thousand."""


def tidied_entry(measure: LibraryMeasure) -> LibraryMeasure:
    """The entry as it is stored: each step and division on one line, nothing blank or twice."""
    return replace(
        measure,
        title=" ".join(measure.title.split()),
        indicators=tuple(sorted(set(measure.indicators))),
        steps=tuple(filter(None, (" ".join(each.split()) for each in measure.steps))),
        divisions=tuple(dict.fromkeys(filter(None, map(squeeze, measure.divisions)))),
        **{
            field: getattr(measure, field).strip()
            for field in ("background", "output", "outcome", "follow_up")
        },
    )


def require_valid_entry(measure: LibraryMeasure) -> None:
    """Raises InvalidInput naming every rule that the tidied entry breaks."""
    numbers = [each.number for each in load_rulebooks().latest.indicators]
    broken = list(_broken(measure, numbers))
    if broken:
        raise InvalidInput(listed(broken), msg("โปรดแก้ไขแล้วบันทึกอีกครั้ง"))


def _broken(measure: LibraryMeasure, numbers: Collection[int]) -> Iterator[Message]:
    if not measure.title:
        yield msg("ต้องระบุชื่อมาตรการ")
    if not measure.indicators:
        yield msg("ต้องระบุตัวชี้วัดที่มาตรการนี้มุ่งยกระดับ")
    for number in measure.indicators:
        if number not in numbers:
            yield msg("ไม่มีตัวชี้วัดที่ {number}", number=number)
    if not measure.steps:
        yield msg("ต้องระบุวิธีดำเนินการอย่างน้อยหนึ่งขั้นตอน")
    if in_fiscal_order(measure.first_month) > in_fiscal_order(measure.last_month):
        yield msg("เดือนสิ้นสุดต้องไม่อยู่ก่อนเดือนเริ่มต้นของปีงบประมาณ")
    texts = (measure.title, measure.background, *measure.steps, measure.output)
    if sum(map(len, (*texts, measure.outcome, measure.follow_up))) > MOST_LETTERS:
        yield msg("ข้อความยาวเกิน {most} ตัวอักษร", most=MOST_LETTERS)
