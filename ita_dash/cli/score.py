"""The command that rates a table of scores without a database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ita_dash.cli.files import HOW_OUTPUT, INPUT_FILE, OUTPUT_FILE, read_upload, write_output
from ita_dash.cli.options import ALL_SHEETS, FILE_SCALE, FILE_YEAR, HEADERS, SHEETS, sheet_choice
from ita_dash.cli.problems import print_account, print_problems, stop_at_errors
from ita_dash.cli.root import current_translator, root
from ita_dash.cli.workspace import settings
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    import pandas as pd

    from ita_dash.domain.scores.assessment import Assessment
    from ita_dash.exports.readable import Headers
    from ita_dash.i18n.translator import Translator
    from ita_dash.imports.problems import Problem
    from ita_dash.imports.scores.instrument_scale import Scale
    from ita_dash.imports.scores.table import ScoreRows

COLUMNS = ["fiscal_year", "agency", "iit", "eit", "oit", "total", "rating", "notes", "problems"]


@root.command(help=str(msg("คำนวณคะแนนและระดับจากตารางคะแนน โดยไม่ใช้ฐานข้อมูล")))
@click.argument("file", type=INPUT_FILE)
@click.option("-o", "--output", type=OUTPUT_FILE, help=HOW_OUTPUT)
@FILE_YEAR
@FILE_SCALE
@HEADERS
@SHEETS
@ALL_SHEETS
def score(
    file: Path,
    output: Path | None,
    fiscal_year: int | None,
    scale: Scale,
    headers: Headers,
    sheets: tuple[str, ...],
    all_sheets: bool,
) -> None:
    """Rate the rows of the file beside its own columns; errors end with exit status 1."""
    from ita_dash.cli.score_rows import beside_rows
    from ita_dash.exports.csv_file import csv_bytes
    from ita_dash.exports.file_names import plain_file_name
    from ita_dash.imports.scores.table import ScoreOptions, read_score_rows
    from ita_dash.queries.rulebooks import load_rulebooks

    limit, rulebooks = settings().max_upload_mb, load_rulebooks()
    options = ScoreOptions(scale, fiscal_year, sheet_choice(sheets, all_sheets))
    rows = read_score_rows(read_upload(file), rulebooks, limit, options)
    print_account(rows.parsed.account)
    stop_at_errors(rows.parsed.problems)
    print_problems(rows.parsed.problems)
    tr = current_translator()
    name = plain_file_name(tr("คะแนน"), file.stem, ext="csv")
    content = csv_bytes(beside_rows(rated(rows, tr), rows, headers, tr))
    write_output(content, output, name)


def rated(rows: ScoreRows, tr: Translator) -> pd.DataFrame:
    """One row per agency and fiscal year: scores on 0–100, the rating, what is doubtful.

    Columns: agency_no and COLUMNS. A published rating stands as published, else what the rule
    gives, with how sure it is.
    """
    import pandas as pd

    from ita_dash.domain.scores.assessment import each_assessment
    from ita_dash.domain.scores.scoring import assessments
    from ita_dash.domain.scores.words import year_rating
    from ita_dash.frames.scores import SCORE_FIGURES
    from ita_dash.queries.rulebooks import load_rulebooks

    parsed = rows.parsed
    figures = parsed.figures.rename(columns={"agency_no": "assessed_id"})
    figures = figures.assign(change_no=0, changed_at=pd.Timestamp(0))[list(SCORE_FIGURES.columns)]
    rated_rows = assessments(SCORE_FIGURES.apply(figures), load_rulebooks())
    agencies = parsed.agencies.set_index("agency_no")["label"]
    years = each_assessment(rated_rows)
    said = [year_rating(year) for year in years]
    return rated_rows.assign(
        agency_no=rated_rows["assessed_id"],
        rating=["" if rating is None else tr(rating) for rating in said],
        agency=rated_rows["assessed_id"].map(agencies),
        notes=["; ".join(_notes(year, tr)) for year in years],
        problems=_problem_texts(rows, rated_rows, tr),
    )[["agency_no", *COLUMNS]]


def _notes(year: Assessment, tr: Translator) -> list[str]:
    """That a total is computed, and how sure a rating is."""
    from ita_dash.domain.scores.words import rating_notes, said_total

    computed = [said_total(year)] if year.total_is_computed else []
    return [tr(note) for note in (*computed, *rating_notes(year))]


def _problem_texts(rows: ScoreRows, rated_rows: pd.DataFrame, tr: Translator) -> list[str]:
    """What was found in the table rows of each assessment."""
    texts: dict[tuple[int, int], list[str]] = {}
    keys = rows.read[["row", "agency_no", "fiscal_year"]].drop_duplicates()
    years = {row: (agency, year) for row, agency, year in keys.itertuples(index=False, name=None)}
    for problem in rows.parsed.problems:
        row = _table_row(problem, is_turned=rows.table.is_turned)
        if row in years:
            texts.setdefault(years[row], []).append(tr(problem.message))
    return [
        "; ".join(dict.fromkeys(texts.get((agency, year), [])))
        for agency, year in zip(rated_rows["assessed_id"], rated_rows["fiscal_year"], strict=True)
    ]


def _table_row(problem: Problem, *, is_turned: bool) -> int | None:
    """The row of the table that a problem is about; of a turned one the column of the file."""
    from ita_dash.imports.files.column_letters import column_number

    if not is_turned:
        return problem.row
    return column_number(problem.column.split(" ")[0]) if problem.column else None
