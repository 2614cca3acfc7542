"""A paper on a page: the same content as in the file, as a sheet that prints on one A4."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch
from html import escape

import streamlit as st

from ita_dash.exports.papers.content import (
    Blanks,
    Figures,
    Heading,
    Items,
    Paper,
    Part,
    Table,
    Text,
)
from ita_dash.i18n.translator import Translator

_PRINTS = "paper.prints"
"""How often this session asked to print: the same script again would not be run again."""


def paper_html(paper: Paper, language: str) -> str:
    """The paper as HTML; every text of it is escaped. Styles: "A paper" in ``ui.shell.css``."""
    under = "".join(_tag("p", line, "under") for line in paper.under)
    inside = "".join(map(_part, paper.parts))
    foot = "".join(_tag("p", line) for line in paper.foot)
    title = _tag("h2", paper.title)
    return (
        f'<article class="paper" lang="{escape(language)}">'
        f"{title}{under}{inside}<footer>{foot}</footer></article>"
    )


def print_button(tr: Translator) -> None:
    """A button that opens the browser's own dialogue for printing."""
    if st.button(tr("พิมพ์"), icon=":material/print:", type="primary", key="print_paper"):
        times = st.session_state[_PRINTS] = st.session_state.get(_PRINTS, 0) + 1
        # No text of the data is in this script.
        script = f"<script>/* {times} */ setTimeout(() => window.print(), 200)</script>"
        st.html(script, unsafe_allow_javascript=True)


@singledispatch
def _part(part: Part) -> str:
    raise TypeError(part)


@_part.register
def _(part: Heading) -> str:
    return _tag("h3", part.text)


@_part.register
def _(part: Text) -> str:
    return _tag("p", part.text)


@_part.register
def _(part: Figures) -> str:
    boxes = (
        f"<div>{_tag('dt', each.label)}{_tag('dd', each.value)}{_tag('dd', each.note)}</div>"
        for each in part.figures
    )
    shares = " ".join(f"{each.share}fr" for each in part.figures)
    return f'<dl style="--shares: {shares}">{"".join(boxes)}</dl>'


@_part.register
def _(part: Items) -> str:
    return f"<ol>{''.join(_tag('li', item) for item in part.items)}</ol>"


@_part.register
def _(part: Table) -> str:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in part.heads)
    widths = "".join(f'<col style="width: {share / 0.24:.1f}%">' for share in part.shares)
    rows = "".join(_row(part.heads, row) for row in part.rows)
    return (
        f"<table><colgroup>{widths}</colgroup><thead><tr>{heads}</tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )


@_part.register
def _(part: Blanks) -> str:
    return '<div class="line"></div>' * part.lines


def _row(heads: Iterable[str], cells: Iterable[str]) -> str:
    # On a phone, where a row stands as lines, each begins with the head of its column.
    lines = (
        f'<td data-head="{escape(head)}">{escape(cell)}</td>'
        for head, cell in zip(heads, cells, strict=True)
    )
    return f"<tr>{''.join(lines)}</tr>"


def _tag(name: str, text: str, kind: str = "") -> str:
    """An element with a text; ``kind`` is its class."""
    start = f'{name} class="{kind}"' if kind else name
    return f"<{start}>{escape(text)}</{name}>"
