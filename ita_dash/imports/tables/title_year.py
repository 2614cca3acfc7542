"""The fiscal year that a table tells in its title, where no column holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pandas as pd

from ita_dash.domain.fiscal_year import as_be_year
from ita_dash.domain.messages import msg
from ita_dash.domain.thai.text import squeeze
from ita_dash.imports.problems import Problem
from ita_dash.imports.tables.made_table import Table, part_number

TITLE_COLUMN = ""
"""The letter of the column that no sheet has."""
_HEADER = "ปีงบประมาณ (จากหัวเรื่อง)"
_YEAR = re.compile(r"(?<!\d)(?:25\d\d|20\d\d)(?!\d)")
_TITLE_YEAR = re.compile(
    r"(?:ปี|พ\.? ?ศ\.?|fy|fiscal year) ?(?:งบประมาณ ?)?(?:พ\.? ?ศ\.? ?)?(25\d\d|20\d\d)(?!\d)",
    re.IGNORECASE,
)


def with_title_year(table: Table) -> Table:
    """The table with a column of the years of its titles, "" for a sheet that tells none or many.

    The same table where no title tells a year.
    """
    years = [title_year(texts) for texts in table.titles]
    if not any(years):
        return table
    by_row = [str(years[part_number(row)] or "") for row in table.frame.index.tolist()]
    column = pd.DataFrame({TITLE_COLUMN: by_row}, index=table.frame.index, dtype="str")
    return replace(
        table,
        frame=pd.concat([table.frame, column], axis="columns"),
        headers={**table.headers, TITLE_COLUMN: _HEADER},
        notices=(*table.notices, *_notices(table, years)),
    )


def title_year(texts: Sequence[str]) -> int | None:
    """The one year (พ.ศ.) that the texts tell, behind a word for it or as a text of its own."""
    lines = [squeeze(text) for text in texts]
    years = {as_be_year(int(year)) for line in lines for year in _TITLE_YEAR.findall(line)}
    years |= {as_be_year(int(line)) for line in lines if _YEAR.fullmatch(line)}
    named = {as_be_year(int(year)) for line in lines if years for year in _YEAR.findall(line)}
    return years.pop() if len(years) == 1 and len(named) == 1 else None


def _notices(table: Table, years: Sequence[int | None]) -> Iterator[Problem]:
    for place, year in enumerate(years):
        if year is not None:
            sheet = table.parts[place].sheet if table.parts else None
            message = msg("ใช้ปีงบประมาณ {year} ตามหัวเรื่องของตาราง", year=year)
            yield Problem("notice", None, None, None, message, sheet)
