"""Shows pictures the same way on every page, with words for those who cannot see them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from ita_dash.charts.keys import Meaning


def is_dark() -> bool:
    """Whether the reader's theme is dark; light while the browser has not told."""
    return st.context.theme.type == "dark"


def plot(figure: go.Figure, *, alt: str, key: str) -> None:
    """Draw a figure of ``charts`` across the column.

    ``alt`` says in words what the picture shows; ``key`` keeps it in place between runs.
    """
    from ita_dash.charts.template import CONFIG

    st.plotly_chart(figure, theme=None, config=dict(CONFIG), alt=alt, key=key)


def vector(picture: str) -> None:
    """Draw a vector picture of ``charts`` across the column; it tells itself what it shows.

    ``st.html`` takes vectors out, so it goes the other way; every text in it is made safe where it
    is drawn. Within the ``div`` nothing is read as Markdown.
    """
    st.markdown(f'<div class="vector">{picture}</div>', unsafe_allow_html=True)


def picture_key(meanings: Sequence[Meaning]) -> None:
    """What the signs of a picture mean, below it; wraps where the picture is narrow."""
    if meanings:
        st.html(key_html(meanings))


def key_html(meanings: Sequence[Meaning]) -> str:
    """Each sign in its colour with its words, which no line break parts from it."""
    items = (
        f'<li><b style="color: {meaning.colour}">{escape(meaning.sign)}</b> {escape(meaning.words)}'
        "</li>"
        for meaning in meanings
    )
    return f'<ul class="picture-key">{"".join(items)}</ul>'
