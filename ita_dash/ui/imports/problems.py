"""What an import found: the counts, and every problem by row and cell, errors first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath

import pandas as pd
import streamlit as st

from ita_dash.domain.messages import Message, msg
from ita_dash.exports.csv_file import csv_bytes
from ita_dash.exports.file_names import plain_file_name
from ita_dash.i18n.translator import Translator
from ita_dash.imports.problems import Problem, Severity, count
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.tables import small_table
from ita_dash.ui.imports.css import PROBLEMS_BOX
from ita_dash.ui.imports.job import Review
from ita_dash.wording.problems import SEVERITY_LABELS
from ita_dash.wording.scores import UNKNOWN

SHOWN_ROWS = 200
"""Rows of a table that are sent to the browser; the import takes all."""
_SHOWN = 20
"""Problems of one severity that are drawn; the CSV holds all."""
_HEADS: Mapping[Severity, Message] = {
    "error": msg("ข้อผิดพลาด {n:,} รายการ ต้องแก้ก่อนจึงนำเข้าได้"),
    "warning": msg("คำเตือน {n:,} รายการ นำเข้าได้ แต่โปรดตรวจ"),
    "notice": msg("ข้อสังเกต {n:,} รายการ เพื่อทราบ"),
}
_ICONS: Mapping[Severity, str] = {
    "error": ":material/error:",
    "warning": ":material/warning:",
    "notice": ":material/info:",
}


def counts(review: Review, tr: Translator) -> None:
    """How many records are new, the same or different, and how many problems there are."""
    errors, warnings = (count(review.problems, kind) for kind in ("error", "warning"))
    badges = (
        (tr("ใหม่"), review.new, "blue"),
        (tr("เหมือนเดิม"), review.same, "gray"),
        (tr("ต่างจากเดิม"), review.different, "orange"),
        (tr("ข้อผิดพลาด"), errors, "red"),
        (tr("คำเตือน"), warnings, "orange"),
    )
    count_row(badges)


def count_row(badges: Sequence[tuple[str, int, str]]) -> None:
    """Numbers in a row, each with its label and colour; none of a kind is grey."""
    with st.container(horizontal=True, gap="small", key="import_counts"):
        for label, number, colour in badges:
            shown = f":{colour}[{label}]" if number else f":gray[{label}]"
            st.metric(shown, f"{number:,}", width=150)


def problem_lists(
    problems: Sequence[Problem], file_name: str, tr: Translator, *, opens_warnings: bool = False
) -> None:
    """Every problem, grouped by severity; errors stand open. All of them as CSV."""
    opened = ("error", "warning") if opens_warnings else ("error",)
    if not problems:
        st.markdown(f":green[✓] {tr('ไม่พบปัญหาในไฟล์')}")
        return
    section(tr("ปัญหาที่พบ"))
    with st.container(gap="xsmall", key=PROBLEMS_BOX):
        for severity, head in _HEADS.items():
            of_severity = [problem for problem in problems if problem.severity == severity]
            if of_severity:
                title = tr(head.msgid, n=len(of_severity))
                with st.expander(title, expanded=severity in opened, icon=_ICONS[severity]):
                    _table(of_severity, tr)
        download(
            tr("ดาวน์โหลดรายการปัญหา (CSV)"),
            lambda: csv_bytes(problem_frame(problems, tr)),
            plain_file_name(tr("ปัญหาที่พบ"), PurePath(file_name).stem, ext="csv"),
            key="import_problems_csv",
        )


def section(title: str) -> None:
    """The heading of a part of the review."""
    st.markdown(f"**{title}**")


def problem_frame(problems: Sequence[Problem], tr: Translator) -> pd.DataFrame:
    """A row per problem: severity, sheet, row, column, value found, and what to do about it."""
    rows = [
        (
            *(tr(SEVERITY_LABELS[p.severity]), p.sheet, p.row_shown),
            *(p.column, p.value, tr(p.message)),
        )
        for p in problems
    ]
    heads = (
        *(tr("ระดับ"), tr("แผ่นงาน"), tr("แถว"), tr("คอลัมน์")),
        *(tr("ค่าที่พบ"), tr("ปัญหาและสิ่งที่ควรทำ")),
    )
    return pd.DataFrame(rows, columns=list(heads), dtype=object)


def _table(problems: Sequence[Problem], tr: Translator) -> None:
    shown = [
        {
            "place": _place(problem, tr),
            "value": problem.value or UNKNOWN,
            "message": tr(problem.message),
        }
        for problem in problems[:_SHOWN]
    ]
    labels = {
        "place": tr("ที่"),
        "value": tr("ค่าที่พบ"),
        "message": tr("ปัญหาและสิ่งที่ควรทำ"),
    }
    small_table(pd.DataFrame(shown), labels, alt=tr("ปัญหาที่พบในไฟล์ แถวละหนึ่งปัญหา"))
    only_first(_SHOWN, len(problems), tr)


def only_first(shown: int, total: int, tr: Translator) -> None:
    """Say that a table goes on beyond what is shown, where it does."""
    if total > shown:
        st.caption(tr("แสดง {shown} รายการแรกจาก {n:,} รายการ", shown=shown, n=total))


def _place(problem: Problem, tr: Translator) -> str:
    sheet = tr("แผ่นงาน {sheet}", sheet=problem.sheet) if problem.sheet else ""
    row = "" if problem.row is None else tr("แถว {row}", row=problem.row_shown)
    column = tr("คอลัมน์ {column}", column=problem.column) if problem.column else ""
    return " ".join(filter(None, (sheet, row, column))) or tr("ทั้งไฟล์")
