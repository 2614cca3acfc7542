"""Frames as JSON records with their provenance, for other programs."""

from __future__ import annotations

import json

import pandas as pd

from ita_dash.exports.cells import plain_value
from ita_dash.exports.provenance import Provenance


def json_bytes(frame: pd.DataFrame, provenance: Provenance) -> bytes:
    """``{"provenance": {…}, "records": [{column: value}, …]}`` in UTF-8.

    What is missing is null; dates and times are ISO, times in UTC.
    """
    about = {
        "agency": provenance.agency,
        "fiscal_year": provenance.fiscal_year,
        "filters": dict(provenance.filters),
        "change_no": provenance.change_no,
        "data_as_of": f"{provenance.data_as_of.isoformat()}Z",
        "closing": provenance.closing or None,
        "made_at": f"{provenance.made_at.isoformat()}Z",
        "made_by": provenance.made_by,
    }
    columns = [[plain_value(value) for value in frame[column].tolist()] for column in frame]
    names = [str(column) for column in frame]
    records = [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]
    text = json.dumps({"provenance": about, "records": records}, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()
