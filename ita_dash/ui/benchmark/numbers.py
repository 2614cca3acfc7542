"""The answer in a sentence, and the four numbers that make it."""

from __future__ import annotations

import math

import streamlit as st

from ita_dash.domain.peers.standing import PeerStanding
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.text import plain
from ita_dash.wording.benchmark import better_names, quarter_text, rank_text
from ita_dash.wording.scores import UNKNOWN, score_text, signed_text


def standing_numbers(standing: PeerStanding, target: float, tr: Translator) -> None:
    """Rank and quarter, share below, distance to the median and to the next above."""
    with st.container(key="benchmark_numbers", border=True):
        rank, lower, median, better = st.columns(4)
    with rank.container(gap="xxsmall"):
        st.metric(tr("อันดับ"), rank_text(standing, tr))
        st.caption(plain(quarter_text(standing, tr)))
    with lower.container(gap="xxsmall"):
        st.metric(tr("สูงกว่าหน่วยงานอื่น"), _share(standing.lower_share, tr))
        reached = _share(standing.passed_share, tr)
        st.caption(tr("หน่วยงานอื่นที่ถึง {target}: {share}", target=f"{target:g}", share=reached))
    with median.container(gap="xxsmall"):
        st.metric(tr("ห่างจากมัธยฐาน"), signed_text(standing.to_median))
        median_text = score_text(standing.median)
        st.caption(tr("มัธยฐานของหน่วยงานอื่น {score}", score=median_text))
    with better.container(gap="xxsmall"):
        _better(standing, tr)


def _better(standing: PeerStanding, tr: Translator) -> None:
    if standing.is_best:
        st.metric(tr("ห่างจากอันดับถัดขึ้นไป"), UNKNOWN)
        st.caption(tr("ไม่มีหน่วยงานใดสูงกว่า"))
        return
    st.metric(tr("ห่างจากอันดับถัดขึ้นไป"), score_text(standing.to_better))
    st.caption(plain(better_names(standing, tr)))


def _share(share: float, tr: Translator) -> str:
    return UNKNOWN if math.isnan(share) else tr("ร้อยละ {share}", share=f"{share:.1f}")
