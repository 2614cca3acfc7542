"""Opens the form of a scenario: as it was left, from a draft, as a browser shows it, or anew."""

from __future__ import annotations

from ita_dash.domain.targets.headroom import Baseline
from ita_dash.domain.targets.scenario import Scenario, read_scenario
from ita_dash.ui.plan.trying import links
from ita_dash.ui.plan.trying.drafts import chosen_draft, leave, my_drafts
from ita_dash.ui.plan.trying.state import OPEN, ScenarioForm, set_score
from ita_dash.ui.session.form_opening import Opening
from ita_dash.ui.session.workspace import Workspace


def opened_form(baseline: Baseline, scenario_id: int, workspace: Workspace) -> ScenarioForm:
    """The form of a scenario of the year that the page shows; 0 is a new one.

    That of another scenario, or one for which the reader brings scores, is left.
    """
    held, begun = OPEN.form(), links.begun_with(baseline.fiscal_year)
    place = baseline.fiscal_year, scenario_id
    if held is not None and (begun or (held.fiscal_year, held.scenario_id) != place):
        leave(held, workspace)
        held = None
    opening = Opening(
        OPEN,
        f"scenario_{baseline.fiscal_year}_{scenario_id}",
        lambda: begun_from(workspace.change_no, baseline, scenario_id, workspace),
        lambda change_no: _based_on(change_no, baseline, scenario_id, workspace),
        read_scenario,
        lambda: my_drafts(workspace),
    )
    draft = chosen_draft(scenario_id, workspace)
    form = opening.form(held, draft, workspace, begun_with=begun)
    if form.is_returned:
        # A slider and its field, of which the browser may hold one alone, show the same.
        for number, score in form.now().scores.items():
            set_score(number, score)
    return form


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


def _based_on(
    change_no: int, baseline: Baseline, scenario_id: int, workspace: Workspace
) -> ScenarioForm:
    """The form as it began from a revision; as it begins now where there was none."""
    form = begun_from(change_no, baseline, scenario_id, workspace)
    if form.scenario_id == scenario_id:
        return form
    return begun_from(workspace.change_no, baseline, scenario_id, workspace)
