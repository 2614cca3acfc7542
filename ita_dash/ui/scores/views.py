"""The views of the scores page, and the filters that belong to each."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.domain.cycle import newest_result_due
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.missing_year import missing_year
from ita_dash.ui.scores.editing.links import type_button
from ita_dash.ui.session import address
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.score_names import score_name

TABLE, COMPARE, INDICATOR, SOURCES = "table", "compare", "indicator", "sources"
VIEWS: Mapping[str, Message] = {
    TABLE: msg("ตารางคะแนน"),
    COMPARE: msg("เทียบสองปี"),
    INDICATOR: msg("รายตัวชี้วัด"),
    SOURCES: msg("ที่มาและเกณฑ์"),
}
_COMPARES = (TABLE, COMPARE, INDICATOR)
_BY_INSTRUMENT = (TABLE, COMPARE)
_OTHER_AGENCIES = "peers"
"""A view of this page in older links; the page of comparisons took its place."""


def filter_row() -> DeltaGenerator:
    """The place of the views and their filters."""
    return st.container(
        key="score_filters", horizontal=True, vertical_alignment="center", gap="xsmall"
    )


def follow_older_links() -> None:
    """Lead a link to the former view of other agencies on to the page that took its place."""
    if address.chosen("view") != _OTHER_AGENCIES:
        return
    year = address.chosen("fy")
    address.forget("view")
    st.switch_page(PAGES["benchmark"].file, query_params={"fy": year} if year else {})


def choose_view(tr: Translator) -> str:
    """The view to show. In the address an indicator stands for its view, the others have names."""
    labels = {view: tr(name) for view, name in VIEWS.items()}
    wanted = INDICATOR if address.chosen("ind") else address.chosen("view")
    view = filters.segments(tr("มุมมอง"), labels, "view", default=TABLE, wanted=wanted)
    if view != INDICATOR:
        address.keep("ind", filters.ALL)
    address.keep("view", view, view if view in (TABLE, INDICATOR) else TABLE)
    return view


def open_indicator(number: int) -> None:
    """Go to an indicator; for a callback, takes effect in the next run."""
    address.forget("view")
    address.choose("ind", str(number))


def open_table(instrument: str = filters.ALL) -> None:
    """Go to the table, of one instrument or of all; takes effect in the next run."""
    address.forget("view", "ind")
    address.choose("inst", instrument)


def compare_year(years: Collection[int], fiscal_year: int, view: str, tr: Translator) -> int | None:
    """An earlier year to compare with, by default the last one; None when there is none."""
    earlier = sorted((year for year in years if year < fiscal_year), reverse=True)
    if not earlier:
        return None
    options = {str(year): tr("เทียบกับปี {year}", year=year) for year in earlier}
    default = str(earlier[0])
    wanted = address.chosen("fy2", default)
    if view not in _COMPARES:
        return int(wanted if wanted in options else default)
    label = tr("ปีที่นำมาเทียบ")
    if wanted not in options and filters.as_year(wanted) and int(wanted) < fiscal_year:
        st.caption(tr("ไม่มีคะแนนปี {year} ให้เทียบ", year=wanted))
    return int(filters.choice(label, options, "fy2", default=default, label_visibility="collapsed"))


def instrument(book: RuleBook, view: str, tr: Translator) -> str:
    """The instrument to show, ``filters.ALL`` for every one."""
    if view not in _BY_INSTRUMENT:
        return filters.ALL
    names = {each.code: score_name(each.code, book, tr) for each in book.instruments}
    options = {filters.ALL: tr("ทุกเครื่องมือ"), **names}
    return filters.choice(tr("เครื่องมือ"), options, "inst", label_visibility="collapsed")


def filter_badge(book: RuleBook, code: str, tr: Translator) -> None:
    """Say when only one instrument is shown."""
    name = book.instrument(code).short_name if code else ""
    filters.badge({tr("เครื่องมือ"): name}, ["inst"], tr)


def without_scores(fiscal_year: int, newest: int | None, tr: Translator) -> None:
    """Say that the chosen year has none, and lead to the newest that has, or to typing them."""
    message = msg("ยังไม่มีคะแนนของปีงบประมาณ {year}", year=fiscal_year)
    with missing_year(message, newest, tr, import_view="scores"):
        type_button(fiscal_year, tr)


def no_scores(workspace: Workspace) -> None:
    """The page while no score is stored: the ways to the first ones."""
    tr, entry = workspace.tr, PAGES["imports"]
    with st.container(border=True, width=640):
        st.header(tr("ยังไม่มีคะแนนของหน่วยงาน"), anchor=False)
        st.markdown(tr("นำเข้าจากไฟล์ CSV หรือ Excel ได้ มีแบบให้ดาวน์โหลด"))
        with st.container(horizontal=True, vertical_alignment="center"):
            st.page_link(
                entry.file,
                label=tr("นำเข้าคะแนน"),
                icon=entry.icon,
                query_params={"view": "scores"},
            )
            year = newest_result_due(workspace.today)
            type_button(year, tr)
