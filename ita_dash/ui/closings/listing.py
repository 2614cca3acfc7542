"""Every revision that was closed, with the ways to look at it and at what came after."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.closings.closing import Closing, period_words
from ita_dash.exports.file_names import file_name
from ita_dash.i18n.dates import format_date, format_time
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session import past
from ita_dash.ui.session.workspace import Workspace


def closing_list(workspace: Workspace) -> None:
    """All closings of the agency, the newest first, and the same as a file."""
    tr = workspace.tr
    closings = workspace.present.closings.known
    with st.container(
        key="closing_list_head",
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
    ):
        st.header(tr("รอบที่ปิดแล้ว"), anchor=False, width="content")
        if closings:
            _download(workspace)
    if not closings:
        st.markdown(f":gray[{tr('ยังไม่เคยปิดรอบ')}]")
    for closing in closings:
        with st.container(border=True, gap="xsmall", key=f"closing_{closing.change_no}"):
            _row(closing, workspace)


def _row(closing: Closing, workspace: Workspace) -> None:
    tr = workspace.tr
    place = tr(period_words(*closing.place))
    beside = "" if closing.name.startswith(place) else f" · {plain(place)}"
    st.markdown(f"**{plain(closing.name)}**{beside}")
    for line in _lines(closing, tr):
        st.caption(plain(line))
    number, year = str(closing.change_no), str(closing.fiscal_year)
    since = {"since": number, past.KEY: past.NOW}
    newer = workspace.newest_no - closing.change_no
    ways = (
        ("measures", tr("ดูข้อมูล ณ รอบนี้"), {past.KEY: number, "fy": year}, ":material/history:"),
        ("downloads", tr("ไฟล์ ณ รอบนี้"), {past.KEY: number}, ":material/download:"),
        ("changes", tr("{n:,} การเปลี่ยนแปลงหลังจากนี้", n=newer), since, ":material/update:"),
    )
    with st.container(horizontal=True, gap="medium"):
        for page, label, query, icon in ways:
            entry = PAGES[page]
            st.page_link(entry.file, label=label, icon=icon, query_params=query, width="content")


def _lines(closing: Closing, tr: Translator) -> Iterator[str]:
    yield tr(
        "ฉบับที่ {revision} · ข้อมูล ณ {day} · ปิดเมื่อ {time} โดย {actor} (การเปลี่ยนแปลงที่ {change_no})",
        revision=closing.revision,
        day=format_date(closing.day, tr),
        time=format_time(closing.changed_at, tr),
        actor=actor_label(closing.actor),
        change_no=closing.change_no,
    )
    if closing.note:
        yield tr("หมายเหตุ: {text}", text=closing.note)
    if closing.reason:
        yield tr("ปิดใหม่เพราะ: {text}", text=closing.reason)
    if closing.reopened_at is not None:
        yield tr(
            "เปิดอีกครั้งเมื่อ {time} โดย {actor}: {reason}",
            time=format_time(closing.reopened_at, tr),
            actor=actor_label(closing.reopened_by or ""),
            reason=closing.reopening_reason or "",
        )


def _download(workspace: Workspace) -> None:
    tr, about = workspace.tr, page_provenance(workspace, None, {})

    def build() -> bytes:
        from ita_dash.exports.closings import closings_table
        from ita_dash.exports.csv_file import readable_csv

        known = workspace.snapshot.closings.known
        return readable_csv(closings_table(known, tr), tr, about)

    download("CSV", build, file_name("closings", about, "csv", tr), key="closings_csv")
