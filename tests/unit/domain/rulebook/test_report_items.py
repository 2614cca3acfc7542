"""The website items that a report on measures is evidence for."""

from __future__ import annotations

import pytest

from ita_dash.domain.cycle import oit_year
from ita_dash.domain.rulebook.report_items import report_items
from ita_dash.queries.rulebooks import load_rulebooks


@pytest.mark.parametrize(
    ("running", "codes"),
    [
        (2563, ["o42", "o43"]),
        (2565, ["o42", "o43"]),
        (2566, ["o34", "o35"]),
        (2567, ["o27", "o28"]),  # the year of the real report
        (2568, ["o25", "o26"]),
    ],
)
def test_the_report_is_evidence_in_the_round_after(running: int, codes: list[str]) -> None:
    items = report_items(load_rulebooks(), oit_year(running))
    assert [(item.code, item.role) for item in items] == list(
        zip(codes, ("measures", "report"), strict=True)
    )


@pytest.mark.parametrize("round_year", [2561, 2590])
def test_an_unknown_round_has_no_items_of_another_year(round_year: int) -> None:
    assert report_items(load_rulebooks(), round_year) == ()
