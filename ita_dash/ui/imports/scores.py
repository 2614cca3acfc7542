"""The third step of an import of scores: what was understood, and whose scores they are."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.scores.kinds import OWN_AGENCY
from ita_dash.i18n.translator import Translator
from ita_dash.imports.scores.table import ParsedScores
from ita_dash.services.imports.outcome import ImportOutcome, OnConflict
from ita_dash.services.imports.score_preview import ScoreImportPreview
from ita_dash.services.imports.scores import (
    confirm_score_import,
    preview_score_import,
)
from ita_dash.ui.elements.text import plain
from ita_dash.ui.imports.account import account_preview
from ita_dash.ui.imports.agency import needs_workspace
from ita_dash.ui.imports.job import Job, Review
from ita_dash.ui.imports.own_agency import own_agency
from ita_dash.ui.imports.problems import counts, problem_lists, section
from ita_dash.ui.imports.score_preview import agencies_preview, differences
from ita_dash.ui.imports.score_reading import read_file
from ita_dash.ui.imports.score_rows import rows_preview
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.chosen_file import ChosenFile
from ita_dash.ui.session.workspace import Workspace


def review_scores(chosen: ChosenFile, job: Job, workspace: Workspace) -> Review | None:
    """Show what the file says against what is stored; None while a question is open.

    Raises UnreadableFile for a file that cannot be taken in.
    """
    tr = workspace.tr
    summary = st.container()
    reading = read_file(chosen, job, workspace)
    parsed = reading.parsed
    with summary:
        _sentence(parsed, tr)
    if reading.is_open:
        return None
    own = own_agency(parsed, job, workspace)
    agency = None if workspace.agency.is_sample else workspace.agency
    with st.spinner(tr("กำลังเทียบกับข้อมูลเดิม โปรดรอสักครู่")):
        preview = job.remembered(
            "plan",
            (reading.key, own, workspace.agency, workspace.change_no),
            lambda: preview_score_import(database(), agency, parsed, own),
        )
    review = _review(parsed, preview, own, workspace)
    with summary:
        counts(review, tr)
        account_preview(parsed.account, tr)
    problem_lists(preview.problems, chosen.name, tr)
    differences(preview.differences, workspace)
    section(tr("ข้อมูลในไฟล์"))
    with st.container(gap="xsmall"):
        agencies_preview(preview.agencies, tr)
        rows_preview(chosen, parsed, job, workspace)
    return review


def _review(
    parsed: ParsedScores, preview: ScoreImportPreview, own: str | None, workspace: Workspace
) -> Review:
    def confirm(on_conflict: OnConflict) -> ImportOutcome:
        actor, agency = current_actor(), workspace.agency
        return confirm_score_import(database(), actor, agency, parsed, own, on_conflict)

    years = preview.figures.loc[preview.figures["assessed_id"] == OWN_AGENCY, "fiscal_year"]
    return Review(
        file=parsed.file.sha256,
        new=preview.new,
        same=preview.same,
        different=preview.different,
        problems=preview.problems,
        fiscal_year=int(years.max()) if len(years) else None,
        hindrance=needs_workspace(workspace.tr) if workspace.agency.is_sample else "",
        confirm=confirm,
    )


def _sentence(parsed: ParsedScores, tr: Translator) -> None:
    parts = [
        tr("อ่านได้ {n:,} แถว", n=parsed.rows_read),
        tr("{n:,} หน่วยงาน", n=len(parsed.agencies)),
        tr("คะแนน {n:,} รายการ", n=len(parsed.figures)),
    ]
    years = parsed.figures.loc[parsed.figures["fiscal_year"] > 0, "fiscal_year"]
    if len(years):
        first, last = int(years.min()), int(years.max())
        span = str(first) if first == last else f"{first}–{last}"
        parts.append(tr("ปีงบประมาณ {years}", years=span))
    st.markdown(f"**{plain(parsed.file.name)}** · {' · '.join(parts)}")
