"""The table of a workbook or a PDF: one sheet, or several with the same columns joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

import pandas as pd

from ita_dash.imports.files.column_letters import cell_place, column_letters
from ita_dash.imports.files.foreign import is_pdf
from ita_dash.imports.files.limits import MAX_CELLS, too_large_table
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.files.workbook_rows import (
    WorkbookSheet,
    refuse_many_formulas,
    workbook_sheets,
)
from ita_dash.imports.pdf.reading import pdf_problems, read_pdf
from ita_dash.imports.pdf.sheets import pdf_sheets
from ita_dash.imports.problems import ROWS_A_SHEET, Problem
from ita_dash.imports.tables.account import FileAccount
from ita_dash.imports.tables.file_note import has_note
from ita_dash.imports.tables.header_row import Knows
from ita_dash.imports.tables.made_table import (
    Table,
    TablePart,
    body_rows,
    made_table,
    restored,
    title_texts,
)
from ita_dash.imports.tables.sheet_words import sheet_accounts, sheet_problems
from ita_dash.imports.tables.sheets import (
    IsTable,
    SheetChoice,
    SheetTable,
    chosen_sheets,
    sheet_table,
)
from ita_dash.imports.tables.turned import turned_sheet

Meaning = Callable[[str], Hashable]
"""What a header means; columns of two sheets with the same meaning are one column."""


def workbook_table(
    upload: Upload,
    knows: Knows,
    choice: SheetChoice,
    is_table: IsTable,
    meaning: Meaning,
    *,
    turned: bool = False,
) -> Table | None:
    """The table of the chosen sheets; None where no sheet has a known header.

    ``turned`` exchanges the rows and columns of every sheet. Raises UnreadableFile when a
    sheet that was named cannot be read.
    """
    sheets, file_problems = _sheets(upload)
    sheets = list(map(turned_sheet, sheets)) if turned else sheets
    tables = [table for sheet in sheets if (table := sheet_table(sheet, knows, is_table))]
    taken = chosen_sheets(upload.name, sheets, tables, choice)
    if not taken:
        return None
    accounts = tuple(sheet_accounts(sheets, tables, taken))
    notices = (*file_problems, *sheet_problems(sheets, accounts, taken))
    joined = _joined(upload.name, [_single(upload.name, each) for each in taken], meaning)
    parts = joined.parts if len(sheets) > 1 else ()
    # Comments are named as the file has them, also where rows and columns are exchanged.
    comments = {} if turned else joined.comments
    account = FileAccount(accounts)
    return replace(joined, account=account, notices=notices, parts=parts, comments=comments)


def _sheets(upload: Upload) -> tuple[list[WorkbookSheet], tuple[Problem, ...]]:
    """The sheets of a workbook, or the tables of a PDF, with what is to be said of the file."""
    if not is_pdf(upload.content):
        return list(workbook_sheets(upload.name, upload.content)), ()
    content = read_pdf(upload.name, upload.content)
    return pdf_sheets(upload.name, content.tables), pdf_problems(content)


def _single(name: str, table: SheetTable) -> Table:
    header, rows = table.header, table.rows
    broken = {
        (row, column_letters(column)): text
        for (row, column), text in table.sheet.broken.items()
        if row > header.bottom + 1
        and (table.shows_hidden or row not in table.sheet.hidden_rows)
        and (table.shows_hidden or column not in table.sheet.hidden_columns)
    }
    refuse_many_formulas(name, broken)
    comments = {cell_place(cell): text for cell, text in table.sheet.comments.items()}
    # Our CSV saved again as a workbook keeps the apostrophes that kept texts from calculating.
    rows, literals = restored(rows) if has_note(rows) else (rows, frozenset())
    made = made_table(name, header, body_rows(header, rows))
    part = TablePart(table.sheet.name, {letter: letter for letter in made.headers})
    titles = (*title_texts(header, rows), table.sheet.name)
    return replace(
        made, literals=literals, broken=broken, titles=(titles,), parts=(part,), comments=comments
    )


def _joined(name: str, tables: Sequence[Table], meaning: Meaning) -> Table:
    """The tables below each other, each column under the first one that means the same."""
    if len(tables) == 1:
        return tables[0]
    headers: dict[str, str] = {}
    letters: dict[Hashable, str] = {}
    renamed = [_renaming(table, meaning, headers, letters) for table in tables]
    pairs = list(zip(tables, renamed, strict=True))
    frames = [
        table.frame.rename(columns=names).set_axis(table.frame.index + place * ROWS_A_SHEET)
        for place, (table, names) in enumerate(pairs)
    ]
    if sum(map(len, frames)) * len(headers) > MAX_CELLS:
        raise too_large_table(name)
    frame = pd.concat([each.reindex(columns=list(headers), fill_value="") for each in frames])
    return replace(
        tables[0],
        frame=frame.astype("str"),
        headers=headers,
        titles=tuple(table.titles[0] for table in tables),
        literals=frozenset(chain.from_iterable(table.literals for table in tables)),
        broken={
            (row + place * ROWS_A_SHEET, names[letter]): text
            for place, (table, names) in enumerate(pairs)
            for (row, letter), text in table.broken.items()
            if letter in names
        },
        comments={
            (row + place * ROWS_A_SHEET, names[letter]): text
            for place, (table, names) in enumerate(pairs)
            for (row, letter), text in table.comments.items()
            if letter in names
        },
        parts=tuple(
            TablePart(table.parts[0].sheet, {to: own for own, to in names.items()})
            for table, names in pairs
        ),
    )


def _renaming(
    table: Table, meaning: Meaning, headers: dict[str, str], letters: dict[Hashable, str]
) -> Mapping[str, str]:
    """Own letters to the joined table's; a column of a new meaning comes behind the others."""
    seen: Counter[Hashable] = Counter()
    names: dict[str, str] = {}
    for letter, header in table.headers.items():
        meant = meaning(header) or header if header else ("", letter)
        seen[meant] += 1
        key = (meant, seen[meant])
        if key not in letters:
            letters[key] = _free_letter(letter, headers)
            headers[letters[key]] = header
        names[letter] = letters[key]
    return names


def _free_letter(letter: str, headers: Mapping[str, str]) -> str:
    behind = map(column_letters, range(len(headers) + 1, 2 * len(headers) + 2))
    return next(each for each in (letter, *behind) if each not in headers)
