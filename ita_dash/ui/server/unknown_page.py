"""An address that no page has: what is said there, and the way back."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import streamlit as st

from ita_dash.domain.messages import msg
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.text import plain
from ita_dash.ui.server import front_end

NO_SUCH_PAGE = msg("ไม่มีหน้านี้")


def unknown_path() -> str | None:
    """What stands after the address of the site where no page has it; None where one does.

    Streamlit draws the start page there and says so in a dialog of its own words, which we block.
    """
    path = unquote(urlsplit(st.context.url or "").path).removeprefix(front_end.base_path())
    known = {entry.url_path for entry in PAGES.values()}
    return None if path.strip("/") in known else path


def show_unknown_page(path: str, tr: Translator) -> None:
    """Say that there is no page of this address, and lead to the start page."""
    st.title(tr(NO_SUCH_PAGE), anchor=False)
    st.markdown(tr("ไม่มีหน้าที่อยู่ /{path} อาจพิมพ์ผิดหรือเป็นลิงก์เก่า", path=plain(path)))
    start = next(iter(PAGES.values()))
    st.page_link(start.file, label=tr("ไปที่หน้า{page}", page=tr(start.title)), icon=start.icon)
