"""The second step of an import: a file from the computer, or text pasted from a report."""

from __future__ import annotations

import streamlit as st

from ita_dash.i18n import Translator
from ita_dash.imports.uploads import Upload
from ita_dash.ui.app_state import settings
from ita_dash.ui.imports.job import Job
from ita_dash.ui.imports.style import FILE_BOX, uploader_style

_TABLES = ("csv", "tsv", "xlsx", "xlsm")
_DOCUMENTS = ("docx", "docm", "txt", "html", "htm", "md", "markdown")
_FOREIGN = ("pdf", "xls", "doc", "xlsb", "ods", "odt")
"""Kinds that cannot be read, but are let through to be told in words what to do with them."""
PASTED_NAME = "ข้อความที่วาง.txt"
_FILE, _TEXT = "file", "text"


def upload_step(job: Job, tr: Translator) -> Upload | None:
    """The file that was chosen or pasted; None while there is none."""
    key = f"import_{job.kind}_{job.round}"
    source = _FILE
    if job.kind == "report":
        labels = {_FILE: tr("ไฟล์"), _TEXT: tr("วางข้อความ")}
        source = st.radio(
            tr("นำเข้าจาก"),
            list(labels),
            format_func=labels.__getitem__,
            horizontal=True,
            key=f"{key}_source",
            label_visibility="collapsed",
        )
    return _file(job, key, tr) if source == _FILE else _text(key, tr)


def _file(job: Job, key: str, tr: Translator) -> Upload | None:
    most = settings().max_upload_mb
    is_table = job.kind != "report"
    kinds = (
        tr("CSV หรือ Excel (.xlsx)") if is_table else tr("Word (.docx) หรือข้อความ (.txt .html .md)")
    )
    limit = tr("{kinds} ไม่เกิน {most} เมกะไบต์", kinds=kinds, most=most)
    refused = tr("รับไฟล์ที่มีเครื่องหมาย ! ไม่ได้ ต้องเป็น {limit}", limit=limit)
    uploader_style(tr("เลือกไฟล์"), limit, refused)
    with st.container(key=FILE_BOX):
        chosen = st.file_uploader(
            tr("เลือกไฟล์ หรือลากไฟล์มาวาง"),
            type=[*(_TABLES if is_table else _DOCUMENTS), *_FOREIGN],
            max_upload_size=most,
            key=f"{key}_file",
            label_visibility="collapsed",
        )
    return Upload(chosen.name, chosen.getvalue()) if chosen else None


def _text(key: str, tr: Translator) -> Upload | None:
    with st.form(f"{key}_form", border=False):
        pasted = st.text_area(
            tr("ข้อความจากรายงาน"),
            height=180,
            key=f"{key}_text",
            label_visibility="collapsed",
            placeholder=tr("เปิดรายงาน เลือกทั้งหมด คัดลอก แล้ววางที่นี่"),
        )
        st.form_submit_button(tr("อ่านข้อความ"), type="primary")
    return Upload(PASTED_NAME, pasted.encode("utf-8", "replace")) if pasted.strip() else None
