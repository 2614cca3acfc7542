"""Somebody else, or an import, wrote figures of the year while its form was open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import streamlit as st

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.changes.actions import action_label
from ita_dash.i18n.translator import Translator
from ita_dash.queries.scores import newest_year_change
from ita_dash.services.scores.years import seen_figures
from ita_dash.ui.elements.change_line import line_markdown
from ita_dash.ui.elements.text import plain
from ita_dash.ui.scores.editing.opening import begun_from
from ita_dash.ui.scores.editing.preview import value_text
from ita_dash.ui.scores.editing.state import OPEN, ScoreForm
from ita_dash.ui.session.app_state import database
from ita_dash.ui.session.form_leaving import go_on_from
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.change_line import ChangeLine
from ita_dash.wording.columns import column_label


def overtaken(form: ScoreForm, workspace: Workspace) -> bool:
    """Say who wrote what since the form began, and offer to go on from there; whether it is so."""
    now = begun_from(workspace.change_no, form.fiscal_year, workspace)
    year = form.fiscal_year
    is_same = seen_figures(now.base, year) == seen_figures(form.base, year)
    if is_same and now.row_kind == form.row_kind:
        return False
    tr = workspace.tr
    with st.container(border=True, gap="small"):
        _tell_who(form, workspace)
        lines = [line_markdown(line) for line in _lines(form, now, tr)]
        st.markdown("  \n".join(lines))
        if st.button(tr("ทำต่อจากคะแนนล่าสุด"), key="rebase_scores", type="primary"):
            _go_on(form, now, workspace)
            st.rerun()
    return True


def _tell_who(form: ScoreForm, workspace: Workspace) -> None:
    tr = workspace.tr
    newest = newest_year_change(database(), *workspace.key, form.fiscal_year)
    kept = tr("สิ่งที่ท่านกรอกยังอยู่ครบ ยังไม่มีสิ่งใดถูกเขียนทับ")
    if newest is None or newest.change_no <= form.base_change_no:
        sentence = tr("ชนิดของคะแนนเปลี่ยนไปหลังจากท่านเปิดแบบฟอร์มนี้")
    else:
        sentence = tr(
            "{actor} เปลี่ยนคะแนนปี {year} ไปก่อนแล้ว: {action} (การเปลี่ยนแปลงที่ {change_no})",
            actor=actor_label(newest.actor),
            year=form.fiscal_year,
            action=action_label(newest.action),
            change_no=newest.change_no,
        )
    st.warning(f"**{plain(sentence)}**  \n{kept}", icon=":material/group:")


def _lines(form: ScoreForm, now: ScoreForm, tr: Translator) -> Iterator[ChangeLine]:
    """Every figure that differs from what the form began from, and what was typed over it."""
    before, touched = form.shown.figures, form.touched()
    for code, text in now.shown.figures.items():
        stood = before.get(code, "")
        if text != stood or code not in before:
            new = value_text(text or None, tr)
            if code in touched:
                mine = value_text(touched[code] or None, tr)
                new = tr("{new} · ของท่าน {mine}", new=new, mine=mine)
            yield ChangeLine(tr(column_label(code)), value_text(stood or None, tr), new)
    for code in before.keys() - now.shown.figures.keys():
        yield ChangeLine(tr(column_label(code)), value_text(before[code], tr), tr("นำออก"))


def _go_on(form: ScoreForm, now: ScoreForm, workspace: Workspace) -> None:
    """Let the form begin from what stands now; what was typed stays, the rest follows."""
    typed = form.now()
    figures = {**now.shown.figures, **form.touched()}
    kind = typed.row_kind if typed.row_kind != form.row_kind else now.row_kind
    now.start = replace(typed, figures=figures, row_kind=kind)
    go_on_from(OPEN, form, now, now.start.as_json(), workspace)
