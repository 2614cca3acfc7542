"""The measures' part of the meeting summary: how the plan stands, what is late and whose it is."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ita_dash.domain.measure_counts import COUNT_LABELS, DUE_SOON, OVERDUE, measure_counts
from ita_dash.domain.measure_due import late_measures
from ita_dash.domain.measure_tables import NO_DIVISION
from ita_dash.domain.thai_text import clipped
from ita_dash.exports.papers.content import Heading, Part, Table, Text
from ita_dash.frames import Row
from ita_dash.i18n import Translator
from ita_dash.i18n.dates import format_date

_MOST_LATE = 5
"""Late measures that one page has room for; how many more there are is said."""
_TITLE_LETTERS = 80
_MOST_NAMES = 3
_PARTS_OF_ALL = (OVERDUE, DUE_SOON)


def measure_parts(measures: pd.DataFrame, late: pd.DataFrame, tr: Translator) -> Iterator[Part]:
    """MEASURE_TABLE of the plan, and of what is overdue in any year → the parts of the page."""
    if measures.empty and late.empty:
        yield Heading(tr("มาตรการ"))
        yield Text(tr("ยังไม่มีมาตรการ"))
        return
    if len(measures):
        years = ", ".join(str(year) for year in sorted(set(measures["fiscal_year"].tolist())))
        yield Heading(tr("มาตรการปี {years}", years=years))
        yield Text(_counts(measures, tr))
    yield Heading(tr("มาตรการที่เกินกำหนด {n} มาตรการ", n=len(late)))
    if late.empty:
        yield Text(tr("ไม่มีมาตรการที่เกินกำหนด"))
        return
    ranked = late_measures(late).to_dict("records")
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


def decisions_on_measures(
    measures: pd.DataFrame, late: pd.DataFrame, tr: Translator
) -> Iterator[str]:
    """What the meeting is asked about the same measures."""
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


def _counts(measures: pd.DataFrame, tr: Translator) -> str:
    """Every count with its words; a part of the others is left out where it is none."""
    counts = measure_counts(measures).items()
    shown = [(key, n) for key, n in counts if n or key not in _PARTS_OF_ALL]
    return " · ".join(f"{tr(COUNT_LABELS[key])} {n}" for key, n in shown)


def _late_row(measure: Row, tr: Translator) -> tuple[str, ...]:
    return (
        f"{measure['fiscal_year']} / {measure['number']}",
        clipped(str(measure["title"]), _TITLE_LETTERS),
        _lead(measure["lead_division"], tr),
        format_date(measure["period_end"].date(), tr),
        str(-int(measure["days_left"])),
    )


def _leads(measures: pd.DataFrame, tr: Translator) -> str:
    """Who leads them, each once; of many only the first, and how many more there are."""
    names = list(dict.fromkeys(_lead(each, tr) for each in measures["lead_division"].tolist()))
    told = ", ".join(names[:_MOST_NAMES])
    if len(names) <= _MOST_NAMES:
        return told
    return tr("{names} และอีก {n} ส่วนราชการ", names=told, n=len(names) - _MOST_NAMES)


def _lead(name: object, tr: Translator) -> str:
    return name if isinstance(name, str) and name else tr(NO_DIVISION)
