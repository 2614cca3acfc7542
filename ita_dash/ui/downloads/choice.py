"""The filters of the downloads page, and the same in words for the files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from ita_dash.domain.changes.actions import action_label
from ita_dash.i18n.translator import Translator
from ita_dash.ui.downloads.contents import ExportChoice
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.division_options import division_options
from ita_dash.ui.elements.tables import time_texts
from ita_dash.ui.session.workspace import Workspace

KEYS = ("fy", "div", "as")
_NEWEST_CHANGES = 50


def known_years(workspace: Workspace) -> list[int]:
    """The years with scores or measures, newest first."""
    years = {
        *workspace.snapshot.scores.assessments["fiscal_year"].tolist(),
        *workspace.snapshot.measures.table["fiscal_year"].tolist(),
    }
    return sorted(years, reverse=True)


def year_choice(years: Sequence[int], tr: Translator) -> int | None:
    """The fiscal year to take away, one of ``known_years``; None is all of them."""
    options = {filters.ALL: tr("ทั้งหมด")} | {str(year): str(year) for year in years}
    chosen = filters.year_choice(tr("ปีงบประมาณ"), options, tr, default=filters.ALL)
    return int(chosen) if chosen else None


def export_choice(
    workspace: Workspace, fiscal_year: int | None, *, offers_peers: bool = True
) -> tuple[ExportChoice, Mapping[str, str]]:
    """Draw the other filters; what was chosen, and the active ones by their labels."""
    tr = workspace.tr
    names = division_options(workspace.snapshot, tr)
    states = _states(workspace)
    with st.container(key="stacked"):
        left, middle, right = st.columns([2, 3, 2], vertical_alignment="bottom")
    with left:
        division = filters.optional(tr("ส่วนราชการภายใน"), names, "div", tr)
    with middle:
        as_of = filters.choice(tr("ข้อมูล ณ"), states, "as", default=str(workspace.change_no))
    with_peers = False
    if offers_peers and len(workspace.snapshot.agencies.assessed) > 1:
        with_peers = right.checkbox(tr("รวมคะแนนหน่วยงานอื่น"), key="with_peers")
    choice = ExportChoice(int(as_of), fiscal_year, int(division) if division else None, with_peers)
    is_newest = choice.as_of == workspace.change_no
    # A file of an older state bears the names of then.
    names |= division_options(workspace.snapshot_at(choice.as_of), tr)
    return choice, {
        tr("ส่วนราชการภายใน"): names.get(division, ""),
        tr("ข้อมูล ณ"): "" if is_newest else states[as_of],
    }


def file_filters(active: Mapping[str, str], tr: Translator) -> dict[str, str]:
    """The active filters without the state of the data, which every file tells by itself."""
    return {name: value for name, value in active.items() if name != tr("ข้อมูล ณ")}


def _states(workspace: Workspace) -> dict[str, str]:
    """The newest changes by number, each as when and what; the first is how the data stand."""
    newest = workspace.snapshot.changes.log.head(_NEWEST_CHANGES)
    return {
        str(number): " · ".join((f"#{number}", time, workspace.tr(action_label(action))))
        for number, time, action in zip(
            newest["change_no"],
            time_texts(newest["changed_at"], workspace.tr),
            newest["action"],
            strict=True,
        )
    }
