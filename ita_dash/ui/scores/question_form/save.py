"""Saves a form of questions, and says what became of it only with the change number in hand."""

from __future__ import annotations

from typing import NoReturn

import streamlit as st

from ita_dash.domain.errors import AlreadySaved, EditCollision, ItaError
from ita_dash.imports.questions.typed import TypedDetails
from ita_dash.services.scores.questions import QuestionEdit, edit_questions, seen_details
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_saved
from ita_dash.ui.scores.question_form import links
from ita_dash.ui.scores.question_form.state import OPEN, QuestionForm
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.form_drafts import drop_draft
from ita_dash.ui.session.one_save import one_save
from ita_dash.ui.session.workspace import Workspace


def save(form: QuestionForm, read: TypedDetails, workspace: Workspace) -> None:
    """Write what was typed; what cannot be read is said beside its field instead."""
    tr = workspace.tr
    if read.refused:
        message = tr("มี {n} ช่องที่อ่านไม่ได้ จึงยังไม่ได้บันทึก โปรดแก้ตามที่บอกใต้ช่อง", n=len(read.refused))
        st.error(message, icon=":material/error:")
        return
    typed = form.now()
    edit = QuestionEdit(form.fiscal_year, read.details, form.codes, typed.source, typed.reason)
    place = database(), current_actor(), workspace.agency.agency_id
    try:
        # A second click may end the run right after the write: what was saved stands in the
        # form before anything is asked of the session, and the next run goes on from there.
        with one_save(form.key, edit, workspace):
            form.outcome = edit_questions(*place, edit, seen_details(form.base)) or 0
    except AlreadySaved as saved:
        finish(form, saved.change_no, workspace)
    except EditCollision:
        st.rerun()
    except ItaError as error:
        error_box(error, tr)
    else:
        finish(form, form.outcome, workspace)


def finish(form: QuestionForm, outcome: int, workspace: Workspace) -> NoReturn:
    """Leave the form and say under which number it was saved; 0 is that nothing was."""
    tr = workspace.tr
    drop_draft(form, workspace)
    OPEN.close()
    links.forget_place()
    links.leave_form(*form.place)
    said = tr("บันทึกคะแนนรายข้อปี {year} แล้ว", year=form.fiscal_year)
    announce_saved(said, outcome, tr)
