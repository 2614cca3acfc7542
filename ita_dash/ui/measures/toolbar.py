"""What can be done with the list of measures: add one, and take the list away as CSV."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from ita_dash.exports.file_names import file_name
from ita_dash.ui.downloads import download
from ita_dash.ui.measures import links
from ita_dash.ui.measures.links import NEW
from ita_dash.ui.provenance import page_provenance
from ita_dash.ui.workspace import Workspace


def toolbar(
    rows: pd.DataFrame, fiscal_year: int | None, active: Mapping[str, str], workspace: Workspace
) -> None:
    """Buttons for the rows of MEASURE_TABLE that the list shows; ``active`` filters them."""
    tr = workspace.tr
    download(
        "CSV",
        lambda: _csv(rows),
        file_name("measures", page_provenance(workspace, fiscal_year, active), "csv", tr),
        key="measures_csv",
        help_text=tr("ดาวน์โหลดมาตรการที่แสดงอยู่ นำเข้ากลับได้"),
    )
    st.button(
        tr("เพิ่มมาตรการใหม่"),
        key="new_measure",
        icon=":material/add:",
        on_click=links.go,
        args=({**links.list_query(), "view": NEW},),
    )


def _csv(rows: pd.DataFrame) -> bytes:
    from ita_dash.exports.csv_file import csv_bytes
    from ita_dash.exports.tables import measures_table

    return csv_bytes(measures_table(rows))
