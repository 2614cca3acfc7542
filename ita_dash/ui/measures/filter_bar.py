"""The filters of the list of measures: quick ones with counts, and the others in one row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.charts.statuses import DERIVED, STATUS_LOOKS
from ita_dash.domain.agencies.every_division import EVERY_ID, EVERY_LABEL
from ita_dash.domain.measures.counts import measure_counts
from ita_dash.domain.measures.due import DUE_LABELS
from ita_dash.domain.measures.filters import (
    EVERY,
    LATE,
    NO_DIVISION,
    NO_LEAD,
    UNCONFIRMED,
    MeasureFilter,
    filtered,
)
from ita_dash.domain.measures.table import WITHOUT_LEAD
from ita_dash.domain.messages import Message
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.badges import status_text
from ita_dash.ui.elements.division_options import division_options
from ita_dash.ui.measures.links import FILTERS
from ita_dash.ui.measures.order import order_choice
from ita_dash.ui.session import address
from ita_dash.ui.session.workspace import Workspace

CLEARED = tuple(key for key in FILTERS if key != "fy")
"""The filters that the button of the badge clears."""


def year_filter(table: pd.DataFrame, workspace: Workspace) -> int | None:
    """The fiscal year in which the measures run; None is every year.

    Where nobody chose one it is the newest with measures; but every year for a link that names
    none and asks for something else, such as what is overdue.
    """
    tr = workspace.tr
    years = sorted(table["fiscal_year"].unique().astype("str"), reverse=True)
    options = {**{year: year for year in years}, filters.EVERY_YEAR: tr("ทุกปี")}
    has_just_come = not address.was_drawn("fy") and not address.chosen("fy")
    if has_just_come and any(key in st.query_params for key in CLEARED):
        address.hold("fy", filters.EVERY_YEAR)
    chosen = filters.year_choice(tr("ปีงบประมาณ"), options, tr, default=years[0])
    return None if chosen == filters.EVERY_YEAR else int(chosen)


def remembered_filter(fiscal_year: int) -> MeasureFilter:
    """The filter of the list one came from, without drawing it; else all of ``fiscal_year``."""
    others = [address.chosen(key) for key in CLEARED]
    year = address.chosen("fy", filters.EVERY_YEAR if any(others) else str(fiscal_year))
    return MeasureFilter(int(year) if year.isdecimal() else None, *others)


def filter_bar(
    table: pd.DataFrame, fiscal_year: int | None, workspace: Workspace
) -> tuple[MeasureFilter, Mapping[str, str], DeltaGenerator]:
    """Draw the filters and the order, the statuses with their counts on top.

    Gives what was chosen, the same in words by the filter's label, and the place for buttons
    beside the statuses.
    """
    tr = workspace.tr
    shares = workspace.snapshot.measures.divisions
    names = {
        **division_options(workspace.snapshot, tr),
        **({EVERY: tr(EVERY_LABEL)} if (shares["division_id"] == EVERY_ID).any() else {}),
        NO_LEAD: tr(WITHOUT_LEAD[-1]),
        NO_DIVISION: tr(WITHOUT_LEAD[0]),
    }
    indicators = _indicators(workspace)
    dues = {code: tr(label) for code, label in DUE_LABELS.items()}
    with st.container(key="quick_filters", horizontal=True, gap="xsmall"):
        quick = st.container(key="status_pills")
        buttons = st.container(width="content", horizontal=True, gap="xsmall")
    with st.container(key="measure_filters", horizontal=True):
        words = filters.words(tr("ค้นหา"), tr("ค้นหาคำในมาตรการ"))
        division = _one_of(tr("ส่วนราชการที่รับผิดชอบ"), tr("ผู้รับผิดชอบทั้งหมด"), names, "div")
        indicator = _one_of(tr("ตัวชี้วัด"), tr("ทุกตัวชี้วัด"), indicators, "ind")
        due = _one_of(tr("กำหนด"), tr("ทุกกำหนด"), dues, "due")
        order = st.empty()
    wanted = MeasureFilter(fiscal_year, "", division, indicator, due, words)
    with quick:
        status = _status_pills(filtered(table, shares, wanted), tr)
    wanted = replace(wanted, status=status)
    with order:
        order_choice(len(filtered(table, shares, wanted)), workspace)
    active = {
        tr("สถานะ"): status_text(status, tr) if status else "",
        tr("ส่วนราชการที่รับผิดชอบ"): names.get(division, ""),
        tr("ตัวชี้วัด"): indicators.get(indicator, ""),
        tr("กำหนด"): dues.get(due, ""),
        tr("ค้นหา"): words,
    }
    return wanted, active, buttons


def _one_of(label: str, all_label: str, options: Mapping[str, str], key: str) -> str:
    """A filter that names itself in its own box, so that it needs no line for its label."""
    return filters.choice(
        label, {filters.ALL: all_label, **options}, key, label_visibility="collapsed"
    )


def _status_pills(table: pd.DataFrame, tr: Translator) -> str:
    """All, every status and what of them presses, with counts; gives the one chosen, "" for all."""
    counts = status_counts(table)
    if st.session_state.get("status") not in counts:
        wanted = address.chosen("status")
        st.session_state["status"] = wanted if wanted in counts else filters.ALL

    def label(code: str) -> str:
        name = status_text(code, tr) if code in STATUS_LOOKS else tr("ทั้งหมด")
        if code in DERIVED:
            name = tr("ในจำนวนนี้ {status}", status=name)
        return f"{name} **{counts[code]}**"

    chosen = st.pills(
        tr("สถานะ"),
        list(counts),
        format_func=label,
        required=True,
        key="status",
        label_visibility="collapsed",
    )
    status = chosen or filters.ALL
    address.keep("status", status)
    return status


def status_counts(table: pd.DataFrame) -> dict[str, int]:
    """MEASURE_TABLE → how many rows each pill leaves; the statuses add up to all.

    Whether a status is to be confirmed is only asked for where one is.
    """
    counts = measure_counts(table)
    every = {filters.ALL: counts.all, **counts.statuses(), LATE: counts.overdue}
    return every | ({UNCONFIRMED: counts.unconfirmed} if counts.unconfirmed else {})


def _indicators(workspace: Workspace) -> dict[str, str]:
    return {
        str(each.number): f"{each.number}. {workspace.tr(Message(each.name))}"
        for each in workspace.rulebooks.latest.indicators
    }
