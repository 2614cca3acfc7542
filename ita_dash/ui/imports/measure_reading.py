"""Reads a table or report of measures, and asks the reader what it leaves open."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from ita_dash.domain.division_register import spellings
from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.measures import STATUS_LABELS, MeasureStatus
from ita_dash.i18n import Translator
from ita_dash.imports.measures.table import read_measures
from ita_dash.imports.parsed_measures import ParsedMeasures
from ita_dash.imports.reports.document import read_report
from ita_dash.imports.uploads import Upload
from ita_dash.ui import cached
from ita_dash.ui.app_state import settings
from ita_dash.ui.imports.job import Job
from ita_dash.ui.workspace import Workspace

_BY_RESULT = ""
"""Leaves the status to whether a result is told."""
_YEAR, _STATUS = "import_year_", "import_status_"
"""Beginnings of the keys of the answers; the file's SHA-256 follows."""


@dataclass(frozen=True)
class MeasureReading:
    """A file as read, with what it was read; ``is_open`` while the reader has to answer first."""

    parsed: ParsedMeasures
    key: Hashable
    is_open: bool


def read_file(upload: Upload, job: Job, workspace: Workspace) -> MeasureReading:
    """Read the file and show the questions it leaves open.

    Raises UnreadableFile for a file that cannot be taken in.
    """
    tr, is_report = workspace.tr, job.kind == "report"
    divisions = spellings(cached.division_register(*workspace.key))
    reader = read_report if is_report else read_measures
    read = partial(reader, upload, divisions, settings().max_upload_mb)
    file = (upload.facts, tuple(divisions.items()))
    with st.spinner(tr("กำลังอ่านไฟล์ โปรดรอสักครู่")):
        found = job.remembered("found", file, read)
        year_found = found.fiscal_year if is_report else None
        year, status = _answers(found, year_found)
        parsed = found
        if (year, status) != (year_found, None):
            answered = partial(read, fiscal_year=year, default_status=status)
            parsed = job.remembered("parsed", (file, year, status), answered)
    has_no_year = is_report or len(found.drafts) < found.rows_read
    has_no_status = any("status" not in measure.given for measure in parsed.drafts)
    if has_no_year or has_no_status:
        left, right = st.columns(2)
        if has_no_year:
            with left:
                _ask_year(found, year_found, workspace)
        if has_no_status:
            with right if has_no_year else left:
                _ask_status(found, tr)
    return MeasureReading(parsed, (file, year, status), is_report and parsed.fiscal_year is None)


def _answers(
    found: ParsedMeasures, year_found: int | None
) -> tuple[int | None, MeasureStatus | None]:
    """The fiscal year and the status for what the file does not tell, as last answered."""
    year: int | None = st.session_state.get(_YEAR + found.file.sha256, year_found)
    status = st.session_state.get(_STATUS + found.file.sha256, _BY_RESULT)
    return year, MeasureStatus(status) if status else None


def _ask_year(found: ParsedMeasures, year_found: int | None, workspace: Workspace) -> None:
    tr, is_report = workspace.tr, found.kind == "report"
    years = _years(year_found, workspace)
    st.selectbox(
        tr("ปีงบประมาณที่ดำเนินการ") if is_report else tr("ปีงบประมาณของแถวที่ไม่ได้ระบุ"),
        years,
        index=years.index(year_found) if year_found in years else None,
        placeholder=tr("เลือกปีงบประมาณ"),
        help=tr("ระบบพบปีนี้ในรายงาน หากไม่ถูกต้อง เลือกใหม่ได้") if year_found else None,
        key=_YEAR + found.file.sha256,
        persist_state="session",
    )


def _years(found: int | None, workspace: Workspace) -> Sequence[int]:
    """The years to choose from, newest first: those with a rule book, the next one, the found."""
    next_year = fiscal_year_of(workspace.today) + 1
    known = {*workspace.books.fiscal_years, next_year - 1, next_year}
    return sorted(known | ({found} if found else set()), reverse=True)


def _ask_status(found: ParsedMeasures, tr: Translator) -> None:
    by_result = tr("ดูจากผล: มีผลแล้วถือว่าอยู่ระหว่างดำเนินการ")
    labels = {_BY_RESULT: by_result} | {str(s): tr(label) for s, label in STATUS_LABELS.items()}
    st.selectbox(
        tr("สถานะของมาตรการที่ไฟล์ไม่ได้ระบุ"),
        list(labels),
        format_func=labels.__getitem__,
        key=_STATUS + found.file.sha256,
        persist_state="session",
    )
