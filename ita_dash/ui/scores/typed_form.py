"""What the forms of a year's scores and of its questions share: where what is typed comes from."""

from __future__ import annotations

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.forms import LIVE


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
