"""Evidence in rows that lead to it, in the list of all and on a measure's page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.domain.evidence.entry import STATUS_LABELS
from ita_dash.domain.evidence.record import ListedEvidence, each_listed
from ita_dash.domain.evidence.validity import PRESSING, VALIDITY_LABELS
from ita_dash.exports.csv_file import readable_csv
from ita_dash.exports.evidence import evidence_export
from ita_dash.exports.file_names import file_name
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.link_rows import LEADS_ON, Heads, link_row
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.elements.text import plain
from ita_dash.ui.evidence import links
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.columns import column_label
from ita_dash.wording.evidence import KIND_LABELS

_MOST = 200
"""Rows that are drawn; the file holds them all."""


def evidence_list(rows: pd.DataFrame, tr: Translator) -> None:
    """Rows of EVIDENCE_TABLE, each leading to its evidence."""
    heads = Heads(
        tr("หลักฐาน"),
        [tr("มาตรการ"), *_heads(tr)],
        [1, 0.8, 0.8, 1.2, 1.2, 2.2],
        first_room=16,
    )
    with heads.table("evidence"):
        for each in each_listed(rows.head(_MOST)):
            place = f"{each.number}/{each.content.fiscal_year}"
            heads.row(_row(each), [(place, ""), *_cells(each, tr)])
    if len(rows) > _MOST:
        st.caption(tr("และอีก {n} รายการ", n=len(rows) - _MOST))


def of_step(evidence: Sequence[ListedEvidence], key: str, tr: Translator) -> None:
    """The evidence of one step, or of the whole measure, in rows."""
    heads = Heads(tr("หลักฐาน"), _heads(tr)[1:], [0.8, 1.2, 1.2, 2.2], first_room=14)
    with heads.table(key):
        for each in evidence:
            heads.row(_row(each), _cells(each, tr)[1:])


def evidence_download(
    rows: pd.DataFrame, fiscal_year: int | None, active: Mapping[str, str], workspace: Workspace
) -> None:
    """EVIDENCE_TABLE as shown, as CSV."""
    tr, about = workspace.tr, page_provenance(workspace, fiscal_year, active)
    download(
        "CSV",
        lambda: readable_csv(evidence_export(rows), tr, about),
        file_name("evidence", about, "csv", tr),
        key="evidence_csv",
        help_text=tr("ดาวน์โหลดรายการหลักฐานที่แสดงอยู่"),
    )


def _heads(tr: Translator) -> list[str]:
    columns = ("step", "evidence_kind", "about", "evidence_status", "validity")
    return [tr(column_label(column)) for column in columns]


def _row(each: ListedEvidence) -> DeltaGenerator:
    label = f"{plain(each.content.title)} {LEADS_ON}"
    query = links.evidence_query(each.evidence_id)
    return link_row(label, "evidence", query, f"evidence_{each.evidence_id}", is_line=True)


def _cells(each: ListedEvidence, tr: Translator) -> list[tuple[str, str]]:
    told = each.content
    look = "late words" if each.validity in PRESSING else "words"
    renewal = "" if each.validity == "none" else tr(VALIDITY_LABELS[each.validity])
    return [
        ("" if each.standing_step is None else str(each.standing_step), ""),
        (tr(KIND_LABELS["link" if told.file is None else "file"]), "words"),
        (format_date(told.about, tr), "words"),
        (tr(STATUS_LABELS[told.status]), "words"),
        (renewal, look),
    ]
