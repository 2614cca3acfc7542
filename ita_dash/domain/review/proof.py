"""What would prove a measure: evidence of what was completed, links to what was published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.messages import msg
from ita_dash.domain.review.finding import Finding
from ita_dash.domain.review.rule import Rule
from ita_dash.domain.review.subject import Subject, place_of
from ita_dash.domain.thai.text import squeeze

_PUBLISHED = re.compile(
    r"เผยแพร่|(?:ลง|ผ่าน|บน|ทาง|ใน|หน้า) ?(?:หน้า)?(?:เว็บ|เวบ) ?ไซ(?:ต์|ท์)|facebook|เฟซบุ๊ก|เฟสบุ๊ค",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?://|www\.", re.IGNORECASE)
_TOLD_IN = ("result", "outcome", "methods", "title")
"""The texts that speak of publishing, the one to be mended first."""


def found_unproven(subject: Subject) -> Iterator[Finding]:
    """Completed measures without evidence, and publication without a link; none where unknown."""
    evidence = subject.evidence
    if evidence is None:
        return
    for measure in subject.carried_out:
        is_completed = measure.status is MeasureStatus.COMPLETED
        if is_completed and measure.measure_id not in evidence.measures:
            message = msg("แจ้งว่าแล้วเสร็จแต่ยังไม่มีหลักฐาน โปรดแนบลิงก์หรือไฟล์หลักฐาน")
            about = f"{measure.status}\n{measure.result}"
            yield Finding(Rule.NO_EVIDENCE, place_of(measure, "evidence"), message, about)
        has_begun = measure.status is not MeasureStatus.NOT_STARTED or subject.is_over
        if has_begun and measure.measure_id not in evidence.linked:
            yield from _unlinked(measure)


def _unlinked(measure: Measure) -> Iterator[Finding]:
    texts = {field: squeeze(getattr(measure, field)) for field in _TOLD_IN}
    if any(map(_LINK.search, texts.values())):
        return
    field = next((field for field, text in texts.items() if _PUBLISHED.search(text)), None)
    if field is None:
        return
    message = msg("บอกว่าเผยแพร่แต่ยังไม่มีลิงก์ โปรดแนบลิงก์ของสิ่งที่เผยแพร่เป็นหลักฐาน")
    yield Finding(Rule.PUBLICATION_WITHOUT_LINK, place_of(measure, field), message, texts[field])
