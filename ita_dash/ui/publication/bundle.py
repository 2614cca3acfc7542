"""The bundle to be downloaded, what is in it, and what it leaves out."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.messages import Message, msg
from ita_dash.exports.file_names import file_name
from ita_dash.exports.fixed_zip import packed
from ita_dash.exports.provenance import Provenance
from ita_dash.exports.site.content import site_content
from ita_dash.exports.site.records import SiteContent
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.publication import held_back_messages


def publication(fiscal_year: int, with_names: bool, workspace: Workspace) -> None:
    """What is published and what is not, side by side."""
    about = page_provenance(workspace, fiscal_year, {})
    state = workspace.snapshot, fiscal_year, about.data_as_of
    content = site_content(*state, with_names=with_names)
    with st.container(horizontal=True):
        _bundle(content, with_names, about, workspace)
        _left_out(content, with_names, workspace)


def _bundle(
    content: SiteContent, with_names: bool, about: Provenance, workspace: Workspace
) -> None:
    """What visitors will find, and the button; the bundle is made when it is pressed."""
    tr = workspace.tr

    def build() -> bytes:
        # Only who publishes waits for the writer of PDF.
        from ita_dash.exports.site.files import published_files

        return packed(published_files(workspace.snapshot, content, with_names=with_names))

    with st.container(border=True, width=460):
        st.header(tr("ในชุดเผยแพร่"), anchor=False)
        for line in _inside(content):
            st.markdown(f"- {plain(tr(line))}")
        name = file_name("publication", about, "zip", tr)
        label = tr("ดาวน์โหลดชุดเผยแพร่ (zip)")
        download(label, build, name, key="publication_zip", is_primary=True)
        st.caption(tr("คลายไฟล์แล้ววางทั้งโฟลเดอร์บนเว็บไซต์ หน้าแรกคือ index.html"))


def _left_out(content: SiteContent, with_names: bool, workspace: Workspace) -> None:
    """What is held back and why, and what should be mended before."""
    tr, fiscal_year = workspace.tr, content.fiscal_year
    errors = [e for e in workspace.snapshot.review.findings(fiscal_year) if e.is_open_error]
    with st.container(border=True, width=460):
        st.header(tr("ก่อนเผยแพร่"), anchor=False)
        if errors:
            n = len(errors)
            st.warning(tr("ผลการตรวจทานยังมีข้อที่ต้องแก้ไข {n} ข้อ", n=n), icon=":material/error:")
            query = {"fy": str(fiscal_year)}
            st.page_link(PAGES["review"].file, label=tr("ดูข้อที่ต้องแก้ไข"), query_params=query)
        for message in held_back_messages(content.held_back, with_names=with_names):
            st.markdown(f"- {plain(tr(message))}")
        st.markdown(f"- {tr('ข้อความภายใน (ประเด็นที่ต้องพัฒนา การกำกับติดตาม ปัญหา/อุปสรรค) ไม่เผยแพร่')}")


def _inside(content: SiteContent) -> list[Message]:
    links = sum(len(measure.evidence) for measure in content.measures)
    return [
        msg("ผลการประเมิน {n} ปี พร้อมกราฟเทียบเป้าหมาย", n=len(content.years)),
        msg("คะแนนรายตัวชี้วัด {n} ตัวชี้วัด", n=len(content.indicators)),
        msg("มาตรการ {n} มาตรการ พร้อมผล", n=len(content.measures)),
        msg("ลิงก์หลักฐานที่เผยแพร่แล้ว {n} รายการ", n=links),
        msg("วิธีคิดคะแนน รายงาน PDF และไฟล์ CSV กับ JSON"),
    ]
