"""The second step of an import: a file from the computer, or text pasted from a report."""

from __future__ import annotations

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.imports.files.uploads import Upload
from ita_dash.ui.elements.file_box import file_box
from ita_dash.ui.elements.text import plain
from ita_dash.ui.imports.job import Job, Source
from ita_dash.ui.session.app_state import settings
from ita_dash.ui.session.chosen_file import ChosenFile
from ita_dash.wording.files import size_words

_TABLES = ("csv", "tsv", "xlsx", "xlsm", "pdf")
_DOCUMENTS = ("docx", "docm", "txt", "html", "htm", "md", "markdown", "pdf")
_FORMS = ("xlsx", "xlsm")
_FOREIGN = ("xls", "doc", "xlsb", "ods", "odt")
"""Kinds that cannot be read, but are let through to be told in words what to do with them."""
PASTED_NAME = "ข้อความที่วาง.txt"


def upload_step(job: Job, tr: Translator) -> ChosenFile | None:
    """The file that was chosen or pasted; None while there is none.

    It stays with the job, and not with a field: a field forgets it when another kind of import,
    another page or a new session is drawn.
    """
    if job.kind == "report":
        job.source = _source(job, tr)
    chosen = job.files.get(job.source)
    if chosen is not None:
        _chosen(chosen, job, tr)
        return chosen
    if job.is_missing:
        st.warning(tr("ไม่พบไฟล์ที่เลือกไว้แล้ว โปรดเลือกไฟล์อีกครั้ง ยังไม่มีการนำเข้า"))
    upload = _file(job, tr) if job.source == "file" else _text(job, tr)
    if upload is not None:
        job.take(upload)
        st.rerun()
    return None


def _source(job: Job, tr: Translator) -> Source:
    labels: dict[Source, str] = {"file": tr("ไฟล์"), "text": tr("วางข้อความ")}
    return st.radio(
        tr("นำเข้าจาก"),
        list(labels),
        index=list(labels).index(job.source),
        format_func=labels.__getitem__,
        horizontal=True,
        key=f"import_{job.kind}_source",
        label_visibility="collapsed",
    )


def _chosen(chosen: ChosenFile, job: Job, tr: Translator) -> None:
    """What is looked at, and the way to another."""
    is_file = job.source == "file"
    size = tr(size_words(chosen.facts.size))
    with st.container(horizontal=True, vertical_alignment="center", key="import_chosen"):
        icon = ":material/draft:" if is_file else ":material/notes:"
        st.markdown(f"{icon} **{plain(chosen.name)}** · {size}", width="stretch")
        label = tr("เลือกไฟล์อื่น") if is_file else tr("แก้ข้อความ")
        if st.button(label, key="import_choose_again"):
            job.pasted = "" if is_file else chosen.opened().content.decode()
            job.put_away()
            st.rerun()


def _file(job: Job, tr: Translator) -> Upload | None:
    is_table = job.kind != "report"
    kinds = (
        tr("CSV, Excel (.xlsx) หรือ PDF")
        if is_table
        else tr("Word (.docx), PDF หรือข้อความ (.txt .html .md)")
    )
    types = [*(_TABLES if is_table else _DOCUMENTS), *_FOREIGN]
    if job.kind == "progress":
        kinds, types = tr("Excel (.xlsx) ที่ส่งกลับมา"), [*_FORMS, *_FOREIGN]
    # A file that a browser shows is known to one session only.
    key = f"import_{job.kind}_{job.token}_{job.session}_file"
    return file_box(kinds, types, settings().max_upload_mb, tr, key=key)


def _text(job: Job, tr: Translator) -> Upload | None:
    job.pasted = st.text_area(
        tr("ข้อความจากรายงาน"),
        job.pasted,
        height=180,
        key=f"import_{job.kind}_{job.token}_text",
        label_visibility="collapsed",
        placeholder=tr("เปิดรายงาน เลือกทั้งหมด คัดลอก แล้ววางที่นี่"),
    )
    is_sent = st.button(tr("อ่านข้อความ"), key="import_read_text", type="primary")
    if not (is_sent and job.pasted.strip()):
        return None
    return Upload(PASTED_NAME, job.pasted.encode("utf-8", "replace"))
