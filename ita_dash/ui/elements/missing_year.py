"""A year that was asked for and has no data is said, and never another shown in its place."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.domain.messages import Message
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.session import address


def missing_year(
    message: Message, newest: int | None, tr: Translator, *, import_view: str
) -> DeltaGenerator:
    """Say in ``message`` that the year has nothing, and offer ``newest``, the newest that has.

    None where no year has anything; ``import_view`` is the kind of file that would bring the
    year in, on the page of imports. Gives the place of the ways out, for another one.
    """
    imports = PAGES["imports"]
    with st.container(border=True, width=720, key="missing_year"):
        st.header(tr(message), anchor=False)
        exits = st.container(horizontal=True, vertical_alignment="center")
        with exits:
            if newest is not None:
                action_button(
                    tr("ดูปี {year} ซึ่งเป็นปีล่าสุดที่มีข้อมูล", year=newest),
                    address.hold,
                    "fy",
                    str(newest),
                    key="newest_year",
                    kind="primary",
                )
            st.page_link(
                imports.file,
                label=tr("นำเข้าข้อมูลของปีนี้"),
                icon=imports.icon,
                query_params={"view": import_view},
            )
    return exits
