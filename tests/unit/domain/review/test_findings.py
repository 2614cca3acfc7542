"""The order of findings, and what becomes of one that was accepted."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from ita_dash.domain.review.finding import Acceptance
from ita_dash.domain.review.findings import findings, open_counts
from ita_dash.domain.review.rule import Rule
from tests.unit.domain.review.subjects import found, measure, subject

YEAR = subject(
    measure(1, indicators=(), outcome="ดีขึ้น"),
    measure(2, title="พนักงานเทศบาล", lead_division=None),
)


MOMENT = pd.Timestamp("2024-11-01").to_pydatetime()


def acceptance(rule: Rule, place: str, fingerprint: str) -> Acceptance:
    return Acceptance(2567, rule, place, fingerprint, "ตั้งใจ", 9, MOMENT, "คณะทำงาน")


def test_errors_come_first_then_measures_in_their_order() -> None:
    assert found(YEAR) == [
        ("other_agency_kind", 2, "title"),
        ("outcome_without_figure", 1, "outcome"),
        ("no_lead", 2, "divisions"),
        ("no_indicator", 1, "indicators"),
    ]
    assert list(open_counts(findings(YEAR)).values()) == [1, 2, 1]


def test_an_accepted_finding_stays_and_counts_no_more() -> None:
    wrong = findings(YEAR)[0]
    known = acceptance(wrong.rule, wrong.place.key, wrong.fingerprint)
    first, *others = findings(YEAR, [known])
    assert (first.accepted, first.before, first.is_open_error) == (known, None, False)
    assert [each.accepted for each in others] == [None] * 3
    assert list(open_counts([first, *others]).values()) == [0, 2, 1]


def test_a_text_that_changed_is_asked_about_again() -> None:
    wrong = findings(YEAR)[0]
    known = acceptance(wrong.rule, wrong.place.key, wrong.fingerprint)
    one, two = YEAR.measures
    later = replace(YEAR, measures=(one, replace(two, title="พนักงานเทศบาลทุกคน")))
    first = findings(later, [known])[0]
    assert (first.accepted, first.before, first.is_open_error) == (None, known, True)


def test_an_acceptance_follows_its_measure_into_another_place_of_the_order() -> None:
    wrong = findings(YEAR)[0]
    known = acceptance(wrong.rule, wrong.place.key, wrong.fingerprint)
    one, two = YEAR.measures
    moved = replace(YEAR, measures=(replace(two, number=1), replace(one, number=2)))
    assert findings(moved, [known])[0].accepted == known
