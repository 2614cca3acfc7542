"""What a file of questions and items would change, and what was read of it."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pandas as pd
import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.imports.problems import row_shown
from ita_dash.services.imports.question_preview import QuestionImportPreview
from ita_dash.ui.elements.tables import number_column, show_table, text_column
from ita_dash.ui.imports.problems import SHOWN_ROWS, only_first
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.columns import column_label
from ita_dash.wording.questions import (
    detail_label,
    elements_text,
    field_label,
    field_text,
    question_score,
)


def question_differences(preview: QuestionImportPreview, tr: Translator) -> None:
    """Every stored value that the file would replace; nothing when there is none."""
    differences = preview.differences
    if not differences:
        return
    shown = pd.DataFrame(
        {
            "row": [row_shown(each.row) for each in differences],
            "year": [each.fiscal_year for each in differences],
            "code": [tr(detail_label(each.code, each.part)) for each in differences],
            "field": [tr(field_label(each.field)) for each in differences],
            "stored": [field_text(each.stored) for each in differences],
            "file": [field_text(each.in_file) for each in differences],
        }
    ).head(SHOWN_ROWS)
    columns = {
        "row": number_column(tr("แถว")),
        "year": number_column(tr("ปีงบประมาณ")),
        "code": text_column(tr("ข้อ"), width="small"),
        "field": text_column(tr("รายการ"), width="medium"),
        "stored": text_column(tr("ข้อมูลเดิม"), width="medium"),
        "file": text_column(tr("ในไฟล์"), width="medium"),
    }
    title = tr("ต่างจากข้อมูลเดิม {n:,} รายการ", n=len(differences))
    with st.expander(title, expanded=True, icon=":material/difference:"):
        show_table(shown, columns, alt=tr("ข้อมูลเดิมเทียบกับค่าในไฟล์"), key="import_differences")
        only_first(SHOWN_ROWS, len(differences), tr)


def details_preview(preview: QuestionImportPreview, workspace: Workspace) -> None:
    """Every question and item as it was understood; what was told of none is blank."""
    tr, details = workspace.tr, preview.details
    if details.empty:
        return
    rows = [
        {
            "row": row_shown(row["row"]),
            "year": row["fiscal_year"],
            "code": tr(detail_label(row["code"], row["part"])),
            "score": question_score(row["code"], _number(row["score"]), tr),
            "elements": tr(elements_text(row["elements_met"], row["elements_total"]) or ""),
            "remark": row["remark"] or "",
        }
        for row in _records(details.head(SHOWN_ROWS))
    ]
    columns = {
        "row": number_column(tr("แถว")),
        "year": number_column(tr("ปี")),
        "code": text_column(tr("ข้อ"), width="small"),
        "score": text_column(tr("คะแนน"), width="small"),
        "elements": text_column(tr(column_label("elements_met")), width="medium"),
        "remark": text_column(tr(column_label("remark")), width="medium"),
    }
    title = tr("ข้อที่อ่านได้ {n:,} รายการ", n=len(details))
    with st.expander(title, expanded=True, icon=":material/table_rows:"):
        show_table(pd.DataFrame(rows), columns, alt=title, key="import_questions_read")
        only_first(SHOWN_ROWS, len(details), tr)


def _records(frame: pd.DataFrame) -> list[dict[Hashable, Any]]:
    rows = frame.astype(object)
    return rows.where(rows.notna(), None).to_dict("records")


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else float("nan")
