"""Which sheets of a workbook are read, where several hold data."""

from __future__ import annotations

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.imports.tables.account import FileAccount
from ita_dash.imports.tables.sheets import SheetChoice

_KEY = "import_sheets_"
"""What the key of the answer begins with; the file's SHA-256 follows."""


def chosen_sheets(digest: str) -> SheetChoice:
    """The sheets that the reader chose of a file; the best one while none is."""
    names: list[str] | None = st.session_state.get(_KEY + digest)
    return SheetChoice(tuple(names or ()))


def ask_sheets(account: FileAccount, digest: str, tr: Translator) -> None:
    """Ask which sheets to read; nothing where there is no choice."""
    tables = {str(table.name): table for table in account.choices}
    if not tables:
        return
    key = _KEY + digest
    if not st.session_state.get(key):
        st.session_state[key] = [name for name, table in tables.items() if table.is_taken]
    st.pills(
        tr("ข้อมูลอยู่ใน {n} แผ่นงาน เลือกแผ่นงานที่จะนำเข้า เลือกได้มากกว่าหนึ่ง", n=len(tables)),
        list(tables),
        selection_mode="multi",
        format_func=lambda name: tr("{name} (ซ่อน)", name=name) if tables[name].is_hidden else name,
        key=key,
        persist_state="session",
    )
