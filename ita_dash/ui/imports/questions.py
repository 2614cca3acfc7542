"""The third step of an import of questions and items: what was understood of the file."""

from __future__ import annotations

from functools import partial

import streamlit as st

from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.i18n.translator import Translator
from ita_dash.imports.questions.table import ParsedQuestions, read_questions
from ita_dash.services.imports.outcome import ImportOutcome, OnConflict
from ita_dash.services.imports.question_preview import QuestionImportPreview
from ita_dash.services.imports.questions import confirm_question_import, preview_question_import
from ita_dash.services.imports.target import ImportTarget, question_target
from ita_dash.ui.elements.text import plain
from ita_dash.ui.imports.account import account_preview
from ita_dash.ui.imports.agency import needs_workspace, offer_workspace, typed_name
from ita_dash.ui.imports.job import Job, Review
from ita_dash.ui.imports.problems import counts, problem_lists, section
from ita_dash.ui.imports.question_preview import details_preview, question_differences
from ita_dash.ui.imports.sheet_choice import ask_sheets, chosen_sheets
from ita_dash.ui.session.app_state import current_actor, database, settings
from ita_dash.ui.session.chosen_file import ChosenFile
from ita_dash.ui.session.workspace import Workspace, served_agency


def review_questions(chosen: ChosenFile, job: Job, workspace: Workspace) -> Review | None:
    """Show what the file says against what is stored; None while the year is not told.

    Raises UnreadableFile for a file that cannot be taken in.
    """
    tr = workspace.tr
    summary = st.container()
    parsed, year = _read(chosen, job, workspace)
    with summary:
        _sentence(parsed, tr)
    if (parsed.details["fiscal_year"] == 0).any():
        return None
    is_sample = workspace.agency.is_sample
    name = _sample_name(parsed, tr) if is_sample else workspace.agency.name
    agency = None if is_sample else workspace.agency
    preview = job.remembered(
        "plan",
        (parsed.file, year, name, workspace.agency, workspace.change_no),
        lambda: preview_question_import(database(), agency, parsed, name),
    )
    review = _review(parsed, preview, workspace)
    with summary:
        counts(review, tr)
        account_preview(parsed.account, tr)
    problem_lists(preview.problems, chosen.name, tr)
    question_differences(preview, tr)
    section(tr("ข้อมูลในไฟล์"))
    details_preview(preview, workspace)
    return review


def _read(chosen: ChosenFile, job: Job, workspace: Workspace) -> tuple[ParsedQuestions, int | None]:
    """The file as it is read with the reader's answers, which are asked for here."""
    tr, digest = workspace.tr, chosen.sha256
    year_key = f"import_year_{digest}"
    year: int | None = st.session_state.get(year_key)
    sheets = chosen_sheets(digest)
    with st.spinner(tr("กำลังอ่านไฟล์ โปรดรอสักครู่")):
        parsed = job.remembered(
            "parsed",
            (digest, chosen.name, year, sheets),
            lambda: read_questions(
                chosen.opened(),
                workspace.rulebooks,
                settings().max_upload_mb,
                fiscal_year=year,
                sheets=sheets,
            ),
        )
    ask_sheets(parsed.account, digest, tr)
    if year is not None or (parsed.details["fiscal_year"] == 0).any():
        newest, oldest = fiscal_year_of(workspace.today), workspace.rulebooks.fiscal_years[0]
        st.selectbox(
            tr("ไฟล์นี้ไม่มีคอลัมน์ปีงบประมาณ เป็นคะแนนของปีงบประมาณใด"),
            range(newest, oldest - 1, -1),
            index=None,
            placeholder=tr("เลือกปีงบประมาณ"),
            key=year_key,
            persist_state="session",
            width=460,
        )
    return parsed, year


def _sample_name(parsed: ParsedQuestions, tr: Translator) -> str:
    """The name of the agency that a workspace is made for, and the way to make it."""
    if len(parsed.agencies) == 1:
        name = parsed.agencies[0]
    else:
        name = typed_name(f"import_own_{parsed.file.sha256}", tr)
    offer_workspace(name or None, partial(_target, parsed), tr)
    return name


def _target(parsed: ParsedQuestions, name: str) -> ImportTarget:
    return question_target(database(), parsed, name, served_agency())


def _review(
    parsed: ParsedQuestions, preview: QuestionImportPreview, workspace: Workspace
) -> Review:
    def confirm(on_conflict: OnConflict) -> ImportOutcome:
        actor, agency = current_actor(), workspace.agency
        return confirm_question_import(database(), actor, agency, parsed, on_conflict)

    return Review(
        file=parsed.file.sha256,
        new=preview.new,
        same=preview.same,
        different=preview.different,
        problems=preview.problems,
        fiscal_year=max(preview.fiscal_years, default=None),
        hindrance=needs_workspace(workspace.tr) if workspace.agency.is_sample else "",
        confirm=confirm,
    )


def _sentence(parsed: ParsedQuestions, tr: Translator) -> None:
    facts = [
        tr("อ่านได้ {n:,} แถว", n=parsed.rows_read),
        tr("คะแนนรายข้อ {n:,} รายการ", n=len(parsed.details)),
    ]
    years = sorted({int(year) for year in parsed.details["fiscal_year"] if year})
    if years:
        span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
        facts.append(tr("ปีงบประมาณ {years}", years=span))
    st.markdown(f"**{plain(parsed.file.name)}** · {' · '.join(facts)}")
