"""The years a measure touches, and the website items its report is evidence for."""

from __future__ import annotations

import pytest

from ita_dash.domain.measure_evidence import analysed_year, evidence_items, evidence_year
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
    assert analysed_year(running) == running - 1
    items = evidence_items(load_rulebooks(), evidence_year(running))
    assert [(item.code, item.role) for item in items] == list(
        zip(codes, ("measures", "report"), strict=True)
    )


@pytest.mark.parametrize("round_year", [2561, 2590])
def test_an_unknown_round_has_no_items_of_another_year(round_year: int) -> None:
    assert evidence_items(load_rulebooks(), round_year) == ()
