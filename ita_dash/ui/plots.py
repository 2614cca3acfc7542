"""Shows a Plotly figure the same way on every page, with words for those who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    import plotly.graph_objects as go


def is_dark() -> bool:
    """Whether the reader's theme is dark; light while the browser has not told."""
    return st.context.theme.type == "dark"


def plot(figure: go.Figure, *, alt: str, key: str) -> None:
    """Draw a figure of ``charts`` across the column.

    ``alt`` says in words what the picture shows; ``key`` keeps it in place between runs.
    """
    from ita_dash.charts.template import CONFIG

    st.plotly_chart(figure, theme=None, config=dict(CONFIG), alt=alt, key=key)
