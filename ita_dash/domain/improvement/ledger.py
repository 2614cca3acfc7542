"""The plans of all years beside one another: which measures were kept, changed, dropped, new."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from ita_dash.domain.improvement.lineage import Basis, Decision, Match, Titled, matches
from ita_dash.domain.improvement.standing_decision import StandingDecision, each_decision
from ita_dash.domain.measures.measure import Measure, each_measure
from ita_dash.frames.improvement import LEDGER

_ORDER = {str(decision): place for place, decision in enumerate(Decision)}


@dataclass(frozen=True)
class _Line:
    measure_id: int | None
    earlier_id: int | None
    decision: Decision
    basis: Basis
    likeness: int | None = None
    reason: str = ""
    actor: str | None = None


def ledger_years(measures: pd.DataFrame) -> list[tuple[int, int]]:
    """MEASURE_TABLE → (year of a plan, year of the plan recorded before it), oldest first."""
    years = sorted({int(year) for year in measures["fiscal_year"]})
    return list(zip(years[1:], years[:-1], strict=True))


def ledger(measures: pd.DataFrame, lineage: pd.DataFrame) -> pd.DataFrame:
    """MEASURE_TABLE of every year, MEASURE_LINEAGE → LEDGER, the oldest plan first.

    What a person told stands before what titles and indicators suggest; a decision about a measure
    that does not stand any more says nothing.
    """
    rows = [
        row
        for later, earlier in ledger_years(measures)
        for row in _of_year(measures, lineage, later, earlier)
    ]
    return LEDGER.apply(pd.DataFrame(rows, columns=list(LEDGER.columns), dtype=object))


def _of_year(
    measures: pd.DataFrame, lineage: pd.DataFrame, later: int, earlier: int
) -> list[dict[str, object]]:
    plan, before = (_by_id(measures, year) for year in (later, earlier))
    lines = _lines(plan, before, _decided(lineage[lineage["fiscal_year"] == later], plan, before))
    rows = [_row(line, plan, before, later, earlier) for line in lines]
    return sorted(rows, key=_place)


def _place(row: Mapping[str, Any]) -> tuple[int, int]:
    number = row["earlier_number"] if row["number"] is None else row["number"]
    return _ORDER[row["decision"]], number


def _by_id(measures: pd.DataFrame, fiscal_year: int) -> dict[int, Measure]:
    of_year = measures[measures["fiscal_year"] == fiscal_year]
    return {each.measure_id: each for each in each_measure(of_year)}


def _decided(
    lineage: pd.DataFrame, plan: Mapping[int, Measure], before: Mapping[int, Measure]
) -> dict[int, StandingDecision]:
    """What was decided of measures of either plan, by their ids.

    A measure that is told to go on in another one is not dropped, whatever else is told of it.
    """
    decided = {}
    for each in each_decision(lineage):
        is_known = each.measure_id in (before if each.decision is Decision.DROPPED else plan)
        if is_known and (each.predecessor_id is None or each.predecessor_id in before):
            decided[each.measure_id] = each
    carried_on = {each.predecessor_id for each in decided.values()}
    return {key: each for key, each in decided.items() if key not in carried_on}


def _lines(
    plan: Mapping[int, Measure],
    before: Mapping[int, Measure],
    decided: Mapping[int, StandingDecision],
) -> Iterator[_Line]:
    for measure_id, said in decided.items():
        of_plan = None if said.decision is Decision.DROPPED else measure_id
        earlier = measure_id if of_plan is None else said.predecessor_id
        line = _Line(of_plan, earlier, said.decision, Basis.TOLD)
        yield replace(line, reason=said.reason, actor=said.actor)
    carried_on = {said.predecessor_id for said in decided.values()}
    open_before = [
        _titled(row) for key, row in before.items() if key not in {*decided, *carried_on}
    ]
    open_plan = [_titled(row) for key, row in plan.items() if key not in decided]
    matched_by_id = {match.measure_id: match for match in matches(open_before, open_plan)}
    yield from (_guess(each.measure_id, matched_by_id.get(each.measure_id)) for each in open_plan)
    matched = {match.earlier_id for match in matched_by_id.values()}
    for each in open_before:
        if each.measure_id not in matched:
            yield _Line(None, each.measure_id, Decision.DROPPED, Basis.NO_MATCH)


def _guess(measure_id: int, match: Match | None) -> _Line:
    if match is None:
        return _Line(measure_id, None, Decision.NEW, Basis.NO_MATCH)
    return _Line(measure_id, match.earlier_id, match.decision, match.basis, match.likeness)


def _titled(measure: Measure) -> Titled:
    return Titled(measure.measure_id, measure.title, frozenset(measure.indicators))


def _row(
    line: _Line,
    plan: Mapping[int, Measure],
    before: Mapping[int, Measure],
    later: int,
    earlier: int,
) -> dict[str, object]:
    now = None if line.measure_id is None else plan[line.measure_id]
    old = None if line.earlier_id is None else before[line.earlier_id]
    return {
        "fiscal_year": later,
        "earlier_year": earlier,
        "decision": str(line.decision),
        "basis": str(line.basis),
        "likeness": line.likeness,
        "measure_id": line.measure_id,
        "number": now and now.number,
        "title": now and now.title,
        "indicators": now.indicators if now else (),
        "earlier_id": line.earlier_id,
        "earlier_number": old and old.number,
        "earlier_title": old and old.title,
        "earlier_indicators": old.indicators if old else (),
        "earlier_status": old and str(old.status),
        "reason": line.reason,
        "actor": line.actor,
    }
