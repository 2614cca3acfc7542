"""The view in which scores are tried: what they come to follows every move at once."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.targets.headroom import Baseline
from ita_dash.domain.targets.scenario import MOST_NAME_LETTERS, MOST_NOTE_LETTERS
from ita_dash.domain.targets.trial import trial
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.draft_card import DROP_ICON
from ita_dash.ui.elements.forms import LIVE
from ita_dash.ui.plan.trying import links
from ita_dash.ui.plan.trying.answer import answer_line, trial_answer
from ita_dash.ui.plan.trying.css import TRYING_STYLE
from ita_dash.ui.plan.trying.drafts import draft_offers, keep_draft, my_drafts
from ita_dash.ui.plan.trying.fields import score_fields
from ita_dash.ui.plan.trying.opening import opened_form
from ita_dash.ui.plan.trying.overtaken import overtaken
from ita_dash.ui.plan.trying.save import finish, save
from ita_dash.ui.plan.trying.state import FIELD, OPEN, ScenarioForm
from ita_dash.ui.session.draft_words import kept_caption, say_returned
from ita_dash.ui.session.form_leaving import drop_form
from ita_dash.ui.session.workspace import Workspace, refreshed_workspace


@st.fragment
def trying_view(fiscal_year: int, scenario_id: int) -> None:
    """Sliders, the answer and the ways to save; a fragment, so that a move runs this alone.

    The year must have every indicator. ``scenario_id`` is the scenario that is open, 0 for none.
    """
    workspace = refreshed_workspace()
    tr = workspace.tr
    st.html(TRYING_STYLE)
    baseline = workspace.snapshot.targets.baseline(fiscal_year)
    form = opened_form(baseline, scenario_id, workspace)
    if form.outcome is not None:
        finish(form, form.outcome, workspace)
    # Their places stand in every run, so that the fields below are never drawn anew.
    with st.container(key="scenario_drafts"):
        draft_offers(my_drafts(workspace, besides=form), workspace)
    with st.container(key="scenario_collision"):
        is_overtaken = overtaken(form, baseline, workspace)
    tried = trial(baseline, form.now().scores)
    with st.container(key="scenario_form"):
        fields, panel = st.columns([3, 1.15], gap="small")
    with fields:
        score_fields(tried, tr)
        with st.container(key="scenario_bar"):
            st.markdown(answer_line(tried, tr))
    with panel.container(border=True, gap="small", key="scenario_panel"):
        trial_answer(tried, tr)
        _texts(form, workspace)
        _buttons(form, baseline, workspace, is_overtaken=is_overtaken)
    say_returned(form, tr)


def _texts(form: ScenarioForm, workspace: Workspace) -> None:
    tr = workspace.tr
    st.text_input(
        tr("ชื่อแผนทดลอง"),
        key=f"{FIELD}name",
        max_chars=MOST_NAME_LETTERS,
        placeholder=tr("เช่น ยก OIT ก่อน"),
        live=LIVE,
    )
    st.text_area(
        tr("หมายเหตุ"),
        key=f"{FIELD}note",
        max_chars=MOST_NOTE_LETTERS,
        height="content",
    )


def _buttons(
    form: ScenarioForm, baseline: Baseline, workspace: Workspace, *, is_overtaken: bool
) -> None:
    """Save, as it is or as another one; back to what stands; drop the draft."""
    tr, is_old = workspace.tr, form.scenario_id != 0
    messages = st.container()
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        is_saved = is_old and st.button(
            tr("บันทึก"),
            type="primary",
            key="save_scenario",
            icon=":material/save:",
            disabled=is_overtaken,
        )
        label = tr("บันทึกเป็นแผนใหม่") if is_old else tr("บันทึกเป็นแผนทดลอง")
        is_new = st.button(
            label,
            type="secondary" if is_old else "primary",
            key="save_new_scenario",
            icon=":material/add:" if is_old else ":material/save:",
        )
        keep_draft(form, workspace)
        if form.kept and st.button(
            tr("ทิ้งฉบับร่าง"), key="drop_draft", type="tertiary", icon=DROP_ICON
        ):
            drop_form(OPEN, form, workspace)
        if is_old:
            name = tr("เริ่มจากคะแนนปี {year}", year=baseline.fiscal_year)
            action_button(name, links.open_scenario, 0, key="new_scenario", kind="tertiary")
    kept_caption(form, workspace.tr)
    if is_saved or is_new:
        with messages:
            save(form, workspace, is_new=is_new)
