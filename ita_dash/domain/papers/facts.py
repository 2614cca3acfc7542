"""What papers of one fiscal year are made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ita_dash.domain.agencies.office import Office
from ita_dash.domain.evidence.record import ListedEvidence
from ita_dash.domain.measures.draft import Step
from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.measures.memo import Memo
from ita_dash.domain.rulebook.parts import NationalGoal
from ita_dash.domain.scores.assessment import Assessment
from ita_dash.domain.scores.indicator_score import IndicatorScore


@dataclass(frozen=True)
class PaperFacts:
    """One agency's year as papers tell it; None and blanks are unknown.

    ``fiscal_year`` is the year in which the measures ran, ``result_year`` the one whose result
    they answer, ``result`` and ``indicators`` that result and ``results`` it and those before
    it, oldest first. ``steps`` are by measure_id. ``office`` has the positions of its signers, as
    recorded or as its kind usually calls them. ``memo`` is what an imported memo of the year says.
    """

    fiscal_year: int
    result_year: int
    agency: str
    agency_type: str | None
    office: Office
    addressee: str | None
    target: float
    goal: NationalGoal | None
    result: Assessment | None
    results: Sequence[Assessment]
    indicators: Sequence[IndicatorScore]
    measures: Sequence[Measure]
    steps: Mapping[int, tuple[Step, ...]]
    evidence: Sequence[ListedEvidence]
    memo: Memo | None
