"""The standard paragraphs of the papers as the office words them."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.changes.reversal import PAPER_ACTIONS
from ita_dash.domain.errors import ItaError
from ita_dash.domain.papers.own import StoredText
from ita_dash.i18n.dates import format_time
from ita_dash.queries.paper_texts import standard_texts
from ita_dash.services.papers.texts import reset_paper_text
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.badges import badge_text
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_saved
from ita_dash.ui.elements.text import plain, small
from ita_dash.ui.elements.undo import undo_section
from ita_dash.ui.papers import links
from ita_dash.ui.papers.text_drafts import draft_offers
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.papers import text_name


def texts_view(workspace: Workspace) -> None:
    """Every paragraph with its words, the way to its form and back to the standard one."""
    tr = workspace.tr
    st.caption(tr("แก้ครั้งเดียว ใช้กับเอกสารทุกปีของหน่วยงาน เอกสารของรอบที่ปิดแล้วยังเป็นข้อความเดิม"))
    draft_offers(workspace)
    for key in standard_texts().paragraphs:
        _card(key, workspace)
    undo_section(set(PAPER_ACTIONS), tr("ยกเลิกการแก้ข้อความและแม่แบบ"), workspace)


def _card(key: str, workspace: Workspace) -> None:
    tr, papers = workspace.tr, workspace.snapshot.papers
    own, name = papers.own_texts.get(key), key.replace(".", "_")
    with st.container(border=True, key=f"text_{name}", gap="small"):
        with st.container(horizontal=True, vertical_alignment="center"):
            mark = f" {badge_text(tr('ข้อความของหน่วยงาน'), 'blue')}" if own else ""
            st.markdown(f"**{plain(tr(text_name(key)))}**{mark}", width="stretch")
            action_button(
                tr("แก้ไข"),
                links.open_form,
                key,
                key=f"edit_text_{name}",
                kind="tertiary",
                icon=":material/edit:",
            )
            if own is not None and st.button(
                tr("ใช้ข้อความมาตรฐาน"),
                key=f"reset_text_{name}",
                type="tertiary",
                icon=":material/undo:",
            ):
                _reset(own, workspace)
        st.text("\n".join(papers.texts.paragraphs[key]))
        if own is not None:
            who, when = tr(actor_label(own.actor)), format_time(own.changed_at, tr)
            st.markdown(small(plain(f"{who} · {when}")))


def _reset(own: StoredText, workspace: Workspace) -> None:
    tr, place = workspace.tr, (database(), current_actor(), workspace.agency.agency_id)
    try:
        number = reset_paper_text(*place, own.key, own.change_no)
    except ItaError as error:
        error_box(error, tr)
    else:
        announce_saved(tr("กลับไปใช้ข้อความมาตรฐานแล้ว"), number, tr)
