"""The table of all scores: the total, the instruments and the indicators through the years."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.scores.grid import INDICATOR, TOTAL, year_column
from ita_dash.domain.targets.own import Aim
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements import filters, plots
from ita_dash.ui.elements.tables import head_of, paper_table
from ita_dash.ui.scores import views
from ita_dash.ui.scores.cell_looks import styled, texts
from ita_dash.wording.comparability import NOT_COMPARABLE
from ita_dash.wording.scenarios import aim_words
from ita_dash.wording.score_names import NAME_WIDTHS, score_name
from ita_dash.wording.scores import UNKNOWN, signed_text

if TYPE_CHECKING:
    from pandas.io.formats.style import Styler
    from streamlit.elements.lib.column_types import ColumnConfig

_ROW_HEIGHT = 28
_FIGURES = ("change", "gap", "gain")
_OWN = "own"
_STYLE = """<style>
.st-key-grid_phone { display: none; }
@media (max-width: 1100px) {
  .st-key-grid_phone { display: flex; }
  .st-key-grid_wide { display: none; }
}
</style>"""


def score_table(
    grid: pd.DataFrame,
    years: Sequence[int],
    fiscal_year: int,
    compare_year: int | None,
    computed: Collection[int],
    aim: Aim | None,
    rulebooks: RuleBooks,
    tr: Translator,
) -> None:
    """The grid of ``score_grid``; a click on a row opens its indicator or its instrument.

    Years go from the oldest to the newest, then come the differences. A phone has room for
    little more than one column, so there, and wherever years would lie outside the window, the
    year in focus and its differences come first.
    """
    st.html(_STYLE)
    book, columns = rulebooks.of(fiscal_year), [year_column(year) for year in years]
    focus = year_column(fiscal_year)
    older = [column for column in reversed(columns) if column != focus]
    figures = [*_FIGURES, *([_OWN] if aim else [])]
    orders = {
        "wide": ["name", *columns, *figures],
        "phone": ["name", focus, *figures, *older],
    }
    allowed = not grid["is_apart"].any()
    shown = _shown(grid, columns, aim, book, tr)
    targets = {year_column(year): rulebooks.of(year).target for year in years}
    computed_columns = [year_column(year) for year in years if year in computed]
    looks = styled(
        shown,
        grid,
        targets,
        focus=focus,
        computed=computed_columns,
        allowed=allowed,
        dark=plots.is_dark(),
    )
    config = _columns(years, compare_year, allowed, book, tr)
    if aim is not None:
        config[_OWN] = _own_config(aim, tr)
    for screen, order in orders.items():
        with st.container(key=f"grid_{screen}"):
            _draw(looks, order, config, f"score_grid_{screen}_{'_'.join(grid.index)}", grid, tr)
    paper_table(
        texts(shown, targets, computed=computed_columns, allowed=allowed),
        {column: head_of(config[column]) for column in orders["phone"]},
        alt=_alt(tr),
    )


def _shown(
    grid: pd.DataFrame, columns: Sequence[str], aim: Aim | None, book: RuleBook, tr: Translator
) -> pd.DataFrame:
    """The rows of the grid by name; a change that must not be told is a sign."""
    shown = grid[[*columns, *_FIGURES]].copy()
    shown.insert(0, "name", _names(grid["kind"], book, tr))
    if aim is not None:
        shown[_OWN] = _own_column(grid, aim)
    if grid["is_apart"].any():
        shown["change"] = shown["change"].map(signed_text).mask(grid["is_apart"], NOT_COMPARABLE)
    return shown


def _draw(
    looks: Styler,
    order: Sequence[str],
    config: Mapping[str, ColumnConfig | None],
    key: str,
    grid: pd.DataFrame,
    tr: Translator,
) -> None:
    """The styled grid with its columns in one order; a click opens what its row is about."""
    st.dataframe(
        looks,
        column_config=dict(config),
        column_order=order,
        hide_index=True,
        height="content",
        row_height=_ROW_HEIGHT,
        key=key,
        placeholder=UNKNOWN,
        alt=_alt(tr),
        on_select=_open(key, grid),
        selection_mode="single-cell",
    )


def _own_column(grid: pd.DataFrame, aim: Aim) -> pd.Series:
    """The agency's own targets by code; instruments have none."""
    targets = grid["number"].map(aim.own.targets).astype("float64")
    return targets.mask(grid["kind"] == TOTAL, aim.total)


def _own_config(aim: Aim, tr: Translator) -> ColumnConfig:
    """The head of the agency's own targets, with the scenario they come from."""
    year, help_text = aim.own.fiscal_year, aim_words(aim, tr)
    label = tr("เป้าหน่วยงาน {year}", year=year)
    return st.column_config.NumberColumn(label, width=124, help=help_text)


def _alt(tr: Translator) -> str:
    return tr("คะแนนรวม คะแนนเครื่องมือ และคะแนนตัวชี้วัดทุกปี เทียบเป้าหมายและปีก่อน")


def _names(kinds: pd.Series, book: RuleBook, tr: Translator) -> list[str]:
    """Indicators stand a little to the right of their instrument."""
    names = {code: score_name(str(code), book, tr) for code in kinds.index}
    return [
        f"\N{EN SPACE}{name}" if kinds[code] == INDICATOR else name for code, name in names.items()
    ]


def _open(key: str, grid: pd.DataFrame) -> Callable[[], None]:
    def follow() -> None:
        cells = st.session_state[key].selection.cells
        if not cells:
            return
        row = grid.iloc[cells[0][0]]
        if row["kind"] == INDICATOR:
            views.open_indicator(int(row["number"]))
        else:
            views.open_table(row["instrument"] or filters.ALL)

    return follow


def _columns(
    years: Sequence[int], compare_year: int | None, allowed: bool, book: RuleBook, tr: Translator
) -> dict[str, ColumnConfig | None]:
    number = st.column_config.NumberColumn
    target = f"{book.target:g}"
    change = tr("เทียบ {year}", year=compare_year) if compare_year else tr("เปลี่ยนแปลง")
    gain = tr("คะแนนรวมที่จะเพิ่มขึ้น หากยกตัวชี้วัดที่ต่ำกว่าเป้าหมายขึ้นถึง {target}", target=target)
    # Titles begin at the left of a column and numbers end at its right, so years are moved in.
    indent = "\N{EM SPACE}\N{EN SPACE}"
    return {
        # Hidden, but named in the menu of columns.
        "_index": st.column_config.TextColumn(tr("รหัส")),
        "name": st.column_config.TextColumn(
            tr("ตัวชี้วัด"), width=NAME_WIDTHS[tr.language], pinned=True
        ),
        **{year_column(year): number(f"{indent}{year}", width=72) for year in years},
        "change": number(change, width=88)
        if allowed
        else st.column_config.TextColumn(change, width=88, alignment="right"),
        "gap": number(tr("ห่างเป้า {target}", target=target), width=98),
        "gain": number(tr("เพิ่มคะแนนรวม"), width=112, help=gain),
    }
