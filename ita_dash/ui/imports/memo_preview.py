"""What was understood of the memo before a report, in the preview of its import."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.measures.memo import Memo
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.text import plain
from ita_dash.ui.imports.problems import section
from ita_dash.wording.memos import MEMO, memo_lines


def memo_preview(memo: Memo | None, tr: Translator) -> None:
    """Every place of the memo with what stands there; nothing for a report without one."""
    if memo is None:
        return
    section(tr(MEMO))
    with st.container(border=True, key="import_memo"):
        lines = [f":gray[{tr(label)}] {plain(tr(said))}" for label, said in memo_lines(memo)]
        st.markdown("  \n".join(lines))
        st.caption(tr("เก็บไว้กับการนำเข้านี้ และใช้เป็นข้อมูลของหน่วยงานได้จากหน้าข้อมูลหน่วยงานหลังนำเข้า"))
