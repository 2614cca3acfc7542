"""Opens the form about a measure's lineage: as it was left, from a draft, or from the ledger."""

from __future__ import annotations

from ita_dash.domain.improvement.ledger_line import LedgerLine, each_line
from ita_dash.domain.improvement.lineage_input import LineageInput, read_lineage_input
from ita_dash.ui.improvement.lineage_drafts import chosen_draft, my_drafts
from ita_dash.ui.improvement.lineage_state import OPEN, LineageForm
from ita_dash.ui.session.form_opening import Opening
from ita_dash.ui.session.workspace import Workspace


def ledger_line(fiscal_year: int, measure_id: int, workspace: Workspace) -> LedgerLine | None:
    """The line of a measure of the plan, or of one that it does not carry on."""
    rows = workspace.snapshot.improvement.ledger
    rows = rows[rows["fiscal_year"] == fiscal_year]
    is_dropped = rows["measure_id"].isna() & (rows["earlier_id"] == measure_id)
    lines = each_line(rows[(rows["measure_id"] == measure_id) | is_dropped])
    return lines[0] if lines else None


def opened_form(line: LedgerLine, measure_id: int, workspace: Workspace) -> LineageForm:
    """The form of a line of the ledger; it always begins from what stands now."""
    opening = Opening(
        OPEN,
        f"lineage_{line.fiscal_year}_{measure_id}",
        lambda: _begun(line, measure_id, workspace),
        lambda _: _begun(line, measure_id, workspace),
        read_lineage_input,
        lambda: my_drafts(workspace),
    )
    return opening.form(OPEN.form(), chosen_draft(measure_id, workspace), workspace)


def _begun(line: LedgerLine, measure_id: int, workspace: Workspace) -> LineageForm:
    lineage = workspace.snapshot.improvement.lineage
    is_it = (lineage["fiscal_year"] == line.fiscal_year) & (lineage["measure_id"] == measure_id)
    seen = lineage.loc[is_it, "change_no"].tolist()
    earlier = str(line.earlier.measure_id) if line.planned and line.earlier else ""
    shown = LineageInput(line.fiscal_year, str(line.decision), earlier, line.reason)
    return LineageForm(measure_id, workspace.change_no, next(iter(seen), None), shown, shown)
