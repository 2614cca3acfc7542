"""Rows that lead somewhere as a whole: by a click anywhere on them, and by the keyboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.navigation import PAGES

LEADS_ON = ":gray[›]"
"""What a row ends with, or its name, so that it is seen to lead somewhere; Markdown."""


def link_row(
    label: str, page: str, query: Mapping[str, str], key: str, *, is_line: bool = False
) -> DeltaGenerator:
    """Draw a link in Markdown that its whole row follows; gives the row for what else it says.

    ``page`` is a key of PAGES. Nothing else in the row can be clicked. What follows stands below
    the link, or beside it with ``is_line``. ``key`` is the row's own on the page.
    """
    row = st.container(
        key=f"link_row_{key}",
        horizontal=is_line,
        vertical_alignment="center" if is_line else "top",
        gap="xsmall" if is_line else None,
    )
    row.page_link(PAGES[page].file, label=label, icon="", query_params=dict(query), width="stretch")
    return row


def cell_heads(first: str, heads: Sequence[str], key: str, *, width: int) -> None:
    """The line of heads above rows with ``row_cells``; ``first`` is over the links.

    Read aloud each cell says its own head, so this line is only for the eye.
    """
    cells = "".join(f"<span>{escape(head)}</span>" for head in heads)
    with st.container(key=f"link_heads_{key}", horizontal=True, gap="xsmall"):
        st.html(f'<p class="link-head" aria-hidden="true">{escape(first)}</p>', width="stretch")
        st.html(f'<p class="link-cells" aria-hidden="true">{cells}</p>', width=width)


def row_cells(
    row: DeltaGenerator, heads: Sequence[str], cells: Sequence[tuple[str, str]], *, width: int
) -> None:
    """Draw the figures of a row of ``link_row`` (``is_line``), under ``cell_heads``.

    A cell is (text, look), the look a class of the styles or "". On a phone, where there are no
    heads, each stands before its figure.
    """
    spans = "".join(
        f'<span class="{look}"><small>{escape(head)}</small> {escape(text)}</span>'
        for head, (text, look) in zip(heads, cells, strict=True)
    )
    row.html(f'<p class="link-cells">{spans}</p>', width=width)
