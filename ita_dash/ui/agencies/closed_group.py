"""What a closing kept of the working group, where it has been changed since."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.agencies.working_group import StoredGroup
from ita_dash.domain.closings.closing import Closing
from ita_dash.navigation import PAGES
from ita_dash.queries.working_groups import standing_groups
from ita_dash.ui.agencies import group_links
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import database
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.closings import kept_group_sentence


def closed_group_notice(fiscal_year: int, group: StoredGroup | None, workspace: Workspace) -> None:
    """Say which group the newest closing of the year holds, with the way there, if it differs."""
    if workspace.past is not None:
        return
    for closing in workspace.present.closings.standing((fiscal_year,)):
        kept = _kept(fiscal_year, closing, workspace)
        if (kept and kept.content) != (group and group.content):
            _notice(closing, kept, workspace)


def _kept(fiscal_year: int, closing: Closing, workspace: Workspace) -> StoredGroup | None:
    then = standing_groups(database(), workspace.agency.agency_id, closing.change_no)
    return next((each for each in then if each.fiscal_year == fiscal_year), None)


def _notice(closing: Closing, kept: StoredGroup | None, workspace: Workspace) -> None:
    tr, page = workspace.tr, PAGES["agency"]
    with st.container(key="closed_group", gap="xsmall"):
        sentence = plain(tr(kept_group_sentence(closing, kept)))
        st.info(sentence, icon=":material/lock:")
        asked = {"view": group_links.VIEW, "fy": str(closing.fiscal_year)}
        st.page_link(
            page.file,
            label=tr("ดูคณะทำงานในฉบับที่ปิด"),
            icon=":material/history:",
            query_params={**asked, "asof": str(closing.change_no)},
        )
