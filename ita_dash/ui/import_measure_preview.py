"""The measures of a file, one by one: what differs, and the cells beside what was understood."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from ita_dash.domain.measure_fields import FIELD_LABELS, OFFICIAL_FIELDS
from ita_dash.domain.messages import msg
from ita_dash.i18n import Translator
from ita_dash.services.measure_import_plan import PlannedMeasure
from ita_dash.ui.import_problems import only_first, section
from ita_dash.ui.measure_text import field_text
from ita_dash.ui.tables import UNKNOWN, small_table
from ita_dash.ui.text import plain

_SHOWN = 50
_ALWAYS = (*OFFICIAL_FIELDS, "status")
_WIDTHS = (1, 2.2, 2.2)
_ORDER = ("different", "new", "same")
_STATUSES = {
    "different": msg("ต่างจากเดิม"),
    "new": msg("ใหม่"),
    "same": msg("เหมือนเดิม"),
}
_STYLE = """<style>
.st-key-import_measures :is(p, [data-testid="stText"]) { font-size: 0.9rem; line-height: 1.6; }
</style>"""
_COLOURS = {"different": "orange", "new": "blue", "same": "gray"}


def measures_preview(measures: Sequence[PlannedMeasure], tr: Translator) -> None:
    """Every measure, unfolded on demand; those that differ from what is stored come first."""
    if not measures:
        return
    section(tr("มาตรการในไฟล์"))
    ordered = sorted(measures, key=lambda measure: _ORDER.index(measure.status))
    st.html(_STYLE)
    with st.container(gap="xxsmall", key="import_measures"):
        for measure in ordered[:_SHOWN]:
            _measure(measure, tr)
    only_first(_SHOWN, len(measures), tr)


def _measure(measure: PlannedMeasure, tr: Translator) -> None:
    draft, status = measure.parsed.draft, measure.status
    badge = f":{_COLOURS[status]}-badge[{tr(_STATUSES[status])}]"
    unfolded = st.expander(
        f"{badge} {plain(f'{draft.number}. {draft.title}')}",
        key=f"import_measure_{draft.fiscal_year}_{draft.number}_{measure.parsed.row}",
        on_change="rerun",
    )
    if unfolded.open:
        with unfolded:
            _differences(measure, tr)
            _cells(measure, tr)


def _differences(measure: PlannedMeasure, tr: Translator) -> None:
    if not measure.differences:
        return
    rows = [(tr(d.label), tr(d.stored), tr(d.incoming)) for d in measure.differences]
    frame = pd.DataFrame(rows, columns=["field", "stored", "incoming"]).replace("", UNKNOWN)
    labels = {
        "field": tr("หัวข้อที่ต่าง"),
        "stored": tr("ข้อมูลเดิม"),
        "incoming": tr("เมื่อปรับปรุงตามไฟล์"),
    }
    small_table(frame, labels, alt=tr("ข้อมูลเดิมเทียบกับค่าในไฟล์"))


def _cells(measure: PlannedMeasure, tr: Translator) -> None:
    """The official fields and the status, and others the file has, beside the text of the cell."""
    raw = measure.parsed.raw
    heads = (tr("หัวข้อในรายงาน"), tr("ที่ระบบเข้าใจ"), tr("ข้อความในไฟล์"))
    for column, head in zip(st.columns(_WIDTHS), heads, strict=True):
        column.markdown(f":gray[{head}]")
    for field, label in FIELD_LABELS.items():
        if field in _ALWAYS or field in raw:
            name, understood, cell = st.columns(_WIDTHS)
            name.markdown(f"**{tr(label)}**")
            understood.text(field_text(measure.parsed.draft, field, tr))
            cell.text(raw.get(field) or UNKNOWN)
