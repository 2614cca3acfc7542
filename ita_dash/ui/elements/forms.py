"""What forms share: the way from "save" to the drawn result, and the fields of an agency."""

from __future__ import annotations

from typing import NoReturn

import streamlit as st

from ita_dash.domain.agencies.kinds import AGENCY_TYPES, AgencyProfile, agency_type_of
from ita_dash.domain.agencies.sizes import AGENCY_SIZE_LABELS, AGENCY_SIZES, agency_size_of
from ita_dash.domain.messages import Message
from ita_dash.i18n.translator import Translator

_SAID = "forms.said"
MOST_SIZE_LETTERS = 100
LIVE = "700ms"
"""So soon after a key what was typed is read, kept as a draft, and shown as it would be written."""
DONE, NOTED = ":material/check_circle:", ":material/info:"
"""The marks of what was written, and of what was not and need not be."""


def announce_and_rerun(message: str, icon: str = DONE) -> NoReturn:
    """End a form: draw the page again and say in a toast what became of it."""
    st.session_state[_SAID] = message, icon
    st.rerun()


def with_change(message: str, change_no: int, tr: Translator) -> str:
    """What was written and under which change number, without which nothing is called done."""
    return tr("{message} (การเปลี่ยนแปลงที่ {change_no})", message=message, change_no=change_no)


def announce_saved(message: str, change_no: int | None, tr: Translator) -> NoReturn:
    """End a form that was saved under this number; without one nothing was different."""
    if not change_no:
        announce_and_rerun(tr("ไม่มีอะไรเปลี่ยน จึงไม่ได้บันทึก"), NOTED)
    announce_and_rerun(with_change(message, change_no, tr))


def announce_already_saved(change_no: int, tr: Translator) -> NoReturn:
    """End a form that came twice: it was written the first time, under this number."""
    announce_and_rerun(with_change(tr("บันทึกไว้แล้ว"), change_no, tr))


def show_announcement() -> None:
    """Show the toast of the form that was just left; called once per run by main.py."""
    if _SAID in st.session_state:
        message, icon = st.session_state.pop(_SAID)
        st.toast(message, icon=icon, duration="long")


def agency_fields(tr: Translator, profile: AgencyProfile | None = None) -> AgencyProfile:
    """The fields that describe an agency, inside a form; blanks stay None."""
    known = profile or AgencyProfile("", None, None, None)
    name = st.text_input(tr("ชื่อหน่วยงาน"), known.name, max_chars=200, key="agency_name")
    types = list(AGENCY_TYPES)
    kind = st.selectbox(
        tr("ประเภทหน่วยงาน"),
        types,
        index=types.index(known.agency_type) if known.agency_type in types else None,
        placeholder=tr("เลือกประเภท หรือเว้นไว้ให้ระบบรู้จากชื่อ"),
        key="agency_type",
    )
    province_box, district_box = st.columns(2)
    province = province_box.text_input(
        tr("จังหวัด"), known.province or "", max_chars=100, key="agency_province"
    )
    district = district_box.text_input(
        tr("อำเภอ"), known.district or "", max_chars=100, key="agency_district"
    )
    size = _size_field(tr, known.agency_size)
    kind = kind or agency_type_of(name)
    place = province.strip() or None, district.strip() or None
    return AgencyProfile(name.strip(), kind, *place, size)


def _size_field(tr: Translator, known: str | None) -> str | None:
    """The size among agencies of the kind: one of ours, or another as it was published."""
    sizes = list(dict.fromkeys((*AGENCY_SIZES, *filter(None, (known,)))))
    size = st.selectbox(
        tr("ขนาด"),
        sizes,
        index=sizes.index(known) if known else None,
        format_func=lambda each: tr(AGENCY_SIZE_LABELS.get(each, Message(each))),
        placeholder=tr("เลือกขนาดตามที่เผยแพร่ หรือเว้นไว้"),
        accept_new_options=True,
        key="agency_size",
    )
    return agency_size_of(size)[:MOST_SIZE_LETTERS] or None if size else None
