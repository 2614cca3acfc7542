"""The changes as rows by day, each leading to what it changed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from ita_dash.exports.changes.log import LoggedChange, Place
from ita_dash.i18n.dates import format_clock, format_date, thai_time
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.change_line import line_markdown
from ita_dash.ui.elements.filters import EVERY_YEAR
from ita_dash.ui.elements.text import plain
from ita_dash.wording.change_line import ChangeLine

_LINES = 6
"""Lines of one change that are shown; the file has them all."""
_LETTERS = 160
_WIDTHS = (1, 1.6, 8.4)


def change_list(changes: Sequence[LoggedChange], tr: Translator) -> None:
    """The changes in their order, under a heading for each day."""
    with st.container(key="change_list", gap=None):
        for day, of_day in groupby(changes, lambda each: thai_time(each.changed_at).date()):
            st.header(format_date(day, tr), anchor=False)
            for change in of_day:
                _row(change, tr)


def no_match(tr: Translator) -> None:
    """What to say when the filters leave nothing."""
    with st.container(border=True, width=720):
        st.header(tr("ไม่พบการเปลี่ยนแปลงที่ตรงกับตัวกรอง"), anchor=False)
        st.markdown(tr("ลองลดคำค้น เลือกช่วงเวลาอื่น หรือล้างตัวกรอง"))


def _row(change: LoggedChange, tr: Translator) -> None:
    with st.container(key=f"change_row_{change.change_no}"):
        time, actor, what = st.columns(_WIDTHS)
    time.markdown(f"{format_clock(change.changed_at)} :small[:gray[\\#{change.change_no}]]")
    actor.markdown(plain(change.actor))
    with what.container(gap="xxsmall"):
        _title(change)
        lines = [line_markdown(_shortened(line)) for line in change.lines[:_LINES]]
        if len(change.lines) > _LINES:
            lines.append(tr("และอีก {n} รายการ", n=len(change.lines) - _LINES))
        if lines:
            st.markdown("  \n".join(lines))


def _title(change: LoggedChange) -> None:
    label = plain(change.label)
    if change.subject:
        label += f" · {plain(change.subject)}"
    if change.place:
        query = _query(change, change.place)
        st.page_link(PAGES[change.place].file, label=label, icon="", query_params=query)
    else:
        st.markdown(label)


def _query(change: LoggedChange, place: Place) -> dict[str, str]:
    """Where on its page the thing stands that was changed."""
    if place == "measures" and len(change.measure_ids) == 1:
        return {"m": str(change.measure_ids[0])}
    if place == "measures":
        return {"fy": EVERY_YEAR}
    if place == "scores" and change.score_years:
        return {"fy": str(change.score_years[-1])}
    return {"view": "whatif"} if place == "plan" else {}


def _shortened(line: ChangeLine) -> ChangeLine:
    """The line with long texts cut; a measure's own history and the file have them whole."""
    old = line.old and _cut(line.old)
    return ChangeLine(line.label, old, _cut(line.new))


def _cut(text: str) -> str:
    return text if len(text) <= _LETTERS else f"{text[:_LETTERS].rstrip()}…"
