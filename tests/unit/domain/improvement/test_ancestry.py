"""A measure is followed through the plans, back to the first and on to the last."""

from __future__ import annotations

from ita_dash.domain.improvement.ancestry import ancestry
from ita_dash.domain.improvement.ledger_line import LedgerLine, PlannedMeasure
from ita_dash.domain.improvement.lineage import Basis, Decision


def line(earlier: int, later: int, basis: Basis = Basis.TOLD) -> LedgerLine:
    """Measure n of 2560 + n carries on another one."""
    old, new = (PlannedMeasure(n, 2560 + n, 1, f"มาตรการ {n}") for n in (earlier, later))
    return LedgerLine(2560 + later, 2560 + earlier, Decision.KEPT, basis, None, new, old, "", None)


def test_the_way_back_leads_to_the_first_year_and_on_to_the_last() -> None:
    found = ancestry([line(5, 6), line(6, 7), line(7, 8)], 7)
    assert [each.fiscal_year for each in found.before] == [2566, 2565]
    assert [each.fiscal_year for each in found.after] == [2568]
    assert (found.since, found.is_told) == (2565, True)


def test_a_maybe_is_not_followed_and_a_guess_is_called_one() -> None:
    found = ancestry([line(5, 6, Basis.MAYBE), line(6, 7, Basis.NEAR_TITLE)], 7)
    assert found.since == 2566
    assert not found.is_told


def test_a_new_measure_has_no_past() -> None:
    dropped = LedgerLine(
        2567, 2566, Decision.DROPPED, Basis.NO_MATCH, None, None, line(6, 7).earlier, "", None
    )
    found = ancestry([dropped], 7)
    assert (found.since, found.before, found.after) == (None, (), ())
