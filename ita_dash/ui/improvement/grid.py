"""The grid of weak indicators against the measures that name them."""

from __future__ import annotations

from ita_dash.domain.improvement.coverage import Coverage, IndicatorCover, PlanMeasure
from ita_dash.domain.messages import Message
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.link_rows import LEADS_ON, Heads, link_row
from ita_dash.ui.elements.text import plain
from ita_dash.wording.scores import (
    BELOW_MARK,
    change_text,
    numbered,
    score_text,
    signed_text,
)

NAMED = "●"
_MARK_SHARE = 0.5


def coverage_grid(cover: Coverage, tr: Translator) -> None:
    """A row per weak indicator that leads to it, a column per measure that names one of them.

    Where the columns have no room, every row names its measures instead.
    """
    shown = _naming(cover)
    figures = [
        tr("คะแนน"),
        tr("ห่างจากเป้าหมาย"),
        tr("จากปีก่อน"),
        tr("มาตรการปี {year}", year=cover.plan_year),
    ]
    heads = Heads(
        tr("ตัวชี้วัดที่ควรยกระดับ"),
        [*figures, *(str(each.number) for each in shown)],
        [1, 1.2, 1, 1.2, *([_MARK_SHARE] * len(shown))],
        aloud=[*figures, *(f"{each.number}. {each.title}" for each in shown)],
    )
    with heads.table("coverage"):
        for each in cover.weak:
            number = each.indicator.number
            label = plain(numbered(number, tr(Message(each.indicator.name))))
            query = {"fy": str(cover.fiscal_year), "ind": str(number)}
            row = link_row(f"{label} {LEADS_ON}", "scores", query, f"weak_{number}", is_line=True)
            marks = [(NAMED if measure in each.measures else "", "mark") for measure in shown]
            heads.row(row, [*_figures(each, tr), *marks])
        if shown:
            heads.legend(tr("{mark} มาตรการที่ระบุตัวชี้วัดนี้ หัวคอลัมน์คือลำดับของมาตรการ", mark=NAMED))


def _naming(cover: Coverage) -> list[PlanMeasure]:
    """The measures that name a weak indicator, in their order."""
    named = {measure.measure_id for each in cover.weak for measure in each.measures}
    return [each for each in cover.measures if each.measure_id in named]


def _figures(each: IndicatorCover, tr: Translator) -> list[tuple[str, str]]:
    mark = f"{BELOW_MARK} " if each.standing == "below" else ""
    measures = str(len(each.measures)) if each.measures else tr("ยังไม่มี")
    return [
        (f"{mark}{score_text(each.score)}", ""),
        (signed_text(each.gap), ""),
        (change_text(each.change), ""),
        (measures, "" if each.measures else "late"),
    ]
