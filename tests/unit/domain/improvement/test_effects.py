"""What came after a year's measures, beside what moved without one."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_dash.domain.improvement.effects import YearEffects, year_effects
from ita_dash.domain.improvement.peer_group import NO_PEERS, PeerGroup
from ita_dash.domain.measures.table import measure_table
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.scores.scoring import assessments, indicator_scores
from ita_dash.frames.measures import MEASURE_INDICATORS
from ita_dash.queries.rulebooks import load_rulebooks
from tests.builders import NO_DIVISIONS, NO_STEPS, children, figures, measures, scores
from tests.rulebooks import books_where, said

RULES = load_rulebooks()
TODAY = date(2026, 11, 30)
BEFORE = {f"indicator_{number}": 80.0 for number in range(1, 11)}


def effects(
    links: Mapping[int, tuple[int, ...]],
    before: Mapping[str, float] = BEFORE,
    after: Mapping[str, float] | None = None,
    *,
    fiscal_year: int = 2568,
    today: date = TODAY,
    peers: PeerGroup = NO_PEERS,
    rules: RuleBooks = RULES,
) -> YearEffects:
    """What came after measures 1, 2 … that name these indicators."""
    rows = scores(fiscal_year - 1, **before) + scores(fiscal_year, **(after or {}))
    printed = figures(rows)
    pairs = [(measure_id, n) for measure_id, numbers in links.items() for n in numbers]
    plan = measures(*({"fiscal_year": fiscal_year, "number": place} for place in links))
    table = measure_table(plan, NO_DIVISIONS, children(MEASURE_INDICATORS, *pairs), NO_STEPS, today)
    return year_effects(
        fiscal_year,
        indicators=indicator_scores(printed, RULES),
        assessments=assessments(printed, RULES),
        measures=table,
        rulebooks=rules,
        today=today,
        peers=peers,
    )


def moved(**changes: float) -> dict[str, float]:
    """The scores after, where only these indicators moved."""
    return {code: score + changes.get(code, 0.0) for code, score in BEFORE.items()}


def test_a_linked_indicator_stands_beside_the_mean_of_those_without_a_measure() -> None:
    found = effects({1: (1,)}, after=moved(indicator_1=4.0, indicator_2=9.0))
    row = found.linked.to_dict("records")[0]
    assert (row["before"], row["after"], row["change"]) == (80.0, 84.0, 4.0)
    assert (row["rest_change"], row["difference"]) == (1.0, 3.0)
    assert row["movement"] == "rose_more"
    assert found.rest_count == 9
    assert found.missing is None


@settings(max_examples=40)
@given(
    st.sets(st.integers(1, 10)),
    st.lists(st.integers(0, 10_000), min_size=10, max_size=10),
)
def test_the_mean_of_the_rest_never_holds_a_linked_indicator(
    linked: set[int], after: list[int]
) -> None:
    later = {f"indicator_{n}": score / 100 for n, score in enumerate(after, start=1)}
    found = effects({1: tuple(sorted(linked))}, after=later)
    rest = [later[f"indicator_{n}"] - 80.0 for n in range(1, 11) if n not in linked]
    assert found.rest_count == len(rest)
    if rest:
        assert found.rest_change == pytest.approx(sum(rest) / len(rest), abs=0.00501)
    else:
        assert math.isnan(found.rest_change)


def test_where_every_indicator_has_a_measure_nothing_is_left_to_compare_with() -> None:
    found = effects({1: tuple(range(1, 11))}, after=moved(indicator_1=4.0))
    assert found.rest_count == 0
    assert found.linked["difference"].isna().all()
    assert found.linked["movement"].tolist()[:2] == ["rose", "still"]


def test_years_that_do_not_compare_give_the_reason_and_no_change() -> None:
    found = effects({1: (1,)}, after=moved(indicator_1=4.0), fiscal_year=2562)
    assert "เทียบกับปี 2561 ไม่ได้" in str(found.missing)
    row = found.indicators.to_dict("records")[0]
    assert (row["before"], row["after"]) == (80.0, 84.0)
    assert math.isnan(row["change"])
    assert row["movement"] == "unknown"
    assert math.isnan(found.total.change)


def test_one_indicator_that_does_not_compare_counts_neither_here_nor_in_the_rest() -> None:
    rules = books_where(2568, said("indicator_9", "no"), said("indicator_10", "no"))
    after = moved(indicator_1=4.0, indicator_9=-60.0, indicator_10=10.0)
    group = PeerGroup("อบต.", {"indicator_9": 1.5, "total": 0.5}, {"indicator_9": 12, "total": 12})
    found = effects({1: (1,), 2: (9,)}, after=after, rules=rules, peers=group)
    assert found.linked["indicator"].tolist() == [1]
    assert found.rest_change == 0.0
    assert found.missing is None
    assert found.indicators["peer_change"].isna().all()
    assert not math.isnan(found.total.change)


def test_a_year_that_asks_for_caution_has_its_changes() -> None:
    found = effects({1: (1,)}, after=moved(indicator_1=4.0), fiscal_year=2566)
    assert found.linked["change"].tolist() == [4.0]


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2025, 5, 1), "รอผลการประเมินปี 2568"),
        (date(2025, 9, 1), "ยังไม่ได้นำเข้าคะแนนรายตัวชี้วัดของปี 2568"),
    ],
)
def test_a_result_that_is_not_in_is_awaited_or_missing(today: date, told: str) -> None:
    found = effects({1: (1,)}, today=today)
    assert told in str(found.missing)
    assert found.measures["movement"].tolist() == ["unknown"]


def test_a_result_without_one_before_has_nothing_to_compare() -> None:
    found = effects({1: (1,)}, before={"total": 90.0}, after=BEFORE)
    assert "ไม่มีคะแนนรายตัวชี้วัดของปี 2567 ให้เทียบ" in str(found.missing)


def test_each_measure_has_a_row_for_every_indicator_and_one_where_it_names_none() -> None:
    found = effects({1: (9, 10), 2: ()}, after=moved(indicator_9=2.0, indicator_10=-2.0))
    rows = found.measures
    assert rows["number"].tolist() == [1, 1, 2]
    assert rows["indicator"].tolist()[:2] == [9, 10]
    assert rows["indicator"].isna().tolist() == [False, False, True]
    assert rows["movement"].tolist() == ["rose_alone", "fell_alone", ""]


def test_the_total_stands_beside_the_nation_only_where_both_means_are_known() -> None:
    both = effects({1: (1,)}, {"total": 80.0}, {"total": 90.0}, fiscal_year=2566).total
    assert (both.change, both.nation) == (10.0, 2.62)
    assert math.isnan(
        effects({1: (1,)}, {"total": 80.0}, {"total": 90.0}, fiscal_year=2569).total.nation
    )


def test_other_agencies_stand_beside_the_same_indicator() -> None:
    group = PeerGroup("อบต.", {"indicator_1": 1.5, "total": 0.5}, {"indicator_1": 12, "total": 12})
    found = effects({1: (1,)}, after=moved(indicator_1=4.0), peers=group)
    assert found.linked["peer_change"].tolist() == [1.5]
    assert found.linked["peer_count"].tolist() == [12]
    apart = effects({1: (1,)}, after=BEFORE, fiscal_year=2562, peers=group)
    assert apart.linked.empty
    assert apart.indicators["peer_change"].isna().all()


def test_scores_that_were_not_published_stand_beside_no_mean_of_the_country() -> None:
    printed = figures(scores(2565, total=80.0) + scores(2566, total=90.0))
    links = children(MEASURE_INDICATORS)
    found = year_effects(
        2566,
        indicators=indicator_scores(printed, RULES),
        assessments=assessments(printed, RULES),
        measures=measure_table(measures(), NO_DIVISIONS, links, NO_STEPS, TODAY),
        rulebooks=RULES,
        today=TODAY,
        is_published=False,
    )
    assert found.total.change == 10.0
    assert math.isnan(found.total.nation)
