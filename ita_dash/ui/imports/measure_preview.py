"""The measures of a file, one by one: what differs, and the cells beside what was understood."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.fields import FIELD_LABELS, OFFICIAL_FIELDS
from ita_dash.domain.messages import Message, msg
from ita_dash.i18n.translator import Translator
from ita_dash.services.imports.measure_preview import PreviewedMeasure
from ita_dash.ui.elements.tables import small_table
from ita_dash.ui.elements.text import plain
from ita_dash.ui.imports.css import CELLS_BOX, DIFFERENCES_BOX
from ita_dash.ui.imports.problems import only_first, section
from ita_dash.wording.measures import field_text
from ita_dash.wording.scores import UNKNOWN

_SHOWN = 50
_ALWAYS = (*OFFICIAL_FIELDS, "status")
_WIDTHS = (1, 2.2, 2.2)
_ORDER = ("different", "new", "same")
_STATUSES = {
    "different": msg("ต่างจากเดิม"),
    "new": msg("ใหม่"),
    "same": msg("เหมือนเดิม"),
}
_COLOURS = {"different": "orange", "new": "blue", "same": "gray"}


def measures_preview(measures: Sequence[PreviewedMeasure], tr: Translator) -> None:
    """Every measure, unfolded on demand; those that differ from what is stored come first."""
    if not measures:
        return
    section(tr("มาตรการในไฟล์"))
    ordered = sorted(measures, key=lambda measure: _ORDER.index(measure.status))
    has_many_years = len({measure.draft.fiscal_year for measure in measures}) > 1
    with st.container(gap="xxsmall", key="import_measures"):
        for measure in ordered[:_SHOWN]:
            year = f"{measure.draft.fiscal_year} · " if has_many_years else ""
            _measure(measure, year, tr)
    only_first(_SHOWN, len(measures), tr)


def _measure(measure: PreviewedMeasure, year: str, tr: Translator) -> None:
    draft, status = measure.parsed.draft, measure.status
    badge = f":{_COLOURS[status]}-badge[{tr(_STATUSES[status])}]"
    unfolded = st.expander(
        f"{badge} {year}{plain(f'{draft.number}. {draft.title}')}",
        key=f"import_measure_{draft.fiscal_year}_{draft.number}_{measure.parsed.row}",
        on_change="rerun",
    )
    if unfolded.open:
        with unfolded:
            _differences(measure, tr)
            _cells(measure, tr)


def _differences(measure: PreviewedMeasure, tr: Translator) -> None:
    if not measure.differences:
        return
    rows = [
        (tr(each.label), _words(each.stored, tr), _words(each.incoming, tr))
        for each in measure.differences
    ]
    frame = pd.DataFrame(rows, columns=["field", "stored", "incoming"]).replace("", UNKNOWN)
    labels = {
        "field": tr("หัวข้อที่ต่าง"),
        "stored": tr("ข้อมูลเดิม"),
        "incoming": tr("เมื่อปรับปรุงตามไฟล์"),
    }
    with st.container(key=f"{DIFFERENCES_BOX}_{measure.parsed.row}"):
        small_table(frame, labels, alt=tr("ข้อมูลเดิมเทียบกับค่าในไฟล์"))


def _words(value: str | Message, tr: Translator) -> str:
    """A value as it is shown; text from data is never translated."""
    return tr(value) if isinstance(value, Message) else value


def _cells(measure: PreviewedMeasure, tr: Translator) -> None:
    """The official fields and the status, and others the file has, beside the text of the cell."""
    raw = measure.parsed.raw
    box = f"{CELLS_BOX}_{measure.parsed.row}"
    heads = (tr("หัวข้อในรายงาน"), tr("ที่ระบบเข้าใจ"), tr("ข้อความในไฟล์"))
    with st.container(key=box):
        with st.container(key=f"{box}_head"):
            for column, head in zip(st.columns(_WIDTHS), heads, strict=True):
                column.markdown(f":gray[{head}]")
        for field, label in FIELD_LABELS.items():
            has_months = field == "months" and bool(measure.parsed.draft.months)
            if field in _ALWAYS or field in raw or has_months:
                name, understood, cell = st.columns(_WIDTHS)
                name.markdown(f"**{tr(label)}**")
                understood.text(field_text(_understood(measure, field), field, tr))
                cell.text(raw.get(field) or UNKNOWN)


def _understood(measure: PreviewedMeasure, field: str) -> MeasureDraft:
    """What the file says; of a status that it does not tell, what would stand."""
    is_not_given = field == "status" and field not in measure.parsed.given
    return measure.draft if is_not_given else measure.parsed.draft
