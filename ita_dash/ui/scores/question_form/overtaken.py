"""Somebody else, or an import, wrote questions of the form while it was open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import streamlit as st

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.changes.actions import action_label
from ita_dash.i18n.translator import Translator
from ita_dash.queries.questions import newest_detail_change
from ita_dash.services.scores.questions import seen_details
from ita_dash.ui.elements.change_line import line_markdown
from ita_dash.ui.elements.text import plain
from ita_dash.ui.scores.question_form.opening import begun_from
from ita_dash.ui.scores.question_form.state import OPEN, QuestionForm
from ita_dash.ui.session.app_state import database
from ita_dash.ui.session.form_leaving import go_on_from
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.change_line import ChangeLine
from ita_dash.wording.questions import form_field_label, typed_text
from ita_dash.wording.scores import UNKNOWN


def overtaken(form: QuestionForm, workspace: Workspace) -> bool:
    """Say who wrote what since the form began, and offer to go on from there; whether it is so."""
    now = begun_from(workspace.change_no, form.fiscal_year, form.indicator, workspace)
    if seen_details(now.base) == seen_details(form.base):
        return False
    tr = workspace.tr
    with st.container(border=True, gap="small"):
        _tell_who(form, workspace)
        lines = [line_markdown(line) for line in _lines(form, now, tr)]
        st.markdown("  \n".join(lines))
        if st.button(tr("ทำต่อจากคะแนนล่าสุด"), key="rebase_questions", type="primary"):
            _go_on(form, now, workspace)
            st.rerun()
    return True


def _tell_who(form: QuestionForm, workspace: Workspace) -> None:
    tr = workspace.tr
    newest = newest_detail_change(database(), *workspace.key, form.fiscal_year)
    kept = tr("สิ่งที่ท่านกรอกยังอยู่ครบ ยังไม่มีสิ่งใดถูกเขียนทับ")
    sentence = tr("คะแนนรายข้อเปลี่ยนไปหลังจากท่านเปิดแบบฟอร์มนี้")
    if newest is not None:
        sentence = tr(
            "{actor} เปลี่ยนคะแนนรายข้อปี {year} ไปก่อนแล้ว: {action} (การเปลี่ยนแปลงที่ {change_no})",
            actor=actor_label(newest.actor),
            year=form.fiscal_year,
            action=action_label(newest.action),
            change_no=newest.change_no,
        )
    st.warning(f"**{plain(sentence)}**  \n{kept}", icon=":material/group:")


def _lines(form: QuestionForm, now: QuestionForm, tr: Translator) -> Iterator[ChangeLine]:
    """Every field that differs from what the form began from, and what was typed over it."""
    before, touched = form.shown.texts, form.touched()
    for name, text in now.shown.texts.items():
        stood = before.get(name, "")
        if text != stood:
            new = tr(typed_text(name, text or UNKNOWN))
            if name in touched:
                mine = typed_text(name, touched[name] or UNKNOWN)
                new = tr("{new} · ของท่าน {mine}", new=new, mine=mine)
            old = tr(typed_text(name, stood or UNKNOWN))
            yield ChangeLine(tr(form_field_label(name)), old, new)


def _go_on(form: QuestionForm, now: QuestionForm, workspace: Workspace) -> None:
    """Let the form begin from what stands now; what was typed stays, the rest follows."""
    typed = form.now()
    now.start = replace(typed, texts={**now.shown.texts, **form.touched()})
    go_on_from(OPEN, form, now, now.start.as_json(), workspace)
