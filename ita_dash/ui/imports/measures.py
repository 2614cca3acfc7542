"""The third step of an import of measures, from a table or from the agency's own report."""

from __future__ import annotations

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.services.imports.measure_preview import MeasureImportPreview
from ita_dash.services.imports.measures import (
    confirm_measure_import,
    preview_measure_import,
)
from ita_dash.services.imports.outcome import ImportOutcome, OnConflict
from ita_dash.ui.elements.text import plain
from ita_dash.ui.imports.account import account_preview
from ita_dash.ui.imports.job import Job, Review
from ita_dash.ui.imports.measure_preview import measures_preview
from ita_dash.ui.imports.measure_questions import answered
from ita_dash.ui.imports.measure_reading import read_file
from ita_dash.ui.imports.memo_preview import memo_preview
from ita_dash.ui.imports.problems import counts, problem_lists
from ita_dash.ui.imports.spellings import settle_agency
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.chosen_file import ChosenFile
from ita_dash.ui.session.workspace import Workspace


def review_measures(chosen: ChosenFile, job: Job, workspace: Workspace) -> Review | None:
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
    settled = settle_agency(parsed, workspace)
    parsed, answers = answered(reading, settled.name, job, workspace)
    agency = None if workspace.agency.is_sample else workspace.agency
    preview = job.remembered(
        "plan",
        (reading.key, answers, workspace.agency, workspace.change_no),
        lambda: preview_measure_import(database(), agency, parsed),
    )
    review = _review(parsed, preview, settled.hindrance, workspace)
    with summary:
        counts(review, tr)
        account_preview(parsed.account, tr)
    problem_lists(preview.problems, chosen.name, tr)
    memo_preview(parsed.memo, tr)
    measures_preview(preview.measures, tr)
    return review


def _review(
    parsed: ParsedMeasures, preview: MeasureImportPreview, hindrance: str, workspace: Workspace
) -> Review:
    def confirm(on_conflict: OnConflict) -> ImportOutcome:
        actor, agency = current_actor(), workspace.agency
        return confirm_measure_import(database(), actor, agency, parsed, on_conflict)

    return Review(
        file=parsed.file.sha256,
        new=len(preview.with_status("new")),
        same=len(preview.with_status("same")),
        different=len(preview.with_status("different")),
        problems=preview.problems,
        fiscal_year=parsed.fiscal_year,
        hindrance=hindrance,
        confirm=confirm,
    )


def _sentence(parsed: ParsedMeasures, tr: Translator) -> None:
    parts = [tr("{n:,} มาตรการ", n=len(parsed.drafts))]
    years = sorted({measure.draft.fiscal_year for measure in parsed.drafts})
    if years:
        parts.append(tr("ปีงบประมาณ {years}", years=", ".join(map(str, years))))
    st.markdown(f"**{plain(parsed.file.name)}** · {' · '.join(parts)}")
