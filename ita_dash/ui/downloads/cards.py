"""The files to take away, each with what it holds."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from ita_dash.domain.messages import Message, msg
from ita_dash.exports.file_names import file_name
from ita_dash.exports.files import export_bytes
from ita_dash.exports.formats import What
from ita_dash.exports.provenance import Provenance
from ita_dash.navigation import PAGES
from ita_dash.ui.downloads.contents import ExportChoice, summary_contents, table_contents
from ita_dash.ui.elements.division_form import division_form_download
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.session.workspace import Workspace

_TABLES: Mapping[What, tuple[Message, Message]] = {
    "scores": (
        msg("คะแนนทุกรายการ"),
        msg("ตามที่ประกาศ หนึ่งแถวต่อปี นำเข้ากลับได้"),
    ),
    "indicators": (
        msg("คะแนนรายตัวชี้วัด"),
        msg("คะแนน ระยะห่างจากเป้าหมาย และการเปลี่ยนแปลงจากปีก่อน"),
    ),
    "questions": (
        msg("คะแนนรายข้อ"),
        msg("ข้อคำถามและข้อตรวจ พร้อมคะแนนที่ยังเพิ่มได้ นำเข้ากลับได้"),
    ),
    "measures": (
        msg("มาตรการ"),
        msg("ทุกช่องตามแบบรายงาน หนึ่งแถวต่อมาตรการ นำเข้ากลับได้"),
    ),
    "divisions": (
        msg("สรุปรายส่วนราชการ"),
        msg("จำนวนมาตรการที่รับผิดชอบ แล้วเสร็จ และเกินกำหนด"),
    ),
}


def summary_card(
    workspace: Workspace, choice: ExportChoice, fiscal_year: int, active: Mapping[str, str]
) -> None:
    """The meeting summary of one year, and everything together as a workbook."""
    tr = workspace.tr
    about = page_provenance(workspace, fiscal_year, active)
    with st.container(border=True):
        st.header(tr("สรุปสำหรับการประชุม ปีงบประมาณ {year}", year=fiscal_year), anchor=False)
        st.markdown(tr("คะแนน ระดับ ตัวชี้วัดที่ต่ำกว่าเป้าหมาย และมาตรการที่ล่าช้าหรือใกล้ครบกำหนด"))
        with st.container(horizontal=True, vertical_alignment="center"):
            page = PAGES["summary"]
            st.page_link(
                page.file,
                label=tr("ดูและพิมพ์หนึ่งหน้า A4"),
                icon=page.icon,
                query_params=_query(choice, fiscal_year),
                width="content",
            )
            download(
                tr("สรุปการประชุม (CSV)"),
                partial(_summary_csv, workspace, choice, about),
                file_name("summary", about, "csv", tr),
                key="summary_csv",
            )
            download(
                tr("สรุปพร้อมทุกตารางและกราฟ (Excel)"),
                partial(_workbook, workspace, choice, about),
                file_name("summary", about, "xlsx", tr),
                key="workbook_xlsx",
                is_primary=True,
            )


def table_cards(workspace: Workspace, choice: ExportChoice, active: Mapping[str, str]) -> None:
    """The clean tables, each as a CSV of its own."""
    about = page_provenance(workspace, choice.fiscal_year, active)
    columns = st.columns(len(_TABLES))
    for column, (what, (title, holds)) in zip(columns, _TABLES.items(), strict=True):
        with column.container(border=True, height="stretch"):
            st.header(workspace.tr(title), anchor=False)
            st.markdown(workspace.tr(holds))
            download(
                "CSV",
                partial(_table_csv, what, workspace, choice, about),
                file_name(what, about, "csv", workspace.tr),
                key=f"{what}_csv",
            )


def form_card(workspace: Workspace, choice: ExportChoice) -> None:
    """The forms that divisions fill in, of the chosen plan or else the newest."""
    tr, years = workspace.tr, workspace.snapshot.measures.table["fiscal_year"]
    year = choice.fiscal_year or int(years.max()) if len(years) else None
    if year not in years.tolist() or year is None:
        return
    with st.container(border=True):
        title = tr("แบบรายงานของส่วนราชการ ปีงบประมาณ {year}", year=year)
        st.header(title, anchor=False)
        st.markdown(
            tr("ให้แต่ละส่วนราชการกรอกความคืบหน้าใน Excel โดยไม่ต้องใช้เครือข่าย แล้วนำเข้ากลับที่หน้านำเข้า")
        )
        division_form_download(workspace, year, choice.division, "division_form")


def _query(choice: ExportChoice, fiscal_year: int) -> dict[str, str]:
    """The address of the same choice on the page to print."""
    query = {"fy": str(fiscal_year)}
    if choice.division is not None:
        query["div"] = str(choice.division)
    return query


def _table_csv(what: What, workspace: Workspace, choice: ExportChoice, about: Provenance) -> bytes:
    contents = table_contents(workspace, choice)
    return export_bytes(what, "csv", contents, about, workspace.rulebooks, workspace.tr)


def _summary_csv(workspace: Workspace, choice: ExportChoice, about: Provenance) -> bytes:
    contents = summary_contents(workspace, choice, about.fiscal_year)
    return export_bytes("summary", "csv", contents, about, workspace.rulebooks, workspace.tr)


def _workbook(workspace: Workspace, choice: ExportChoice, about: Provenance) -> bytes:
    # The library for workbooks is only loaded when somebody asks for one.
    from ita_dash.exports.workbook.book import workbook_xlsx

    contents = summary_contents(workspace, choice, about.fiscal_year)
    return workbook_xlsx(contents, about, workspace.rulebooks, workspace.tr)
