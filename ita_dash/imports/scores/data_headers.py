"""The table of a score file: which headers make one, and whether they tell the fiscal year."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ita_dash.imports.scores.headers import ScoreHeadings
from ita_dash.imports.tables.made_table import Table


def holding_scores(headings: ScoreHeadings) -> Callable[[Sequence[str]], bool]:
    """Asks of headers whether they name figures, a score column, or codes with years."""

    def holds(headers: Sequence[str]) -> bool:
        meanings = [heading for header in headers if (heading := headings.read(header))]
        fields = {each.name for each in meanings if each.kind == "field"}
        kinds = {each.kind for each in meanings}
        is_across = "code" in fields and "fiscal_year" in kinds
        return "figure" in kinds or "score" in fields or is_across

    return holds


def tells_years(headings: ScoreHeadings, table: Table) -> bool:
    """Whether a column holds the fiscal year, or columns are of one year each."""
    meanings = [heading for header in table.headers.values() if (heading := headings.read(header))]
    return any("fiscal_year" in (each.kind, each.name) for each in meanings)
