"""Shows a Plotly figure the same way on every page, with words for those who cannot see it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    import plotly.graph_objects as go

_PAUSED = "plots.paused"
_PAUSE_SECONDS = 0.25


def is_dark() -> bool:
    """Whether the reader's theme is dark; light while the browser has not told."""
    return st.context.theme.type == "dark"


def let_numbers_stand() -> None:
    """On the first run of a visit, let the browser paint what was sent before the charts.

    Plotly's script keeps the browser busy for a second when it first arrives; sent together with
    the numbers, it would hold them back as well.
    """
    if _PAUSED not in st.session_state:
        st.session_state[_PAUSED] = True
        time.sleep(_PAUSE_SECONDS)


def plot(figure: go.Figure, *, alt: str, key: str) -> None:
    """Draw a figure of ``charts`` across the column.

    ``alt`` says in words what the picture shows; ``key`` keeps it in place between runs.
    """
    from ita_dash.charts.template import CONFIG

    st.plotly_chart(figure, theme=None, config=dict(CONFIG), alt=alt, key=key)
