"""The way out of the sample, for the agency that a file is about."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.i18n.translator import Translator
from ita_dash.services.imports.target import ImportTarget, ensure_agency
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_and_rerun
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import current_actor, database


def typed_name(key: str, tr: Translator) -> str:
    """The name of an agency as the reader types it; "" while there is none."""
    typed = st.text_input(
        tr("ชื่อหน่วยงานของท่าน"), key=key, max_chars=200, persist_state="session", width=560
    )
    return " ".join(typed.split())


def needs_workspace(tr: Translator) -> str:
    """Why nothing can be imported into the sample."""
    return tr("สร้างพื้นที่ทำงานของหน่วยงานในขั้นที่ 3 ก่อน แล้วจึงยืนยันได้")


def offer_workspace(
    name: str | None, target: Callable[[str], ImportTarget], tr: Translator
) -> None:
    """Make the user's own workspace in place of the sample, for the agency of this name.

    ``target`` describes the agency by its name in the file.
    """
    with st.container(border=True, gap="xsmall"):
        st.markdown(f":orange[:material/science:] **{tr('ขณะนี้เปิดข้อมูลตัวอย่างอยู่')}**")
        st.markdown(tr("ข้อมูลจริงจะไม่ปนกับตัวอย่าง เลือกหน่วยงานของท่าน แล้วสร้างพื้นที่ทำงานก่อนยืนยัน"))
        is_wanted = st.button(
            tr("สร้างพื้นที่ทำงานของ {name}", name=plain(name)) if name else tr("สร้างพื้นที่ทำงาน"),
            key="import_start_workspace",
            type="primary" if name else "secondary",
            disabled=not name,
        )
    if not name or not is_wanted:
        return
    try:
        agency = ensure_agency(database(), current_actor(), target(name))
    except ItaError as error:
        error_box(error, tr)
    else:
        announce_and_rerun(tr("สร้างพื้นที่ทำงานของ {name} แล้ว", name=plain(agency.name)))
