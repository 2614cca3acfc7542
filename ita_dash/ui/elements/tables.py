"""Tables of results: the same number of decimals, the same widths, and an alternative in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd
import streamlit as st

from ita_dash.i18n.dates import format_time
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.text import plain
from ita_dash.wording.scores import UNKNOWN

if TYPE_CHECKING:
    from streamlit.elements.lib.column_types import ColumnConfig

Width = Literal["small", "medium", "large"] | int


def score_column(label: str, *, help_text: str | None = None) -> ColumnConfig:
    """A score or a difference, two decimals."""
    return st.column_config.NumberColumn(label, format="%.2f", help=help_text, width="small")


def number_column(label: str, *, width: Width = "small") -> ColumnConfig:
    """A whole number without a thousands mark: a year, a count, a measure's number."""
    return st.column_config.NumberColumn(label, format="%d", width=width)


def text_column(label: str, *, width: Width | None = None) -> ColumnConfig:
    """Text as it is; the grid interprets no markup."""
    return st.column_config.TextColumn(label, width=width)


def time_texts(times: pd.Series[Any], tr: Translator) -> pd.Series[str]:
    """UTC times as text in Thai time and พ.ศ.; unknown is a dash."""
    return times.map(lambda t: UNKNOWN if pd.isna(t) else format_time(t.to_pydatetime(), tr))


def show_table(
    frame: pd.DataFrame,
    columns: Mapping[str, ColumnConfig],
    *,
    alt: str,
    key: str,
    height: int | Literal["auto", "content"] = "auto",
) -> None:
    """The named columns of a frame, in this order, without an index.

    ``alt`` says what the table holds. Only what is shown is sent to the browser.
    """
    st.dataframe(
        frame[list(columns)],
        column_config=dict(columns),
        hide_index=True,
        height=height,
        key=key,
        placeholder=UNKNOWN,
        alt=alt,
    )


def small_table(frame: pd.DataFrame, labels: Mapping[str, str], *, alt: str) -> None:
    """A table of few rows whose headers and cells wrap instead of being cut.

    ``labels`` are the columns shown, in order, each with its header. Text is shown letter by
    letter; what is missing is empty.
    """
    shown = frame[list(labels)].map(lambda cell: "" if pd.isna(cell) else plain(cell))
    shown.columns = [plain(label) for label in labels.values()]
    st.table(shown, border="horizontal", hide_index=True, alt=alt)
