"""Two rows of a table that say the same thing of one subject, or two different things."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd

from ita_dash.domain.messages import Message, msg
from ita_dash.imports.problems import Cell, quoted
from ita_dash.imports.tables.findings import Findings


def without_repeats(
    rows: pd.DataFrame,
    key: Sequence[str],
    compared: Sequence[str],
    is_same: Callable[[pd.DataFrame], pd.Series[bool]],
    findings: Findings,
) -> pd.DataFrame:
    """One row per ``key``; a second equal one is a notice, another an error.

    ``rows`` have ``row`` and ``text`` beside the columns ``compared``; ``is_same`` is asked of the
    later rows, beside each of whose columns stands that of the first, ending in ``_first``.
    """
    repeated = rows.duplicated(list(key))
    if not repeated.any():
        return rows
    first = rows[~repeated].set_index(list(key))[[*compared, "row", "text"]]
    seconds = rows[repeated].join(first.add_suffix("_first"), on=list(key))
    same = is_same(seconds)
    findings.add("notice", seconds[same], _repeat)
    findings.add("error", seconds[~same], _contradiction)
    return rows[~repeated]


def _repeat(cell: Cell) -> Message:
    return msg("ซ้ำกับแถวที่ {row}", row=cell["row_first"])


def _contradiction(cell: Cell) -> Message:
    return msg(
        "มีสองค่าสำหรับคะแนนเดียวกัน: แถวที่ {row} คือ {value}",
        row=cell["row_first"],
        value=quoted(cell["text_first"]),
    )
