"""Saves a form of scores, and says what became of it only with the change number in hand."""

from __future__ import annotations

from typing import NoReturn

import streamlit as st

from ita_dash.domain.errors import AlreadySaved, EditCollision, ItaError
from ita_dash.domain.scores.words import joined
from ita_dash.imports.scores.typed import TypedFigures
from ita_dash.services.scores.checks import figure_refused
from ita_dash.services.scores.edits import ScoreEdit, edit_scores
from ita_dash.services.scores.years import seen_figures
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_saved
from ita_dash.ui.elements.text import plain
from ita_dash.ui.scores.editing import links
from ita_dash.ui.scores.editing.state import OPEN, ScoreForm
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.form_drafts import drop_draft
from ita_dash.ui.session.one_save import one_save
from ita_dash.ui.session.workspace import Workspace


def save(form: ScoreForm, read: TypedFigures, workspace: Workspace) -> None:
    """Write what was typed; says which figures cannot be read instead where there are some."""
    tr = workspace.tr
    if read.refused:
        broken = [figure_refused(code, why) for code, why in read.refused.items()]
        st.error(plain(tr(joined(broken))), icon=":material/error:")
        return
    typed = form.now()
    provenance = (typed.row_kind, typed.source, typed.reason)
    edit = ScoreEdit(form.fiscal_year, read.values, *provenance)
    seen = seen_figures(form.base, form.fiscal_year)
    key = database(), current_actor(), workspace.agency.agency_id
    try:
        # A second click may end the run right after the write: what was saved stands in the
        # form before anything is asked of the session, and the next run goes on from there.
        with one_save(form.key, edit, workspace):
            form.outcome = edit_scores(*key, edit, seen) or 0
    except AlreadySaved as saved:
        finish(form, saved.change_no, workspace)
    except EditCollision:
        st.rerun()
    except ItaError as error:
        error_box(error, tr)
    else:
        finish(form, form.outcome, workspace)


def finish(form: ScoreForm, outcome: int, workspace: Workspace) -> NoReturn:
    """Leave the form and say under which number it was saved; 0 is that nothing was."""
    tr = workspace.tr
    drop_draft(form, workspace)
    OPEN.close()
    links.forget_place()
    links.leave_form(form.fiscal_year)
    announce_saved(tr("บันทึกคะแนนปี {year} แล้ว", year=form.fiscal_year), outcome, tr)
