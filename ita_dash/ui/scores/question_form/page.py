"""The form of questions or items on its page: fields, what would change, and the ways out."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.domain.rulebook.parts import Indicator
from ita_dash.domain.scores.question_input import NEW
from ita_dash.domain.sensible_years import result_years, year_refused
from ita_dash.i18n.translator import Translator
from ita_dash.imports.questions.typed import TypedDetails, read_typed_details
from ita_dash.ui.elements.change_line import line_markdown
from ita_dash.ui.elements.text import plain
from ita_dash.ui.elements.ways_out import ways_out
from ita_dash.ui.scores.editing.css import FORM_STYLE
from ita_dash.ui.scores.question_form import links
from ita_dash.ui.scores.question_form.drafts import draft_offers, keep_draft
from ita_dash.ui.scores.question_form.fields import Places, question_fields
from ita_dash.ui.scores.question_form.opening import opened_form
from ita_dash.ui.scores.question_form.overtaken import overtaken
from ita_dash.ui.scores.question_form.save import finish, save
from ita_dash.ui.scores.question_form.state import FIELD, OPEN, QuestionForm
from ita_dash.ui.scores.typed_form import source_fields
from ita_dash.ui.session.draft_words import say_returned
from ita_dash.ui.session.form_leaving import drop_form
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header
from ita_dash.wording.change_line import ChangeLine
from ita_dash.wording.questions import form_field_label, typed_text
from ita_dash.wording.scores import UNKNOWN


def question_form(workspace: Workspace) -> None:
    """Draw the form of the year and indicator that the address asks for."""
    tr = workspace.tr
    st.html(FORM_STYLE)
    place = links.asked_place()
    indicator = _indicator(place, workspace)
    page_header(workspace, tr("กรอกหรือแก้คะแนนรายข้อ"))
    if place is None or indicator is None:
        st.error(tr("ไม่พบตัวชี้วัดนี้ โปรดเปิดแบบจากหน้าตัวชี้วัด"), icon=":material/error:")
        return
    fiscal_year = place[0]
    links.page_top(*place, tr)
    years = result_years(workspace.today)
    if fiscal_year not in years:
        st.error(plain(tr(year_refused(str(fiscal_year), years))), icon=":material/error:")
        return
    name = tr("ตัวชี้วัดที่ {number} {name}", number=indicator.number, name=tr(indicator.name))
    st.header(f"{tr('ปีงบประมาณ {year}', year=fiscal_year)} · {plain(name)}", anchor=False)
    form = opened_form(fiscal_year, indicator, workspace)
    if form.outcome is not None:
        finish(form, form.outcome, workspace)
    # Its place stands in every run, so that the fields below are never drawn anew.
    above = st.container(key="score_drafts")
    with above:
        draft_offers(workspace, besides=form)
    _form(form, above, workspace)
    say_returned(form, tr)


def _indicator(place: tuple[int, int] | None, workspace: Workspace) -> Indicator | None:
    if place is None:
        return None
    year, number = place
    known = workspace.rulebooks.of(year).indicators
    return next((each for each in known if each.number == number), None)


def _form(form: QuestionForm, above: DeltaGenerator, workspace: Workspace) -> None:
    """The fields, and what follows from what they hold; ``above`` is told who was faster."""
    tr = workspace.tr
    with st.container(key="score_form_columns"):
        fields, panel = st.columns([3, 1.1], gap="small")
    with fields.container(gap="xsmall"):
        st.caption(tr("เว้นว่างเมื่อไม่ทราบ ลบออกเพื่อนำคะแนนนั้นออก"))
        places = question_fields(form, tr)
    texts, touched = form.now().texts, form.touched()
    own = form.indicator
    read = read_typed_details(texts, touched.keys(), own.number, own.instrument)
    _notes(read, places, tr)
    with above:
        is_overtaken = overtaken(form, workspace)
    with panel.container(border=True, gap="small", key="score_panel"):
        _preview(form, tr)
        source_fields(FIELD, form.start.source, form.start.reason, tr)
        _buttons(form, read, workspace, is_overtaken=is_overtaken)


def _notes(read: TypedDetails, places: Places, tr: Translator) -> None:
    """What cannot be read, and what is doubtful, below the row it is about."""
    for colour, messages in (("red", read.refused), ("orange", read.doubts)):
        for name, message in messages.items():
            code = name.partition(".")[0]
            if code in places:
                places[code].markdown(f":small[:{colour}[**!** {plain(tr(message))}]]")


def _preview(form: QuestionForm, tr: Translator) -> None:
    """Old → new for every field that says something else; that nothing does, where it is so."""
    st.header(tr("สิ่งที่จะเปลี่ยน"), anchor=False)
    before = form.shown.texts
    lines = [
        ChangeLine(
            tr(form_field_label(name)),
            tr(typed_text(name, before[name] or UNKNOWN)),
            tr(typed_text(name, text)) if text else tr("นำออก"),
        )
        for name, text in form.touched().items()
        if not name.startswith(f"{NEW}.") or name == f"{NEW}.code"
    ]
    with st.container():
        if lines:
            st.markdown("  \n".join(line_markdown(line) for line in lines))
        else:
            st.caption(tr("ยังไม่มีอะไรเปลี่ยน"))


def _buttons(
    form: QuestionForm, read: TypedDetails, workspace: Workspace, *, is_overtaken: bool
) -> None:
    """Save, leave with the words kept as a draft, or drop them."""
    tr = workspace.tr
    messages = st.container()
    overtaken = tr("คะแนนรายข้อเปลี่ยนไปแล้ว โปรดดูด้านบนก่อนบันทึก") if is_overtaken else ""
    pressed = ways_out(
        form, "questions", lambda: keep_draft(form, workspace), tr, overtaken=overtaken
    )
    if pressed.is_sent:
        with messages:
            save(form, read, workspace)
    elif pressed.is_dropped or pressed.is_left:
        links.leave_form(*form.place)
        if not pressed.is_dropped:
            st.rerun()
        links.forget_place()
        drop_form(OPEN, form, workspace)
