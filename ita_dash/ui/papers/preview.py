"""The paper as it will be printed: the pages of the PDF, and its words to be read aloud."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.exports.file_names import file_name
from ita_dash.exports.papers.pdf import paper_pages
from ita_dash.exports.papers.printing import PAPER_FORMATS, printed
from ita_dash.exports.papers.words import paper_words
from ita_dash.services.papers.templates import usable_template
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.text import plain, small
from ita_dash.ui.papers.choice import PaperChoice
from ita_dash.ui.session.app_state import evidence_store
from ita_dash.ui.session.workspace import Workspace

_LABELS = {"docx": "Word", "pdf": "PDF"}


def paper_downloads(choice: PaperChoice, content: Mapping[str, Any], workspace: Workspace) -> None:
    """A button for each format; the file is made when somebody clicks.

    Where the office's own template cannot be used, this is said, and the button says that Word
    comes with the standard one.
    """
    tr = workspace.tr
    about = choice.provenance(workspace)
    own = workspace.snapshot.papers.own_templates.get(choice.kind)
    template, labels = None, {each: tr("ดาวน์โหลด {kind}", kind=_LABELS[each]) for each in _LABELS}
    if own is not None:
        try:
            template = usable_template(evidence_store(), own)
        except ItaError as error:
            error_box(error, tr)
            labels["docx"] = tr("ดาวน์โหลด Word ด้วยแม่แบบมาตรฐาน")
    with st.container(horizontal=True, vertical_alignment="center"):
        for each in reversed(PAPER_FORMATS):
            download(
                labels[each],
                partial(printed, choice.kind, content, each, template),
                file_name(choice.kind.file_key, about, each, tr),
                key=f"paper_{each}",
                is_primary=each == "pdf",
            )
        if own is not None and template is not None:
            name = plain(own.file.name)
            st.markdown(small(tr("Word ใช้แม่แบบของหน่วยงาน: {name}", name=name)))


def paper_preview(choice: PaperChoice, content: Mapping[str, Any], workspace: Workspace) -> None:
    """Every page as a picture, and below them the words of all."""
    tr = workspace.tr
    pages = paper_pages(content)
    name = tr(choice.kind.label)
    numbers = range(1, len(pages) + 1)
    with st.container(border=True, key="paper_preview"):
        st.header(tr("ตัวอย่างก่อนพิมพ์"), anchor=False)
        alike = tr("{n} หน้า ตรงกับไฟล์ PDF ทุกหน้า", n=len(pages))
        st.caption(plain(f"{name} · {alike}"))
        for number, page in zip(numbers, pages, strict=True):
            place = tr("หน้า {number} จาก {total}", number=number, total=len(pages))
            st.image(page, width="stretch", alt=f"{name} {place}", caption=place)
    with st.expander(tr("อ่านเป็นข้อความ"), icon=":material/text_fields:"):
        st.text("\n".join(paper_words(content)))
