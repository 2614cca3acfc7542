"""What the form of a division would do to the store."""

from __future__ import annotations

from collections.abc import Iterator

from ita_dash.cli.job import Job
from ita_dash.cli.problems import shortened, stop_at_errors
from ita_dash.cli.root import current_translator
from ita_dash.cli.workspace import current_actor, settings
from ita_dash.db.database import Database
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.dates import thai_date
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.progress.form_file import read_form
from ita_dash.queries.agencies import Agency
from ita_dash.services.imports.outcome import ImportOutcome, OnConflict
from ita_dash.services.imports.progress import confirm_progress_import, preview_progress_import
from ita_dash.services.imports.progress_preview import ProgressPreview
from ita_dash.services.imports.target import ImportTarget, progress_agency
from ita_dash.wording.progress import collision_label, collision_text


def progress_job(db: Database, upload: Upload, name: str | None) -> Job:
    """The job of a filled form; raises as ``read_form`` and ``progress_agency``."""
    form = read_form(upload, settings().max_upload_mb)
    agency = progress_agency(db, form.mark.agency, name, settings().agency)
    preview = preview_progress_import(db, agency, form)
    stop_at_errors(preview.problems)

    def confirm(own: Agency, on_conflict: OnConflict) -> ImportOutcome:
        return confirm_progress_import(db, current_actor(db), own, form, on_conflict)

    return Job(
        ImportTarget(agency, agency.profile),
        preview.problems,
        len(preview.with_status("new")),
        len(preview.with_status("same")),
        preview.different,
        (_whose(preview), *_changes(preview)),
        tuple(_collisions(preview)),
        True,
        confirm,
        tuple(_held(preview)),
    )


def _whose(preview: ProgressPreview) -> Message:
    return msg(
        "แบบรายงานของ {division} ปีงบประมาณ {year} พิมพ์เมื่อ {day} (การเปลี่ยนแปลงที่ {change_no})",
        division=preview.division,
        year=preview.fiscal_year,
        day=thai_date(preview.printed_on, short=True),
        change_no=preview.change_no,
    )


def _held(preview: ProgressPreview) -> Iterator[Message]:
    held = len(preview.with_status("held"))
    if held:
        yield msg("ยังไม่นำเข้า {n} มาตรการ เพราะมีช่องที่ต้องแก้", n=held)


def _changes(preview: ProgressPreview) -> Iterator[Message]:
    for each in preview.measures:
        for difference in each.differences:
            yield msg(
                "มาตรการที่ {number}: {field} “{stored}” → “{incoming}”",
                number=each.standing.number,
                field=difference.label,
                stored=shortened(difference.stored),
                incoming=shortened(difference.incoming),
            )
        for evidence in () if each.is_held else each.evidence:
            yield msg(
                "มาตรการที่ {number}: เพิ่มหลักฐาน {link}",
                number=each.standing.number,
                link=evidence.link,
            )


def _collisions(preview: ProgressPreview) -> Iterator[Message]:
    tr = current_translator()
    for each in preview.with_status("different"):
        for collision in each.collisions:
            printed, stored, filled = (
                shortened(collision_text(side, collision.field, tr)) for side in collision.sides
            )
            yield msg(
                "มาตรการที่ {number}: {field} ตอนพิมพ์ “{printed}” ขณะนี้ “{stored}” โดย {who} "
                "ในแบบ “{filled}”",
                number=each.standing.number,
                field=collision_label(collision.field),
                printed=printed,
                stored=stored,
                who=each.changed_by or "",
                filled=filled,
            )
