"""Turns the memo of a report into the rows of its tables, ready to append."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

import pandas as pd

from ita_dash.domain.measures.memo import Memo

_HEAD = tuple(field.name for field in fields(Memo) if field.name != "signers")


def memo_rows(written: Sequence[tuple[int, Memo, bool]]) -> dict[str, pd.DataFrame]:
    """Memos with their fiscal years and whether each is removed → rows by table."""
    heads = [
        {
            "fiscal_year": year,
            **{name: getattr(memo, name) for name in _HEAD},
            "is_removed": is_removed,
        }
        for year, memo, is_removed in written
    ]
    signers = [
        {"fiscal_year": year, "place": place, "name": signer.name, "position": signer.position}
        for year, memo, _ in written
        for place, signer in enumerate(memo.signers, start=1)
    ]
    return {
        "report_memo": pd.DataFrame(heads, dtype=object),
        "report_memo_signer": pd.DataFrame(signers, dtype=object),
    }
