"""The box that takes a file from the computer, in our words."""

from __future__ import annotations

import json
from collections.abc import Sequence

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from ita_dash.charts.palette import palette
from ita_dash.i18n.translator import Translator
from ita_dash.imports.files.uploads import Upload
from ita_dash.ui.elements.plots import is_dark

_BOX = "file_box"


def file_box(
    kinds: str, types: Sequence[str], most_mb: int, tr: Translator, *, key: str
) -> Upload | None:
    """The file that was chosen in this run; None while there is none.

    ``kinds`` says in words which are taken, ``types`` are the endings that the browser offers.
    The server keeps no copy in its memory; whoever asked keeps it.
    """
    limit = tr("{kinds} ไม่เกิน {most} เมกะไบต์", kinds=kinds, most=most_mb)
    refused = tr("รับไฟล์ที่มีเครื่องหมาย ! ไม่ได้ ต้องเป็น {limit}", limit=limit)
    _style(tr("เลือกไฟล์"), limit, refused)
    with st.container(key=_BOX):
        chosen = st.file_uploader(
            tr("เลือกไฟล์ หรือลากไฟล์มาวาง"),
            type=list(types),
            max_upload_size=most_mb,
            key=key,
            label_visibility="collapsed",
        )
    if chosen is None:
        return None
    upload = Upload(chosen.name, chosen.getvalue())
    _let_go(chosen)
    return upload


def _style(button: str, limit: str, refused: str) -> None:
    """Put our words in place of the widget's English ones, for which it has no option.

    The widget hides in a tooltip why it refused a file; ``refused`` stands below it.
    """
    box = f".st-key-{_BOX} [data-testid=stFileUploader]"
    said = {
        f"{box} [data-testid=stBaseButton-secondary] p": button,
        f"{box} [data-testid=stFileUploaderDropzoneInstructions] span": limit,
    }
    rules = [
        f"{place} {{ font-size: 0 !important; white-space: normal; }}"
        f"{place}::after {{ font-size: 0.9rem; content: {_quoted(words)}; }}"
        for place, words in said.items()
    ]
    rules.append(
        f"{box}:has([aria-invalid=true])::after {{ display: block; margin-top: 0.5rem;"
        f" color: {palette(is_dark()).late}; content: {_quoted(refused)}; }}"
    )
    st.html(f"<style>{' '.join(rules)}</style>")


def _let_go(chosen: UploadedFile) -> None:
    """Take the file out of the server's memory, where it would stay as long as the session."""
    context = get_script_run_ctx()
    manager = context.uploaded_file_mgr if context else None
    if context and isinstance(manager, MemoryUploadedFileManager):
        manager.remove_file(context.session_id, chosen.file_id)


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
