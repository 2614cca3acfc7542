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
from ita_dash.ui.session import past
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.closings import state_words

KEYS = ("fy", "div")
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
    # A file of an older state bears the names of then.
    names = division_options(workspace.snapshot, tr)
    with st.container(key="stacked"):
        left, middle, right = st.columns([2, 3, 2], vertical_alignment="bottom")
    with left:
        division = filters.optional(tr("ส่วนราชการภายใน"), names, "div", tr)
    with middle:
        _state_choice(workspace)
    with_peers = False
    if offers_peers and len(workspace.snapshot.agencies.assessed) > 1:
        with_peers = right.checkbox(tr("รวมคะแนนหน่วยงานอื่น"), key="with_peers")
    choice = ExportChoice(fiscal_year, int(division) if division else None, with_peers)
    return choice, {tr("ส่วนราชการภายใน"): names.get(division, "")}


def _state_choice(workspace: Workspace) -> None:
    """As of when: now, a closing, or one of the newest changes; it holds on every page."""
    states, key = _states(workspace), "export_state"
    shown = "" if workspace.past is None else str(workspace.change_no)
    if shown not in states:
        states[shown] = state_words(workspace.past, workspace.tr) if workspace.past else ""
    st.session_state[key] = shown

    def chosen() -> None:
        if st.session_state[key]:
            past.look_at(int(st.session_state[key]))
        else:
            past.back_to_now()

    label = workspace.tr("ข้อมูล ณ")
    st.selectbox(label, list(states), format_func=states.__getitem__, key=key, on_change=chosen)


def _states(workspace: Workspace) -> dict[str, str]:
    """Now as when, the closings by name, then the newest changes, each as when and what."""
    tr = workspace.tr
    newest = workspace.present.changes.log.head(_NEWEST_CHANGES)
    numbers = [str(number) for number in newest["change_no"]]
    times = time_texts(newest["changed_at"], tr)
    whens = [f"#{number} · {time}" for number, time in zip(numbers, times, strict=True)]
    options = {
        number: f"{when} · {tr(action_label(action))}"
        for number, when, action in zip(numbers, whens, newest["action"], strict=True)
    }
    closings = {
        str(each.change_no): tr("ฉบับที่ปิด: {closing}", closing=each.name)
        for each in workspace.present.closings.known
    }
    # What changed last is left out: with the word before it, a phone would cut it.
    now = tr("ปัจจุบัน {state}", state=whens[0])
    return {"": now, **closings, **{no: text for no, text in options.items() if no not in closings}}
