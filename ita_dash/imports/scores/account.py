"""What became of the columns and rows of a table of scores."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from ita_dash.domain.messages import Message, msg
from ita_dash.imports.scores.layout import ScoreLayout
from ita_dash.imports.tables.account import FileAccount, RowsAccount
from ita_dash.imports.tables.columns_used import filled_account
from ita_dash.imports.tables.made_table import Table
from ita_dash.wording.columns import column_label


def score_account(table: Table, layout: ScoreLayout, figures: pd.DataFrame) -> FileAccount:
    """The account of a table of scores; rows without a figure were skipped."""
    if table.is_turned:
        return _turned(table)
    used: dict[str, Message] = {letter: column_label(f) for f, letter in layout.fields.items()}
    used |= {letter: column_label(code) for letter, code in layout.figures.items()}
    used |= {letter: msg("คะแนนปี {year}", year=year) for letter, year in layout.years.items()}
    rows = frozenset(figures["row"].tolist())
    skipped = tuple(row for row in table.frame.index.tolist() if row not in rows)
    return filled_account(table, used, rows, (RowsAccount(skipped, msg("ไม่มีคะแนน")),))


def _turned(table: Table) -> FileAccount:
    """Its columns are the file's rows; what was not used of them stands among the problems."""
    account = filled_account(table, {}, frozenset(table.frame.index.tolist()))
    return account.with_taken(replace(each, columns=()) for each in account.taken)
