"""A table of ITA scores from a CSV or Excel file, as figures, agencies and problems."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from ita_dash.db.clock import thai_today
from ita_dash.domain.messages import msg
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.sensible_years import result_years
from ita_dash.domain.thai.text import search_key
from ita_dash.imports.files.column_letters import column_number
from ita_dash.imports.files.uploads import FileFacts, Upload
from ita_dash.imports.problems import Problem, sorted_problems
from ita_dash.imports.scores.account import score_account
from ita_dash.imports.scores.agencies import identified_rows
from ita_dash.imports.scores.agreement import check_agreement
from ita_dash.imports.scores.cells import read_column, read_scale, read_source
from ita_dash.imports.scores.checks import check_range, without_repeated_figures
from ita_dash.imports.scores.data_headers import tells_years
from ita_dash.imports.scores.figures import read_figures
from ita_dash.imports.scores.headers import ScoreHeadings
from ita_dash.imports.scores.instrument_scale import Scale, scaled
from ita_dash.imports.scores.layout import Form, ScoreLayout, score_layout
from ita_dash.imports.scores.orientation import score_table
from ita_dash.imports.scores.words import ratings_in_words
from ita_dash.imports.tables.account import NO_ACCOUNT, FileAccount
from ita_dash.imports.tables.findings import Findings, broken_cells, placed
from ita_dash.imports.tables.made_table import Table
from ita_dash.imports.tables.sheets import BEST_SHEET, SheetChoice
from ita_dash.imports.tables.title_year import with_title_year
from ita_dash.imports.tables.turned import turned_back

AGENCIES = (
    *("agency_no", "name", "label", "agency_type", "province", "district", "agency_size"),
    *("row_kind", "rows", "years"),
)
FIGURES = (*("row", "agency_no", "fiscal_year", "code", "value", "label", "scale", "source"),)

_FREE_WORDS = ("agency_type", "province", "district", "agency_size", "source")
"""Fields that take any words, so that only their formulas can be told to be broken."""


@dataclass(frozen=True)
class ParsedScores:
    """What a score file says; nothing of it is stored yet.

    ``figures``: row, agency_no, fiscal_year (พ.ศ.), code, value (as printed, NaN for a rating),
    label (a rating's text), scale (percent or points), source; one row per figure.
    ``agencies``: agency_no, name, label, agency_type, province, district, agency_size, row_kind,
    rows (table rows about it), years ("2566, 2567"); unknown text is "". A file that names no
    agency has one, named "": the workspace's own. ``rows_read`` counts the table's rows that are
    not blank.
    ``account`` tells of every sheet, column and row what became of it.
    """

    file: FileFacts
    form: Form
    figures: pd.DataFrame
    agencies: pd.DataFrame
    problems: tuple[Problem, ...]
    rows_read: int
    account: FileAccount = NO_ACCOUNT


@dataclass(frozen=True)
class ScoreRows:
    """A score file beside the rows that it was read from.

    ``table`` holds the rows in their order; ``read``: row (of the table), agency_no,
    fiscal_year, code; one row per figure. Of a turned table the rows are the file's columns.
    """

    parsed: ParsedScores
    table: Table
    read: pd.DataFrame


@dataclass(frozen=True)
class ScoreOptions:
    """What the person who brings a score file says of it.

    ``scale`` is how instruments are printed where the file does not say; ``fiscal_year`` the
    year พ.ศ. of a file without a year column. ``sheets`` are those of a workbook that are read,
    the best visible one where none is named. ``today`` decides which years can be; None is the
    present day in Thailand.
    """

    scale: Scale = "auto"
    fiscal_year: int | None = None
    sheets: SheetChoice = BEST_SHEET
    today: date | None = None


NOTHING_SAID = ScoreOptions()


def read_scores(
    upload: Upload, rulebooks: RuleBooks, max_mb: int, options: ScoreOptions = NOTHING_SAID
) -> ParsedScores:
    """Read a score table, wide, long or with a column per year.

    What is wrong with cells is in ``problems``. Raises UnreadableFile when the file holds no
    table with known headers.
    """
    return read_score_rows(upload, rulebooks, max_mb, options).parsed


def read_score_rows(
    upload: Upload, rulebooks: RuleBooks, max_mb: int, options: ScoreOptions = NOTHING_SAID
) -> ScoreRows:
    """``read_scores`` with the rows of the file."""
    headings = ScoreHeadings(rulebooks)
    table = score_table(upload, max_mb, headings, options.sheets)
    if options.fiscal_year is None and not tells_years(headings, table):
        table = with_title_year(table)
    layout, problems = score_layout(table, headings)
    problems += broken_cells(table, map(layout.fields.get, _FREE_WORDS))
    findings = Findings(table)
    years = result_years(options.today or thai_today())
    cells = read_figures(table, layout, headings, findings, options.fiscal_year, years)
    figures, agencies = _identified(cells, table, layout, findings)
    figures = without_repeated_figures(_with_own_ratings(figures, rulebooks), findings)
    figures = figures.assign(source=_sources(figures, table, layout, upload.name))
    printed = _printed_scale(figures, table, layout, findings)
    figures = scaled(figures, printed, options.scale, rulebooks, findings)
    check_range(figures, rulebooks, findings)
    if not figures.empty:
        check_agreement(figures, rulebooks, findings)
    account = score_account(table, layout, figures)
    all_problems = turned_back(placed([*problems, *findings.problems], table), table)
    read = figures[["row", "agency_no", "fiscal_year", "code"]]
    if table.is_turned:
        figures = figures.assign(row=figures["letter"].map(column_number))
    parsed = ParsedScores(
        upload.facts,
        layout.form,
        figures[list(FIGURES)].reset_index(drop=True),
        agencies[list(AGENCIES)],
        sorted_problems(all_problems),
        len(table.frame),
        account,
    )
    return ScoreRows(parsed, table, read)


def _identified(
    cells: pd.DataFrame, table: Table, layout: ScoreLayout, findings: Findings
) -> tuple[pd.DataFrame, pd.DataFrame]:
    rows = pd.Index(cells["row"].unique())
    numbers, agencies = identified_rows(table, layout, rows, findings)
    agency_no = cells["row"].map(numbers)
    figures = cells[agency_no.notna()].assign(agency_no=agency_no.dropna().astype("int64"))
    return figures, agencies.assign(
        rows=agencies["agency_no"].map(numbers.value_counts()),
        years=agencies["agency_no"].map(_years_of(figures)),
    )


def _years_of(figures: pd.DataFrame) -> dict[int, str]:
    """The fiscal years of each agency in words; a group of pandas for each would take seconds."""
    pairs = figures[["agency_no", "fiscal_year"]].drop_duplicates().sort_values("fiscal_year")
    years: dict[int, list[str]] = {}
    for agency_no, year in zip(pairs["agency_no"], pairs["fiscal_year"], strict=True):
        years.setdefault(agency_no, []).append(str(year))
    return {agency_no: ", ".join(texts) for agency_no, texts in years.items()}


def _with_own_ratings(figures: pd.DataFrame, rulebooks: RuleBooks) -> pd.DataFrame:
    """A rating in another language becomes the rule book's; any other stays as printed."""
    known = ratings_in_words(rulebooks)
    own = figures["label"].map(lambda text: known.get(search_key(text), text), na_action="ignore")
    return figures.assign(label=own.astype("str"))


def _printed_scale(
    figures: pd.DataFrame, table: Table, layout: ScoreLayout, findings: Findings
) -> pd.Series:
    """What the scale column says of each figure, missing where it says nothing."""
    letter = layout.fields.get("instrument_scale")
    if letter is None:
        return pd.Series(float("nan"), index=figures.index, dtype="str")
    texts = table.frame[letter]
    read = read_column(texts, read_scale)
    wrong = texts.index[read.is_invalid & texts.index.isin(figures["row"])]
    findings.add_rows("error", wrong, letter, msg("ไม่รู้จักมาตราคะแนนนี้ โปรดใช้ เต็ม 100 หรือ ถ่วงน้ำหนัก"))
    return figures["row"].map(pd.Series(read.values, index=texts.index, dtype="str"))


def _sources(figures: pd.DataFrame, table: Table, layout: ScoreLayout, file_name: str) -> pd.Series:
    letter = layout.fields.get("source")
    if letter is None:
        return pd.Series(file_name, index=figures.index, dtype="str")
    texts = table.frame[letter].str.strip().map(read_source)
    return figures["row"].map(texts.where(texts != "", file_name))
