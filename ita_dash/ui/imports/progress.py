"""The third step of an import of progress: what a division's form would change."""

from __future__ import annotations

import streamlit as st

from ita_dash.i18n.dates import format_date
from ita_dash.imports.problems import count
from ita_dash.imports.progress.form_file import FilledForm, read_form
from ita_dash.queries.agencies import Agency
from ita_dash.services.imports.outcome import ImportOutcome, OnConflict
from ita_dash.services.imports.progress import confirm_progress_import, preview_progress_import
from ita_dash.services.imports.progress_preview import ProgressPreview
from ita_dash.services.imports.target import progress_agency
from ita_dash.ui.elements.text import plain
from ita_dash.ui.imports.job import Job, Review
from ita_dash.ui.imports.problems import count_row, problem_lists
from ita_dash.ui.imports.progress_preview import progress_preview
from ita_dash.ui.session.app_state import current_actor, database, settings
from ita_dash.ui.session.chosen_file import ChosenFile
from ita_dash.ui.session.workspace import Workspace, served_agency


def review_progress(chosen: ChosenFile, job: Job, workspace: Workspace) -> Review:
    """Show what the form says against what was printed and what stands.

    Raises UnreadableFile for what is no form, InvalidInput where there are no books for it.
    """
    tr = workspace.tr
    with st.spinner(tr("กำลังอ่านไฟล์ โปรดรอสักครู่")):
        form = job.remembered(
            "parsed",
            (chosen.sha256, chosen.name),
            lambda: read_form(chosen.opened(), settings().max_upload_mb),
        )
    agency = progress_agency(database(), form.mark.agency, None, served_agency())
    preview = job.remembered(
        "plan",
        (form.file, workspace.agency, workspace.change_no),
        lambda: preview_progress_import(database(), agency, form),
    )
    _sentence(form, preview, workspace)
    _counts(preview, workspace)
    problem_lists(preview.problems, chosen.name, tr, opens_warnings=True)
    progress_preview(preview, tr)
    return _review(form, preview, agency)


def _review(form: FilledForm, preview: ProgressPreview, agency: Agency) -> Review:
    def confirm(on_conflict: OnConflict) -> ImportOutcome:
        return confirm_progress_import(database(), current_actor(), agency, form, on_conflict)

    return Review(
        file=form.file.sha256,
        new=len(preview.with_status("new")),
        same=len(preview.with_status("same")),
        different=preview.different,
        problems=preview.problems,
        fiscal_year=preview.fiscal_year,
        hindrance="",
        confirm=confirm,
        in_part=preview.kept,
    )


def _sentence(form: FilledForm, preview: ProgressPreview, workspace: Workspace) -> None:
    tr = workspace.tr
    facts = [
        plain(preview.division),
        tr("ปีงบประมาณ {years}", years=preview.fiscal_year),
        tr(
            "พิมพ์เมื่อ {day} · ข้อมูล ณ การเปลี่ยนแปลงที่ {change_no}",
            day=format_date(preview.printed_on, tr),
            change_no=preview.change_no,
        ),
    ]
    st.markdown(f"**{plain(form.file.name)}** · {' · '.join(facts)}")


def _counts(preview: ProgressPreview, workspace: Workspace) -> None:
    tr = workspace.tr
    errors, warnings = (count(preview.problems, kind) for kind in ("error", "warning"))
    count_row(
        (
            (tr("เปลี่ยน"), len(preview.with_status("new")), "blue"),
            (tr("เหมือนเดิม"), len(preview.with_status("same")), "gray"),
            (tr("ชนกัน"), preview.different, "orange"),
            (tr("ยังไม่นำเข้า"), len(preview.with_status("held")), "red"),
            (tr("ข้อผิดพลาด"), errors, "red"),
            (tr("คำเตือน"), warnings, "orange"),
        )
    )
