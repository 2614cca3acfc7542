"""The form of a year's scores on its page: fields, what would change, and the ways out."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.domain.sensible_years import result_years, year_refused
from ita_dash.imports.scores.typed import TypedFigures, typed_changes
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.text import plain
from ita_dash.ui.elements.ways_out import ways_out
from ita_dash.ui.scores.editing import links
from ita_dash.ui.scores.editing.css import FORM_STYLE
from ita_dash.ui.scores.editing.drafts import keep_draft, my_drafts
from ita_dash.ui.scores.editing.fields import score_fields
from ita_dash.ui.scores.editing.notes import show_notes, show_source
from ita_dash.ui.scores.editing.offers import draft_offers
from ita_dash.ui.scores.editing.opening import opened_form
from ita_dash.ui.scores.editing.overtaken import overtaken
from ita_dash.ui.scores.editing.preview import preview
from ita_dash.ui.scores.editing.save import finish, save
from ita_dash.ui.scores.editing.state import FIELD, OPEN, ScoreForm
from ita_dash.ui.scores.typed_form import source_fields
from ita_dash.ui.session.draft_words import say_returned
from ita_dash.ui.session.form_leaving import drop_form
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header


def score_form(workspace: Workspace) -> None:
    """Draw the form of the year that the address asks for, by default of the newest known one."""
    tr = workspace.tr
    st.html(FORM_STYLE)
    header = page_header(workspace, tr("กรอกหรือแก้ไขคะแนน"))
    with header:
        fiscal_year = _year(workspace)
    links.page_top(fiscal_year, tr)
    years = result_years(workspace.today)
    if fiscal_year not in (*years, *workspace.snapshot.scores.assessments["fiscal_year"].tolist()):
        st.error(plain(tr(year_refused(str(fiscal_year), years))), icon=":material/error:")
        return
    form = opened_form(fiscal_year, workspace)
    if form.outcome is not None:
        finish(form, form.outcome, workspace)
    # Its place stands in every run, so that the fields below are never drawn anew.
    above = st.container(key="score_drafts")
    with above:
        draft_offers(my_drafts(workspace, besides=form), workspace)
    _form(form, above, workspace)
    say_returned(form, tr)


def _year(workspace: Workspace) -> int:
    """The year whose scores are typed: every one of which a result can be known."""
    tr, scores = workspace.tr, workspace.snapshot.scores
    scored = scores.assessments["fiscal_year"].tolist()
    years = sorted({*result_years(workspace.today), *scored}, reverse=True)
    options = {
        str(year): str(year) if year in scored else tr("{year} (ไม่มีข้อมูล)", year=year)
        for year in years
    }
    default = str(scores.newest_year or years[0])
    return int(filters.year_choice(tr("ปีงบประมาณ"), options, tr, default=default))


def _form(form: ScoreForm, above: DeltaGenerator, workspace: Workspace) -> None:
    """The fields, and what follows from what they hold; ``above`` is told who was faster."""
    tr = workspace.tr
    with st.container(key="score_form_columns"):
        fields, panel = st.columns([3, 1.1], gap="small")
    with fields.container(gap="small"):
        st.caption(tr("ทุกคะแนนเต็ม 100 เว้นว่างเมื่อไม่ทราบ ลบตัวเลขออกเพื่อนำคะแนนนั้นออก"))
        source = st.container()
        places = score_fields(form, tr)
    read = typed_changes(form.touched(), form.shown.figures)
    of_year = show_notes(form, read, places, workspace)
    with source:
        show_source(form, of_year, tr)
    with above:
        is_overtaken = overtaken(form, workspace)
    with panel.container(border=True, gap="small", key="score_panel"):
        preview(form, read, tr)
        source_fields(FIELD, form.start.source, form.start.reason, tr)
        _buttons(form, read, workspace, is_overtaken=is_overtaken)


def _buttons(
    form: ScoreForm, read: TypedFigures, workspace: Workspace, *, is_overtaken: bool
) -> None:
    """Save, leave with the words kept as a draft, or drop them."""
    tr = workspace.tr
    messages = st.container()
    overtaken = tr("คะแนนปีนี้เปลี่ยนไปแล้ว โปรดดูด้านบนก่อนบันทึก") if is_overtaken else ""
    pressed = ways_out(form, "scores", lambda: keep_draft(form, workspace), tr, overtaken=overtaken)
    if pressed.is_sent:
        with messages:
            save(form, read, workspace)
    elif pressed.is_dropped or pressed.is_left:
        links.leave_form(form.fiscal_year)
        if not pressed.is_dropped:
            st.rerun()
        links.forget_place()
        drop_form(OPEN, form, workspace)
