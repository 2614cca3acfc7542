"""Rows that lead somewhere as a whole: by a click anywhere on them, and by the keyboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.navigation import PAGES
from ita_dash.ui.elements.link_css import folded

LEADS_ON = ":gray[›]"
"""What a row ends with, or its name, so that it is seen to lead somewhere; Markdown."""
_CELL_ROOM = 4.6
"""What a cell of one share needs for the longest word of its head, in rem."""


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


@dataclass(frozen=True)
class Heads:
    """What stands over the columns of rows that are links: over the links, then over the cells.

    ``shares`` are the widths of the cells beside one another; all alike where it is empty.
    ``first_room`` is what the links need to be read, in rem. ``aloud`` is what a cell says as its
    head where the heads themselves are not seen; the heads where it is empty.
    """

    first: str
    cells: Sequence[str]
    shares: Sequence[float] = ()
    first_room: float = 13
    aloud: Sequence[str] = ()

    def table(self, key: str) -> DeltaGenerator:
        """Draw the heads, only for the eye; gives the place for the rows of ``row``.

        Where there is no room for the heads, every cell says its own, as it always does aloud.
        """
        place = st.container(key=f"link_table_{key}", gap=None)
        with place:
            self._draw(key)
        return place

    def _draw(self, key: str) -> None:
        style = folded(f"link_table_{key}", self.first_room, _CELL_ROOM * sum(self._shares()))
        first = f'<p class="link-head" aria-hidden="true">{escape(self.first)}</p>'
        pairs = zip(self.cells, self.aloud or self.cells, strict=True)
        cells = "".join(
            f'<span title="{escape(aloud)}">{escape(head)}</span>' for head, aloud in pairs
        )
        with st.container(key=f"link_heads_{key}", horizontal=True, gap="xsmall"):
            st.html(f"{first}<style>{style}</style>", width="stretch")
            st.html(f'<p class="link-cells"{self._style()} aria-hidden="true">{cells}</p>')

    def row(self, row: DeltaGenerator, cells: Sequence[tuple[str, str]]) -> None:
        """Draw the cells of a row of ``link_row`` (``is_line``), each a text and its look.

        A look is a class of the styles: "late", "words", "mark", or "". Where the heads have no
        room, each stands before its cell, an empty cell is left out, and a mark is its head alone.
        """
        spans = "".join(
            f'<span class="{look if text else "blank"}"><small>{escape(head)}</small> '
            f"{escape(text)}</span>"
            for head, (text, look) in zip(self.aloud or self.cells, cells, strict=True)
        )
        row.html(f'<p class="link-cells"{self._style()}>{spans}</p>')

    def legend(self, words: str) -> None:
        """Draw below the rows what the looks of their columns mean, where there are columns."""
        with st.container(key="link_legend"):
            st.caption(words)

    def _shares(self) -> Sequence[float]:
        return self.shares or [1] * len(self.cells)

    def _style(self) -> str:
        columns = " ".join(f"minmax(0, {share}fr)" for share in self._shares())
        return f' style="grid-template-columns: {columns}"'
