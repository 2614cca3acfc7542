"""Excel workbooks: typed sheets, native charts, and a sheet that says where all comes from."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pandas as pd
import xlsxwriter

from ita_dash.domain.peers.closest import ClosestStanding
from ita_dash.domain.peers.groups import GROUP_LABELS
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.exports.benchmark import benchmark_table
from ita_dash.exports.contents import Contents
from ita_dash.exports.file_names import TABLE_NAMES
from ita_dash.exports.papers.meeting import meeting_paper
from ita_dash.exports.papers.paper_sheet import add_paper
from ita_dash.exports.plans import plan_table, usual_plan
from ita_dash.exports.provenance import Provenance, provenance_rows
from ita_dash.exports.readable import Headers, headings, readable
from ita_dash.exports.summary import summary_table
from ita_dash.exports.tables import TABLES
from ita_dash.exports.workbook.charts import add_charts
from ita_dash.exports.workbook.looks import FONT, formats
from ita_dash.exports.workbook.sheet import Surround, add_sheet, page_footer
from ita_dash.exports.workbook.sizes import LINE_HEIGHT
from ita_dash.i18n.translator import Translator
from ita_dash.wording.file_note import NOTE_HEAD, NOTE_LABELS
from ita_dash.wording.scores import UNKNOWN
from ita_dash.wording.targets import plan_finding, plan_notes

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_row_height": LINE_HEIGHT,
}

_OF_EVERY = (
    "coverage",
    "effects",
    "evidence",
    "months",
    "ledger",
    "review",
    "my-work",
    "working-group",
)
"""What is told of every year, whatever the year of the file."""


def workbook_xlsx(
    contents: Contents, provenance: Provenance, rulebooks: RuleBooks, tr: Translator
) -> bytes:
    """The meeting summary as a paper, the charts, the summary and all tables, the provenance."""
    scores, plan = _years(contents.assessments), _years(contents.measures)
    recorded = _years(contents.questions)
    with _workbook(provenance, tr) as (buffer, book):
        looks, name = formats(book, tr), tr(TABLE_NAMES["summary"])
        paper = meeting_paper(contents, provenance, rulebooks, tr)
        add_paper(book, name, paper, page_footer(f"{provenance.agency} · {name}", tr))
        charts = tr("กราฟ")
        add_charts(
            book,
            looks,
            charts,
            contents,
            _surround(charts, provenance, tr, scores),
            fiscal_year=provenance.fiscal_year,
            rulebooks=rulebooks,
            tr=tr,
        )
        summary = summary_table(contents, provenance, rulebooks, tr)
        _add_table(book, looks, tr("รายการสรุป"), summary, provenance, tr)
        for what, table in TABLES.items():
            if what == "coverage" and provenance.filters:
                continue  # of one division's measures alone it would call covered points bare
            frame = table(contents)
            years = recorded if what == "questions" else scores
            years = plan if what in ("measures", "divisions") else years
            years = _years(frame) if what in _OF_EVERY else years
            _add_table(book, looks, tr(TABLE_NAMES[what]), frame, provenance, tr, years)
        if contents.standing is not None:
            _add_standing(book, looks, contents.standing, provenance, rulebooks, tr)
        _add_plan(book, looks, contents, provenance, rulebooks, tr)
        if len(contents.scenarios):
            name = tr(TABLE_NAMES["scenarios"])
            _add_table(book, looks, name, contents.scenarios, provenance, tr)
    return buffer.getvalue()


def table_xlsx(
    what: str,
    frame: pd.DataFrame,
    provenance: Provenance,
    tr: Translator,
    headers: Headers = "words",
) -> bytes:
    """One table (a key of TABLE_NAMES) and the provenance, each on a sheet."""
    with _workbook(provenance, tr) as (buffer, book):
        if headers == "words":
            _add_table(book, formats(book, tr), tr(TABLE_NAMES[what]), frame, provenance, tr)
        else:
            add_sheet(book, formats(book, tr), what, frame)
    return buffer.getvalue()


@contextmanager
def _workbook(provenance: Provenance, tr: Translator) -> Iterator[tuple[io.BytesIO, Any]]:
    """An open workbook; on leaving, the provenance is its last sheet and it is written out."""
    buffer = io.BytesIO()
    # xlsxwriter writes into the properties it is given, so every workbook gets its own.
    options = {**_OPTIONS, "default_format_properties": dict(FONT)}
    with xlsxwriter.Workbook(buffer, options) as book:
        # The moment of making, not of writing: the same contents give the same bytes.
        book.set_properties({"author": provenance.made_by, "created": provenance.made_at})
        yield buffer, book
        about = pd.DataFrame(provenance_rows(provenance, tr), columns=["item", "value"])
        name = tr(NOTE_HEAD)
        surround = Surround((name,), page_footer(f"{provenance.agency} · {name}", tr))
        add_sheet(book, formats(book, tr), name, about, headings(about, tr), surround)


def _add_table(
    book: Any,
    looks: dict[str, Any],
    name: str,
    frame: pd.DataFrame,
    provenance: Provenance,
    tr: Translator,
    years: str | None = None,
) -> None:
    shown = readable(frame, tr)
    around = _surround(name, provenance, tr, years)
    add_sheet(book, looks, name, shown, headings(shown, tr), around)


def _add_standing(
    book: Any,
    looks: dict[str, Any],
    standing: ClosestStanding,
    provenance: Provenance,
    rulebooks: RuleBooks,
    tr: Translator,
) -> None:
    """The place among other agencies, with whom it compares named beside the filters."""
    table = benchmark_table(standing.standings, rulebooks.of(standing.fiscal_year), tr)
    group = {tr("เทียบกับ"): tr(GROUP_LABELS[standing.group])}
    about = replace(provenance, filters={**provenance.filters, **group})
    shown = table.drop(columns="code")
    year = str(standing.fiscal_year)
    _add_table(book, looks, tr(TABLE_NAMES["benchmark"]), shown, about, tr, year)


def _add_plan(
    book: Any,
    looks: dict[str, Any],
    contents: Contents,
    provenance: Provenance,
    rulebooks: RuleBooks,
    tr: Translator,
) -> None:
    """The plan of the year to its usual goal; no sheet where none can start from it."""
    plan = usual_plan(contents, provenance.fiscal_year, rulebooks)
    if plan is None:
        return
    name, shown = tr(TABLE_NAMES["plan"]), readable(plan_table(plan), tr)
    about = _surround(name, provenance, tr, f"{plan.baseline.fiscal_year}")
    lines = plan_finding(plan, tr), *plan_notes(plan, tr)
    around = Surround((*about.above, *lines), about.footer)
    add_sheet(book, looks, name, shown, headings(shown, tr), around)


def _years(frame: pd.DataFrame) -> str:
    """The fiscal years of a frame, "2561 – 2568"; blank for none."""
    years = frame["fiscal_year"]
    first, last = (years.min(), years.max()) if len(years) else ("", "")
    return f"{first}" if first == last else f"{first} – {last}"


def _surround(
    name: str, provenance: Provenance, tr: Translator, years: str | None = None
) -> Surround:
    """The sheet's title, whose data it holds and as of when, and the foot of its pages.

    ``years`` are those of the sheet where they are not the provenance's.
    """
    lines = dict(zip(NOTE_LABELS, provenance_rows(provenance, tr), strict=True))
    label, year = lines["fiscal_year"]
    subtitle = [
        provenance.agency,
        f"{label} {year if years is None else years or UNKNOWN}",
        " ".join(lines["data_as_of"]),
    ]
    if provenance.filters:
        subtitle.append(": ".join(lines["filters"]))
    footer = page_footer(f"{provenance.agency} · {name}", tr)
    return Surround((name, " · ".join(subtitle)), footer)
