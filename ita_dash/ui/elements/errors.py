"""An error said in three parts: what happened, what was not lost, what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import msg
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import current_translator

_UNFORESEEN = ItaError(
    msg("หน้านี้แสดงผลไม่ได้เพราะระบบขัดข้อง"),
    msg("โปรดเปิดหน้านี้ใหม่ หากยังพบอีก โปรดแจ้งผู้ดูแลระบบพร้อมข้อความในหน้าต่างที่เปิดระบบ"),
)


def error_box(error: ItaError, tr: Translator) -> None:
    """Show an error the user can understand."""
    lines = [
        f"**{plain(tr(error.what))}**",
        plain(tr(error.kept)),
        f"{tr('สิ่งที่ควรทำ')}: {plain(tr(error.todo))}",
    ]
    st.error("\n\n".join(lines), icon=":material/error:")


@contextmanager
def errors_shown(tr: Translator) -> Iterator[None]:
    """Show an ItaError raised inside as a box; every other error goes on."""
    try:
        yield
    except ItaError as error:
        error_box(error, tr)


def show_script_error(error: Exception) -> bool:
    """What a reader sees when a page fails; the server's log has the details.

    Gives True, so that Streamlit shows nothing of its own.
    """
    error_box(error if isinstance(error, ItaError) else _UNFORESEEN, current_translator())
    return True
