"""One piece of evidence: what it is, its file, its revisions, and what can be done with it."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.evidence.entry import STATUS_LABELS, Evidence
from ita_dash.domain.evidence.record import ListedEvidence, each_listed
from ita_dash.domain.evidence.validity import PRESSING, VALIDITY_LABELS
from ita_dash.domain.measures.fields import recorded_name
from ita_dash.domain.messages import Message
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.badges import Colour, badge_text
from ita_dash.ui.elements.text import plain
from ita_dash.ui.evidence.actions import actions
from ita_dash.ui.evidence.files import show_file
from ita_dash.ui.evidence.link_part import show_link
from ita_dash.ui.evidence.revisions import revisions
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header
from ita_dash.wording.columns import column_label
from ita_dash.wording.evidence import RENEWAL_LABELS, renewal_code, step_words


def evidence_detail(evidence_id: int, workspace: Workspace) -> None:
    """Draw evidence that stands, or say that it was removed or never was."""
    tr = workspace.tr
    table = workspace.snapshot.evidence.table
    found = each_listed(table[table["evidence_id"] == evidence_id])
    if not found:
        page_header(workspace, tr("หลักฐาน"))
        st.info(tr("หลักฐานนี้ถูกนำออกแล้ว หรือไม่มีอยู่"), icon=":material/search_off:")
        revisions(evidence_id, workspace)
        return
    (each,) = found
    page_header(workspace, each.content.title)
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        _state(each, tr)
        actions(each, workspace)
    with st.container(key="stacked"):
        shown, facts = st.columns([1.6, 1], gap="medium")
    with shown.container(border=True):
        _source(each.content, workspace)
    with facts.container(border=True):
        _facts(each, workspace)
    revisions(evidence_id, workspace)


def _state(each: ListedEvidence, tr: Translator) -> None:
    with st.container(horizontal=True, vertical_alignment="center", width="content", gap="small"):
        colour: Colour = "green" if each.content.status == "published" else "gray"
        st.markdown(badge_text(tr(STATUS_LABELS[each.content.status]), colour), width="content")
        if each.validity in PRESSING:
            words = tr(VALIDITY_LABELS[each.validity])
            st.markdown(badge_text(f"▲ {words}", "orange"), width="content")


def _source(content: Evidence, workspace: Workspace) -> None:
    if content.file is not None:
        show_file(content.file, "now", workspace.tr)
    elif content.link is not None:
        show_link(content.link, workspace)


def _facts(each: ListedEvidence, workspace: Workspace) -> None:
    tr, told = workspace.tr, each.content
    name = recorded_name(told.fiscal_year, each.number, each.measure_title)
    _fact(tr("มาตรการ"))
    st.page_link(
        PAGES["measures"].file,
        label=plain(tr(name)),
        icon="",
        query_params={"m": str(told.measure_id)},
    )
    _fact(tr("ใช้กับ"), plain(tr(_step(each))))
    _fact(tr(column_label("about")), format_date(told.about, tr))
    renewal = tr(RENEWAL_LABELS[renewal_code(told)])
    if each.expires_on is not None:
        renewal = tr("ปรับปรุงทุกปี ครั้งต่อไปภายใน {day}", day=format_date(each.expires_on, tr))
    _fact(tr(column_label("renewal")), renewal)
    if each.validity == "last_year":
        st.caption(
            tr("หลักฐานนี้เป็นของก่อนปีงบประมาณ {year} แต่ใช้กับมาตรการของปีนั้น", year=told.fiscal_year)
        )
    _fact(tr(column_label("revision")), str(told.revision))


def _step(each: ListedEvidence) -> Message:
    """The step as it is called now; as it was called where it stands no more."""
    return step_words(each.content, each.standing_step)


def _fact(label: str, value: str = "") -> None:
    st.markdown(f":gray[{label}]" + (f"  \n{value}" if value else ""))
