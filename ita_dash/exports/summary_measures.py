"""The measures' part of the meeting summary: by status, overdue, due soon, by division."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pandas as pd

from ita_dash.domain.agencies.every_division import division_words
from ita_dash.domain.measures.counts import COUNT_LABELS, UNCONFIRMED, measure_counts
from ita_dash.domain.measures.division_counts import each_division
from ita_dash.domain.measures.due import DUE_LABELS
from ita_dash.domain.measures.measure import Measure, each_measure
from ita_dash.domain.measures.status import STATUS_LABELS
from ita_dash.domain.measures.table import division_label, taking_part
from ita_dash.domain.rounding import whole
from ita_dash.exports.cells import NAMES_BETWEEN
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.wording.measures import days_left_text

SummaryRow = tuple[str, str, object, str]
"""Section, item, value (a number stays a number), note."""


def measure_rows(
    measures: pd.DataFrame, division_summary: pd.DataFrame, tr: Translator
) -> Iterator[SummaryRow]:
    """MEASURE_TABLE and DIVISION_SUMMARY → section, item, value, note."""
    if measures.empty:
        yield tr("มาตรการ"), tr("มาตรการทั้งหมด"), 0, tr("ยังไม่มีมาตรการ")
        return
    yield from _status_rows(measures, tr)
    yield from _due_rows(measures, "overdue", tr)
    yield from _due_rows(measures, "unconfirmed", tr)
    yield from _due_rows(measures, "within_30", tr)
    yield from _division_rows(division_summary, tr)


def _status_rows(measures: pd.DataFrame, tr: Translator) -> Iterator[SummaryRow]:
    years = ", ".join(str(year) for year in sorted(set(measures["fiscal_year"].tolist())))
    section = tr("มาตรการปี {years}", years=years)
    for key, count in measure_counts(measures).items():
        yield section, tr(COUNT_LABELS[key]), count, ""


def _due_rows(measures: pd.DataFrame, bucket: str, tr: Translator) -> Iterator[SummaryRow]:
    """The measures of a bucket, the most urgent first; the value is a number of days."""
    section = tr(DUE_LABELS[bucket])
    due = measures[measures["due"] == bucket].sort_values(["days_left", "fiscal_year", "number"])
    if due.empty and bucket != "unconfirmed":
        yield section, tr("ไม่มี"), 0, ""
    for measure in each_measure(due):
        item = tr("ที่ {number} {title}", number=measure.number, title=measure.title)
        days = "" if measure.days_left is None else abs(measure.days_left)
        yield section, item, days, _due_note(measure, tr)


def _due_note(measure: Measure, tr: Translator) -> str:
    parts = [_due_words(measure, tr)]
    if measure.period_end is not None:
        parts.append(tr("สิ้นสุด {day}", day=format_date(measure.period_end, tr)))
    names = tr(division_words(measure.divisions, NAMES_BETWEEN))
    return " · ".join(part for part in (*parts, names) if part)


def _due_words(measure: Measure, tr: Translator) -> str:
    if measure.due == "unconfirmed":
        return tr("รายงานไม่ได้บอกสถานะ โปรดยืนยัน")
    return days_left_text(measure.days_left, tr, due=measure.due)


def _division_rows(division_summary: pd.DataFrame, tr: Translator) -> Iterator[SummaryRow]:
    """What each division with measures leads; the value is how many."""
    section = tr("มาตรการตามส่วนราชการหลัก")
    for each in each_division(taking_part(division_summary)):
        parts = [
            *(f"{tr(label)} {each.count(status)}" for status, label in STATUS_LABELS.items()),
            tr("ในจำนวนนี้เกินกำหนด {n}", n=each.overdue),
        ]
        if each.unconfirmed:
            parts.append(f"{tr(COUNT_LABELS[UNCONFIRMED])} {each.unconfirmed}")
        parts.append(tr("ร่วมดำเนินการ {n}", n=each.supporting))
        if not math.isnan(each.progress):
            parts.append(tr("ความคืบหน้าเฉลี่ยร้อยละ {progress}", progress=whole(each.progress)))
        yield section, tr(division_label(each.name)), each.lead, " · ".join(parts)
