"""What can be done with the list of measures: add one, change many, take it away as CSV."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from ita_dash.exports.file_names import file_name
from ita_dash.exports.provenance import Provenance
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.fill_link import NEW
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.measures import links
from ita_dash.ui.measures.links import ARRANGE, ROLL, SEVERAL
from ita_dash.ui.session.workspace import Workspace


def toolbar(
    rows: pd.DataFrame, fiscal_year: int | None, active: Mapping[str, str], workspace: Workspace
) -> None:
    """Buttons for the rows of MEASURE_TABLE that the list shows; ``active`` filters them."""
    tr, about = workspace.tr, page_provenance(workspace, fiscal_year, active)
    download(
        "CSV",
        lambda: _csv(rows, about, tr),
        file_name("measures", about, "csv", tr),
        key="measures_csv",
        help_text=tr("ดาวน์โหลดมาตรการที่แสดงอยู่ นำเข้ากลับได้"),
    )
    _rarer(fiscal_year, tr)
    action_button(
        tr("เพิ่มมาตรการ"),
        links.navigate,
        {**links.list_query(), "view": NEW},
        key="new_measure",
        icon=":material/add:",
    )


def _rarer(fiscal_year: int | None, tr: Translator) -> None:
    """What is done to many measures at once, out of the way of the statuses."""
    actions = {"choose_several": (SEVERAL, tr("เลือกหลายมาตรการ"))}
    if fiscal_year is not None:
        actions["arrange_measures"] = (ARRANGE, tr("จัดลำดับ"))
        actions["roll_measures"] = (ROLL, tr("ยกไปปีถัดไป"))
    with st.popover(tr("จัดการ"), width="content", key="manage_measures"):
        for key, (view, label) in actions.items():
            query = {**links.list_query(), "view": view}
            action_button(label, links.navigate, query, key=key, kind="tertiary")


def _csv(rows: pd.DataFrame, about: Provenance, tr: Translator) -> bytes:
    from ita_dash.exports.csv_file import readable_csv
    from ita_dash.exports.tables import measures_table

    return readable_csv(measures_table(rows), tr, about)
