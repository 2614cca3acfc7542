"""Saves a scenario, and says what became of it only with the change number in hand."""

from __future__ import annotations

from typing import NoReturn

import streamlit as st

from ita_dash.domain.errors import AlreadySaved, EditCollision, ItaError
from ita_dash.services.scenarios.edits import SavedScenario, create_scenario, edit_scenario
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_already_saved, announce_saved
from ita_dash.ui.elements.text import plain
from ita_dash.ui.plan.trying import links
from ita_dash.ui.plan.trying.state import OPEN, ScenarioForm
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.form_drafts import drop_draft
from ita_dash.ui.session.one_save import one_save
from ita_dash.ui.session.workspace import Workspace


def save(form: ScenarioForm, workspace: Workspace, *, is_new: bool) -> None:
    """Write what was tried, as a scenario of its own where ``is_new``; else say why not."""
    tried = form.now()
    place = database(), current_actor(), workspace.agency.agency_id
    try:
        # A second click may end the run right after the write: what was saved stands in the
        # form before anything is asked of the session, and the next run goes on from there.
        with one_save(form.key, (tried, is_new), workspace):
            if is_new:
                form.outcome = create_scenario(*place, tried)
            else:
                form.outcome = edit_scenario(*place, form.scenario_id, tried, form.base_change_no)
    except AlreadySaved as saved:
        _close(form, workspace)
        links.open_scenario(form.scenario_id)
        announce_already_saved(saved.change_no, workspace.tr)
    except EditCollision:
        st.rerun()
    except ItaError as error:
        error_box(error, workspace.tr)
    else:
        finish(form, form.outcome, workspace)


def finish(form: ScenarioForm, outcome: SavedScenario, workspace: Workspace) -> NoReturn:
    """Open the scenario as it was saved, and say under which number."""
    tr, name = workspace.tr, plain(" ".join(form.now().name.split()))
    _close(form, workspace)
    links.open_scenario(outcome.scenario_id)
    saved = tr("บันทึกแผนทดลอง {name} แล้ว", name=name)
    announce_saved(saved, outcome.change_no if outcome.is_written else None, tr)


def _close(form: ScenarioForm, workspace: Workspace) -> None:
    drop_draft(form, workspace)
    OPEN.close()
