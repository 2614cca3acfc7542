"""The agency among the other agencies of the same fiscal year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from ita_dash.domain.peers.standing import (
    PEER_COLUMNS,
    PeerStanding,
    nearest_peers,
    peer_standing,
)
from ita_dash.domain.scores.assessment import Assessment
from ita_dash.domain.scores.words import COMPUTED, COMPUTED_SIGN
from ita_dash.i18n.translator import Translator
from ita_dash.queries.agencies import Agency
from ita_dash.ui.elements import plots, tables
from ita_dash.wording.scores import UNKNOWN, score_text, signed_text


def peers(others: pd.DataFrame, agency: Agency, year: Assessment, tr: Translator) -> None:
    """PEER_COLUMNS and the own result of one year → rank, histogram, neighbours."""
    own, target = year.total, year.target
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
    chosen = others[groups[group or "all"][1]]
    if chosen.empty:
        st.info(tr("ยังไม่มีคะแนนของหน่วยงานอื่นในปีงบประมาณ {year}", year=year.fiscal_year))
        return
    standing = None if pd.isna(own) else peer_standing(chosen["total"], own, target)
    if standing is not None:
        _numbers(standing, own, target, tr)
    with st.container(key="stacked"):
        picture, table = st.columns([1, 1.2])
    with picture:
        st.header(tr("จำนวนหน่วยงานตามช่วงคะแนน"), anchor=False)
        _histogram(chosen, own, target, tr)
    with table:
        _nearest(chosen, agency, year, tr)
    st.caption(tr("ไม่นับผลประเมินตนเองภายในและค่าเฉลี่ยของจังหวัด"))


def _groups(
    others: pd.DataFrame, agency: Agency, tr: Translator
) -> Mapping[str, tuple[str, pd.Series]]:
    """Code → label with its count, and which rows belong; only groups that can be told."""
    same_type = others["agency_type"] == agency.agency_type
    same_province = others["province"] == agency.province
    same_district = same_province & (others["district"] == agency.district)
    rows = {
        "all": (tr("ทุกหน่วยงาน"), pd.Series(True, index=others.index)),
        "type": (tr("ประเภทเดียวกัน"), same_type),
        "province": (tr("จังหวัดเดียวกัน"), same_province),
        "district": (tr("อำเภอเดียวกัน"), same_district),
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


def _histogram(others: pd.DataFrame, own: float, target: float, tr: Translator) -> None:
    from ita_dash.charts.peers_histogram import peers_histogram, peers_histogram_alt

    known = None if pd.isna(own) else own
    figure = peers_histogram(others, known, target=target, tr=tr, dark=plots.is_dark())
    alt = peers_histogram_alt(others, known, target=target, tr=tr)
    plots.plot(figure, alt=alt, key="peers")


def _nearest(others: pd.DataFrame, agency: Agency, year: Assessment, tr: Translator) -> None:
    """The agencies whose totals lie beside the own one, by name."""
    near = nearest_peers(others, _own_row(others, agency, year))
    is_known = bool(near["is_own"].any())
    title = tr("หน่วยงานที่คะแนนใกล้เคียง") if is_known else tr("หน่วยงานที่คะแนนสูงสุด")
    st.header(title, anchor=False)
    own_name = tr("{name} (หน่วยงานของท่าน)", name=agency.name)
    shown = pd.DataFrame(
        {
            "rank": near["rank"].map("{:,}".format),
            "name": near["name"].mask(near["is_own"], own_name),
            "place": [_place(row) for row in near.to_dict("records")],
            "total": [_total(row) for row in near.to_dict("records")],
            "difference": near["difference"].map(signed_text).mask(near["is_own"], UNKNOWN),
        }
    )
    labels = {
        "name": tr("หน่วยงาน"),
        "rank": tr("อันดับ"),
        "place": tr("อำเภอ จังหวัด"),
        "total": tr("คะแนนรวม"),
    }
    if is_known:
        labels["difference"] = tr("ต่างจากท่าน")
    with st.container(key="nearest_peers"):
        tables.small_table(shown, labels, alt=title)
    if near["total_is_computed"].any():
        st.caption(f"{COMPUTED_SIGN} {tr(COMPUTED)}")


def _own_row(others: pd.DataFrame, agency: Agency, year: Assessment) -> pd.DataFrame:
    """The own agency in PEER_COLUMNS; no row where its total is unknown."""
    row = {
        "assessed_id": 0,
        "name": agency.name,
        "agency_type": agency.agency_type,
        "province": agency.province,
        "district": agency.district,
        "total": year.total,
        "total_is_computed": year.total_is_computed,
    }
    rows = [] if pd.isna(year.total) else [row]
    return pd.DataFrame(rows, columns=list(PEER_COLUMNS)).astype(others.dtypes.to_dict())


def _place(row: Mapping[Any, Any]) -> str:
    return " ".join(text for text in (row["district"], row["province"]) if isinstance(text, str))


def _total(row: Mapping[Any, Any]) -> str:
    total = score_text(row["total"])
    return f"{COMPUTED_SIGN} {total}" if row["total_is_computed"] else total
