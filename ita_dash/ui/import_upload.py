"""The second step of an import: a file from the computer, or text pasted from a report."""

from __future__ import annotations

import json

import streamlit as st

from ita_dash.charts.palette import palette
from ita_dash.i18n import Translator
from ita_dash.imports.uploads import Upload
from ita_dash.ui.app_state import settings
from ita_dash.ui.import_job import Job
from ita_dash.ui.plots import is_dark

_TABLES = ("csv", "tsv", "xlsx", "xlsm")
_DOCUMENTS = ("docx", "docm", "txt", "html", "htm", "md", "markdown")
_FOREIGN = ("pdf", "xls", "doc", "xlsb", "ods", "odt")
"""Kinds that cannot be read, but are let through to be told in words what to do with them."""
PASTED_NAME = "ข้อความที่วาง.txt"
_BOX = "import_file"
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
    st.html(_words(tr("เลือกไฟล์"), limit, refused))
    with st.container(key=_BOX):
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


def _words(button: str, limit: str, refused: str) -> str:
    """A style that puts our words in place of the widget's English ones.

    The widget has no option for them, and hides why it refused a file in a tooltip.
    """
    box = f".st-key-{_BOX} [data-testid=stFileUploader]"
    said = {
        f"{box} [data-testid=stBaseButton-secondary] p": button,
        f"{box} [data-testid=stFileUploaderDropzoneInstructions] span": limit,
    }
    rules = [
        f"{place} {{ visibility: hidden; font-size: 0 !important; }}\n"
        f"{place}::after {{ visibility: visible; font-size: 0.9rem; content: {_quoted(words)}; }}"
        for place, words in said.items()
    ]
    colours = palette(is_dark())
    alarm = f"{box}:has([aria-invalid=true])::after"
    rules.append(
        f"{alarm} {{ display: block; margin-top: 0.5rem; color: {colours.late};"
        f" content: {_quoted(refused)}; }}"
    )
    return f"<style>{' '.join(rules)}</style>"


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
