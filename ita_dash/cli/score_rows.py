"""The rows of a score file, in their order and with every column, beside what was computed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from ita_dash.exports.readable import Headers, cell_text, headings, readable
from ita_dash.i18n.translator import Translator
from ita_dash.imports.scores.table import ScoreRows

_KEY = ["agency_no", "fiscal_year"]


def beside_rows(
    rated: pd.DataFrame, rows: ScoreRows, headers: Headers, tr: Translator
) -> pd.DataFrame:
    """What was computed, then the columns of the file; one row per row of the file.

    ``rated`` has agency_no, fiscal_year and what is to be shown, one row per agency and year. A
    row of the file without a figure keeps its place, with nothing computed. Of a file that has
    several rows for an agency and year, or several years in a row, one row stands for each
    agency and year, in the order in which they come, with the columns that are the same in all.
    """
    is_wide = rows.parsed.form == "wide"
    keys, own = _file_rows(rows) if is_wide else _agency_years(rows)
    beside = keys.merge(rated, on=_KEY, how="left").drop(columns="agency_no")
    names = _names(rows.table.headers[letter] or letter for letter in map(str, own))
    if headers == "codes":
        taken = set(beside)
        names = [f"file_{name}" if name in taken else name for name in names]
        shown = beside.astype({"fiscal_year": "Int64"})
    else:
        shown = _in_words(beside, names, tr)
    return pd.concat([shown, own.set_axis(_names(names), axis=1).set_axis(shown.index)], axis=1)


def _file_rows(rows: ScoreRows) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The agency and year of each row, and its cells."""
    frame = rows.table.frame
    keys = rows.read.drop_duplicates("row").set_index("row")[_KEY].reindex(frame.index)
    return keys.reset_index(drop=True), frame[_filled(frame, rows)]


def _agency_years(rows: ScoreRows) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Each agency and year in the order of the rows, and the cells that all its rows share."""
    frame = rows.table.frame
    read = rows.read.sort_values("row", kind="stable").drop_duplicates(["row", *_KEY])
    cells = frame.loc[read["row"]].set_axis(read.index)
    alike = cells.groupby([read[column] for column in _KEY]).nunique() <= 1
    first = ~read.duplicated(_KEY)
    shared = [letter for letter in _filled(frame, rows) if bool(alike[letter].all())]
    return read.loc[first, _KEY].reset_index(drop=True), cells.loc[first, shared]


def _filled(frame: pd.DataFrame, rows: ScoreRows) -> list[str]:
    """The columns that have a header or hold anything."""
    headed = rows.table.headers
    return [each for each in map(str, frame) if headed[each] or frame[each].str.strip().any()]


def _in_words(beside: pd.DataFrame, taken: Iterable[str], tr: Translator) -> pd.DataFrame:
    """The computed columns as people read them; one that the file has too says whose it is."""
    others = set(taken)
    shown = readable(beside.astype({"fiscal_year": "Int64"}), tr)
    heads = headings(beside, tr)
    return pd.DataFrame(
        {
            f"{head} (ita_dash)" if head in others else head: [
                "" if pd.isna(value) else cell_text(str(name), value, tr)
                for value in shown[name].tolist()
            ]
            for head, name in zip(heads, beside, strict=True)
        }
    )


def _names(names: Iterable[str]) -> list[str]:
    """The names, a repeated one with its number behind it."""
    return list(_numbered(names))


def _numbered(names: Iterable[str]) -> Iterator[str]:
    seen: dict[str, int] = {}
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})"
