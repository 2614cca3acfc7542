"""The frame of an import: which kind of file, and the four steps it goes through."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ita_dash.domain.messages import Message, msg
from ita_dash.i18n.translator import Translator
from ita_dash.services.imports.outcome import ImportKind
from ita_dash.ui.session import address

KIND_LABELS: Mapping[ImportKind, Message] = {
    "scores": msg("คะแนน ITA"),
    "questions": msg("คะแนนรายข้อ"),
    "measures": msg("ตารางมาตรการ"),
    "report": msg("รายงานผล"),
    "progress": msg("แบบรายงานส่วนราชการ"),
}
_ABOUT: Mapping[ImportKind, Message] = {
    "scores": msg("คะแนนของหน่วยงาน และของหน่วยงานอื่นที่จะใช้เปรียบเทียบ จากไฟล์ CSV, Excel หรือ PDF"),
    "questions": msg(
        "คะแนนของข้อคำถาม IIT และ EIT และผลตรวจแต่ละข้อของ OIT จากไฟล์ CSV, Excel หรือ PDF"
    ),
    "measures": msg("มาตรการและผลการดำเนินการ หนึ่งแถวต่อหนึ่งมาตรการ จากไฟล์ CSV, Excel หรือ PDF"),
    "report": msg("รายงานผลตามมาตรการที่หน่วยงานทำไว้แล้ว จากไฟล์ Word หรือ PDF หรือวางข้อความ"),
    "progress": msg("แบบ Excel ที่ส่วนราชการกรอกความคืบหน้าแล้วส่งกลับมา ไม่ว่าไฟล์จะชื่ออะไร"),
}
_TITLES: Mapping[int, Message] = {
    1: msg("เตรียมไฟล์"),
    2: msg("เลือกไฟล์"),
    3: msg("ตรวจทาน"),
    4: msg("ยืนยัน"),
}
_AHEAD: Mapping[int, Message] = {
    3: msg("ระบบแสดงสิ่งที่อ่านได้ ปัญหาที่พบ และสิ่งที่ต่างจากข้อมูลเดิม"),
    4: msg("เลือกว่าจะทำอย่างไรกับข้อมูลเดิม แล้วกดยืนยัน ก่อนหน้านั้นไม่มีการบันทึกใด ๆ"),
}
_KEY = "view"


def kind_choice(tr: Translator) -> ImportKind:
    """Which kind of file is brought in; bound to the address."""
    first = next(iter(KIND_LABELS))
    if st.session_state.get(_KEY) not in KIND_LABELS:
        wanted = address.chosen(_KEY)
        st.session_state[_KEY] = wanted if wanted in KIND_LABELS else first
    chosen: ImportKind | None = st.segmented_control(
        tr("ชนิดของข้อมูลที่นำเข้า"),
        list(KIND_LABELS),
        format_func=lambda kind: tr(KIND_LABELS[kind]),
        required=True,
        key=_KEY,
        label_visibility="collapsed",
    )
    kind = chosen or first
    address.keep(_KEY, kind, first)
    st.caption(tr(_ABOUT[kind]))
    return kind


def stage_title(number: int, tr: Translator, *, is_done: bool = False) -> None:
    """The number and name of a step; ticked when it is behind the user."""
    done = f":green-badge[{number} ✓ {tr('เสร็จแล้ว')}]"
    mark = done if is_done else f":blue-badge[{number}]"
    st.header(f"{mark} {tr(_TITLES[number])}", anchor=False)


def upcoming_stages(tr: Translator) -> None:
    """The third and fourth step while there is no file."""
    for column, number in zip(st.columns(2), (3, 4), strict=True):
        with column:
            upcoming_stage(number, tr)


def upcoming_stage(number: int, tr: Translator) -> None:
    """A step that cannot be taken yet: what will happen in it."""
    with st.container(border=True, height="stretch", gap="xxsmall"):
        st.header(f":gray-badge[{number}] :gray[{tr(_TITLES[number])}]", anchor=False)
        st.markdown(f":gray[{tr(_AHEAD[number])}]")
