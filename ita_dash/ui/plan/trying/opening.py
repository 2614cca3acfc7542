"""Opens the form of a scenario: as it was left, from a draft, as a browser shows it, or anew."""

from __future__ import annotations

from ita_dash.domain.targets.headroom import Baseline
from ita_dash.domain.targets.scenario import Scenario, read_scenario
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.plan.trying import links
from ita_dash.ui.plan.trying.drafts import chosen_draft, leave, my_drafts
from ita_dash.ui.plan.trying.state import OPEN, ScenarioForm, set_score
from ita_dash.ui.session.form_drafts import own_draft, remember, take_over
from ita_dash.ui.session.held_form import told_change
from ita_dash.ui.session.shown_token import shown_token
from ita_dash.ui.session.workspace import Workspace


def opened_form(baseline: Baseline, scenario_id: int, workspace: Workspace) -> ScenarioForm:
    """The form of a scenario of the year that the page shows; 0 is a new one.

    A draft that the reader chose goes before everything, then the form as this session has it,
    then what a browser shows whose session was lost, then what is stored.
    """
    name = f"scenario_{baseline.fiscal_year}_{scenario_id}"
    held, begun = OPEN.form(), links.begun_with(baseline.fiscal_year)
    place = baseline.fiscal_year, scenario_id
    if held is not None and (begun or (held.fiscal_year, held.scenario_id) != place):
        leave(held, workspace)
        held = None
    draft = chosen_draft(scenario_id, workspace)
    if held is not None and draft is None and (OPEN.has_fields() or held.outcome is not None):
        shown_token(name, held.token)
        if held.is_unfilled:
            held.fill(held.start)
        return held
    fresh = begun_from(workspace.change_no, baseline, scenario_id, workspace)
    token = shown_token(name, fresh.token)
    if draft is not None:
        return _continued(draft, fresh, baseline, workspace)
    is_shown = token != fresh.token and begun is None
    returned = _returned(token, fresh, baseline, workspace) if is_shown else None
    if returned is None:
        fresh.fill(begun or fresh.base)
    return OPEN.hold(returned or fresh)


def begun_from(
    as_of: int, baseline: Baseline, scenario_id: int, workspace: Workspace
) -> ScenarioForm:
    """The form of a scenario as it stood at a change number; a new one where it did not stand."""
    known = {each.number: each.score for each in baseline.indicators}
    recorded = workspace.snapshot_at(as_of).targets.scenarios.get(scenario_id)
    if recorded is None:
        return ScenarioForm(0, Scenario(baseline.fiscal_year, "", "", known), 0)
    content = recorded.content
    scores = {number: content.scores.get(number, score) for number, score in known.items()}
    base = Scenario(content.fiscal_year, content.name, content.note, scores)
    return ScenarioForm(scenario_id, base, recorded.change_no)


def _continued(
    draft: FormDraft, fresh: ScenarioForm, baseline: Baseline, workspace: Workspace
) -> ScenarioForm:
    """A form with what the draft holds, begun from what stood when it was made."""
    form = _based_on(draft.base_change_no, fresh, baseline, workspace)
    form.fill(read_scenario(draft.typed) or form.base)
    take_over(form, draft, workspace)
    return OPEN.hold(form)


def _returned(
    token: str, fresh: ScenarioForm, baseline: Baseline, workspace: Workspace
) -> ScenarioForm | None:
    """The form that a browser shows after its session was lost, with what it shows.

    The fields are not filled: what the browser holds in them counts, and what it does not hold
    is as the draft has it. None for a token that tells of no change.
    """
    change_no = told_change(token)
    if change_no is None or change_no > workspace.change_no:
        return None
    form = _based_on(change_no, fresh, baseline, workspace)
    form.token, form.is_returned = token, True
    draft = own_draft(form, my_drafts(workspace))
    typed = read_scenario(draft.typed) if draft else None
    if draft and typed:
        form.start = typed
        remember(form, draft)
    for n, score in form.now().scores.items():
        set_score(n, score)
    return form


def _based_on(
    change_no: int, fresh: ScenarioForm, baseline: Baseline, workspace: Workspace
) -> ScenarioForm:
    """The form as it began from a revision; as it begins now where there was none."""
    if not fresh.scenario_id or not 0 < change_no <= workspace.change_no:
        return ScenarioForm(fresh.scenario_id, fresh.base, fresh.base_change_no)
    form = begun_from(change_no, baseline, fresh.scenario_id, workspace)
    return form if form.scenario_id else fresh
