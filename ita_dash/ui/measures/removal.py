"""Take a measure out after asking, show what was taken out, and bring it back."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.errors import ItaError
from ita_dash.domain.measures.measure import StoredMeasure, each_stored
from ita_dash.i18n.dates import format_time
from ita_dash.services.measures.edits import remove_measure, restore_measure
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_and_rerun, with_change
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures import links
from ita_dash.ui.measures.editing.draft_offers import draft_offers
from ita_dash.ui.measures.editing.drafts import drafts_of
from ita_dash.ui.measures.history import history
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header


def ask_removal(measure: StoredMeasure, workspace: Workspace) -> None:
    """The question before a measure is removed."""
    tr = workspace.tr
    st.markdown(f"**{plain(measure.title)}**")
    st.markdown(tr("มาตรการนี้จะไม่แสดงในรายการ รายงาน และการนับอีก ประวัติยังอยู่ และนำกลับมาได้"))
    with st.container(horizontal=True):
        is_sure = st.button(tr("ลบมาตรการนี้"), type="primary", key="confirm_removal")
        if st.button(tr("ไม่ลบ"), key="cancel_removal"):
            st.rerun()
    if not is_sure:
        return
    try:
        change_no = remove_measure(
            database(),
            current_actor(),
            workspace.agency.agency_id,
            measure.measure_id,
            measure.change_no,
        )
    except ItaError as error:
        error_box(error, tr)
    else:
        links.navigate(links.list_query())
        sentence = tr("ลบมาตรการที่ {number} แล้ว", number=measure.number)
        announce_and_rerun(with_change(sentence, change_no, tr))


def removed_list(workspace: Workspace) -> None:
    """The measures that were removed, folded away, each with a way back; nothing when none."""
    tr = workspace.tr
    removed = workspace.snapshot.measures.removed
    if removed.empty:
        return
    with st.expander(tr("มาตรการที่ลบแล้ว {n} รายการ", n=len(removed)), icon=":material/delete:"):
        for measure in each_stored(removed):
            with st.container(horizontal=True, vertical_alignment="center"):
                number, year = measure.number, measure.fiscal_year
                st.page_link(
                    links.PAGE_FILE,
                    label=plain(f"{year} · {number}. {measure.title}"),
                    icon="",
                    query_params=links.measure_query(measure.measure_id),
                )
                _restore_button(measure, workspace)


def removed_measure(measure_id: int, workspace: Workspace) -> None:
    """The page of a measure that does not stand: who removed it, or that there is none."""
    tr = workspace.tr
    page_header(workspace, tr("มาตรการ"))
    st.page_link(
        links.PAGE_FILE,
        label=tr("รายการมาตรการ"),
        icon=":material/arrow_back:",
        query_params=links.list_query(),
    )
    removed = workspace.snapshot.measures.removed
    known = each_stored(removed[removed["measure_id"] == measure_id])
    if not known:
        st.info(tr("ไม่พบมาตรการนี้ โปรดเลือกจากรายการ"), icon=":material/search_off:")
        return
    measure = known[0]
    st.header(plain(measure.title), anchor=False)
    when = format_time(measure.changed_at, tr)
    st.warning(
        tr(
            "{actor} ลบมาตรการนี้เมื่อ {time}",
            actor=plain(tr(actor_label(measure.actor))),
            time=plain(when),
        ),
        icon=":material/delete:",
    )
    _restore_button(measure, workspace)
    draft_offers(drafts_of(measure_id, workspace), workspace)
    history(measure_id, workspace)


def _restore_button(measure: StoredMeasure, workspace: Workspace) -> None:
    tr, measure_id = workspace.tr, measure.measure_id
    label = tr("นำกลับมา")
    if not st.button(label, key=f"restore_{measure_id}", icon=":material/restore_from_trash:"):
        return
    try:
        change_no = restore_measure(
            database(), current_actor(), workspace.agency.agency_id, measure_id
        )
    except ItaError as error:
        error_box(error, tr)
    else:
        links.navigate(links.measure_query(measure_id))
        sentence = tr("นำมาตรการที่ {number} กลับมาแล้ว", number=measure.number)
        announce_and_rerun(with_change(sentence, change_no, tr))
