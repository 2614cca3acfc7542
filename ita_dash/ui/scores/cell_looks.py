"""How the cells of the score table look: marks, signs, colours and weights."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from ita_dash.charts.palette import palette
from ita_dash.domain.scores.grid import INDICATOR, TOTAL
from ita_dash.domain.scores.words import COMPUTED_SIGN
from ita_dash.wording.scores import BELOW_MARK, UNKNOWN, score_text, signed_text

if TYPE_CHECKING:
    from pandas.io.formats.style import Styler

_PINNED_TEXT = {False: "#000000", True: "#FFFFFF"}
"""By darkness; the grid draws pinned text at 60 %, which only these keep at 4.5:1."""


def styled(
    shown: pd.DataFrame,
    grid: pd.DataFrame,
    targets: Mapping[str, float],
    *,
    focus: str,
    computed: Collection[str],
    allowed: bool,
    dark: bool,
) -> Styler:
    """The table with its looks; ``grid`` is of ``score_grid``, ``focus`` the column of the year.

    ``computed`` are the columns of years whose total is computed, which gets a sign.

    ``targets`` maps every column of scores to its year's target; scores below it are marked as
    well as coloured. ``change`` holds numbers where all scores are ``allowed`` to be compared,
    else texts and marks.
    """
    marked = {**targets, "gap": 0.0}
    styles = _styles(shown, grid, marked, focus, dark)
    looks = shown.style.apply(lambda _: styles, axis=None).format(_formats(targets, allowed))
    for column in computed:
        text = _marked(targets[column], score_text)
        looks = looks.format(partial(_signed, text), subset=pd.IndexSlice[[TOTAL], [column]])
    return looks


def texts(
    shown: pd.DataFrame,
    targets: Mapping[str, float],
    *,
    computed: Collection[str],
    allowed: bool,
) -> pd.DataFrame:
    """The same cells as plain text, for paper: no sign stands there without its word."""
    formats = {**_formats({}, allowed), **dict.fromkeys(targets, score_text), "gap": signed_text}
    cells = {
        column: [UNKNOWN if pd.isna(cell) else formats.get(column, str)(cell) for cell in held]
        for column, held in shown.items()
    }
    codes = shown.index.tolist()
    for column in computed if TOTAL in codes else ():
        row = codes.index(TOTAL)
        cells[column][row] = f"{COMPUTED_SIGN} {cells[column][row]}"
    return pd.DataFrame(cells, index=shown.index)


def _formats(targets: Mapping[str, float], allowed: bool) -> dict[Any, Any]:
    """By column, the function that makes a cell's text."""
    return {
        **{column: _marked(limit, score_text) for column, limit in targets.items()},
        "gap": _marked(0.0, signed_text),
        "change": signed_text if allowed else str,
        "gain": score_text,
        "own": score_text,
    }


def _signed(text: Callable[[float], str], value: float) -> str:
    return f"{COMPUTED_SIGN} {text(value)}"


def _styles(
    shown: pd.DataFrame,
    grid: pd.DataFrame,
    marked: Mapping[str, float],
    focus: str,
    dark: bool,
) -> pd.DataFrame:
    colours = palette(dark)
    css = np.full(shown.shape, "", dtype=object)
    place = {column: number for number, column in enumerate(shown.columns)}
    css[:, place["name"]] += f"color: {_PINNED_TEXT[dark]};"
    css[:, place[focus]] += f"background-color: {colours.reached}1A;"
    css[(grid["kind"] != INDICATOR).to_numpy()] += (
        f"font-weight: 600; background-color: {colours.grid}66;"
    )
    for column, limit in marked.items():
        css[shown[column].to_numpy() < limit, place[column]] += f"color: {colours.below};"
    gain = shown["gain"].to_numpy()
    change = grid["change"].to_numpy()
    css[change == 0, place["change"]] += f"color: {colours.muted};"
    css[gain == 0, place["gain"]] += f"color: {colours.muted};"
    css[change > 0, place["change"]] += f"color: {colours.good};"
    css[change < 0, place["change"]] += f"color: {colours.late};"
    return pd.DataFrame(css, index=shown.index, columns=shown.columns)


def _marked(limit: float, text: Callable[[float], str]) -> Callable[[float], str]:
    return lambda value: f"{BELOW_MARK} {text(value)}" if value < limit else text(value)
