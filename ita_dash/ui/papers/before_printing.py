"""What is to be known before a paper is printed: errors that nobody accepted, and its blanks."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ita_dash.domain.messages import Message
from ita_dash.domain.review.finding import Finding
from ita_dash.domain.review.rule import RULE_LABELS
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.cell_link import cell_link
from ita_dash.ui.elements.link_rows import LEADS_ON, link_row
from ita_dash.ui.elements.text import plain, small
from ita_dash.ui.papers.blank_places import blank_link
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.review import place_words, review_answer


def review_card(fiscal_year: int, workspace: Workspace) -> None:
    """The errors by name, each with the way to its cell; what else the review found, counted."""
    tr, found = workspace.tr, workspace.snapshot.review.findings(fiscal_year)
    errors = [each for each in found if each.is_open_error]
    with st.container(border=True, key="paper_review", gap="xsmall"):
        st.header(tr("ข้อตรวจทานก่อนเสนอ"), anchor=False)
        if errors:
            st.markdown(f":red[**!**] **{tr('ยังไม่ควรลงนาม มีข้อที่ต้องแก้ไข {n} ข้อ', n=len(errors))}**")
        for number, each in enumerate(errors):
            _error(each, number, fiscal_year, workspace)
        st.markdown(small(plain(tr(review_answer(found)))))
        review = PAGES["review"]
        st.page_link(
            review.file,
            label=tr("ตรวจทานทุกข้อ"),
            icon=review.icon,
            query_params={"fy": str(fiscal_year)},
        )


def no_review_card(fiscal_year: int, workspace: Workspace) -> None:
    """Why there are no findings in a year without measures, which are what is reviewed."""
    tr = workspace.tr
    with st.container(border=True, key="paper_review", gap="xsmall"):
        st.header(tr("ข้อตรวจทานก่อนเสนอ"), anchor=False)
        st.markdown(
            tr(
                "ระบบตรวจทานมาตรการของปี ปีงบประมาณ {year} ยังไม่มีมาตรการ จึงไม่มีข้อตรวจทาน",
                year=fiscal_year,
            )
        )


def _error(finding: Finding, number: int, fiscal_year: int, workspace: Workspace) -> None:
    tr = workspace.tr
    page, query = cell_link(finding.place, fiscal_year)
    what = plain(f"{tr(place_words(finding.place))} · {tr(RULE_LABELS[finding.rule])}")
    row = link_row(f"{what} {LEADS_ON}", page, query, f"paper_error_{number}")
    row.markdown(small(plain(tr(finding.message))))


def blanks_card(blanks: Sequence[Message], fiscal_year: int, workspace: Workspace) -> None:
    """What the paper leaves blank, each with the way to where it is filled in."""
    tr = workspace.tr
    places = [(each, blank_link(each, fiscal_year, workspace)) for each in blanks]
    by_hand = ", ".join(tr(each) for each, link in places if link is None)
    open_ = [(each, link) for each, link in places if link is not None]
    with st.container(border=True, key="paper_blanks", gap="xsmall"):
        st.header(tr("ช่องที่ยังว่าง"), anchor=False)
        if not open_:
            st.markdown(tr("ไม่มีข้อมูลที่ขาด"))
        else:
            st.caption(tr("พิมพ์ได้ โดยเว้นเป็นเส้นประ กดเพื่อไปกรอก"))
        for number, (blank, (page, query)) in enumerate(open_):
            link_row(f"{plain(tr(blank))} {LEADS_ON}", page, query, f"paper_blank_{number}")
        if by_hand:
            st.caption(plain(tr("เขียนในเอกสารที่พิมพ์แล้ว: {names}", names=by_hand)))
