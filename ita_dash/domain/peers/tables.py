"""The tables from which the figures of other agencies come."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ita_dash.domain.rulebook.codes import INSTRUMENTS, TOTAL
from ita_dash.domain.scores.kinds import OWN_AGENCY
from ita_dash.frames.peers import PEER_TABLES

_TABLE = ["source", "change_no", "row_kind"]
_SORTS = ["totals", "instruments", "indicators"]


def peer_tables(
    figures: pd.DataFrame, codes: Sequence[str], agencies: pd.DataFrame, files: pd.DataFrame
) -> pd.DataFrame:
    """``newest_figures``, their codes, ASSESSED_AGENCIES and FIGURE_FILES → PEER_TABLES.

    A table is what one change took from one source, of one kind of result; the largest stands
    first, then the newest. Of what was overtaken nothing is left.
    """
    held = _held(figures, codes)
    known = pd.Index(agencies["assessed_id"]).get_indexer(pd.Index(held["assessed_id"]))
    described = (known >= 0) & (held["assessed_id"] != OWN_AGENCY).to_numpy("bool")
    kinds = agencies["row_kind"].take(known[described])
    held = held[described].assign(row_kind=kinds.to_numpy("object"))
    grouped = held.groupby(_TABLE, as_index=False, sort=False)
    tables = grouped.agg(
        agencies=("assessed_id", "size"), **{name: (name, "max") for name in _SORTS}
    )
    tables = tables.merge(files, on="change_no")[list(PEER_TABLES.columns)]
    order = ["agencies", "change_no", "source", "row_kind"]
    ascending = [False, False, True, True]
    return PEER_TABLES.apply(tables.sort_values(order, ascending=ascending, ignore_index=True))


def _held(figures: pd.DataFrame, codes: Sequence[str]) -> pd.DataFrame:
    """How many codes of each sort a change took from a source for each agency."""
    sources, named = pd.factorize(figures["source"])
    keys = np.stack([figures["assessed_id"], figures["change_no"], sources]).astype("int64")
    width = int(keys.max(initial=0)) + 1
    # One number for the three of them: sorting numbers is what takes the time here.
    rows, row_of = np.unique((keys[0] * width + keys[1]) * width + keys[2], return_inverse=True)
    sort_of = np.array([_sort(code) for code in codes])[figures["code_place"].to_numpy("int64")]
    counts = np.zeros((len(rows), len(_SORTS) + 1), dtype="int64")
    np.add.at(counts, (row_of, sort_of), 1)
    whose = {"assessed_id": rows // width**2, "change_no": rows // width % width}
    told = dict(zip(_SORTS, counts.T, strict=False))
    return pd.DataFrame(
        {**whose, "source": np.asarray(named, dtype="object")[rows % width], **told}
    )


def _sort(code: str) -> int:
    """Where a code counts among ``_SORTS``; after them what is none of these."""
    if code == TOTAL or code in INSTRUMENTS:
        return int(code != TOTAL)
    return 2 if code.startswith("indicator_") and "_part_" not in code else len(_SORTS)
