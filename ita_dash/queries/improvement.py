"""What people decided of measures from plan to plan."""

from __future__ import annotations

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.frames.improvement import MEASURE_LINEAGE
from ita_dash.queries.statements import statements

_SQL = statements("improvement")


def measure_lineage(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """MEASURE_LINEAGE: what people decided about measures, by the year of the plan."""
    lineage = db.frame(_SQL["measure_lineage"], {"agency_id": agency_id, "as_of": as_of})
    return MEASURE_LINEAGE.apply(lineage)
