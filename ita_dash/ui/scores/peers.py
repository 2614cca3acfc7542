"""The agency among the other agencies of the same fiscal year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from ita_dash.charts.labels import score_text
from ita_dash.domain.peer_standing import PeerStanding, peer_standing
from ita_dash.i18n import Translator
from ita_dash.queries.agencies import Agency
from ita_dash.ui import plots


def peers(others: pd.DataFrame, agency: Agency, year: Mapping[Any, Any], tr: Translator) -> None:
    """PEER_COLUMNS and the own row of ASSESSMENTS of one year → rank and histogram."""
    own, target = year["total"], year["target"]
    groups = _groups(others, agency, tr)
    group = st.segmented_control(
        tr("เทียบกับ"),
        list(groups),
        format_func=lambda code: groups[code][0],
        required=True,
        default="all",
        key="peer_group",
        label_visibility="collapsed",
        wrap=True,
    )
    totals = others.loc[groups[group or "all"][1], "total"]
    if totals.empty:
        st.info(tr("ยังไม่มีคะแนนของหน่วยงานอื่นในปีงบประมาณ {year}", year=year["fiscal_year"]))
        return
    standing = None if pd.isna(own) else peer_standing(totals, own, target)
    if standing is not None:
        _numbers(standing, own, target, tr)
    _histogram(totals, own, target, tr)
    st.caption(tr("ไม่นับผลประเมินตนเองภายในและค่าเฉลี่ยของจังหวัด"))


def _groups(
    others: pd.DataFrame, agency: Agency, tr: Translator
) -> Mapping[str, tuple[str, pd.Series]]:
    """Code → label with its count, and which rows belong; only groups that can be told."""
    same_type = others["agency_type"] == agency.agency_type
    same_province = others["province"] == agency.province
    rows = {
        "all": (tr("ทุกหน่วยงาน"), pd.Series(True, index=others.index)),
        "type": (tr("ประเภทเดียวกัน"), same_type),
        "province": (tr("จังหวัดเดียวกัน"), same_province),
        "both": (tr("ประเภทและจังหวัดเดียวกัน"), same_type & same_province),
    }
    return {
        code: (f"{label} ({int(chosen.sum()):,})", chosen)
        for code, (label, chosen) in rows.items()
        if code == "all" or chosen.any()
    }


def _numbers(standing: PeerStanding, own: float, target: float, tr: Translator) -> None:
    cells = (
        (
            tr("อันดับ"),
            tr("{rank} จาก {count}", rank=f"{standing.rank:,}", count=f"{standing.count:,}"),
        ),
        (tr("สูงกว่าหน่วยงานอื่น"), tr("ร้อยละ {share}", share=f"{standing.lower_share:.1f}")),
        (tr("มัธยฐานของหน่วยงานอื่น"), score_text(standing.median)),
        (
            tr("หน่วยงานอื่นที่ถึง {target}", target=f"{target:g}"),
            tr("ร้อยละ {share}", share=f"{standing.passed_share:.1f}"),
        ),
    )
    for column, (label, value) in zip(st.columns(len(cells)), cells, strict=True):
        column.metric(label, value)


def _histogram(totals: pd.Series, own: float, target: float, tr: Translator) -> None:
    from ita_dash.charts.peers_histogram import peers_histogram, peers_histogram_alt

    known = None if pd.isna(own) else own
    figure = peers_histogram(totals, known, target=target, tr=tr, dark=plots.is_dark())
    alt = peers_histogram_alt(totals, known, target=target, tr=tr)
    plots.plot(figure, alt=alt, key="peers")
