"""The measures' part of the meeting summary: how the plan stands, what is late and whose it is."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ita_dash.domain.measures.counts import COUNT_LABELS, PARTS_OF_ALL, measure_counts
from ita_dash.domain.measures.due import late_measures
from ita_dash.domain.measures.measure import Measure, each_measure
from ita_dash.domain.measures.table import lead_label
from ita_dash.domain.thai.text import clipped
from ita_dash.exports.contents import Contents
from ita_dash.exports.papers.content import Heading, Part, Table, Text
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.wording.scores import UNKNOWN

_MOST_LATE = 5
"""Late measures that one page has room for; how many more there are is said."""
_TITLE_LETTERS = 80
_MOST_NAMES = 3


def measure_parts(contents: Contents, tr: Translator) -> Iterator[Part]:
    """How the plan stands, and what is over in any year → the parts of the page."""
    measures, late, unconfirmed = contents.measures, contents.late, len(contents.unconfirmed)
    if measures.empty and late.empty and not unconfirmed:
        yield Heading(tr("มาตรการ"))
        yield Text(tr("ยังไม่มีมาตรการ"))
        return
    if len(measures):
        years = ", ".join(str(year) for year in sorted(set(measures["fiscal_year"].tolist())))
        yield Heading(tr("มาตรการปี {years}", years=years))
        yield Text(_counts(measures, tr))
    yield Heading(tr("มาตรการที่เกินกำหนด {n} มาตรการ", n=len(late)))
    if len(late):
        yield from _late_parts(late, tr)
    elif not unconfirmed:
        yield Text(tr("ไม่มีมาตรการที่เกินกำหนด"))
    if unconfirmed:
        yield Text(tr("เลยวันสิ้นสุดแล้ว แต่สถานะยังไม่ได้ยืนยัน {n} มาตรการ", n=unconfirmed))


def _late_parts(late: pd.DataFrame, tr: Translator) -> Iterator[Part]:
    ranked = each_measure(late_measures(late))
    yield Table(
        heads=(
            tr("ปี / ที่"),
            tr("มาตรการ/แนวทาง"),
            tr("รับผิดชอบหลัก"),
            tr("วันสิ้นสุด"),
            tr("เกินกำหนด (วัน)"),
        ),
        rows=tuple(_late_row(each, tr) for each in ranked[:_MOST_LATE]),
        shares=(3, 10, 5, 3, 3),
    )
    if len(ranked) > _MOST_LATE:
        yield Text(tr("และอีก {n} มาตรการ", n=len(ranked) - _MOST_LATE))


def decisions_on_measures(contents: Contents, tr: Translator) -> Iterator[str]:
    """What the meeting is asked about the same measures."""
    measures, late = contents.measures, contents.late
    soon = measures[measures["due"] == "within_30"]
    if len(late):
        yield tr(
            "เร่งรัดมาตรการที่เกินกำหนด {n} มาตรการ ของ {divisions} และกำหนดวันแล้วเสร็จใหม่",
            n=len(late),
            divisions=_leads(late, tr),
        )
    elif len(soon):
        yield tr(
            "กำกับมาตรการที่ครบกำหนดใน 30 วัน {n} มาตรการ ของ {divisions}",
            n=len(soon),
            divisions=_leads(soon, tr),
        )
    if len(contents.unconfirmed):
        n = len(contents.unconfirmed)
        yield tr("ยืนยันสถานะของ {n} มาตรการที่เลยวันสิ้นสุดแล้ว", n=n)


def _counts(measures: pd.DataFrame, tr: Translator) -> str:
    """Every count with its words; a part of the others is left out where it is none."""
    counts = measure_counts(measures).items()
    shown = [(key, n) for key, n in counts if n or key not in PARTS_OF_ALL]
    return " · ".join(f"{tr(COUNT_LABELS[key])} {n}" for key, n in shown)


def _late_row(measure: Measure, tr: Translator) -> tuple[str, ...]:
    return (
        f"{measure.fiscal_year} / {measure.number}",
        clipped(measure.title, _TITLE_LETTERS),
        tr(lead_label(measure.lead_division, measure.divisions)),
        format_date(measure.period_end, tr) if measure.period_end else UNKNOWN,
        str(-(measure.days_left or 0)),
    )


def _leads(measures: pd.DataFrame, tr: Translator) -> str:
    """Who leads them, each once; of many only the first, and how many more there are."""
    leads = (lead_label(each.lead_division, each.divisions) for each in each_measure(measures))
    names = list(dict.fromkeys(map(tr, leads)))
    listed = ", ".join(names[:_MOST_NAMES])
    if len(names) <= _MOST_NAMES:
        return listed
    return tr("{names} และอีก {n} ส่วนราชการ", names=listed, n=len(names) - _MOST_NAMES)
