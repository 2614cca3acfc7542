"""What was read of a file: its sheets or tables, their columns and rows, beneath the counts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import pandas as pd
import streamlit as st

from ita_dash.domain.messages import Message
from ita_dash.i18n.translator import Translator
from ita_dash.imports.tables.account import FileAccount, RowsAccount, TableAccount
from ita_dash.imports.tables.account_words import column_words, main_points, rows_words
from ita_dash.ui.elements.tables import small_table
from ita_dash.ui.elements.text import plain

_MOST_RUNS = 60
"""Runs of rows that are named; a file of a whole country may skip thousands."""


def account_preview(account: FileAccount, tr: Translator) -> None:
    """The main points in one line, and every sheet, column and row on demand."""
    if not account.tables:
        return
    points = [plain(tr(point)) for point in main_points(account)]
    if points:
        st.markdown(f":gray[{' · '.join(points)}]")
    with st.expander(tr("สิ่งที่อ่านจากไฟล์"), icon=":material/fact_check:"):
        for table in account.tables:
            _table(table, len(account.tables) > 1, tr)


def _table(table: TableAccount, is_named: bool, tr: Translator) -> None:
    # A sheet's name is data and stays as it is, also where the program knows the word.
    words = tr(table.name) if isinstance(table.name, Message) else table.name
    name = f"**{plain(words)}** " if is_named else ""
    if not table.is_taken:
        reason = plain(tr(table.reason or ""))
        st.markdown(f"{name}:gray-badge[{tr('ไม่ได้อ่าน')}] {reason}")
        return
    outcome = tr("{n:,} รายการ", n=table.rows_taken)
    st.markdown(f"{name}:green-badge[{tr('อ่านแล้ว')}] {outcome}")
    if table.reason:
        st.markdown(plain(tr(table.reason)))
    _columns(table, tr)
    for group in table.merged:
        st.markdown(tr("รวมแถว {rows} ({reason})", **_group(group, tr)))
    for group in table.skipped:
        st.markdown(tr("ข้ามแถว {rows} ({reason})", **_group(group, tr)))


def _group(group: RowsAccount, tr: Translator) -> dict[str, str]:
    return {"rows": rows_words(group.rows, _MOST_RUNS), "reason": plain(tr(group.reason))}


def _used(table: TableAccount, tr: Translator) -> Iterator[dict[str, str]]:
    """A row for each column that was used; neighbours that were taken for the same share one."""
    for words, run in groupby(table.columns, lambda column: tr(column.used_as or "")):
        columns = list(run)
        first, last = columns[0], columns[-1]
        if words and len(columns) > 2:
            heads = f"{first.header} … {last.header}"
            letters = f"{first.letter}–{last.letter}" if first.letter else ""
            yield {"letter": letters, "header": heads, "used_as": words}
        elif words:
            yield from (
                {"letter": each.letter, "header": each.header, "used_as": words} for each in columns
            )


def _columns(table: TableAccount, tr: Translator) -> None:
    """The columns that were used, each with what it was taken for; then those that were not."""
    used = list(_used(table, tr))
    labels = {
        "letter": tr("คอลัมน์"),
        "header": tr("หัวตารางในไฟล์"),
        "used_as": tr("ใช้เป็น"),
    }
    if used and not any(row["letter"] for row in used):
        # The tables of a document have no letters.
        del labels["letter"]
    if used:
        small_table(pd.DataFrame(used), labels, alt=tr("คอลัมน์ที่ใช้ และความหมายที่ระบบเข้าใจ"))
    if table.unused:
        columns = plain(column_words(table.unused, len(table.unused)))
        n = len(table.unused)
        st.markdown(tr("ไม่ได้ใช้ {n} คอลัมน์: {columns}", n=n, columns=columns))
