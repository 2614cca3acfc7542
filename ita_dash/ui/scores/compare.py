"""One year against another: every score of both as a table, the indicators also as a picture."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd
import streamlit as st

from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.scores.grid import INDICATOR, TOTAL, known_rows, year_column
from ita_dash.domain.scores.words import COMPUTED_SIGN
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements import plots, tables
from ita_dash.ui.elements.text import plain
from ita_dash.ui.scores import notes
from ita_dash.wording.comparability import NOT_COMPARABLE
from ita_dash.wording.count_findings import comparison_finding
from ita_dash.wording.score_names import score_name
from ita_dash.wording.scores import change_text, score_text


def comparison(
    grid: pd.DataFrame,
    indicators: pd.DataFrame,
    earlier: int | None,
    later: int,
    computed: Collection[int],
    rulebooks: RuleBooks,
    tr: Translator,
) -> None:
    """The grid of ``score_grid`` and INDICATOR_SCORES; why, where the years do not compare."""
    if earlier is None:
        st.info(tr("ไม่มีคะแนนของปีก่อนปี {year} ให้เทียบ", year=later))
        return
    rows = known_rows(grid, (earlier, later))
    allowed = not rows["is_apart"].all()
    numbers = grid.loc[grid["kind"] == INDICATOR, "number"]
    shown = indicators[indicators["indicator"].isin(numbers)]
    has_picture = allowed and shown["fiscal_year"].isin([earlier, later]).any()
    with st.container(key="stacked"):
        picture, table = st.columns([3, 2]) if has_picture else st.columns([2, 3])[::-1]
    with table if has_picture else picture:
        notes.comparison_notes(earlier, later, rulebooks, tr)
    with table:
        _two_years(rows, earlier, later, computed, allowed, rulebooks, tr)
        notes.computed_note({earlier, later} & set(computed), tr)
        if not (rows["kind"] == INDICATOR).any() and not has_picture:
            st.caption(tr("ไม่มีคะแนนรายตัวชี้วัดของปีที่เลือก"))
    if has_picture:
        with picture:
            _picture(shown, earlier, later, rulebooks, tr)


def _two_years(
    rows: pd.DataFrame,
    earlier: int,
    later: int,
    computed: Collection[int],
    allowed: bool,
    rulebooks: RuleBooks,
    tr: Translator,
) -> None:
    """Total, instruments and known indicators of both years; no difference if forbidden."""
    change = rows["change"].map(change_text).mask(rows["is_apart"], NOT_COMPARABLE)
    shown = pd.DataFrame(
        {
            "name": [score_name(str(code), rulebooks.of(later), tr) for code in rows.index],
            "earlier": _scores(rows[year_column(earlier)], earlier in computed),
            "later": _scores(rows[year_column(later)], later in computed),
            "change": change.tolist(),
        }
    )
    labels = {"name": tr("คะแนน"), "earlier": str(earlier), "later": str(later)}
    if allowed:
        labels["change"] = tr("ต่างกัน")
    alt = tr("คะแนนรวมและคะแนนเครื่องมือ ปี {earlier} และปี {later}", earlier=earlier, later=later)
    tables.small_table(shown, labels, alt=alt)


def _scores(scores: pd.Series[float], is_computed: bool) -> list[str]:
    """The scores of a year; a computed total has its sign."""
    texts = scores.map(score_text)
    if is_computed:
        texts[TOTAL] = f"{COMPUTED_SIGN} {texts[TOTAL]}"
    return [str(text) for text in texts]


def _picture(
    indicators: pd.DataFrame, earlier: int, later: int, rulebooks: RuleBooks, tr: Translator
) -> None:
    from ita_dash.charts.year_comparison import year_comparison, year_comparison_alt

    st.caption(plain(tr(comparison_finding(indicators, earlier, later, rulebooks))))
    years = {"earlier": earlier, "later": later}
    figure = year_comparison(indicators, **years, rulebooks=rulebooks, tr=tr, dark=plots.is_dark())
    alt = year_comparison_alt(indicators, **years, rulebooks=rulebooks, tr=tr)
    plots.plot(figure, alt=alt, key="year_comparison")
