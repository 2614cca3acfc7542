"""The way out of the sample, for the agency that a file is about."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.agencies import AgencyProfile, agency_type_of
from ita_dash.domain.errors import ItaError
from ita_dash.i18n import Translator
from ita_dash.services.agencies import start_workspace
from ita_dash.ui.app_state import current_actor, database
from ita_dash.ui.errors import error_box
from ita_dash.ui.forms import saved
from ita_dash.ui.text import plain


def typed_agency(key: str, tr: Translator) -> AgencyProfile | None:
    """An agency by the name the reader types; None while there is none."""
    typed = st.text_input(tr("ชื่อหน่วยงานของท่าน"), key=key, max_chars=200, width=560)
    name = " ".join(typed.split())
    return AgencyProfile(name, agency_type_of(name)) if name else None


def needs_workspace(tr: Translator) -> str:
    """Why nothing can be imported into the sample."""
    return tr("สร้างพื้นที่ทำงานของหน่วยงานในขั้นที่ 3 ก่อน แล้วจึงยืนยันได้")


def offer_workspace(profile: AgencyProfile | None, tr: Translator) -> None:
    """Make the user's own workspace in place of the sample, for the agency that was chosen."""
    with st.container(border=True, gap="xsmall"):
        st.markdown(f":orange[:material/science:] **{tr('ขณะนี้เปิดข้อมูลตัวอย่างอยู่')}**")
        st.markdown(tr("ข้อมูลจริงจะไม่ปนกับตัวอย่าง เลือกหน่วยงานของท่าน แล้วสร้างพื้นที่ทำงานก่อนยืนยัน"))
        name = plain(profile.name) if profile else ""
        is_wanted = st.button(
            tr("สร้างพื้นที่ทำงานของ {name}", name=name) if name else tr("สร้างพื้นที่ทำงาน"),
            key="import_start_workspace",
            type="primary" if profile else "secondary",
            disabled=profile is None,
        )
    if profile is None or not is_wanted:
        return
    try:
        agency = start_workspace(database(), current_actor(), profile)
    except ItaError as error:
        error_box(error, tr)
    else:
        saved(tr("สร้างพื้นที่ทำงานของ {name} แล้ว", name=plain(agency.name)))
