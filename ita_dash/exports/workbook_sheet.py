"""One sheet of a workbook: a frame with typed cells under a frozen header."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from ita_dash.exports.cells import plain_value
from ita_dash.exports.readable import kind_of

FONT = {"font_name": "TH SarabunPSK", "font_size": 16}
"""The font of official papers; a machine without it falls back to its own Thai font."""
LINE_HEIGHT = 34
"""Pixels of one line of text, with room for Thai marks above and below."""
_HIGHEST = 540
"""Pixels; a spreadsheet has no higher row."""
_WIDEST, _NARROWEST, _HEADER = 34, 8, 14
"""Letters: no column is wider or narrower, and no header widens one further than this."""
_PADDING = 3

LOOKS: Mapping[str, Mapping[str, Any]] = {
    "header": {
        "bold": True,
        "bg_color": "#1F5FA8",
        "font_color": "#FFFFFF",
        "text_wrap": True,
        "align": "left",
        "valign": "vcenter",
        "indent": 1,
    },
    "text": {"text_wrap": True, "align": "left", "valign": "top", "indent": 1},
    "score": {"num_format": "0.00", "valign": "top"},
    "difference": {"num_format": "+0.00;-0.00;0.00", "valign": "top"},
    "whole": {"num_format": "0", "valign": "top"},
    # 107041E: Buddhist calendar, Thai; the day reads 30/09/2568.
    "day": {"num_format": "[$-107041E]dd/mm/yyyy;@", "align": "left", "valign": "top", "indent": 1},
}
"""How each kind of cell looks, in xlsxwriter's words."""


def formats(book: Any) -> dict[str, Any]:
    """The looks as formats of an xlsxwriter workbook."""
    return {name: book.add_format(dict(look)) for name, look in LOOKS.items()}


def add_sheet(
    book: Any,
    looks: Mapping[str, Any],
    name: str,
    frame: pd.DataFrame,
    headers: Sequence[str] | None = None,
    *,
    is_one_page: bool = False,
) -> None:
    """A sheet with the frame from its first cell on, under ``headers`` or its columns' names.

    Numbers and days keep their type, text is never read as formula or link, and what is
    missing is an empty cell. It prints on A4: on one page, or as wide as the page across.
    """
    sheet = book.add_worksheet(name)
    headers = headers or [str(column) for column in frame]
    columns = [frame[column].tolist() for column in frame]
    widths = [_width(*each) for each in zip(headers, columns, strict=True)]
    for column, (header, width) in enumerate(zip(headers, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, header, looks["header"])
    sheet.set_row_pixels(0, _height(headers, widths))
    keys = [str(column) for column in frame]
    for row, values in enumerate(zip(*columns, strict=True), start=1):
        sheet.set_row_pixels(row, _height(values, widths))
        for column, (key, value) in enumerate(zip(keys, values, strict=True)):
            _write(sheet, row, column, value, key, looks)
    sheet.freeze_panes(1, 0)
    if len(frame):
        sheet.autofilter(0, 0, len(frame), len(headers) - 1)
    print_on_a4(sheet, is_one_page=is_one_page)
    sheet.repeat_rows(0)


def print_on_a4(sheet: Any, *, is_one_page: bool) -> None:
    """Print on one upright page, or across as wide as the page and as long as need be."""
    sheet.set_paper(9)
    if is_one_page:
        sheet.fit_to_pages(1, 1)
    else:
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)


def _write(
    sheet: Any, row: int, column: int, value: object, key: str, looks: Mapping[str, Any]
) -> None:
    plain, kind = plain_value(value), kind_of(key, value)
    if plain is None:
        sheet.write_blank(row, column, None, looks["text"])
    elif kind == "day":
        sheet.write_datetime(row, column, value, looks["day"])
    elif isinstance(plain, str):
        sheet.write_string(row, column, plain, looks["text"])
    else:
        sheet.write_number(row, column, plain, looks[kind])


def _lines(value: object) -> list[int]:
    """How many letters wide each line of a cell is; Thai marks take no width."""
    if not isinstance(value, str):
        return [len(str(plain_value(value) or ""))]
    return [sum(unicodedata.category(c) != "Mn" for c in line) for line in value.splitlines()]


def _width(header: str, values: Sequence[object]) -> int:
    widest = max((width for value in values for width in _lines(value)), default=0)
    wanted = max(widest, min(max(_lines(header), default=0), _HEADER)) + _PADDING
    return max(_NARROWEST, min(_WIDEST, wanted))


def _height(values: Sequence[object], widths: Sequence[int]) -> int:
    """Pixels for the cell with most lines; Thai breaks between words, so lines are not full."""
    most = 1
    for value, width in zip(values, widths, strict=True):
        room = width - _PADDING
        # Only long text can take more than one line; a national table has millions of cells.
        if isinstance(value, str) and (len(value) > room or "\n" in value):
            most = max(most, sum(max(1, math.ceil(line / room)) for line in _lines(value)))
    return min(_HIGHEST, most * LINE_HEIGHT)
