"""The whole view of trying: the sliders, the targets, the scenarios beside each other."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.changes.reversal import SCENARIO_ACTIONS, TARGET_ACTIONS
from ita_dash.domain.cycle import answering_year
from ita_dash.domain.targets.headroom import Baseline
from ita_dash.ui.elements.undo import undo_section
from ita_dash.ui.plan.trying import links
from ita_dash.ui.plan.trying.compare import comparison
from ita_dash.ui.plan.trying.download import scenarios_download
from ita_dash.ui.plan.trying.own_targets import targets_card
from ita_dash.ui.plan.trying.saved import removed_list, saved_list
from ita_dash.ui.plan.trying.view import trying_view
from ita_dash.ui.session.workspace import Workspace


def what_if(baseline: Baseline, workspace: Workspace) -> None:
    """Try scores of the year, and what was saved of earlier tries."""
    tr, year = workspace.tr, baseline.fiscal_year
    links.keep_requested()
    scenarios = [
        each
        for each in workspace.snapshot.targets.scenarios.values()
        if each.content.fiscal_year == year
    ]
    aim = workspace.snapshot.targets.aim(answering_year(year))
    if aim is not None:
        targets_card(aim, workspace)
    trying_view(year, links.opened_id(each.scenario_id for each in scenarios))
    if scenarios:
        st.header(tr("แผนทดลองที่บันทึกไว้ {n} แผน", n=len(scenarios)), anchor=False)
        comparison(scenarios, baseline, tr)
        scenarios_download(year, workspace)
        saved_list(scenarios, baseline, aim.own if aim else None, workspace)
    removed_list(year, workspace)
    undo_section(
        (*SCENARIO_ACTIONS, *TARGET_ACTIONS), tr("ยกเลิกการเปลี่ยนแปลงของแผนและเป้าหมาย"), workspace
    )
