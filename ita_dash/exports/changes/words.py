"""What one change did to the agency, its divisions, its measures and its scores, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from ita_dash.domain.agencies.kinds import AGENCY_TYPE_LABELS
from ita_dash.domain.agencies.revisions import (
    AgencyRevision,
    DivisionRevision,
    each_agency_revision,
    each_division_revision,
)
from ita_dash.domain.agencies.sizes import AGENCY_SIZE_LABELS
from ita_dash.domain.changes.imported_file import ImportedFile
from ita_dash.domain.closings.closing import Closing, period_words
from ita_dash.domain.improvement.lineage import DECISION_LABELS, Decision
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import two_decimals
from ita_dash.i18n.translator import Translator
from ita_dash.queries.written_changes import DetailChange, LineageChange, MeasureChange, ScoreChange
from ita_dash.wording.change_line import ChangeLine
from ita_dash.wording.columns import column_label
from ita_dash.wording.measures import measure_changes
from ita_dash.wording.questions import detail_label
from ita_dash.wording.scores import UNKNOWN

_MOST = 8
"""Figures, or lines of many measures, that are told one by one."""
_AGENCY_FIELDS: Mapping[str, Message] = {
    "name": msg("ชื่อหน่วยงาน"),
    "agency_type": msg("ประเภทหน่วยงาน"),
    "province": msg("จังหวัด"),
    "district": msg("อำเภอ"),
    "agency_size": msg("ขนาด"),
}


_AGENCY_WORDS: Mapping[str, Mapping[str, Message]] = {
    "agency_type": AGENCY_TYPE_LABELS,
    "agency_size": AGENCY_SIZE_LABELS,
}
"""Fields whose words the program knows."""


def file_line(file: ImportedFile, tr: Translator) -> ChangeLine:
    """What became of an imported file's records."""
    text = tr(
        "เพิ่ม {added} ปรับปรุง {updated} ข้าม {skipped}",
        added=file.rows_added,
        updated=file.rows_updated,
        skipped=file.rows_skipped,
    )
    return ChangeLine(tr("รายการ"), None, text)


def agency_lines(revisions: pd.DataFrame, change_no: int, tr: Translator) -> Iterator[ChangeLine]:
    """AGENCY_REVISIONS → what a change said of the agency: its name, or what differs."""
    known = each_agency_revision(revisions[revisions["change_no"] <= change_no])
    if len(known) == 1:
        yield ChangeLine("", None, known[0].name)
        return
    for field, label in _AGENCY_FIELDS.items():
        old, new = (_described(field, each, tr) for each in (known[1], known[0]))
        if old != new:
            yield ChangeLine(tr(label), old, new)


def division_lines(revisions: pd.DataFrame, change_no: int, tr: Translator) -> Iterator[ChangeLine]:
    """DIVISION_REVISIONS → what a change that wrote some did to the divisions."""
    known = revisions[revisions["change_no"] <= change_no]
    newest = known.groupby("division_id").tail(1)
    names = dict(zip(newest["division_id"].tolist(), newest["name"], strict=True))
    made: list[str] = []
    is_ordered = False
    for _, own in known[known["division_id"].isin(_of(known, change_no))].groupby("division_id"):
        of_one = each_division_revision(own)
        if len(of_one) == 1:
            made.append(of_one[0].name)
            continue
        line = _division_line(of_one[-2], of_one[-1], names)
        is_ordered = is_ordered or line is None
        if line is not None:
            yield line
    if made:
        yield ChangeLine(tr("ส่วนราชการใหม่"), None, ", ".join(made))
    if is_ordered:
        present = newest[~newest["is_removed"]].sort_values(["sort_order", "division_id"])
        yield ChangeLine(tr("ลำดับใหม่"), None, ", ".join(present["name"]))


def closing_lines(
    closings: Iterable[Closing], change_no: int, tr: Translator
) -> Iterator[ChangeLine]:
    """What a change closed or opened again, and why."""
    for each in closings:
        if change_no not in (each.change_no, each.reopened_no):
            continue
        yield ChangeLine("", None, tr(period_words(*each.place)))
        if change_no == each.reopened_no:
            yield ChangeLine(tr("เหตุผล"), None, each.reopening_reason or "")
        elif each.note:
            yield ChangeLine(tr("หมายเหตุ"), None, each.note)


def measure_lines(changes: Sequence[MeasureChange], tr: Translator) -> Iterator[ChangeLine]:
    """The fields of one measure that differ; of many, the same change told once for all of them."""
    if len(changes) == 1:
        only = changes[0]
        if only.before is not None and not only.is_removed:
            yield from measure_changes(only.before, only.after, tr)
        return
    lines: dict[ChangeLine, list[MeasureDraft]] = {}
    for each in changes:
        for line in _of_one(each, tr):
            lines.setdefault(line, []).append(each.after)
    for line, drafts in list(lines.items())[:_MOST]:
        where = tr("มาตรการที่ {places}", places=_places(drafts))
        label = f"{where} · {line.label}" if line.label else where
        yield ChangeLine(label, line.old, line.new)
    if len(lines) > _MOST:
        yield ChangeLine("", None, tr("และอีก {n} รายการ", n=len(lines) - _MOST))


def score_lines(
    changes: Sequence[ScoreChange], peer_figures: int, tr: Translator
) -> Iterator[ChangeLine]:
    """The agency's own figures one by one where they are few; of other agencies only how many."""
    if len(changes) > _MOST:
        years = ", ".join(str(year) for year in sorted({each.fiscal_year for each in changes}))
        text = tr("{n} รายการ ปี {years}", n=len(changes), years=years)
        yield ChangeLine(tr("คะแนน"), None, text)
    else:
        for each in changes:
            label = tr("{what} ปี {year}", what=column_label(each.code), year=each.fiscal_year)
            yield ChangeLine(label, _figure(each.before, tr), _figure(each.after, tr))
    if peer_figures:
        text = tr("{n} รายการ", n=peer_figures)
        yield ChangeLine(tr("คะแนนของหน่วยงานอื่น"), None, text)


def lineage_lines(changes: Sequence[LineageChange], tr: Translator) -> Iterator[ChangeLine]:
    """What was decided about measures from plan to plan, and why."""
    for each in changes:
        plan = tr("แผนปี {year}", year=each.plan_year)
        if each.is_removed:
            yield ChangeLine(plan, None, tr("นำคำตอบออกแล้ว"))
            continue
        yield ChangeLine(plan, None, tr(DECISION_LABELS[Decision(each.decision)]))
        if each.earlier is not None:
            yield ChangeLine(tr("ต่อจาก"), None, tr(each.earlier))
        if each.reason:
            yield ChangeLine(tr("เหตุผล"), None, each.reason)


def detail_lines(changes: Sequence[DetailChange], tr: Translator) -> Iterator[ChangeLine]:
    """Scores of questions and items one by one where they are few."""
    if len(changes) > _MOST:
        years = ", ".join(str(year) for year in sorted({each.fiscal_year for each in changes}))
        text = tr("{n} รายการ ปี {years}", n=len(changes), years=years)
        yield ChangeLine(tr("คะแนนรายข้อ"), None, text)
        return
    for each in changes:
        name = detail_label(each.code, each.part)
        label = tr("{what} ปี {year}", what=name, year=each.fiscal_year)
        yield ChangeLine(label, _figure(each.before, tr), _figure(each.after, tr))


def _described(field: str, agency: AgencyRevision, tr: Translator) -> str:
    value = getattr(agency, field) or ""
    labels = _AGENCY_WORDS.get(field)
    if labels is not None:
        value = tr(labels.get(value, Message("{name}", {"name": value})))
    return value or UNKNOWN


def _of(revisions: pd.DataFrame, change_no: int) -> pd.Series[Any]:
    return revisions.loc[revisions["change_no"] == change_no, "division_id"]


def _division_line(
    before: DivisionRevision, after: DivisionRevision, names: Mapping[int, str]
) -> ChangeLine | None:
    """What became of a division; None where only its place among the others changed."""
    if before.name != after.name:
        return ChangeLine("", before.name, after.name)
    if after.merged_into is not None:
        return ChangeLine("", after.name, names[after.merged_into])
    if before.is_removed != after.is_removed:
        return ChangeLine("", None, after.name)
    return None


def _of_one(change: MeasureChange, tr: Translator) -> Iterator[ChangeLine]:
    if change.is_removed:
        yield ChangeLine("", None, tr("ลบแล้ว"))
    elif change.is_new:
        yield ChangeLine("", None, tr("เพิ่มใหม่"))
    elif change.before is None:
        yield ChangeLine("", None, tr("นำกลับมาแล้ว"))
    else:
        yield from measure_changes(change.before, change.after, tr)


def _places(drafts: Sequence[MeasureDraft]) -> str:
    """The numbers of measures by year: "1, 2/2569"."""
    by_year: dict[int, list[int]] = {}
    for draft in drafts:
        by_year.setdefault(draft.fiscal_year, []).append(draft.number)
    places = (f"{', '.join(map(str, sorted(by_year[year])))}/{year}" for year in sorted(by_year))
    return "; ".join(places)


def _figure(figure: float | str | None, tr: Translator) -> str:
    if figure is None:
        return UNKNOWN
    return two_decimals(figure) if isinstance(figure, float) else tr(Message(figure))
