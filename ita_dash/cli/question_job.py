"""What a table of questions and items would do to the store."""

from __future__ import annotations

from collections.abc import Iterator

from ita_dash.cli.job import Job
from ita_dash.cli.problems import print_account, stop_at_errors
from ita_dash.cli.workspace import current_actor, settings
from ita_dash.db.database import Database
from ita_dash.domain.messages import Message, msg
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.problems import row_shown
from ita_dash.imports.questions.table import read_questions
from ita_dash.imports.tables.sheets import SheetChoice
from ita_dash.queries.agencies import Agency
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.services.imports.outcome import ImportOutcome, OnConflict
from ita_dash.services.imports.question_preview import QuestionImportPreview
from ita_dash.services.imports.questions import confirm_question_import, preview_question_import
from ita_dash.services.imports.target import question_target
from ita_dash.wording.questions import detail_label, field_label, field_text


def question_job(
    db: Database,
    upload: Upload,
    agency: str | None,
    fiscal_year: int | None,
    sheets: SheetChoice,
) -> Job:
    """The job of a table of questions; raises as ``read_questions`` and ``question_target``."""
    limit = settings().max_upload_mb
    parsed = read_questions(upload, load_rulebooks(), limit, fiscal_year=fiscal_year, sheets=sheets)
    print_account(parsed.account)
    stop_at_errors(parsed.problems)
    target = question_target(db, parsed, agency, settings().agency)
    preview = preview_question_import(db, target.agency, parsed, target.profile.name)

    def confirm(own: Agency, on_conflict: OnConflict) -> ImportOutcome:
        return confirm_question_import(db, current_actor(db), own, parsed, on_conflict)

    return Job(
        target,
        preview.problems,
        preview.new,
        preview.same,
        preview.different,
        tuple(_contents(preview)),
        tuple(_differences(preview)),
        not preview.details.empty,
        confirm,
    )


def _contents(preview: QuestionImportPreview) -> Iterator[Message]:
    for year in preview.fiscal_years:
        n = int((preview.details["fiscal_year"] == year).sum())
        yield msg("คะแนนรายข้อปี {year} {n} รายการ", year=year, n=n)


def _differences(preview: QuestionImportPreview) -> Iterator[Message]:
    for each in preview.differences:
        yield msg(
            "แถว {row}: {code} ปี {year} {field} เดิม {stored} ในไฟล์ {incoming}",
            row=row_shown(each.row),
            code=detail_label(each.code, each.part),
            year=each.fiscal_year,
            field=field_label(each.field),
            stored=field_text(each.stored),
            incoming=field_text(each.in_file),
        )
