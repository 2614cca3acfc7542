"""The form that accepts a finding with a reason."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.messages import msg
from ita_dash.domain.review.finding import Finding
from ita_dash.domain.review.rule import RULE_LABELS
from ita_dash.services.review.accepted import MOST_LETTERS, accept_finding
from ita_dash.ui.elements.form_ending import FormEnding
from ita_dash.ui.elements.text import plain
from ita_dash.ui.review import places
from ita_dash.ui.review.accept_drafts import keep_draft, opened_form
from ita_dash.ui.review.accept_state import OPEN, REASON, AcceptForm
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.draft_words import say_returned
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header
from ita_dash.wording.review import place_words


def accept_form(fiscal_year: int, rule: str, place: str, workspace: Workspace) -> None:
    """Draw the form of the finding of that rule at that place; says so where there is none."""
    tr = workspace.tr
    page_header(workspace, tr("ยอมรับข้อที่พบ"))
    every = workspace.snapshot.review.findings(fiscal_year)
    held = OPEN.form()
    if held is not None and held.outcome is not None:
        _END.finish(held, workspace)
    found = next((each for each in every if (each.rule, each.place.key) == (rule, place)), None)
    if found is None:
        st.info(tr("ไม่พบข้อนี้แล้ว อาจแก้ไขไปแล้ว"))
        if st.button(tr("กลับไปหน้าตรวจทาน"), key="accept_back"):
            places.leave_form(fiscal_year)
            st.rerun()
        return
    form = opened_form(found, fiscal_year, workspace)
    with st.container(border=True, width=720, gap="small"):
        _about(found, workspace)
        st.text_area(tr("เหตุผลที่ยอมรับ"), key=REASON, max_chars=MOST_LETTERS, height="content")
        st.caption(tr("เหตุผลเก็บไว้พร้อมชื่อผู้ยอมรับ หากข้อความเปลี่ยนไป ระบบจะถามอีกครั้ง"))
        _END.buttons(form, workspace, label=tr("ยอมรับ"))
    say_returned(form, tr)


def _about(found: Finding, workspace: Workspace) -> None:
    tr = workspace.tr
    st.header(
        plain(f"{tr(RULE_LABELS[found.rule])} · {tr(place_words(found.place))}"), anchor=False
    )
    st.markdown(plain(tr(found.message)))
    if found.about and found.place.measure_id is not None:
        st.text(found.about)


def _write(form: AcceptForm, workspace: Workspace) -> int:
    place = database(), current_actor(), workspace.agency.agency_id
    return accept_finding(*place, form.finding, form.now().reason, form.seen)


_END = FormEnding(
    name="accept",
    held=OPEN,
    keep=keep_draft,
    write=_write,
    leave=lambda form: places.leave_form(form.finding.fiscal_year),
    saved=msg("ยอมรับข้อตรวจทานแล้ว"),
)
