"""Which figures the form of a year has, and how each stands in its field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.rulebook.codes import EIT_PARTS, instrument_of
from ita_dash.domain.scores.score_figure import ScoreFigure, each_figure
from ita_dash.exports.cells import number_text


def form_codes(book: RuleBook, stored: Iterable[str]) -> list[str]:
    """The codes of a year's figures in the order of the fields; what else is stored comes last.

    The parts of the EIT only where the year's rules ask for them, or where they are stored.
    """
    known = set(stored)
    parts = [part for part in EIT_PARTS if part in {*book.rated_scores.codes, *known}]
    codes = ["total", "rating"]
    for instrument in book.instruments:
        codes.append(instrument.code)
        codes += parts if instrument.code == "eit" else []
        codes += [book.indicator(number).code for number in instrument.indicators]
    return [*codes, *sorted(known - set(codes))]


def shown_texts(figures: pd.DataFrame, codes: Sequence[str], book: RuleBook) -> Mapping[str, str]:
    """SCORE_FIGURES of a year → the text of every field, blank where nothing is known."""
    texts = {each.code: _text(each, book) for each in each_figure(figures)}
    return {code: texts.get(code, "") for code in codes}


def on_hundred(figure: ScoreFigure, book: RuleBook) -> float:
    """A figure on 0–100; points of the total are brought there."""
    if figure.scale != "points":
        return figure.value
    return figure.value / book.instrument(instrument_of(figure.code)).weight


def _text(figure: ScoreFigure, book: RuleBook) -> str:
    if figure.label is not None:
        return figure.label
    value = on_hundred(figure, book)
    return two_decimals(value) if figure.scale == "points" else number_text(value)
