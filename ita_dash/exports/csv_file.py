"""Frames as CSV that Excel opens in Thai, calculates nothing from, and that imports unchanged."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

import pandas as pd

from ita_dash.csv_text import neutralise
from ita_dash.exports.cells import number_text, plain_value
from ita_dash.exports.provenance import Provenance, provenance_rows
from ita_dash.exports.readable import cell_text, headings, readable
from ita_dash.i18n.translator import Translator
from ita_dash.wording.file_note import NOTE_HEAD


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """The frame as it is, for programs: its own column names, every number in full.

    UTF-8 with byte-order mark, lines ended by CR LF, one header row. Numbers have two decimals
    where these say them exactly, else all they need; dates are ISO; what is missing is blank.
    Text that a spreadsheet would calculate is neutralised.
    """
    columns = [[_text(str(name)), *map(_cell, frame[name].tolist())] for name in frame]
    return _written(zip(*columns, strict=True))


def readable_csv(
    frame: pd.DataFrame, tr: Translator, provenance: Provenance | None = None
) -> bytes:
    """The frame for people, as ``exports.readable`` words it, with its provenance below.

    The note stands under the table behind a blank line, so that the header is the first row.
    """
    shown = readable(frame, tr)
    columns = [
        [_text(head), *(_printed(str(name), value, tr) for value in shown[name].tolist())]
        for head, name in zip(headings(frame, tr), shown, strict=True)
    ]
    rows = [list(row) for row in zip(*columns, strict=True)]
    if provenance:
        note = [(tr(NOTE_HEAD), ""), *provenance_rows(provenance, tr)]
        width = len(columns)
        rows += [[""] * width, *([*map(_text, line), *[""] * (width - 2)] for line in note)]
    return _written(rows)


def _written(rows: Iterable[Sequence[str]]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    plain = plain_value(value)
    if isinstance(plain, float):
        return number_text(plain)
    return "" if plain is None else _text(plain) if isinstance(plain, str) else str(plain)


def _printed(column: str, value: object, tr: Translator) -> str:
    """A number as it is, so that its sign stays a sign; text neutralised."""
    text = cell_text(column, value, tr)
    return _text(text) if isinstance(value, str) else text


def _text(text: str) -> str:
    return neutralise(text)
