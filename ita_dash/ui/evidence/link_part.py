"""A link of evidence on a page: where it leads, and whether it answered when somebody asked."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.domain.evidence.answers import ANSWER_LABELS, WORKS
from ita_dash.domain.evidence.link import site_of
from ita_dash.i18n.dates import format_time
from ita_dash.queries.evidence import LinkAnswer, link_answers
from ita_dash.services.evidence.link_check import ask_link
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import current_actor, database, settings
from ita_dash.ui.session.workspace import Workspace


def show_link(link: str, workspace: Workspace) -> None:
    """The link to open in another window, its whole text, and its newest answer."""
    tr = workspace.tr
    st.link_button(tr("เปิด {site}", site=plain(site_of(link))), link, icon=":material/open_in_new:")
    st.markdown(f":gray[{plain(link)}]")
    known = link_answers(database(), workspace.agency.agency_id).get(link)
    if known is not None:
        _answer(known, workspace)
    if settings().link_check == "off":
        st.caption(tr("การตรวจลิงก์ปิดอยู่ ผู้ดูแลเปิดได้ด้วยค่าตั้ง ITA_LINK_CHECK"))
        return
    if st.button(tr("ตรวจว่าลิงก์ยังเปิดได้"), key="ask_link", icon=":material/link:"):
        _ask(link, workspace)


def _answer(known: LinkAnswer, workspace: Workspace) -> None:
    tr = workspace.tr
    words = tr(ANSWER_LABELS[known.answer]) if known.answer in ANSWER_LABELS else known.answer
    mark = ":green[✓" if known.answer == WORKS else ":orange[▲"
    when = tr("ตรวจเมื่อ {time} น.", time=format_time(known.asked_at, tr))
    detail = f" ({plain(known.detail)})" if known.detail else ""
    st.markdown(f"{mark} {plain(words)}]{detail} · :gray[{plain(when)}]")


def _ask(link: str, workspace: Workspace) -> None:
    tr = workspace.tr
    try:
        with st.spinner(tr("กำลังตรวจลิงก์")):
            check = settings().link_check
            ask_link(database(), current_actor(), workspace.agency.agency_id, link, check)
    except ItaError as error:
        error_box(error, tr)
    else:
        st.rerun()
