"""The fields of an indicator's questions or items, a row each, and one for a code that is new."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.domain.scores.elements import read_marked
from ita_dash.domain.scores.question_codes import is_item
from ita_dash.domain.scores.question_input import NEW
from ita_dash.domain.scores.question_row import QuestionRow, each_question
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.forms import LIVE
from ita_dash.ui.elements.text import plain
from ita_dash.ui.scores.question_form.state import FIELD, QuestionForm, tick_key
from ita_dash.wording.questions import question_score

_MET, _NOT_MET = "100", "0"
Places = dict[str, DeltaGenerator]
"""The room below each row, by its code."""


def question_fields(form: QuestionForm, tr: Translator) -> Places:
    """A row of fields for each question or item, then for a new one; the places below them."""
    places: Places = {}
    for row in each_question(form.table):
        with st.container(border=True, gap="xsmall", key=f"question_row_{row.code}"):
            _row(row, form, tr)
            places[row.code] = st.container(gap="xxsmall")
    with st.expander(tr("เพิ่มข้อที่ไม่อยู่ในรายการของปี"), icon=":material/add:", key="new_question"):
        _new(form, tr)
        places[NEW] = st.container(gap="xxsmall")
    return places


def _row(row: QuestionRow, form: QuestionForm, tr: Translator) -> None:
    code = row.code
    st.markdown(f"**{code}** {plain(row.name or '')}")
    if is_item(code):
        with st.container(key=f"item_fields_{code}"):
            result, elements, remark = st.columns([1, 1, 2.4])
        with result:
            _result(code, form, tr)
        with elements:
            _elements(code, form, tr)
        with remark:
            _text(code, "remark", tr("หมายเหตุ"), form)
        _ticks(row, form, tr)
        return
    has_parts = code.startswith("e")
    with st.container(key=f"question_fields_{code}"):
        columns = st.columns([1, 1, 1, 2] if has_parts else [1, 3])
    unknown = tr("ไม่ทราบ")
    with columns[0]:
        _text(code, "score", tr("คะแนน (เต็ม 100)"), form, placeholder=unknown)
    for part in (1, 2) if has_parts else ():
        with columns[part]:
            label = tr("ส่วนที่ {part}", part=part)
            _text(code, f"part_{part}", label, form, placeholder=unknown)
    with columns[-1]:
        _text(code, "remark", tr("หมายเหตุ"), form)


def _elements(code: str, form: QuestionForm, tr: Translator) -> None:
    """How many elements are met: a bare number, or the count of the ticks below."""
    ticks, total = form.ticks(f"{code}.elements"), form.ticked.get(f"{code}.elements", 0)
    label, count = tr("องค์ประกอบที่ครบ"), f"{len(ticks)}/{total}"
    place = count if ticks else tr("เช่น 2/4")
    _text(code, "elements", label, form, placeholder=place, disabled=bool(ticks))


def _ticks(row: QuestionRow, form: QuestionForm, tr: Translator) -> None:
    """A tick for each element that the year's list asks for, folded away while none is ticked."""
    name = f"{row.code}.elements"
    if name not in form.ticked:
        return
    label = tr("ติ๊กองค์ประกอบที่ครบ ({total} องค์ประกอบ)", total=form.ticked[name])
    is_marked = read_marked(form.start.texts.get(name, "")) is not None
    with st.expander(label, expanded=is_marked, key=f"ticks_{row.code}"):
        for place, text in enumerate(row.elements, start=1):
            st.checkbox(f"{place}. {plain(text)}", key=tick_key(name, place))


def _result(code: str, form: QuestionForm, tr: Translator) -> None:
    """Whether the item counts; another score than all or nothing stays what it is."""
    name = f"{code}.score"
    first = form.start.texts.get(name, "")
    named = [text for text in (form.shown.texts[name], first, form.typed(name)) if text]
    options = list(dict.fromkeys([_MET, _NOT_MET, *named]))
    st.selectbox(
        tr("ผลการตรวจ"),
        options,
        options.index(first) if first else None,
        format_func=lambda text: question_score(code, float(text), tr),
        key=FIELD + name,
        placeholder=tr("ไม่ทราบ"),
    )


def _new(form: QuestionForm, tr: Translator) -> None:
    st.caption(tr("รายการข้อเปลี่ยนทุกปี หากรายการของปีขาดข้อใด เพิ่มที่นี่ได้"))
    code, name = st.columns([1, 3])
    with code:
        example = f"{form.indicator.instrument[0]}29"
        _text(NEW, "code", tr("รหัสข้อ"), form, placeholder=example)
    with name:
        _text(NEW, "name", tr("เรื่องของข้อ"), form)
    is_oit = form.indicator.instrument == "oit"
    score, elements, remark = st.columns([1, 1, 2.4])
    with score:
        _text(NEW, "score", tr("คะแนน (เต็ม 100)"), form, placeholder=tr("ไม่ทราบ"))
    with elements:
        if is_oit:
            _text(NEW, "elements", tr("องค์ประกอบที่ครบ"), form, placeholder=tr("เช่น 2/4"))
    with remark:
        _text(NEW, "remark", tr("หมายเหตุ"), form)


def _text(
    code: str,
    field: str,
    label: str,
    form: QuestionForm,
    *,
    placeholder: str | None = None,
    disabled: bool = False,
) -> None:
    name = f"{code}.{field}"
    st.text_input(
        plain(label),
        form.start.texts.get(name, ""),
        key=FIELD + name,
        placeholder=placeholder,
        max_chars=500,
        live=LIVE,
        disabled=disabled,
    )
