"""One agency's result of one fiscal year, taken out of its frame."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.frames.scores import ASSESSMENTS


@dataclass(frozen=True)
class Assessment:
    """A row of ASSESSMENTS: scores are on 0–100, an unknown one is NaN, an unknown text None."""

    assessed_id: int
    fiscal_year: int
    published_iit: float
    published_eit: float
    published_oit: float
    published_total: float
    published_rating: str | None
    computed_iit: float
    computed_eit: float
    computed_oit: float
    computed_total: float
    iit: float
    eit: float
    oit: float
    eit_part_1: float
    eit_part_2: float
    total: float
    total_is_computed: bool
    rule_rating: str | None
    rule_certainty: str | None
    rating: str | None
    rating_certainty: str | None
    rating_disagrees: bool
    target: float
    gap: float
    passed: bool | None
    difference: float
    disagrees: bool

    def score(self, code: str) -> float:
        """The score of an instrument, of a part of the EIT, or the total.

        AttributeError for another code, here and below.
        """
        return float(getattr(self, code))

    def published(self, code: str) -> float:
        """The total or an instrument as it was published."""
        return float(getattr(self, f"published_{code}"))

    def computed(self, code: str) -> float:
        """The total or an instrument as the rule book gives it."""
        return float(getattr(self, f"computed_{code}"))


def each_assessment(assessments: pd.DataFrame) -> list[Assessment]:
    """ASSESSMENTS → its rows, in their order."""
    return ASSESSMENTS.records(assessments, Assessment)


def assessment_of(assessments: pd.DataFrame, fiscal_year: int) -> Assessment | None:
    """The result of a fiscal year, of the ASSESSMENTS of one agency; None where there is none."""
    of_year = each_assessment(assessments[assessments["fiscal_year"] == fiscal_year])
    return of_year[0] if of_year else None
