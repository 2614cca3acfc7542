"""What a meeting is asked to decide, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from ita_dash.exports.meetings.facts import MeetingFacts
from ita_dash.exports.papers.meeting import decisions_asked
from ita_dash.i18n.translator import Translator


def asked(facts: MeetingFacts, tr: Translator) -> Iterator[str]:
    """Measures that are late, weak indicators without one, errors of the checks, in this order."""
    yield from decisions_asked(facts.result, facts.contents, facts.held_on, tr)
    if facts.errors:
        yield tr(
            "แก้ไขข้อผิดพลาดที่ตรวจพบในเอกสารปี {year} {n} ข้อ ก่อนเสนอลงนาม",
            year=facts.plan_year,
            n=facts.errors,
        )
