"""The facts that the standard paragraphs of every paper name."""

from __future__ import annotations

from collections.abc import Sequence

from ita_dash.domain.agencies.every_division import division_words
from ita_dash.domain.agencies.office_fields import OFFICE_LABELS
from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus
from ita_dash.domain.messages import msg
from ita_dash.domain.papers.blanks import Blanks
from ita_dash.domain.papers.facts import PaperFacts
from ita_dash.domain.papers.texts import PLACES
from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.scores.words import year_rating

LEGAL_BASIS_DOTS = 60
"""Nobody records the law that an order rests on: the office words it once, or writes it by hand."""


def paragraph_facts(facts: PaperFacts, blanks: Blanks) -> dict[str, str]:
    """What stands at each of PLACES; dots where it is unknown."""
    agency = blanks.told(facts.agency, PLACES["agency"])
    return {
        "agency": agency,
        "department": blanks.told(facts.office.department, OFFICE_LABELS["department"]),
        "fiscal_year": str(facts.fiscal_year),
        "result_year": str(facts.result_year),
        "target": f"{facts.target:g}",
        "goal": _goal(facts),
        "measures": str(len(facts.measures)),
        "divisions": blanks.told(_divisions(facts.measures), PLACES["divisions"]),
        "statuses": statuses_words(facts.measures),
        "legal_basis": "." * LEGAL_BASIS_DOTS,
        **_result(facts, blanks),
    }


def statuses_words(measures: Sequence[Measure]) -> str:
    """How many measures have come how far, in words; what is only assumed is told apart."""
    if not measures:
        return "ยังไม่มีมาตรการ"
    told = [each for each in measures if not each.is_status_assumed]
    parts = [
        f"{STATUS_LABELS[status]} {count} มาตรการ"
        for status in (
            MeasureStatus.COMPLETED,
            MeasureStatus.IN_PROGRESS,
            MeasureStatus.NOT_STARTED,
            MeasureStatus.CANCELLED,
        )
        if (count := sum(each.status is status for each in told))
    ]
    if len(told) < len(measures):
        parts.append(f"ยังไม่ได้ยืนยันสถานะ {len(measures) - len(told)} มาตรการ")
    return " ".join(parts)


def _goal(facts: PaperFacts) -> str:
    """When the national plan wants it reached; nothing where no such goal is known."""
    goal = facts.goal
    if goal is None:
        return ""
    return f" ให้ได้ร้อยละ {goal.share:g} ของหน่วยงานภายในปีงบประมาณ พ.ศ. {goal.fiscal_year}"


def _result(facts: PaperFacts, blanks: Blanks) -> dict[str, str]:
    year = msg("ผลการประเมิน ปีงบประมาณ {year}", year=facts.result_year)
    result = facts.result
    if result is None or result.total != result.total:
        return {
            "score": blanks.line(year, dots=12),
            "rating": blanks.line(PLACES["rating"], dots=20),
            "gap": "",
        }
    rating = year_rating(result)
    is_computed = "(คำนวณ ยังไม่ใช่ผลที่ประกาศ) " if result.total_is_computed else ""
    return {
        "score": two_decimals(result.total),
        "rating": blanks.told(str(rating) if rating else None, PLACES["rating"], dots=20),
        "gap": is_computed + _gap(result.gap, result.target),
    }


def _gap(gap: float, target: float) -> str:
    limit = f"{target:g}"
    if gap == 0:
        return f"เท่ากับเป้าหมาย {limit} คะแนน"
    word = "สูงกว่า" if gap > 0 else "ต่ำกว่า"
    return f"{word}เป้าหมาย {limit} คะแนน อยู่ {two_decimals(abs(gap))} คะแนน"


def _divisions(measures: Sequence[Measure]) -> str:
    """The divisions of all measures, each once, in the order in which they first stand."""
    names = list(dict.fromkeys(name for each in measures for name in each.divisions))
    if len(names) > 1:
        return f"{division_words(names[:-1], ' ')} และ{division_words(names[-1:])}"
    return str(division_words(names)) if names else ""
