"""Frames as CSV that Excel opens in Thai, calculates nothing from, and that imports unchanged."""

from __future__ import annotations

import csv
import io

import pandas as pd

from ita_dash.domain.csv_text import neutralise
from ita_dash.exports.cells import number_text, plain_value


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """The frame as UTF-8 with byte-order mark, lines ended by CR LF, one header row.

    Numbers have two decimals where these say them exactly, else all they need; dates are ISO;
    what is missing is blank. Text that a spreadsheet would calculate is neutralised.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    columns = [[_cell(column), *map(_cell, frame[column].tolist())] for column in frame]
    writer.writerows(zip(*columns, strict=True))
    return buffer.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    plain = plain_value(value)
    if isinstance(plain, float):
        return number_text(plain)
    return "" if plain is None else neutralise(plain) if isinstance(plain, str) else str(plain)
