"""Opens the form about a measure's lineage: as it was left, from a draft, or from the ledger."""

from __future__ import annotations

from ita_dash.domain.improvement.ledger_line import LedgerLine, each_line
from ita_dash.domain.improvement.lineage_input import LineageInput, read_lineage_input
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.improvement.lineage_drafts import chosen_draft, my_drafts
from ita_dash.ui.improvement.lineage_state import OPEN, LineageForm
from ita_dash.ui.session.form_drafts import own_draft, remember, take_over
from ita_dash.ui.session.held_form import told_change
from ita_dash.ui.session.shown_token import shown_token
from ita_dash.ui.session.workspace import Workspace


def ledger_line(fiscal_year: int, measure_id: int, workspace: Workspace) -> LedgerLine | None:
    """The line of a measure of the plan, or of one that it does not carry on."""
    rows = workspace.snapshot.improvement.ledger
    rows = rows[rows["fiscal_year"] == fiscal_year]
    is_dropped = rows["measure_id"].isna() & (rows["earlier_id"] == measure_id)
    lines = each_line(rows[(rows["measure_id"] == measure_id) | is_dropped])
    return lines[0] if lines else None


def opened_form(line: LedgerLine, measure_id: int, workspace: Workspace) -> LineageForm:
    """The form of a line of the ledger: a chosen draft first, then as this session has it.

    Then what a browser shows whose session was lost, then what the ledger says.
    """
    held, draft = OPEN.form(), chosen_draft(measure_id, workspace)
    name = f"lineage_{line.fiscal_year}_{measure_id}"
    if held is not None and draft is None and (OPEN.has_fields() or held.outcome is not None):
        shown_token(name, held.token)
        return held
    fresh = _begun(line, measure_id, workspace)
    token = shown_token(name, fresh.token)
    if draft is not None:
        return _continued(draft, fresh, workspace)
    if token != fresh.token and told_change(token) is not None:
        return _returned(token, fresh, workspace)
    fresh.fill()
    return OPEN.hold(fresh)


def _begun(line: LedgerLine, measure_id: int, workspace: Workspace) -> LineageForm:
    lineage = workspace.snapshot.improvement.lineage
    is_it = (lineage["fiscal_year"] == line.fiscal_year) & (lineage["measure_id"] == measure_id)
    seen = lineage.loc[is_it, "change_no"].tolist()
    earlier = str(line.earlier.measure_id) if line.planned and line.earlier else ""
    shown = LineageInput(line.fiscal_year, str(line.decision), earlier, line.reason)
    return LineageForm(measure_id, workspace.change_no, next(iter(seen), None), shown, shown)


def _continued(draft: FormDraft, fresh: LineageForm, workspace: Workspace) -> LineageForm:
    """The form with what the draft holds."""
    fresh.start = read_lineage_input(draft.typed) or fresh.shown
    fresh.fill()
    take_over(fresh, draft, workspace)
    return OPEN.hold(fresh)


def _returned(token: str, fresh: LineageForm, workspace: Workspace) -> LineageForm:
    """The form that a browser shows after its session was lost, with the words it shows.

    The fields are not filled: what the browser holds in them counts.
    """
    fresh.token, fresh.is_returned = token, True
    draft = own_draft(fresh, my_drafts(workspace))
    if draft is not None:
        fresh.start = read_lineage_input(draft.typed) or fresh.shown
        remember(fresh, draft)
    return OPEN.hold(fresh)
