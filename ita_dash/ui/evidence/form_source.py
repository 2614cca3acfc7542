"""The fields of a form that tell what the evidence is: a file that waits, or a link."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.domain.evidence.typed import FILE, LINK, EvidenceTyped
from ita_dash.i18n.translator import Translator
from ita_dash.imports.evidence.file import SUFFIXES, check_evidence
from ita_dash.imports.files.uploads import Upload
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.file_box import file_box
from ita_dash.ui.elements.text import plain
from ita_dash.ui.evidence.form_state import FIELD, EvidenceForm
from ita_dash.ui.session.app_state import settings
from ita_dash.ui.session.chosen_file import ChosenFile
from ita_dash.wording.evidence import KIND_LABELS, source_words
from ita_dash.wording.files import size_words

_FOREIGN = ("xls", "doc", "csv", "txt", "html", "htm", "gif", "webp", "heic", "pptx", "zip")
"""Kinds that are no evidence, but are let through to be told in words what to do with them."""


def source_fields(form: EvidenceForm, tr: Translator) -> None:
    """Whether it is a file or a link, and the field for it."""
    labels = {FILE: tr(KIND_LABELS["file"]), LINK: tr(KIND_LABELS["link"])}
    source = st.radio(
        tr("หลักฐานเป็น"),
        list(labels),
        list(labels).index(form.start.source),
        format_func=labels.__getitem__,
        horizontal=True,
        key=f"{FIELD}source",
    )
    if source == LINK:
        st.text_input(
            tr(KIND_LABELS["link"]),
            form.start.link,
            key=f"{FIELD}link",
            placeholder="https://",
        )
    else:
        _keep_link(form)
        _file_field(form, tr)


def _keep_link(form: EvidenceForm) -> None:
    """What was typed as a link stays while a file is looked for."""
    key = f"{FIELD}link"
    st.session_state[key] = form.typed("link")


def _file_field(form: EvidenceForm, tr: Translator) -> None:
    if form.chosen is not None:
        _waiting(form, form.chosen, tr)
        return
    if form.standing is not None and form.standing.file is not None:
        file = plain(tr(source_words(form.standing)))
        st.markdown(tr("ไฟล์ปัจจุบัน: {file} เลือกไฟล์ใหม่หากต้องการแทนที่", file=f"**{file}**"))
    limit = settings().max_evidence_mb
    kinds = tr("PDF, Word (.docx), Excel (.xlsx), PNG หรือ JPG")
    key = f"evidence_file_{form.token}"
    upload = file_box(kinds, [*SUFFIXES, *_FOREIGN], limit, tr, key=key)
    if upload is not None:
        _take(form, upload, limit, tr)


def _take(form: EvidenceForm, upload: Upload, limit: int, tr: Translator) -> None:
    """Put the file by where it may be evidence; else say why not."""
    try:
        checked = check_evidence(upload, limit)
    except ItaError as error:
        error_box(error, tr)
        return
    chosen = ChosenFile.of(Upload(checked.name, checked.content))
    chosen.put_by()
    form.chosen = chosen
    if not str(form.typed("title")).strip():
        st.session_state[f"{FIELD}title"] = checked.name.rpartition(".")[0]
    st.rerun()


def _waiting(form: EvidenceForm, chosen: ChosenFile, tr: Translator) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="evidence_chosen"):
        size = tr(size_words(chosen.facts.size))
        st.markdown(f":material/draft: **{plain(chosen.name)}** · {size}", width="stretch")
        if st.button(tr("เลือกไฟล์อื่น"), key="evidence_choose_again"):
            form.chosen = None
            form.start = _without_file(form)
            st.rerun()


def _without_file(form: EvidenceForm) -> EvidenceTyped:
    return replace(form.start, sha256="", file_name="", file_size=0)
