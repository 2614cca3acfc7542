"""How findings of the checks before signature are told: where, and how many of which kind."""

from __future__ import annotations

from collections.abc import Sequence

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.review.finding import Finding, Place
from ita_dash.domain.review.findings import open_counts
from ita_dash.domain.review.rule import Severity
from ita_dash.domain.review.subject import PLACE_LABELS

_COUNTED = {
    Severity.ERROR: msg("ต้องแก้ไข {n} ข้อ"),
    Severity.WARNING: msg("ควรแก้ไข {n} ข้อ"),
    Severity.NOTICE: msg("ข้อสังเกต {n} ข้อ"),
}


def place_words(place: Place) -> Message:
    """Where a finding is: the measure and its field, or what else of the papers."""
    label = PLACE_LABELS[place.field]
    if place.number is not None:
        return msg("มาตรการที่ {number}: {field}", number=place.number, field=label)
    is_of_plan = place.field in ("divisions", "period")
    return msg("ทุกมาตรการ: {field}", field=label) if is_of_plan else label


def counted(severity: Severity, n: int) -> Message:
    """So many findings of a kind."""
    return Message(_COUNTED[severity].msgid, {"n": n})


def review_answer(found: Sequence[Finding]) -> Message:
    """The answer in one line: what is open, and how much was accepted."""
    accepted = sum(each.accepted is not None for each in found)
    if len(found) == accepted:
        if accepted:
            return msg("ไม่มีข้อค้าง ยอมรับไว้ {n} ข้อ", n=accepted)
        return msg("ตรวจแล้วไม่พบข้อที่ต้องแก้ไข")
    counts = open_counts(found)
    parts = {f"part_{severity}": counted(severity, n) for severity, n in counts.items()}
    line = Message(" · ".join(f"{{{key}}}" for key in parts), parts)
    return msg("{counts} · ยอมรับแล้ว {n} ข้อ", counts=line, n=accepted) if accepted else line
