"""The scores and the indicators of every year as CSV files."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from ita_dash.db.clock import utc_now
from ita_dash.exports.provenance import Provenance, file_name
from ita_dash.ui import cached
from ita_dash.ui.app_state import current_actor
from ita_dash.ui.downloads import download
from ita_dash.ui.workspace import Workspace


def score_downloads(workspace: Workspace) -> None:
    """A button for each file; a file is only made when somebody clicks."""
    tr = workspace.tr
    files: dict[str, tuple[str, Callable[[tuple[int, int]], pd.DataFrame]]] = {
        "scores": (tr("คะแนนทุกปี (CSV)"), _scores),
        "indicators": (tr("ตัวชี้วัดทุกปี (CSV)"), _indicators),
    }
    provenance = _provenance(workspace)
    with st.container(horizontal=True, gap="small"):
        for what, (label, table) in files.items():
            name = file_name(what, provenance, "csv")
            download(label, _builder(table, workspace.key), name, key=f"download_{what}")


def _builder(
    table: Callable[[tuple[int, int]], pd.DataFrame], key: tuple[int, int]
) -> Callable[[], bytes]:
    def build() -> bytes:
        from ita_dash.exports.csv_file import csv_bytes

        return csv_bytes(table(key))

    return build


def _scores(key: tuple[int, int]) -> pd.DataFrame:
    from ita_dash.exports.tables import scores_table

    agencies = cached.assessed_agencies(*key)
    return scores_table(cached.score_figures(*key), agencies[agencies["assessed_id"] == 0])


def _indicators(key: tuple[int, int]) -> pd.DataFrame:
    from ita_dash.exports.tables import indicators_table

    return indicators_table(cached.indicator_scores(*key), cached.score_changes(*key))


def _provenance(workspace: Workspace) -> Provenance:
    return Provenance(
        agency=workspace.agency.name,
        fiscal_year=None,
        filters={},
        change_no=workspace.change_no,
        data_as_of=cached.changes(*workspace.key)["changed_at"].max().to_pydatetime(),
        made_at=utc_now(),
        made_by=current_actor().name,
    )
