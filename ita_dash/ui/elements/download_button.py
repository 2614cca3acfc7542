"""Download buttons whose file is only built when somebody clicks."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

_MIME = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pdf": "application/pdf",
    "json": "application/json",
    "zip": "application/zip",
    "md": "text/markdown; charset=utf-8",
}


def download(
    label: str,
    build: Callable[[], bytes],
    file_name: str,
    *,
    key: str,
    help_text: str | None = None,
    is_primary: bool = False,
) -> None:
    """A button that builds and saves a file; the page is not drawn again.

    ``file_name`` comes from ``exports.file_names``; its ending decides the kind.
    """
    st.download_button(
        label,
        data=build,
        file_name=file_name,
        mime=_MIME[file_name.rpartition(".")[2]],
        key=key,
        help=help_text,
        on_click="ignore",
        icon=":material/download:",
        type="primary" if is_primary else "secondary",
    )
