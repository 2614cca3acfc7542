"""Tables of results: the same number of decimals, the same widths, and an alternative in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal
from zlib import crc32

import pandas as pd
import streamlit as st

from ita_dash.i18n.dates import format_time
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.text import plain
from ita_dash.wording.comparability import NOT_COMPARABLE
from ita_dash.wording.scores import UNKNOWN

if TYPE_CHECKING:
    from streamlit.elements.lib.column_types import ColumnConfig

Width = Literal["small", "medium", "large"] | int
_FIGURE = re.compile(r"[^\w(]*\d[\d,.]*%?(?: → [\d,.]+)?(?: \([+−-]?[\d,.]+\))?")
"""A score, a count, a difference with its sign, from what to what, with how far in brackets."""
_MOST_ON_PAPER = 24
"""Columns that a sheet has room for at all."""
_NO_FIGURE = frozenset({"", UNKNOWN, NOT_COMPARABLE})


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

    ``alt`` says what the table holds. Only what is shown is sent to the browser. A grid ends at
    its edge in print, so the rows stand beside it as a small table for paper alone.
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
    if len(columns) <= _MOST_ON_PAPER:
        labels = {name: head_of(config) for name, config in columns.items()}
        paper_table(_texts(frame, columns), labels, alt=alt, key=key)


def small_table(frame: pd.DataFrame, labels: Mapping[str, str], *, alt: str) -> None:
    """A table of few rows whose headers and cells wrap instead of being cut.

    ``labels`` are the columns shown, in order, each with its header. Text is shown letter by
    letter; what is missing is empty. Figures stand below each other, under their header's end.
    """
    cells = frame[list(labels)].map(lambda cell: "" if pd.isna(cell) else str(cell))
    shown = cells.map(plain)
    shown.columns = [plain(label) for label in labels.values()]
    with st.container(key=_key(cells, alt)):
        st.table(shown, border="horizontal", hide_index=True, alt=alt)


def paper_table(frame: pd.DataFrame, labels: Mapping[str, str], *, alt: str, key: str = "") -> None:
    """A ``small_table`` that only print shows; ``key`` where a page has several."""
    with st.container(key=f"on_paper_{key}"):
        small_table(frame, labels, alt=alt)


def head_of(config: ColumnConfig | None) -> str:
    """The header of a column of ``show_table``."""
    return str((config or {}).get("label") or "").strip()


def _texts(frame: pd.DataFrame, columns: Mapping[str, ColumnConfig]) -> pd.DataFrame:
    """The cells as the grid writes them."""
    return pd.DataFrame(
        {
            name: [_text(cell, dict(config)) for cell in frame[name]]
            for name, config in columns.items()
        }
    )


def _text(cell: Any, config: Mapping[str, Any]) -> str:
    if pd.isna(cell):
        return UNKNOWN
    pattern = (config["type_config"] or {}).get("format")
    return str(pattern % cell if pattern and not isinstance(cell, str) else cell)


def figure_columns(cells: pd.DataFrame) -> list[int]:
    """The places (from 1) of columns with nothing but figures; the first names the rows."""
    return [
        place
        for place, name in enumerate(cells.columns, start=1)
        if place > 1 and _are_figures({*cells[name]})
    ]


def _are_figures(texts: set[str]) -> bool:
    """Whether each is a figure, blank, or the sign of one that is unknown; not all may be blank."""
    return texts != {""} and all(map(_FIGURE.fullmatch, texts - _NO_FIGURE))


def _key(cells: pd.DataFrame, alt: str) -> str:
    """Tells the styles of the page which columns hold figures, and which two in a cell.

    A page may have several tables about the same, such as problems by severity.
    """
    figures = figure_columns(cells)
    pairs = [place for place in figures if cells.iloc[:, place - 1].str.contains("[→(]").any()]
    marks = [*(f"c{place}_" for place in figures), *(f"p{place}_" for place in pairs)]
    own = "\n".join([alt, *cells.to_numpy().ravel().tolist()])
    return f"figures_{''.join(marks)}{crc32(own.encode()):x}"
