"""What stands beside measures: how other agencies moved, and what was decided of measures."""

from __future__ import annotations

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.rulebook.codes import INDICATOR_NUMBERS
from ita_dash.domain.scores.kinds import NACC_RESULTS
from ita_dash.frames.improvement import MEASURE_LINEAGE
from ita_dash.frames.peers import PEER_MOVES
from ita_dash.queries.statements import statements

_SQL = statements("improvement")
_CODES = ["total", *(f"indicator_{number}" for number in INDICATOR_NUMBERS)]


def peer_moves(
    db: Reader, agency_id: int, as_of: int, earlier: int, later: int, agency_type: str | None
) -> pd.DataFrame:
    """PEER_MOVES between two fiscal years, over published results of which both are known.

    Totals are those that were published; none is computed here.
    """
    parameters = {
        "agency_id": agency_id,
        "as_of": as_of,
        "earlier": earlier,
        "later": later,
        "agency_type": agency_type or "",
        "row_kinds": list(NACC_RESULTS),
        "codes": _CODES,
    }
    return PEER_MOVES.apply(db.frame(_SQL["peer_moves"], parameters))


def measure_lineage(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """MEASURE_LINEAGE: what people decided about measures, by the year of the plan."""
    lineage = db.frame(_SQL["measure_lineage"], {"agency_id": agency_id, "as_of": as_of})
    return MEASURE_LINEAGE.apply(lineage)
