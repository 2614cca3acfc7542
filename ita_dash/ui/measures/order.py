"""The order of the list of measures: chosen by the reader, else what suits its length."""

from __future__ import annotations

import pandas as pd

from ita_dash.domain.measures.filters import MeasureFilter, filtered
from ita_dash.domain.measures.orders import ORDER_LABELS, order_of, ordered
from ita_dash.ui.elements import filters
from ita_dash.ui.measures.links import ORDER
from ita_dash.ui.session import address
from ita_dash.ui.session.workspace import Workspace


def listed(
    table: pd.DataFrame, wanted: MeasureFilter, workspace: Workspace, order: str = ""
) -> pd.DataFrame:
    """The rows of the MEASURE_TABLE ``table`` that the list shows with this filter, in its order.

    ``order`` is one of ORDER_LABELS; by default the one that stands for this list.
    """
    rows = filtered(table, workspace.snapshot.measures.divisions, wanted)
    offices = workspace.snapshot.divisions.table["name"].tolist()
    return ordered(rows, order or standing_order(len(rows)), offices)


def standing_order(count: int) -> str:
    """The order chosen, else the one that suits a list of ``count`` measures."""
    return order_of(address.chosen(ORDER), count)


def order_choice(count: int, workspace: Workspace) -> str:
    """Draw the choice of an order for a list of ``count`` measures; gives its code."""
    tr = workspace.tr
    options = {code: tr(label) for code, label in ORDER_LABELS.items()}
    return filters.choice(
        tr("เรียงตาม"),
        options,
        ORDER,
        default=order_of("", count),
        label_visibility="collapsed",
    )
