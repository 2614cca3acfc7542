"""Where the place of a finding is corrected."""

from __future__ import annotations

from ita_dash.domain.review.finding import Place

_FIELDS_OF_FORM = {"divisions": "lead", "period": "period_text"}
"""The field of a measure's form that a place is corrected in, where it is called otherwise."""


def cell_link(place: Place, fiscal_year: int) -> tuple[str, dict[str, str]]:
    """The page, a key of PAGES, and its address where the place of a finding is corrected."""
    year = {"fy": str(fiscal_year)}
    if place.measure_id is not None:
        measure = {**year, "m": str(place.measure_id)}
        at = {"view": "edit", "at": _FIELDS_OF_FORM.get(place.field, place.field)}
        return "measures", measure if place.field == "evidence" else {**measure, **at}
    if place.field == "signers":
        return "agency", {"view": "office", "at": "head_of_office"}
    return ("imports", {"view": "report"}) if place.field.startswith("memo") else ("measures", year)
