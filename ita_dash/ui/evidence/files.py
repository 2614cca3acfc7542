"""A file of evidence on a page: as a picture where it is one, and to take away."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.domain.evidence.entry import StoredFile
from ita_dash.i18n.translator import Translator
from ita_dash.services.evidence.files import file_content
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import evidence_store
from ita_dash.wording.files import size_words


def show_file(file: StoredFile, place: str, tr: Translator, *, has_picture: bool = True) -> None:
    """The file's name and size, the picture that it is, and the button that hands it out.

    Never as a page: only as a download, or as a picture that was read to its end when it came in.
    ``place`` is this one's own on the page. A file that is missing or was altered is told.
    """
    try:
        content = file_content(evidence_store(), file)
    except ItaError as error:
        error_box(error, tr)
        return
    if has_picture and file.is_image:
        st.image(content, caption=plain(file.name), width="content")
    with st.container(horizontal=True, vertical_alignment="center"):
        size = tr(size_words(file.size))
        st.markdown(f":material/draft: **{plain(file.name)}** · {size}", width="stretch")
        st.download_button(
            tr("ดาวน์โหลด"),
            data=content,
            file_name=file.name,
            mime=file.mime,
            key=f"evidence_file_{place}",
            on_click="ignore",
            icon=":material/download:",
        )
