"""The findings of the checks before signature that somebody accepted."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.review.finding import Acceptance
from ita_dash.domain.review.rule import Rule
from ita_dash.frames.review import ACCEPTED_FINDINGS
from ita_dash.queries.statements import statements

_SQL = statements("review")


def accepted_findings(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """ACCEPTED_FINDINGS that stand, of every year."""
    found = db.frame(_SQL["accepted_findings"], {"agency_id": agency_id, "as_of": as_of})
    return ACCEPTED_FINDINGS.apply(found)


def acceptances(db: Reader, agency_id: int, as_of: int, fiscal_year: int) -> list[Acceptance]:
    """Those of a year as records; what a rule found that this program does not know is left out."""
    frame = accepted_findings(db, agency_id, as_of)
    is_own = (frame["fiscal_year"] == fiscal_year) & frame["rule"].isin(list(map(str, Rule)))
    return ACCEPTED_FINDINGS.records(frame[is_own], _acceptance)


def _acceptance(*, rule: str, **columns: Any) -> Acceptance:
    return Acceptance(rule=Rule(rule), **columns)
