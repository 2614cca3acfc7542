"""What needs attention, as sentences that lead to the page that shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from ita_dash.domain.attention.item import Attention, Severity
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.text import plain
from ita_dash.wording.scores import BELOW_MARK, REACHED_MARK

_MARKS: Mapping[Severity, str] = {
    "late": ":red[**!**]",
    "warning": f":orange[{BELOW_MARK}]",
    "notice": ":blue[●]",
    "good": f":green[{REACHED_MARK}]",
}
FIRST = 4
"""How many sentences stand open; the others unfold."""


def attention_list(items: Sequence[Attention], tr: Translator, *, is_first: bool) -> None:
    """Every sentence as a link, the most urgent first; nothing when there is none.

    They stand open only where nothing presses more, ``is_first``; else they unfold.
    """
    open_items, rest = (items[:FIRST], items[FIRST:]) if is_first else ([], items)
    with st.container(key="attention", gap="xxsmall"):
        for item in open_items:
            _link(item, tr)
        if rest:
            with st.expander(tr("เรื่องอื่นที่ต้องดำเนินการ {n} เรื่อง", n=len(rest))):
                for item in rest:
                    _link(item, tr)


def _link(item: Attention, tr: Translator) -> None:
    label = f"{_MARKS[item.severity]} {plain(tr(item.message))}"
    st.page_link(
        PAGES[item.page].file,
        label=label,
        icon=":material/chevron_right:",
        icon_position="right",
        query_params=dict(item.query),
    )
