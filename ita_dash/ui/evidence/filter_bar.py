"""The filters of the list of evidence."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from ita_dash.domain.evidence.entry import STATUS_LABELS
from ita_dash.domain.evidence.filters import PRESSING_CODE, EvidenceFilter
from ita_dash.domain.evidence.validity import VALIDITY_LABELS
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.division_options import division_options
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.columns import column_label

CLEARED = ("div", "ev", "renew", "q")
"""The filters that the button of the badge clears."""


def year_filter(years: pd.Series, workspace: Workspace) -> int | None:
    """The fiscal year of the measures; None is every year."""
    tr = workspace.tr
    known = sorted({str(year) for year in years.tolist()}, reverse=True)
    options = {**{year: year for year in known}, filters.EVERY_YEAR: tr("ทุกปี")}
    chosen = filters.year_choice(tr("ปีงบประมาณ"), options, tr, default=known[0])
    return None if chosen == filters.EVERY_YEAR else int(chosen)


def filter_bar(
    fiscal_year: int | None, workspace: Workspace
) -> tuple[EvidenceFilter, Mapping[str, str]]:
    """Draw the filters; gives what was chosen, and the same in words by the filter's label."""
    tr = workspace.tr
    divisions = division_options(workspace.snapshot, tr)
    statuses = {str(code): tr(label) for code, label in STATUS_LABELS.items()}
    renewals = {PRESSING_CODE: tr("ที่ต้องดูแล")}
    renewals |= {code: tr(label) for code, label in VALIDITY_LABELS.items()}
    labels = {
        "div": tr("ส่วนราชการที่รับผิดชอบ"),
        "ev": tr(column_label("evidence_status")),
        "renew": tr(column_label("validity")),
    }
    every = {"div": tr("ทุกผู้รับผิดชอบ"), "ev": tr("ทุกสถานะ"), "renew": tr("ทุกกำหนด")}
    choices = {"div": divisions, "ev": statuses, "renew": renewals}
    with st.container(key="evidence_filters", horizontal=True):
        words = filters.words(tr("ค้นหา"), tr("ค้นหาคำในหลักฐาน"))
        chosen = {
            key: filters.choice(
                labels[key],
                {filters.ALL: every[key], **options},
                key,
            )
            for key, options in choices.items()
        }
    active = {labels[key]: choices[key].get(code, "") for key, code in chosen.items()}
    wanted = EvidenceFilter(fiscal_year, chosen["div"], chosen["ev"], chosen["renew"], words)
    return wanted, {**active, tr("ค้นหา"): words}
