"""How the agencies of a group are spread, and who stands beside the own one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from ita_dash.domain.peers.distribution import nearest_members
from ita_dash.domain.scores.words import COMPUTED, COMPUTED_SIGN
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements import plots, tables
from ita_dash.ui.elements.text import plain
from ita_dash.wording.scores import UNKNOWN, score_text, signed_text


def spread(scored: pd.DataFrame, target: float, tr: Translator) -> None:
    """``scored_members`` → how many agencies lie in every five points, the own one marked."""
    from ita_dash.charts.peers_histogram import peers_histogram, peers_histogram_alt

    own, others = scored[scored["is_own"]]["score"], scored[~scored["is_own"]]
    known = float(own.iloc[0]) if len(own) else None
    figure = peers_histogram(others, known, target=target, tr=tr, dark=plots.is_dark())
    finding = peers_histogram_alt(others, known, target=target, tr=tr)
    plots.plot(figure, alt=finding, key="peers")
    st.caption(plain(finding))


def neighbours(scored: pd.DataFrame, what: str, tr: Translator) -> None:
    """``scored_members`` → the agencies whose scores lie beside the own one, by name."""
    near = nearest_members(scored)
    is_known = bool(near["is_own"].any())
    title = tr("หน่วยงานที่คะแนนใกล้เคียง") if is_known else tr("หน่วยงานที่คะแนนสูงสุด")
    st.header(title, anchor=False)
    own_names = near["name"].map(lambda name: tr("{name} (หน่วยงานของท่าน)", name=name))
    rows = near.to_dict("records")
    shown = pd.DataFrame(
        {
            "rank": near["rank"].map("{:,}".format),
            "name": near["name"].mask(near["is_own"], own_names),
            "place": [_place(row) for row in rows],
            "score": [_score(row) for row in rows],
            "difference": near["difference"].map(signed_text).mask(near["is_own"], UNKNOWN),
        }
    )
    labels = {"name": tr("หน่วยงาน"), "rank": tr("อันดับ")}
    if shown["place"].any():
        labels["place"] = tr("อำเภอ จังหวัด")
    labels["score"] = what
    if is_known:
        labels["difference"] = tr("ต่างจากท่าน")
    with st.container(key="nearest_peers"):
        tables.small_table(shown, labels, alt=title)
    if near["is_computed"].any():
        st.caption(f"{COMPUTED_SIGN} {tr(COMPUTED)}")


def _place(row: Mapping[Any, Any]) -> str:
    return " ".join(text for text in (row["district"], row["province"]) if isinstance(text, str))


def _score(row: Mapping[Any, Any]) -> str:
    score = score_text(row["score"])
    return f"{COMPUTED_SIGN} {score}" if row["is_computed"] else score
