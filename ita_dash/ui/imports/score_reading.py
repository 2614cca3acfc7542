"""Reads a file of scores, and asks the reader what the file leaves open."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

import streamlit as st

from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.i18n.translator import Translator
from ita_dash.imports.scores.instrument_scale import UNDECIDED, Scale
from ita_dash.imports.scores.table import ParsedScores, ScoreOptions, read_scores
from ita_dash.ui.imports.job import Job
from ita_dash.ui.imports.sheet_choice import ask_sheets, chosen_sheets
from ita_dash.ui.session.app_state import settings
from ita_dash.ui.session.chosen_file import ChosenFile
from ita_dash.ui.session.workspace import Workspace


@dataclass(frozen=True)
class ScoreReading:
    """A file as read, with what it was read; ``is_open`` while the reader has to answer first."""

    parsed: ParsedScores
    key: Hashable
    is_open: bool


def read_file(chosen: ChosenFile, job: Job, workspace: Workspace) -> ScoreReading:
    """Read the file and show the questions it leaves open.

    Raises UnreadableFile for a file that cannot be taken in.
    """
    tr, digest = workspace.tr, chosen.sha256
    scale_key, year_key = f"import_scale_{digest}", f"import_year_{digest}"
    scale: Scale = st.session_state.get(scale_key) or "auto"
    year: int | None = st.session_state.get(year_key)
    sheets = chosen_sheets(digest)
    with st.spinner(tr("กำลังอ่านไฟล์ โปรดรอสักครู่")):
        parsed = job.remembered(
            "parsed",
            (digest, chosen.name, scale, year, sheets),
            lambda: read_scores(
                chosen.opened(),
                workspace.rulebooks,
                settings().max_upload_mb,
                ScoreOptions(scale, year, sheets),
            ),
        )
    ask_sheets(parsed.account, digest, tr)
    has_no_year = bool((parsed.figures["fiscal_year"] == 0).any())
    has_no_scale = any(p.message.msgid == UNDECIDED.msgid for p in parsed.problems)
    if year is not None or has_no_year:
        _ask_year(year_key, workspace)
    if scale != "auto" or has_no_scale:
        _ask_scale(scale_key, tr)
    return ScoreReading(parsed, (digest, scale, year, sheets), has_no_year or has_no_scale)


def _ask_year(key: str, workspace: Workspace) -> None:
    tr = workspace.tr
    newest, oldest = fiscal_year_of(workspace.today), workspace.rulebooks.fiscal_years[0]
    st.selectbox(
        tr("ไฟล์นี้ไม่มีคอลัมน์ปีงบประมาณ เป็นคะแนนของปีงบประมาณใด"),
        range(newest, oldest - 1, -1),
        index=None,
        placeholder=tr("เลือกปีงบประมาณ"),
        key=key,
        persist_state="session",
        width=460,
    )


def _ask_scale(key: str, tr: Translator) -> None:
    labels = {
        "percent": tr("เต็ม 100 ทุกเครื่องมือ"),
        "points": tr("ถ่วงน้ำหนักแล้ว (IIT เต็ม 30, EIT เต็ม 30, OIT เต็ม 40)"),
    }
    st.radio(
        tr("คะแนน IIT EIT OIT ในไฟล์นี้เป็นแบบใด"),
        list(labels),
        index=None,
        format_func=labels.__getitem__,
        key=key,
        persist_state="session",
    )
