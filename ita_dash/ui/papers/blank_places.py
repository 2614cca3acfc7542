"""Where a blank of a paper is filled in."""

from __future__ import annotations

from ita_dash.domain.agencies.office_fields import OFFICE_LABELS
from ita_dash.domain.cycle import analysis_year
from ita_dash.domain.measures.fields import FIELD_LABELS
from ita_dash.domain.messages import Message
from ita_dash.domain.papers.memo import LETTER_DATE, LETTER_NUMBER, OPINION
from ita_dash.domain.papers.texts import PLACES
from ita_dash.domain.review.finding import Place
from ita_dash.ui.elements.cell_link import cell_link
from ita_dash.ui.session.workspace import Workspace

PageLink = tuple[str, dict[str, str]]
"""A page, a key of PAGES, and its address."""
BY_HAND = (LETTER_NUMBER, LETTER_DATE, OPINION)
"""What is written on the printed paper."""
_OFFICE_FIELDS = {str(label): field for field, label in OFFICE_LABELS.items()}
_MEASURE_FIELDS = {str(label): field for field, label in FIELD_LABELS.items()}


def blank_link(blank: Message, fiscal_year: int, workspace: Workspace) -> PageLink | None:
    """The form with the field that would fill the blank; None for what is written by hand."""
    if blank in BY_HAND:
        return None
    year = {"fy": str(fiscal_year)}
    field = _OFFICE_FIELDS.get(str(blank))
    if field is not None:
        return "agency", {"view": "office", "at": field}
    if "field" in blank.values:
        return _of_measure(blank, fiscal_year, workspace)
    if blank == PLACES["divisions"]:
        return "measures", year
    is_of_result = blank == PLACES["rating"] or "year" in blank.values
    if is_of_result:
        return "scores", {"view": "edit", "fy": str(analysis_year(fiscal_year))}
    return "agency", {"view": "office"}


def _of_measure(blank: Message, fiscal_year: int, workspace: Workspace) -> PageLink:
    """The field of the measure of that number in its year."""
    table = workspace.snapshot.measures.table
    is_it = (table["fiscal_year"] == fiscal_year) & (table["number"] == blank.values["number"])
    ids = table.loc[is_it, "measure_id"].tolist()
    field = _MEASURE_FIELDS.get(str(blank.values["field"]), "result")
    number = int(str(blank.values["number"]))
    return cell_link(Place(field, ids[0] if ids else None, number), fiscal_year)
