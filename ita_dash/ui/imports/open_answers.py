"""Questions about what a file of measures leaves open, answered for all or for one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.imports.measures.parsed import ParsedMeasure
from ita_dash.ui.elements.text import numbered

AS_ABOVE = ""
"""The answer of one measure that leaves it to the answer for all."""
_MOST = 30
"""Measures that are asked about one by one; of more the answer for all counts."""


def answers(
    key: str,
    label: str,
    measures: Sequence[ParsedMeasure],
    for_all: Mapping[str, str],
    for_one: Callable[[ParsedMeasure], Mapping[str, str]],
    tr: Translator,
) -> dict[int, str]:
    """The answer to each measure by its row; "" where the first answer for all stands.

    ``for_all`` are the answers with their words; ``for_one`` those of one measure, of which none
    is taken over from it. ``key`` bears the file's SHA-256, so that the answers are kept with it.
    """
    general: str = st.selectbox(
        label, list(for_all), format_func=for_all.__getitem__, key=key, persist_state="session"
    )
    if len(measures) > _MOST:
        return {measure.row: general for measure in measures}
    with st.expander(tr("ตอบเป็นรายมาตรการ ({n})", n=len(measures))):
        return {
            measure.row: _one(f"{key}_{measure.row}", measure, for_one(measure), tr) or general
            for measure in measures
        }


def _one(key: str, measure: ParsedMeasure, labels: Mapping[str, str], tr: Translator) -> str:
    options = {AS_ABOVE: tr("ตามที่ตอบด้านบน"), **labels}
    chosen: str = st.selectbox(
        numbered(measure.draft.number, measure.draft.title),
        list(options),
        format_func=options.__getitem__,
        key=key,
        persist_state="session",
    )
    return chosen
