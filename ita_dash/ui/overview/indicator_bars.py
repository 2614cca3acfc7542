"""The indicators of one year as a list of bars, the widest gap from the target first.

A list of names, numbers and bars is drawn by the browser in a tenth of the time of a figure, wraps
Thai names by itself, and is read aloud as it stands. Everything in it is escaped.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import inf, isnan

from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.scores.indicator_score import IndicatorScore
from ita_dash.domain.targets.own import Aim
from ita_dash.i18n.translator import Translator
from ita_dash.wording.count_findings import target_finding
from ita_dash.wording.scenarios import aim_words, own_target_words
from ita_dash.wording.scores import BELOW_MARK, gap_text, numbered, score_text


def indicator_bars(
    indicator_scores: Sequence[IndicatorScore], tr: Translator, aim: Aim | None = None
) -> str:
    """The indicators of one agency and one year → HTML: a sentence, and a bar for each.

    ``aim`` are the agency's own targets, which get a mark of their own on each bar.

    Bars run from 0 to 100 with the target marked on each; below the target is told by colour,
    hatching and a mark beside the value. An unknown score has no bar and comes last.
    """
    rows = sorted(indicator_scores, key=lambda row: (_known(row.gap, inf), row.indicator))
    if not rows:
        return f"<p>{escape(tr('ยังไม่มีคะแนนรายตัวชี้วัด'))}</p>"
    target = f"{rows[0].target:g}"
    finding = escape(tr(target_finding(rows, mark=BELOW_MARK)))
    return (
        f'<div class="indicator-bars" style="--target: {target}%"><p>{finding}</p>'
        f"{_own_key(aim, tr)}<ol>{''.join(_item(row, aim, tr) for row in rows)}</ol>"
        f'<div class="scale" aria-hidden="true"><i>0</i><b>{target}</b></div></div>'
    )


def _own_key(aim: Aim | None, tr: Translator) -> str:
    """What the second mark on the bars means."""
    if aim is None:
        return ""
    return f'<p class="own"><b aria-hidden="true">┆</b> {escape(aim_words(aim, tr))}</p>'


def _item(row: IndicatorScore, aim: Aim | None, tr: Translator) -> str:
    is_below = row.gap < 0
    own = aim.own.targets.get(row.indicator) if aim else None
    name = escape(numbered(row.indicator, tr(row.name)))
    value = score_text(row.score)
    if is_below:
        value = f"{BELOW_MARK} {value}<em> {escape(tr('ต่ำกว่าเป้าหมาย'))}</em>"
    more = tr("เพิ่ม 1 คะแนน คะแนนรวมเพิ่ม {points}", points=two_decimals(row.worth))
    hints = [gap_text(row.gap, row.target, tr), more]
    mark = ""
    if aim is not None and own is not None:
        target = own_target_words(aim, own, tr)
        hints.append(target)
        value += f"<em> {escape(target)}</em>"
        mark = f'<b style="left: {own:g}%"></b>'
    hint = escape(" · ".join(hints))
    return (
        f'<li{" class=below" if is_below else ""} title="{hint}">'
        f"<span>{name}</span> <strong>{value}</strong>"
        f'<div class="bar" aria-hidden="true"><i style="width: {_known(row.score, 0):g}%"></i>'
        f"{mark}</div></li>"
    )


def _known(value: float, otherwise: float) -> float:
    return otherwise if isnan(value) else value
