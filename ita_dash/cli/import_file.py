"""The command that takes a file of scores, measures or a report into the store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ita_dash.cli.answers import Answers, Lead
from ita_dash.cli.files import INPUT_FILE, read_upload
from ita_dash.cli.import_words import MOST, refuse, show_findings, show_outcome, show_preview
from ita_dash.cli.options import (
    ALL_SHEETS,
    CORRECT_SPELLING,
    DEFAULT_STATUS,
    FILE_SCALE,
    FILE_YEAR,
    LEAD,
    SHEETS,
    sheet_choice,
)
from ita_dash.cli.root import current_translator, root, wrong_use
from ita_dash.cli.workspace import current_actor, open_store
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.cli.job import Job
    from ita_dash.db.database import Database
    from ita_dash.imports.files.uploads import Upload
    from ita_dash.imports.scores.instrument_scale import Scale
    from ita_dash.imports.tables.sheets import SheetChoice
    from ita_dash.services.imports.outcome import ImportKind, OnConflict

_KINDS: tuple[ImportKind, ...] = ("scores", "questions", "measures", "report", "progress")
_CONFLICTS: tuple[OnConflict, ...] = ("stop", "skip", "update")


@root.command(
    "import",
    help=str(
        msg("นำเข้าคะแนน คะแนนรายข้อ มาตรการ รายงานผลการดำเนินการ หรือแบบรายงานของส่วนราชการจากไฟล์")
    ),
)
@click.argument("file", type=INPUT_FILE)
@click.option(
    "--as", "kind", type=click.Choice(_KINDS), required=True, help=str(msg("ชนิดของข้อมูลในไฟล์"))
)
@click.option("--agency", help=str(msg("ชื่อหน่วยงานของท่าน")))
@FILE_YEAR
@FILE_SCALE
@DEFAULT_STATUS
@LEAD
@CORRECT_SPELLING
@SHEETS
@ALL_SHEETS
@click.option("--dry-run", is_flag=True, help=str(msg("แสดงสิ่งที่จะเกิดขึ้นโดยไม่บันทึก")))
@click.option(
    "--on-conflict",
    type=click.Choice(_CONFLICTS),
    default="stop",
    help=str(msg("เมื่อข้อมูลเดิมต่างจากไฟล์ ให้หยุด ข้าม หรือปรับปรุงตามไฟล์")),
)
def import_file(
    file: Path,
    kind: ImportKind,
    agency: str | None,
    fiscal_year: int | None,
    scale: Scale,
    default_status: str | None,
    lead: Lead,
    correct_spelling: bool,
    sheets: tuple[str, ...],
    all_sheets: bool,
    dry_run: bool,
    on_conflict: OnConflict,
) -> None:
    """Tell the file's problems and what it would do, then do it unless it is only a trial."""
    from ita_dash.services.imports.target import ensure_agency

    status = MeasureStatus(default_status) if default_status else None
    answers = Answers(status, lead, correct_spelling)
    chosen = sheet_choice(sheets, all_sheets)
    if kind == "progress" and (fiscal_year or sheets or all_sheets):
        options = "--fiscal-year, --sheet, --all-sheets"
        raise wrong_use(msg("{options} ใช้กับแบบรายงานของส่วนราชการไม่ได้ แบบบอกไว้แล้ว", options=options))
    if answers.is_given and kind in ("scores", "questions", "progress"):
        options = "--default-status, --lead, --correct-spelling"
        raise wrong_use(msg("{options} ใช้กับมาตรการและรายงานเท่านั้น", options=options))
    upload = read_upload(file)
    with open_store() as database:
        job = _job(database, upload, kind, agency, fiscal_year, scale, answers, chosen)
        show_findings(job)
        refuse(job, on_conflict)
        if dry_run:
            show_preview(job)
            return
        own = ensure_agency(database, current_actor(database), job.target)
        show_outcome(job.confirm(own, on_conflict))


def _job(
    database: Database,
    upload: Upload,
    kind: ImportKind,
    agency: str | None,
    fiscal_year: int | None,
    scale: Scale,
    answers: Answers,
    sheets: SheetChoice,
) -> Job:
    from ita_dash.services.imports.target import AgencyUnclear

    try:
        if kind == "scores":
            from ita_dash.cli.score_job import score_job
            from ita_dash.imports.scores.table import ScoreOptions

            options = ScoreOptions(scale, fiscal_year, sheets)
            return score_job(database, upload, agency, options)
        if kind == "questions":
            from ita_dash.cli.question_job import question_job

            return question_job(database, upload, agency, fiscal_year, sheets)
        if kind == "progress":
            from ita_dash.cli.progress_job import progress_job

            return progress_job(database, upload, agency)
        from ita_dash.cli.measure_job import measure_job

        return measure_job(database, upload, kind, agency, fiscal_year, answers, sheets)
    except AgencyUnclear as error:
        tr = current_translator()
        lines = [tr(error.what), tr("โปรดระบุหน่วยงานด้วย --agency"), *error.names[:MOST]]
        if len(error.names) > MOST:
            lines.append(tr("และอีก {n} รายการ", n=len(error.names) - MOST))
        raise click.UsageError("\n  ".join(lines)) from error
