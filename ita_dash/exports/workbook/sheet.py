"""One sheet of a workbook: a frame with typed cells under a frozen header."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ita_dash.domain.thai.text import clipped
from ita_dash.exports.cells import plain_value
from ita_dash.exports.readable import kind_of
from ita_dash.exports.workbook.looks import FONT
from ita_dash.exports.workbook.sizes import LINE_HEIGHT, column_widths, row_height
from ita_dash.i18n.translator import Translator

_TITLE_HEIGHT = 44
_UPRIGHT = 90
"""Letters across that an upright page shows in a readable size."""
_FOOTER_LETTERS = 90


@dataclass(frozen=True)
class Surround:
    """What stands around a table: the lines above it, the first its title, and the page's foot."""

    above: tuple[str, ...] = ()
    footer: str = ""


def add_sheet(
    book: Any,
    looks: Mapping[str, Any],
    name: str,
    frame: pd.DataFrame,
    headers: Sequence[str] | None = None,
    surround: Surround | None = None,
) -> None:
    """A sheet with the frame under ``headers`` or its columns' names, below its title.

    Numbers and days keep their type, text is never read as formula or link, and what is
    missing is an empty cell. What stands above and the header stay when the sheet is scrolled.
    """
    sheet = book.add_worksheet(name)
    surround = surround or Surround()
    top = write_above(sheet, looks, surround.above)
    headers = headers or [str(column) for column in frame]
    columns = [frame[column].tolist() for column in frame]
    widths = column_widths(headers, columns)
    for column, (header, width) in enumerate(zip(headers, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(top, column, header, looks[_header_look(frame, column)])
    sheet.set_row_pixels(top, row_height(headers, widths))
    keys = [str(column) for column in frame]
    for row, values in enumerate(zip(*columns, strict=True), start=top + 1):
        sheet.set_row_pixels(row, row_height(values, widths))
        for column, (key, value) in enumerate(zip(keys, values, strict=True)):
            _write(sheet, row, column, value, key, looks)
    sheet.freeze_panes(top + 1, 0)
    if len(frame):
        sheet.autofilter(top, 0, top + len(frame), len(headers) - 1)
    print_on_a4(sheet, surround.footer, is_upright=sum(widths) <= _UPRIGHT)
    sheet.repeat_rows(top)


def _header_look(frame: pd.DataFrame, column: int) -> str:
    """A number's header stands above it, at the right."""
    return "header_right" if pd.api.types.is_numeric_dtype(frame.dtypes.iloc[column]) else "header"


def write_above(sheet: Any, looks: Mapping[str, Any], above: Sequence[str]) -> int:
    """Write a sheet's title and the lines below it; gives the row behind them."""
    for row, line in enumerate(above):
        look = "about" if row else "title"
        sheet.set_row_pixels(row, LINE_HEIGHT if row else _TITLE_HEIGHT)
        sheet.write_string(row, 0, line, looks[look])
    return len(above)


def print_on_a4(sheet: Any, footer: str, *, is_upright: bool, is_one_page: bool = False) -> None:
    """Print as wide as an A4 page and as long as need be, or on one page, with ``footer``."""
    sheet.set_paper(9)
    if not is_upright:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 1 if is_one_page else 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.set_footer(footer)


def page_footer(left: str, tr: Translator) -> str:
    """A page's foot in the workbook's font: what the sheet is at the left, its number right."""
    # Excel takes 255 letters, and reads an ampersand as the beginning of a code.
    text = clipped(left, _FOOTER_LETTERS).replace("&", "&&")
    font = f'&"{FONT["font_name"]},Regular"&12'
    pages = tr("หน้า {page} จาก {pages}", page="&P", pages="&N")
    return f"&L{font}{text}&R{font}{pages}"


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
