"""The list of measures: one row each, a table on a wide screen and cards on a phone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.charts.statuses import DERIVED, shown_status
from ita_dash.domain.measures.measure import Measure, each_measure
from ita_dash.domain.measures.monthly.standing import PlannedMeasure
from ita_dash.domain.measures.orders import FIRST_ROWS, NUMBER
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.badges import status_badge
from ita_dash.ui.elements.text import two_lines
from ita_dash.ui.measures.editing.draft_offers import draft_badge
from ita_dash.ui.measures.links import PAGE_FILE, measure_query
from ita_dash.ui.measures.order import standing_order
from ita_dash.ui.measures.text import (
    divisions_text,
    due_text,
    measure_label,
    period_days,
    recorded_status,
)
from ita_dash.wording.plan_lines import behind_text

NO_PLANS: Mapping[int, PlannedMeasure] = MappingProxyType({})
_WIDTHS = (4.4, 2.4, 2.2, 2.1, 2.7)


def measure_list(
    table: pd.DataFrame,
    drafted: Collection[int],
    tr: Translator,
    name: Callable[[Measure], None] | None = None,
    plans: Mapping[int, PlannedMeasure] = NO_PLANS,
) -> None:
    """MEASURE_TABLE as rows, each a link to its measure; the year said where there are many.

    ``drafted`` are the measures of which the reader has a draft. ``name`` draws what a measure
    is called, instead of the link; ``plans`` tell who is behind.
    """
    measures = each_measure(table[: _shown_rows(len(table))])
    has_many_years = table["fiscal_year"].nunique() > 1
    is_by_year = standing_order(len(table)) == NUMBER
    with st.container(key="measure_list", gap=None):
        _head(tr)
        for year, of_year in groupby(measures, lambda each: each.fiscal_year):
            if has_many_years and is_by_year:
                st.header(tr("ปีงบประมาณ {year}", year=year), anchor=False)
            for measure in of_year:
                notes = [draft_badge(tr)] if measure.measure_id in drafted else []
                if has_many_years and not is_by_year:
                    notes.insert(0, f":gray[{tr('ปีงบประมาณ {year}', year=year)}]")
                _row(measure, tr, name or _link, notes, plans.get(measure.measure_id))
    if len(measures) < len(table):
        rest = len(table) - len(measures)
        action_button(
            tr("แสดงอีก {n} มาตรการ", n=rest),
            _show_all,
            key="more_measures",
        )


def _shown_rows(most: int) -> int:
    return most if st.session_state.get("measure_list.all") else FIRST_ROWS


def _show_all() -> None:
    st.session_state["measure_list.all"] = True


def _head(tr: Translator) -> None:
    labels = (
        tr("มาตรการ/แนวทาง"),
        tr("ผู้รับผิดชอบ"),
        tr("สถานะ"),
        tr("ความคืบหน้า"),
        tr("ระยะเวลา"),
    )
    with st.container(key="measure_head"):
        for column, label in zip(st.columns(_WIDTHS), labels, strict=True):
            column.markdown(f":gray[{label}]")


def _link(measure: Measure) -> None:
    st.page_link(
        PAGE_FILE,
        label=measure_label(measure),
        icon="",
        query_params=measure_query(measure.measure_id),
    )


def _row(
    measure: Measure,
    tr: Translator,
    name: Callable[[Measure], None],
    notes: Sequence[str],
    plan: PlannedMeasure | None,
) -> None:
    with st.container(key=f"measure_row_{measure.measure_id}"):
        title, divisions, status, progress, period = st.columns(
            _WIDTHS, vertical_alignment="center"
        )
    with title.container(gap=None):
        name(measure)
        if notes:
            st.markdown(" ".join(notes))
    divisions.markdown(divisions_text(measure, tr))
    _status(status.container(gap=None), measure, tr)
    _progress(progress.container(gap="xxsmall"), measure, plan, tr)
    period.markdown(two_lines(period_days(measure, tr), due_text(measure, tr)))


def _status(cell: DeltaGenerator, measure: Measure, tr: Translator) -> None:
    """The status as shown; below it the recorded one where what follows from dates is shown."""
    shown = shown_status(measure)
    with cell:
        status_badge(shown, tr)
        if shown in DERIVED:
            st.markdown(f":gray[{recorded_status(measure, tr)}]")


def _progress(
    cell: DeltaGenerator, measure: Measure, plan: PlannedMeasure | None, tr: Translator
) -> None:
    """How far it is; below it how far behind its plan, where it is."""
    percent = measure.progress_shown
    if percent is None:
        cell.markdown(f":gray[{tr('ไม่ทราบความคืบหน้า')}]")
    else:
        cell.progress(percent, text=f"{percent}%")
    if plan is not None and plan.is_late:
        cell.markdown(f":red[{behind_text(plan.behind or 0, tr)}]")
