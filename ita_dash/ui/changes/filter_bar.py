"""The filters of the page of all changes, in one row."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.changes.actions import ACTION_LABELS, action_label
from ita_dash.domain.measures.measure import each_measure
from ita_dash.exports.changes.filter import ChangeFilter, periods
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements import filters
from ita_dash.ui.session import address
from ita_dash.ui.session.address import CHANGE_FILTERS
from ita_dash.ui.session.workspace import Workspace

CLEARED = CHANGE_FILTERS


def filter_bar(
    changes: pd.DataFrame, workspace: Workspace
) -> tuple[ChangeFilter, Mapping[str, str]]:
    """Draw the filters over CHANGES; what was chosen, and the same in words by their labels."""
    tr = workspace.tr
    actions, actors = _actions(changes, tr), _actors(changes, tr)
    measures, when = _measures(workspace), periods(changes, workspace.today, tr)
    after = _after(workspace)
    with st.container(key="change_filters", horizontal=True):
        words = filters.words(tr("ค้นหา"), tr("ค้นหาคำในการเปลี่ยนแปลง"), "find")
        action = _one_of(tr("ชนิดการเปลี่ยนแปลง"), tr("ทุกชนิด"), actions, "act")
        actor = _one_of(tr("โดย"), tr("ทุกคน"), actors, "by")
        measure = _one_of(tr("มาตรการ"), tr("ทุกมาตรการ"), measures, "on")
        period = _one_of(tr("ช่วงเวลา"), tr("ทุกช่วงเวลา"), when, "when")
        since = _one_of(tr("นับจาก"), tr("ตั้งแต่ต้น"), after, "since") if after else ""
    active = {
        tr("ค้นหา"): words,
        tr("ชนิดการเปลี่ยนแปลง"): actions.get(action, ""),
        tr("โดย"): actors.get(actor, ""),
        tr("มาตรการ"): measures.get(measure, ""),
        tr("ช่วงเวลา"): when.get(period, ""),
        tr("นับจาก"): after.get(since, ""),
    }
    return ChangeFilter(action, actor, measure, period, words, since), active


def _one_of(label: str, all_label: str, options: Mapping[str, str], key: str) -> str:
    """A filter that names itself in its own box, so that it needs no line for its label."""
    every = {filters.ALL: all_label, **options}
    return filters.choice(label, every, key, label_visibility="collapsed")


def _actions(changes: pd.DataFrame, tr: Translator) -> dict[str, str]:
    """The kinds of change that there are, in the order of the table of actions."""
    occurring = set(changes["action"])
    known = [action for action in ACTION_LABELS if action in occurring]
    others = sorted(occurring.difference(known))
    return {action: tr(action_label(action)) for action in (*known, *others)}


def _actors(changes: pd.DataFrame, tr: Translator) -> dict[str, str]:
    return {name: tr(actor_label(name)) for name in sorted(set(changes["actor"]))}


def _measures(workspace: Workspace) -> dict[str, str]:
    """Every measure that stands, the newest year first."""
    table = workspace.snapshot.measures.table
    rows = table.sort_values(["fiscal_year", "number"], ascending=[False, True])
    return {
        str(each.measure_id): f"{each.number}/{each.fiscal_year} {each.title}"
        for each in each_measure(rows)
    }


def _after(workspace: Workspace) -> dict[str, str]:
    """The closings after which changes are asked for, and what a link asks for beside them."""
    tr, asked = workspace.tr, address.chosen("since")
    options = {
        str(each.change_no): tr("หลัง {name}", name=each.name)
        for each in workspace.present.closings.known
    }
    if asked not in options and asked.isascii() and asked.isdecimal() and len(asked) < 10:
        options[asked] = tr("หลัง #{change_no}", change_no=asked)
    return options
