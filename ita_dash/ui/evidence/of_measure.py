"""The part of a measure's page that shows its evidence by step."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ita_dash.domain.evidence.record import ListedEvidence, each_listed
from ita_dash.ui.elements.text import plain
from ita_dash.ui.evidence import links
from ita_dash.ui.evidence.drafts import draft_offers
from ita_dash.ui.evidence.listing import of_step
from ita_dash.ui.session.workspace import Workspace


def measure_evidence(measure_id: int, workspace: Workspace) -> None:
    """The evidence of a measure, that of each step together, and the way to add some."""
    tr = workspace.tr
    table = workspace.snapshot.evidence.table
    rows = each_listed(table[table["measure_id"] == measure_id])
    with st.container(key="measure_evidence", border=True):
        with st.container(horizontal=True, horizontal_alignment="distribute"):
            st.header(tr("หลักฐาน"), anchor=False, width="content")
            st.page_link(
                links.PAGE_FILE,
                label=tr("เพิ่มหลักฐาน"),
                icon=":material/attach_file_add:",
                query_params=links.new_query(measure_id),
                width="content",
            )
        draft_offers(workspace, of_measure=measure_id)
        if not rows:
            st.markdown(f":gray[{tr('ยังไม่มีหลักฐานของมาตรการนี้')}]")
        steps = workspace.snapshot.measures.history(measure_id)[0].draft.steps
        _by_step(rows, [each.description for each in steps], workspace)


def _by_step(rows: Sequence[ListedEvidence], steps: Sequence[str], workspace: Workspace) -> None:
    """What belongs to the whole measure first, then each step that has any."""
    tr = workspace.tr
    for number in (None, *range(1, len(steps) + 1)):
        own = [each for each in rows if each.standing_step == number]
        if not own:
            continue
        if number is not None:
            st.markdown(f"**{plain(f'{number}. {steps[number - 1]}')}**")
        elif len(own) < len(rows):
            st.markdown(f"**{tr('ทั้งมาตรการ')}**")
        of_step(own, f"evidence_of_{number or 0}", tr)
