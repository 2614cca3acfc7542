"""The fields of a year's scores: total and rating, then each instrument with its indicators."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.domain.messages import Message
from ita_dash.domain.rulebook.codes import EIT_PARTS
from ita_dash.domain.rulebook.parts import Instrument
from ita_dash.domain.scores.kinds import NACC_RESULTS, ROW_KIND_LABELS
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.forms import LIVE
from ita_dash.ui.elements.text import plain
from ita_dash.ui.scores.editing.state import FIELD, ScoreForm
from ita_dash.wording.columns import column_label
from ita_dash.wording.score_names import score_name

Places = dict[str, DeltaGenerator]
"""Where there is room below each field, by code."""


def score_fields(form: ScoreForm, tr: Translator) -> Places:
    """Every figure of the year, on 0–100; gives the places below the fields.

    What is to be said there follows from what the fields hold, which a session that was begun
    after the browser drew them only knows once they are drawn.
    """
    places: Places = {}
    with st.container(border=True, gap="small"):
        _published(form, places, tr)
    columns = st.columns(len(form.book.instruments), gap="small")
    for column, instrument in zip(columns, form.book.instruments, strict=True):
        with column.container(border=True, height="stretch", gap="small"):
            _instrument(form, instrument, places, tr)
    others = _others(form)
    if others:
        with st.container(border=True, gap="small"):
            st.header(tr("คะแนนอื่นที่เก็บไว้"), anchor=False)
            for code in others:
                _score_field(code, tr(column_label(code)), form, places, tr)
    return places


def _published(form: ScoreForm, places: Places, tr: Translator) -> None:
    with st.container(key="score_published"):
        total, rating, kind = st.columns([1, 1.2, 1.8])
    with total:
        _score_field("total", tr("คะแนนรวมที่ประกาศ"), form, places, tr)
    with rating:
        _rating_field(form, places, tr)
    with kind:
        _kind_field(form, tr)


def _instrument(form: ScoreForm, instrument: Instrument, places: Places, tr: Translator) -> None:
    st.header(f"{instrument.short_name} · {instrument.weight:.0%}", anchor=False)
    label = tr("คะแนน {instrument} (เต็ม 100)", instrument=instrument.short_name)
    _score_field(instrument.code, label, form, places, tr)
    parts = [part for part in EIT_PARTS if part in form.codes and instrument.code == "eit"]
    indicators = [form.book.indicator(number).code for number in instrument.indicators]
    for code in (*parts, *indicators):
        _score_field(code, score_name(code, form.book, tr), form, places, tr)


def _others(form: ScoreForm) -> list[str]:
    """Stored figures that this year's rules know nothing of."""
    known = {"total", "rating", *EIT_PARTS, *(each.code for each in form.book.instruments)}
    known |= {indicator.code for indicator in form.book.indicators}
    return [code for code in form.codes if code not in known]


def _score_field(code: str, label: str, form: ScoreForm, places: Places, tr: Translator) -> None:
    with st.container(gap="xxsmall"):
        st.text_input(
            plain(label),
            form.start.figures.get(code, ""),
            key=FIELD + code,
            placeholder=tr("ไม่ทราบ"),
            live=LIVE,
        )
        places[code] = st.container(gap="xxsmall")


def _rating_field(form: ScoreForm, places: Places, tr: Translator) -> None:
    first = form.start.figures.get("rating", "")
    bands = [band.rating for band in form.book.bands]
    named = [name for name in (form.shown.figures["rating"], first, form.typed("rating")) if name]
    options = list(dict.fromkeys([*bands, *named]))
    with st.container(gap="xxsmall"):
        st.selectbox(
            tr("ระดับที่ประกาศ"),
            options,
            options.index(first) if first else None,
            format_func=lambda name: tr(Message(name)),
            key=f"{FIELD}rating",
            placeholder=tr("ไม่ทราบ"),
            accept_new_options=not bands,
        )
        places["rating"] = st.container(gap="xxsmall")


def _kind_field(form: ScoreForm, tr: Translator) -> None:
    first = form.start.row_kind
    kinds = list(dict.fromkeys([*NACC_RESULTS, form.row_kind, first, form.typed("row_kind")]))
    with st.container(gap="xxsmall"):
        st.selectbox(
            tr("ชนิดของคะแนน"),
            kinds,
            kinds.index(first),
            format_func=lambda kind: tr(ROW_KIND_LABELS[kind]),
            key=f"{FIELD}row_kind",
        )
        st.caption(tr("ใช้กับคะแนนทุกปีของหน่วยงาน"))
