"""How measures against their plan are said: one sentence for the whole, one for each measure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ita_dash.domain.measures.monthly.standing import PlannedMeasure
from ita_dash.domain.measures.monthly.together import PlanLines
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import whole
from ita_dash.i18n.dates import format_month
from ita_dash.i18n.translator import Translator
from ita_dash.wording.scores import UNKNOWN

PLAN_BASIS_LABELS: Mapping[str, Message] = {
    "typed": msg("ที่กรอก"),
    "line": msg("ค่าประมาณตามระยะเวลา"),
}
"""Where the plan of a month comes from."""


def behind_text(points: int, tr: Translator) -> str:
    """How far behind its plan something is, or ahead of it, in points of per cent."""
    if points > 0:
        return tr("ช้ากว่าแผน {n} จุด", n=points)
    return tr("เร็วกว่าแผน {n} จุด", n=-points) if points else tr("เป็นไปตามแผน")


def plan_finding(lines: PlanLines, tr: Translator) -> str:
    """Plan, result, and how far apart they are, by the last month that is over."""
    if lines.ended < lines.months[0]:
        return tr("ยังไม่สิ้นเดือนแรกของปีงบประมาณ จึงยังไม่เทียบกับแผน")
    return tr(
        "{behind}: แผน {planned}% (ถึงสิ้นเดือน {month}) ผลล่าสุด {reached}%",
        behind=behind_text(lines.behind, tr),
        month=format_month(lines.ended, tr),
        planned=whole(lines.due),
        reached=whole(lines.reached),
    )


def late_finding(measures: Sequence[PlannedMeasure], tr: Translator) -> str:
    """How many of the measures are behind, and which the most; "" where none is."""
    late = [each for each in measures if each.is_late]
    if not late:
        return ""
    worst = max(late, key=lambda each: each.behind or 0)
    return tr(
        "{n} จาก {every} มาตรการช้ากว่าแผน มากที่สุดคือมาตรการที่ {number} ({points} จุด)",
        n=len(late),
        every=len(measures),
        number=worst.measure.number,
        points=worst.behind,
    )


def plan_notes(
    lines: PlanLines, measures: Sequence[PlannedMeasure], tr: Translator
) -> Iterator[str]:
    """What a reader must know of the lines: where the plan comes from, weights, what is missing."""
    if any(each.is_line for each in measures if each.is_counted):
        yield tr("แผนของเดือนที่ไม่ได้กรอกเป็นค่าประมาณ คิดเป็นเส้นตรงตามระยะเวลาของมาตรการ")
    if len(measures) > 1:
        yield _weights(lines, tr)
    if lines.left_out:
        yield tr("ไม่รวม {n} มาตรการที่ไม่ทราบระยะเวลาหรือความคืบหน้า", n=lines.left_out)
    if lines.has_gap:
        is_one = len(measures) == 1
        yield tr("เดือนที่ยังไม่ทราบผลเว้นว่างไว้") if is_one else tr("เดือนที่ยังไม่มีผลของทุกมาตรการเว้นว่างไว้")


def month_text(planned: float | None, actual: float | None, tr: Translator) -> str:
    """Plan and result of a month: "แผน 8% ผล 5%"."""
    return tr(
        "แผน {planned} ผล {actual}",
        planned=percent_text(planned),
        actual=percent_text(actual),
    )


def percent_text(percent: float | None) -> str:
    """A percent as it is shown; a dash where it is unknown."""
    return UNKNOWN if percent is None else f"{whole(percent)}%"


def reached_text(measure: PlannedMeasure, tr: Translator) -> str:
    """What is reached, with its month where a newer one that is over has no result."""
    month, text = measure.reached_month, percent_text(measure.reached)
    if month is None or month >= measure.ended:
        return text
    return f"{text} ({format_month(month, tr)})"


def _weights(lines: PlanLines, tr: Translator) -> str:
    if not lines.is_weighted:
        return tr("ทุกมาตรการมีน้ำหนักเท่ากัน")
    if lines.unweighted:
        return tr("ถ่วงน้ำหนักตามที่ระบุ {n} มาตรการที่ไม่ได้ระบุใช้ค่าเฉลี่ยของน้ำหนักที่ระบุ", n=lines.unweighted)
    return tr("ถ่วงน้ำหนักตามที่ระบุไว้ในมาตรการ")
