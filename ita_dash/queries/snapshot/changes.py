"""The log of what was changed, by whom and from which files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from ita_dash.queries import changes as change_log
from ita_dash.queries import undo as undo_queries
from ita_dash.queries.imports import import_files
from ita_dash.queries.snapshot.moment import Moment
from ita_dash.queries.snapshot.once import once


@dataclass(frozen=True, eq=False)
class Changes:
    """Every change up to the change number."""

    at: Moment

    @property
    @once
    def log(self) -> pd.DataFrame:
        """CHANGES, newest first; times in UTC."""
        return change_log.changes(*self.at.key)

    @property
    @once
    def undos(self) -> pd.DataFrame:
        """UNDOS: which change took which one back, oldest first."""
        return undo_queries.undos(*self.at.key)

    @property
    @once
    def measures(self) -> pd.DataFrame:
        """CHANGE_MEASURES: which measures each change wrote."""
        return change_log.change_measures(*self.at.key)

    @property
    @once
    def newest_time(self) -> datetime | None:
        """When the newest of these changes was made, in UTC."""
        return change_log.change_time(*self.at.key)

    @property
    @once
    def files(self) -> pd.DataFrame:
        """IMPORT_FILES, newest first."""
        return import_files(*self.at.key)
