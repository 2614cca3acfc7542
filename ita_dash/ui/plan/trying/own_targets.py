"""The targets that stand for the planned year, and the way to take them back."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.domain.targets.own import Aim, OwnTargets
from ita_dash.services.scenarios.targets import remove_targets
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_and_rerun, with_change
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.scenarios import aim_finding


def targets_card(aim: Aim, workspace: Workspace) -> None:
    """What the agency aims at in the planned year, and from which scenario."""
    tr, own = workspace.tr, aim.own
    year = own.fiscal_year
    place = st.container(
        border=True, key="own_targets", horizontal=True, vertical_alignment="center"
    )
    with place:
        st.markdown(f":green[:material/flag:] **{plain(aim_finding(aim, tr))}**", width="stretch")
        with st.popover(tr("ถอนเป้าหมาย"), type="tertiary", icon=":material/undo:"):
            st.markdown(tr("หลังจากถอน หน้าต่าง ๆ จะเทียบกับเกณฑ์ 85 เท่านั้น แผนทดลองยังอยู่"))
            label = tr("ถอนเป้าหมายปี {year}", year=year)
            if st.button(label, key="remove_targets", icon=":material/undo:"):
                _remove(own, workspace)


def _remove(own: OwnTargets, workspace: Workspace) -> None:
    tr, year = workspace.tr, own.fiscal_year
    place = database(), current_actor(), workspace.agency.agency_id
    try:
        change_no = remove_targets(*place, year, own.change_no)
    except ItaError as error:
        error_box(error, tr)
    else:
        announce_and_rerun(with_change(tr("ถอนเป้าหมายปี {year} แล้ว", year=year), change_no, tr))
