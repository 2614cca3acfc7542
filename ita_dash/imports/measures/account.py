"""What became of the columns and rows of a table of measures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ita_dash.domain.messages import msg
from ita_dash.imports.measures.parsed import ParsedMeasure
from ita_dash.imports.problems import Problem
from ita_dash.imports.tables.account import FileAccount
from ita_dash.imports.tables.columns_used import filled_account
from ita_dash.imports.tables.made_table import Table
from ita_dash.wording.columns import column_label

_NAMED = 12


def measures_account(
    table: Table, letters: Mapping[str, str], drafts: Sequence[ParsedMeasure]
) -> FileAccount:
    """The account of a table of measures; ``letters`` are the columns by their fields."""
    used = {letter: column_label(field) for field, letter in letters.items()}
    return filled_account(table, used, [measure.row for measure in drafts])


def unused_columns(table: Table, used: Iterable[str]) -> Iterator[Problem]:
    """A notice that names the columns that hold something and were not used."""
    kept = set(used)
    names = [
        table.column_label(letter)
        for letter in table.headers
        if letter not in kept and table.frame[letter].str.strip().any()
    ]
    if names:
        listed = ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
        told = msg("ไม่ได้ใช้ {n} คอลัมน์: {columns}", n=len(names), columns=listed)
        yield Problem("notice", None, None, None, told)
