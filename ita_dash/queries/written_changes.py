"""What one change wrote, with what stood before: a record for each thing it wrote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.messages import Message
from ita_dash.queries.evidence import EvidenceChange
from ita_dash.queries.scenario_changes import (
    ScenarioChange,
    TargetChange,
)


@dataclass(frozen=True)
class MeasureChange:
    """One measure in one change; ``before`` is None where it was new, or did not stand."""

    change_no: int
    measure_id: int
    before: MeasureDraft | None
    after: MeasureDraft
    is_new: bool
    is_removed: bool


@dataclass(frozen=True)
class ScoreChange:
    """One figure of the agency's own in one change: a score, a rating, or None where there is none.

    ``code`` as in domain/scores/scoring.py.
    """

    change_no: int
    fiscal_year: int
    code: str
    before: float | str | None
    after: float | str | None


@dataclass(frozen=True)
class LineageChange:
    """What one change decided of a measure in the plan of a fiscal year, or took back.

    ``decision`` as in domain/improvement/lineage.py; ``earlier`` is the measure it carries on.
    """

    change_no: int
    plan_year: int
    measure_id: int
    measure: Message
    decision: str
    earlier: Message | None
    reason: str
    is_removed: bool


@dataclass(frozen=True)
class DetailChange:
    """One question or item in one change: its score, or None where it has none."""

    change_no: int
    fiscal_year: int
    code: str
    part: int
    before: float | None
    after: float | None


@dataclass(frozen=True)
class WrittenRows:
    """What some changes wrote, by change number; of the figures of others only how many."""

    measures: Mapping[int, Sequence[MeasureChange]]
    scores: Mapping[int, Sequence[ScoreChange]]
    details: Mapping[int, Sequence[DetailChange]]
    peer_scores: Mapping[int, int]
    lineage: Mapping[int, Sequence[LineageChange]]
    scenarios: Mapping[int, Sequence[ScenarioChange]]
    targets: Mapping[int, Sequence[TargetChange]]
    evidence: Mapping[int, Sequence[EvidenceChange]]
