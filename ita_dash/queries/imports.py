"""The files that were taken in, and what became of their rows."""

from __future__ import annotations

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.frames.changes import IMPORT_FILES
from ita_dash.queries.statements import statements

_SQL = statements("imports")


def import_files(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """IMPORT_FILES up to ``as_of``, newest first."""
    files = db.frame(_SQL["import_files"], {"agency_id": agency_id, "as_of": as_of})
    return IMPORT_FILES.apply(files)
