"""What papers of one fiscal year are made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ita_dash.domain.agencies.office import SIGNERS, Office
from ita_dash.domain.evidence.record import ListedEvidence
from ita_dash.domain.measures.draft import Step
from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.measures.memo import Memo
from ita_dash.domain.papers.person_names import has_name, without_names
from ita_dash.domain.rulebook.parts import NationalGoal
from ita_dash.domain.scores.assessment import Assessment
from ita_dash.domain.scores.indicator_score import IndicatorScore

_TEXTS = ("title", "result", "outcome")
_STEP_TEXTS = ("description", "note")


@dataclass(frozen=True)
class PaperFacts:
    """One agency's year as papers tell it; None and blanks are unknown.

    ``fiscal_year`` is the year in which the measures ran, ``result_year`` the one whose result
    they answer, ``result`` and ``indicators`` that result and ``results`` it and those before
    it, oldest first. ``steps`` are by measure_id. ``office`` has the positions of its signers, as
    recorded or as its kind usually calls them. ``memo`` is what an imported memo of the year says.
    ``is_invented`` marks the sample, and everything that is printed of it says so.
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
    is_invented: bool = False

    @property
    def naming_people(self) -> tuple[int, ...]:
        """The numbers of the measures whose texts seem to name somebody."""
        return tuple(
            each.number
            for each in self.measures
            if any(has_name(getattr(each, name)) for name in _TEXTS)
            or any(has_name(step.description) for step in self.steps[each.measure_id])
        )

    def without_names(self) -> PaperFacts:
        """The same year for everybody to read: nobody signs, and no text names a person."""
        unnamed = dict.fromkeys(SIGNERS)
        return replace(
            self,
            office=replace(self.office, **unnamed),
            measures=[replace(each, **_hidden(each, _TEXTS)) for each in self.measures],
            steps={
                measure: tuple(replace(step, **_hidden(step, _STEP_TEXTS)) for step in steps)
                for measure, steps in self.steps.items()
            },
            evidence=[
                replace(each, content=replace(each.content, **_hidden(each.content, ("title",))))
                for each in self.evidence
            ],
        )


def _hidden(record: object, names: Sequence[str]) -> dict[str, Any]:
    return {name: without_names(getattr(record, name)) for name in names}
