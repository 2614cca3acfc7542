"""Reads a table or report of measures, and asks the reader what it leaves open."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.measures import STATUS_LABELS, MeasureStatus
from ita_dash.i18n import Translator
from ita_dash.imports.measure_table import read_measures
from ita_dash.imports.parsed_measures import ParsedMeasures
from ita_dash.imports.report_document import read_report
from ita_dash.imports.uploads import Upload
from ita_dash.services.import_outcome import ImportKind
from ita_dash.ui import cached
from ita_dash.ui.app_state import settings
from ita_dash.ui.import_job import Job
from ita_dash.ui.workspace import Workspace

_BY_RESULT = ""


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
    tr, digest = workspace.tr, upload.facts.sha256
    divisions = tuple(cached.divisions(*workspace.key)["name"])
    reader = read_report if job.kind == "report" else read_measures
    read = partial(reader, upload, divisions, settings().max_upload_mb)
    file = (digest, upload.name, divisions)
    year_key, status_key = f"import_year_{digest}", f"import_status_{digest}"
    with st.spinner(tr("กำลังอ่านไฟล์ โปรดรอสักครู่")):
        found = job.remembered("found", file, read)
        year: int | None = st.session_state.get(year_key, found.fiscal_year)
        chosen = st.session_state.get(status_key, _BY_RESULT)
        status = MeasureStatus(chosen) if chosen else None
        parsed = found
        if (year, status) != (found.fiscal_year, None):
            answered = partial(read, fiscal_year=year, default_status=status)
            parsed = job.remembered("parsed", (*file, year, status), answered)
    left, right = st.columns(2)
    if job.kind == "report" or len(found.drafts) < found.rows_read:
        with left:
            _ask_year(job.kind, year_key, found.fiscal_year, workspace)
    if any("status" not in measure.given for measure in parsed.drafts):
        with right:
            _ask_status(status_key, tr)
    is_open = job.kind == "report" and parsed.fiscal_year is None
    return MeasureReading(parsed, (*file, year, status), is_open)


def _ask_year(kind: ImportKind, key: str, found: int | None, workspace: Workspace) -> None:
    tr = workspace.tr
    years = _years(found, workspace)
    st.selectbox(
        tr("ปีงบประมาณที่ดำเนินการ") if kind == "report" else tr("ปีงบประมาณของแถวที่ไม่ได้ระบุ"),
        years,
        index=years.index(found) if found in years else None,
        placeholder=tr("เลือกปีงบประมาณ"),
        help=tr("ระบบพบปีนี้ในรายงาน หากไม่ถูกต้อง เลือกใหม่ได้") if found and kind == "report" else None,
        key=key,
    )


def _years(found: int | None, workspace: Workspace) -> Sequence[int]:
    """The years to choose from, newest first: those with a rule book, the next one, the found."""
    next_year = fiscal_year_of(workspace.today) + 1
    known = {*workspace.books.fiscal_years, next_year - 1, next_year}
    return sorted(known | ({found} if found else set()), reverse=True)


def _ask_status(key: str, tr: Translator) -> None:
    by_result = tr("ดูจากผล: มีผลแล้วถือว่าอยู่ระหว่างดำเนินการ")
    labels = {_BY_RESULT: by_result} | {str(s): tr(label) for s, label in STATUS_LABELS.items()}
    st.selectbox(
        tr("สถานะของมาตรการที่ไฟล์ไม่ได้ระบุ"),
        list(labels),
        format_func=labels.__getitem__,
        key=key,
    )
