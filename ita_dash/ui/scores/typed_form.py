"""What the forms of a year's scores and of its questions share: the source, and the ways out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.draft_card import DROP_ICON
from ita_dash.ui.elements.forms import LIVE
from ita_dash.ui.session.draft_words import kept_caption
from ita_dash.ui.session.form_drafts import DraftedForm


@dataclass(frozen=True)
class Pressed:
    """Which way out of a form was taken in this run."""

    is_sent: bool
    is_left: bool
    is_dropped: bool


def source_fields(prefix: str, source: str, reason: str, tr: Translator) -> None:
    """Where what is typed comes from, and why it is changed; ``prefix`` begins the fields' keys."""
    st.text_area(
        tr("ที่มาของคะแนนที่กรอก"),
        source,
        height="content",
        key=f"{prefix}source",
        max_chars=300,
        placeholder=tr("เอกสารหรือลิงก์ที่ประกาศ"),
    )
    st.caption(tr("ทุกแห่งที่บอกที่มาจะบอกด้วยว่ากรอกด้วยมือ"))
    st.text_input(tr("เหตุผล"), reason, key=f"{prefix}reason", max_chars=200, live=LIVE)


def ways_out(
    form: DraftedForm, name: str, keep: Callable[[], None], overtaken: str, tr: Translator
) -> Pressed:
    """Save, leave with the words kept as a draft, or drop them; which of them was pressed.

    ``name`` ends the keys of the buttons, ``keep`` keeps the draft before it is offered to be
    dropped, ``overtaken`` says why it cannot be saved now, "" where it can.
    """
    with st.container(horizontal=True, vertical_alignment="center"):
        is_sent = st.button(
            tr("บันทึก"),
            type="primary",
            key=f"save_{name}",
            icon=":material/save:",
            disabled=bool(overtaken),
        )
        is_left = st.button(tr("กลับโดยไม่บันทึก"), key=f"cancel_{name}")
        keep()
        is_dropped = bool(form.kept) and st.button(
            tr("ทิ้งฉบับร่าง"), key="drop_draft", type="tertiary", icon=DROP_ICON
        )
    with st.container():
        if overtaken:
            st.caption(f":orange[{overtaken}]")
        kept_caption(form, tr)
    return Pressed(is_sent, is_left, is_dropped)
