"""The rows of a file of scores as they were understood, beside the text of the file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from ita_dash.domain.rounding import half_up
from ita_dash.imports.problems import row_shown
from ita_dash.imports.scores.headers import ScoreHeadings
from ita_dash.imports.scores.orientation import score_table
from ita_dash.imports.scores.table import ParsedScores
from ita_dash.imports.tables.made_table import Table
from ita_dash.ui.elements.tables import number_column, score_column, show_table, text_column
from ita_dash.ui.imports.job import Job
from ita_dash.ui.imports.problems import SHOWN_ROWS, only_first
from ita_dash.ui.imports.sheet_choice import chosen_sheets
from ita_dash.ui.session.app_state import settings
from ita_dash.ui.session.chosen_file import ChosenFile
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.score_names import score_name

if TYPE_CHECKING:
    from streamlit.elements.lib.column_types import ColumnConfig

Columns = dict[str, "ColumnConfig"]


def rows_preview(chosen: ChosenFile, parsed: ParsedScores, job: Job, workspace: Workspace) -> None:
    """The first rows, twice; read and sent only when the reader opens them."""
    tr = workspace.tr
    rows = parsed.figures["row"].unique().tolist()
    title = tr("แถวที่อ่านได้ เทียบกับข้อความในไฟล์")
    unfolded = st.expander(
        title, icon=":material/table_rows:", key="import_rows", on_change="rerun"
    )
    if not rows or not unfolded.open:
        return
    headings = ScoreHeadings(workspace.rulebooks)
    most = settings().max_upload_mb
    with unfolded, st.spinner(tr("กำลังอ่านไฟล์ โปรดรอสักครู่")):
        sheets = chosen_sheets(chosen.sha256)
        text = job.remembered(
            *("text", (parsed.file, sheets)),
            lambda: score_table(chosen.opened(), most, headings, sheets),
        )
    understood, names = _understood(parsed, rows[:SHOWN_ROWS], workspace)
    raw, heads = _raw(text, rows[:SHOWN_ROWS], workspace)
    with unfolded:
        left, right = st.columns(2)
        with left:
            st.markdown(f"**{tr('ที่ระบบเข้าใจ')}**")
            shown = understood.assign(row=understood["row"].map(row_shown))
            show_table(shown, names, alt=tr("ที่ระบบเข้าใจ"), key="import_understood")
        with right:
            st.markdown(f"**{tr('ข้อความในไฟล์')}**")
            shown = raw.assign(row=raw["row"].map(row_shown))
            show_table(shown, heads, alt=tr("ข้อความในไฟล์"), key="import_raw")
        only_first(SHOWN_ROWS, len(rows), tr)


def _understood(
    parsed: ParsedScores, rows: Sequence[int], workspace: Workspace
) -> tuple[pd.DataFrame, Columns]:
    """A row per row of the file, a column per code; in other tables a row per figure."""
    tr, book = workspace.tr, workspace.rulebooks.latest
    figures = parsed.figures[parsed.figures["row"].isin(rows)]
    labels = parsed.agencies.set_index("agency_no")["label"]
    figures = figures.assign(
        agency=figures["agency_no"].map(labels), value=half_up(figures["value"])
    )
    columns: Columns = {
        "row": number_column(tr("แถว")),
        "agency": text_column(tr("ชื่อหน่วยงาน"), width="medium"),
        "fiscal_year": number_column(tr("ปี")),
    }
    if parsed.form != "wide":
        names = figures["code"].map(lambda code: score_name(code, book, tr))
        columns |= {
            "name": text_column(tr("รายการ"), width="medium"),
            "value": score_column(tr("คะแนน")),
            "label": text_column(tr("ระดับ")),
        }
        return figures.assign(name=names), columns
    keys = ["row", "agency", "fiscal_year"]
    wide = figures.set_index([*keys, "code"])["value"].unstack("code").reset_index()
    ratings = figures.loc[figures["code"] == "rating"].set_index("row")["label"]
    wide = wide.assign(rating=wide["row"].map(ratings))
    codes = [code for code in figures["code"].unique() if code != "rating"]
    columns |= {code: score_column(score_name(code, book, tr)) for code in codes}
    return wide, {**columns, "rating": text_column(tr("ระดับ"))}


def _raw(text: Table, rows: list[int], workspace: Workspace) -> tuple[pd.DataFrame, Columns]:
    frame = text.frame.loc[rows].rename_axis("row").reset_index()
    columns: Columns = {"row": number_column(workspace.tr("แถว"))}
    columns |= {letter: text_column(text.column_label(letter)) for letter in text.headers}
    return frame, columns
