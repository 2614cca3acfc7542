"""Reads a score table upright, or turned where its rows are headed and not its columns."""

from __future__ import annotations

from dataclasses import replace

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import msg
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.problems import Problem
from ita_dash.imports.scores.column_content import (
    holds_agencies,
    holds_numbers,
    holds_score_heads,
    holds_years,
)
from ita_dash.imports.scores.data_headers import holding_scores
from ita_dash.imports.scores.headers import ScoreHeadings
from ita_dash.imports.scores.heading import Heading
from ita_dash.imports.tables.made_table import Table
from ita_dash.imports.tables.sheets import SheetChoice
from ita_dash.imports.tables.table import read_table

_TURNED = msg("แถวของตารางเป็นรายการคะแนน และคอลัมน์เป็นหน่วยงานหรือปี จึงอ่านโดยสลับแถวกับคอลัมน์ โปรดตรวจ")
_FILLED = 0.2
"""The share of cells in the row of names that must be filled, as a name may span five years."""
_AGENCY, _YEAR = "agency", "fiscal_year"


def score_table(upload: Upload, max_mb: int, headings: ScoreHeadings, sheets: SheetChoice) -> Table:
    """The table of a score file, upright; a notice says so where it had to be turned.

    It is turned where no row heads columns of scores but a column heads rows of them, or where
    several columns are only called คะแนน. Raises UnreadableFile as ``read_table``, for the table
    as it stands.
    """
    refused: UnreadableFile | None = None
    try:
        upright = _read(upload, max_mb, headings, sheets, turned=False)
    except UnreadableFile as error:
        # Without the frames it came through, in which all rows read so far would be kept.
        refused = error.with_traceback(None)
    if refused is None and _is_certain(upright, headings):
        return upright
    turned = _turned(upload, max_mb, headings, sheets)
    if refused is not None:
        if turned is None:
            raise refused
        return turned
    return turned if turned and _tells_whose(turned, headings) else upright


def _turned(
    upload: Upload, max_mb: int, headings: ScoreHeadings, sheets: SheetChoice
) -> Table | None:
    """The table turned, None where its rows are not headed as scores."""
    try:
        table = _read(upload, max_mb, headings, sheets, turned=True)
    except UnreadableFile:
        return None
    if not holding_scores(headings)(list(table.headers.values())):
        return None
    notice = Problem("notice", None, None, None, _TURNED)
    return replace(_with_corner(table, headings), notices=(*table.notices, notice))


def _read(
    upload: Upload, max_mb: int, headings: ScoreHeadings, sheets: SheetChoice, *, turned: bool
) -> Table:
    return read_table(
        upload,
        max_mb,
        headings.knows,
        sheets=sheets,
        is_table=holding_scores(headings),
        meaning=headings.read,
        turned=turned,
    )


def _tells_whose(table: Table, headings: ScoreHeadings) -> bool:
    """Whether the headers tell agencies or years, so that its columns are worth being rows."""
    read = map(headings.read, table.headers.values())
    return any(heading is not None and heading.name in (_AGENCY, _YEAR) for heading in read)


def _is_certain(table: Table, headings: ScoreHeadings) -> bool:
    """Whether the headers are those of scores, and no two columns only a score or one year."""
    read = [heading for head in table.headers.values() if (heading := headings.read(head))]
    names = [heading.name for heading in read]
    years = [heading.name for heading in read if heading.kind == "fiscal_year"]
    is_repeated = "code" in names and names.count("score") > 1
    is_repeated |= len(years) > len(set(years))
    return holding_scores(headings)(list(table.headers.values())) and not is_repeated


def _with_corner(table: Table, headings: ScoreHeadings) -> Table:
    """The table with the columns headed that hold the names of agencies, and the years.

    Their headers stood in the corner, which names the rows (รายการ) or nothing. Under a name
    that spans several years the next ones are blank.
    """
    read = {letter: headings.read(head) for letter, head in table.headers.items()}
    known = {heading.name for heading in read.values() if heading}
    spare = [letter for letter, heading in read.items() if _is_spare(heading)]
    headers, frame = dict(table.headers), table.frame
    years = [letter for letter in spare if holds_years(frame[letter])]
    if years and _YEAR not in known:
        headers[years[0]] = _YEAR
        known.add(_YEAR)
    texts = [each for each in spare if each not in years and not holds_numbers(frame[each])]
    texts = [each for each in texts if not holds_score_heads(frame[each], headings)]
    texts = [each for each in texts if (frame[each].str.strip() != "").mean() >= _FILLED]
    named = [each for each in texts if holds_agencies(frame[each])] or texts
    if named and _AGENCY not in known:
        headers[named[0]] = _AGENCY
        if _YEAR in known:
            names = frame[named[0]]
            filled = names.mask(names.str.strip() == "").ffill().fillna("")
            frame = frame.assign(**{named[0]: filled.astype("str")})
    titles = tuple(head for letter, head in table.headers.items() if read[letter] is None and head)
    return replace(table, headers=headers, frame=frame, titles=(titles,) * max(len(table.parts), 1))


def _is_spare(heading: Heading | None) -> bool:
    return heading is None or heading.name in ("code", "score", "area")
