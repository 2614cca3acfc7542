"""The place in every score that both the agency and others of the group are known by."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd
import streamlit as st

from ita_dash.domain.peers.standing import PeerStanding
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements import tables
from ita_dash.ui.elements.text import plain
from ita_dash.wording.benchmark import (
    QUARTERS_EXPLAINED,
    better_names,
    indicators_sentence,
    rank_text,
    short_quarter_text,
)
from ita_dash.wording.score_names import score_name
from ita_dash.wording.scores import score_text, signed_text


def every_score(standings: Mapping[str, PeerStanding], book: RuleBook, tr: Translator) -> None:
    """A row per score with its finding above; what no table of the others tells is named."""
    title = tr("รายเครื่องมือและรายตัวชี้วัด")
    st.header(title, anchor=False)
    st.markdown(plain(indicators_sentence(standings.values(), book, tr)))
    shown = [each for each in standings.values() if _has_others(each)]
    labels = {
        "what": tr("คะแนน"),
        "own": tr("ของท่าน"),
        "place": tr("อันดับ"),
        "median": tr("มัธยฐานของหน่วยงานอื่น (ห่าง)"),
        "better": tr("หน่วยงานถัดขึ้นไป (ห่าง)"),
    }
    rows = [_row(each, book, tr) for each in shown]
    with st.container(key="every_score"):
        tables.small_table(pd.DataFrame(rows, columns=list(labels)), labels, alt=title)
    if any(each.quarter is not None for each in shown):
        st.caption(tr(QUARTERS_EXPLAINED))
    missing = [score_name(each.code, book, tr) for each in standings.values() if each not in shown]
    if missing:
        sentence = tr("ตารางของหน่วยงานอื่นในกลุ่มนี้ไม่มี {scores}", scores=", ".join(missing))
        st.caption(plain(sentence))


def _has_others(standing: PeerStanding) -> bool:
    return standing.median == standing.median


def _row(standing: PeerStanding, book: RuleBook, tr: Translator) -> dict[str, str]:
    """Few columns, so that all of them have room on a phone."""
    place = [rank_text(standing, tr)]
    if standing.quarter is not None:
        place.append(short_quarter_text(standing, tr))
    return {
        "what": score_name(standing.code, book, tr),
        "own": score_text(standing.own),
        "place": " · ".join(place),
        "median": _beside(score_text(standing.median), standing.to_median),
        "better": tr("ไม่มีหน่วยงานใดสูงกว่า")
        if standing.is_best
        else _beside(better_names(standing, tr), standing.to_better),
    }


def _beside(words: str, distance: float) -> str:
    """What is compared with, and how far it lies; the words alone where that is unknown."""
    return words if math.isnan(distance) else f"{words} ({signed_text(distance)})"
