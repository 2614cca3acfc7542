"""Reads a table or report of measures, and asks the reader what it leaves open."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from ita_dash.domain.agencies.division_names import KnownDivisions
from ita_dash.domain.agencies.divisions import spellings
from ita_dash.domain.cycle import year_after, year_before
from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.measures.table import read_measures
from ita_dash.imports.reports.document import read_report
from ita_dash.imports.tables.sheets import SheetChoice
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.ui.imports.job import Job
from ita_dash.ui.imports.sheet_choice import ask_sheets, chosen_sheets
from ita_dash.ui.session.app_state import settings
from ita_dash.ui.session.chosen_file import ChosenFile
from ita_dash.ui.session.workspace import Workspace

_YEAR = "import_year_"
"""What the key of the answer begins with; the file's SHA-256 follows."""


@dataclass(frozen=True)
class MeasureReading:
    """A file as read, with what it was read; ``is_open`` while the reader has to answer first."""

    parsed: ParsedMeasures
    key: Hashable
    is_open: bool


def read_file(chosen: ChosenFile, job: Job, workspace: Workspace) -> MeasureReading:
    """Read the file and show the questions it leaves open.

    Raises UnreadableFile for a file that cannot be taken in.
    """
    tr, is_report = workspace.tr, job.kind == "report"
    divisions = spellings(workspace.snapshot.divisions.register)
    sheets = chosen_sheets(chosen.sha256)
    read = partial(_read, chosen, divisions, sheets, is_report=is_report)
    file = (chosen.facts, tuple(divisions.items()), sheets)
    with st.spinner(tr("กำลังอ่านไฟล์ โปรดรอสักครู่")):
        first_reading = job.remembered("found", file, read)
        year_found = first_reading.fiscal_year if is_report else None
        year: int | None = st.session_state.get(_YEAR + first_reading.file.sha256, year_found)
        parsed = first_reading
        if year != year_found:
            parsed = job.remembered("parsed", (file, year), partial(read, fiscal_year=year))
    ask_sheets(first_reading.account, chosen.sha256, tr)
    if is_report or len(first_reading.drafts) < first_reading.rows_read:
        _ask_year(first_reading, year_found, workspace)
    return MeasureReading(parsed, (file, year), is_report and parsed.fiscal_year is None)


def _read(
    chosen: ChosenFile,
    divisions: KnownDivisions,
    sheets: SheetChoice,
    *,
    is_report: bool,
    fiscal_year: int | None = None,
) -> ParsedMeasures:
    reader = partial(read_report if is_report else read_measures, rulebooks=load_rulebooks())
    most = settings().max_upload_mb
    return reader(chosen.opened(), divisions, most, fiscal_year=fiscal_year, sheets=sheets)


def _ask_year(first_reading: ParsedMeasures, year_found: int | None, workspace: Workspace) -> None:
    tr, is_report = workspace.tr, first_reading.kind == "report"
    years = _years(year_found, workspace)
    st.selectbox(
        tr("ปีงบประมาณที่ดำเนินการ") if is_report else tr("ปีงบประมาณของแถวที่ไม่ได้ระบุ"),
        years,
        index=years.index(year_found) if year_found in years else None,
        placeholder=tr("เลือกปีงบประมาณ"),
        help=tr("ระบบพบปีนี้ในรายงาน หากไม่ถูกต้อง เลือกใหม่ได้") if year_found else None,
        key=_YEAR + first_reading.file.sha256,
        persist_state="session",
        width=480,
    )


def _years(year_found: int | None, workspace: Workspace) -> Sequence[int]:
    """The years to choose from, newest first: those with a rule book, the next one, the found."""
    next_year = year_after(fiscal_year_of(workspace.today))
    known = {*workspace.rulebooks.fiscal_years, year_before(next_year), next_year}
    return sorted(known | ({year_found} if year_found else set()), reverse=True)
