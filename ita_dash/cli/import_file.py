"""The command that takes a file of scores, measures or a report into the store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ita_dash.cli.files import INPUT_FILE, read_upload
from ita_dash.cli.options import DEFAULT_STATUS, FILE_SCALE, FILE_YEAR
from ita_dash.cli.problems import print_problems
from ita_dash.cli.root import current_translator, root, say, wrong_use
from ita_dash.cli.workspace import current_actor, open_store
from ita_dash.domain.measure_status import MeasureStatus
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.cli.job import Job
    from ita_dash.db.database import Database
    from ita_dash.imports.scores.instrument_scale import Scale
    from ita_dash.imports.uploads import Upload
    from ita_dash.services.import_outcome import ImportKind, ImportOutcome, OnConflict

_KINDS: tuple[ImportKind, ...] = ("scores", "measures", "report")
_CONFLICTS: tuple[OnConflict, ...] = ("stop", "skip", "update")
_MOST = 200
"""Names or differences that are listed; a whole country's would fill the screen for minutes."""


@root.command("import", help=str(msg("นำเข้าคะแนน มาตรการ หรือรายงานผลการดำเนินการจากไฟล์")))
@click.argument("file", type=INPUT_FILE)
@click.option(
    "--as", "kind", type=click.Choice(_KINDS), required=True, help=str(msg("ชนิดของข้อมูลในไฟล์"))
)
@click.option("--agency", help=str(msg("ชื่อหน่วยงานของท่าน")))
@FILE_YEAR
@FILE_SCALE
@DEFAULT_STATUS
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
    dry_run: bool,
    on_conflict: OnConflict,
) -> None:
    """Tell the file's problems and what it would do, then do it unless it is only a trial."""
    from ita_dash.services.import_target import opened_target

    status = MeasureStatus(default_status) if default_status else None
    if status and kind == "scores":
        raise wrong_use(msg("--default-status ใช้กับมาตรการและรายงานเท่านั้น"))
    upload = read_upload(file)
    with open_store() as database:
        job = _job(database, upload, kind, agency, fiscal_year, scale, status)
        _tell(job)
        _refuse(job, on_conflict)
        if dry_run:
            _tell_plan(job)
            return
        own = opened_target(database, current_actor(database), job.target)
        _tell_outcome(job.confirm(own, on_conflict))


def _job(
    database: Database,
    upload: Upload,
    kind: ImportKind,
    agency: str | None,
    fiscal_year: int | None,
    scale: Scale,
    default_status: MeasureStatus | None,
) -> Job:
    from ita_dash.services.import_target import AgencyUnclear

    try:
        if kind == "scores":
            from ita_dash.cli.score_job import score_job

            return score_job(database, upload, agency, fiscal_year, scale)
        from ita_dash.cli.measure_job import measure_job

        return measure_job(database, upload, kind, agency, fiscal_year, default_status)
    except AgencyUnclear as error:
        tr = current_translator()
        lines = [tr(error.what), tr("โปรดระบุหน่วยงานด้วย --agency"), *error.names[:_MOST]]
        if len(error.names) > _MOST:
            lines.append(tr("และอีก {n} รายการ", n=len(error.names) - _MOST))
        raise click.UsageError("\n  ".join(lines)) from error


def _tell(job: Job) -> None:
    """What is doubtful in the file, and in whose books it goes."""
    print_problems(job.problems)
    if job.hint:
        say(job.hint, err=True)
    name = job.target.profile.name
    if job.target.is_guess:
        say(
            msg("คำเตือน: ใช้ชื่อที่รายงานสะกดบ่อยที่สุด {name} ถ้าไม่ถูกต้องให้ระบุ --agency", name=name),
            err=True,
        )
    own = job.target.own_agency
    if job.target.agency and job.has_own and own:
        say(msg("คำเตือน: คะแนนของ {own} ในไฟล์จะเป็นคะแนนของ {name}", own=own, name=name), err=True)
    if not job.has_own:
        say(msg("ไม่พบ {name} ในไฟล์ คะแนนทั้งหมดจะเก็บไว้เปรียบเทียบเท่านั้น", name=name), err=True)


def _refuse(job: Job, on_conflict: OnConflict) -> None:
    """Raise InvalidInput when the plan has errors, or what stands differs and is to stop it."""
    from ita_dash.services.import_outcome import refuse_conflicts, refuse_errors

    refuse_errors(job.problems)
    for difference in job.differences[:_MOST]:
        say(difference, err=True)
    if len(job.differences) > _MOST:
        say(msg("และอีก {n} รายการ", n=len(job.differences) - _MOST), err=True)
    if on_conflict == "stop":
        refuse_conflicts(job.different)


def _tell_plan(job: Job) -> None:
    name = job.target.profile.name
    if job.target.agency is None:
        say(msg("จะสร้างหน่วยงาน {name}", name=name))
    else:
        say(msg("หน่วยงาน {name}", name=name))
    for line in job.contents:
        say(line)
    say(
        msg(
            "ใหม่ {new} ต่างจากเดิม {different} เหมือนเดิม {same} ยังไม่ได้บันทึก",
            new=job.new,
            different=job.different,
            same=job.same,
        )
    )


def _tell_outcome(outcome: ImportOutcome) -> None:
    if outcome.change_no is None and outcome.skipped:
        skipped, same = outcome.skipped, outcome.same
        say(msg("ไม่ได้บันทึกอะไร: ข้าม {skipped} เหมือนเดิม {same}", skipped=skipped, same=same))
        return
    if outcome.change_no is None:
        say(msg("ไม่มีอะไรต้องบันทึก ข้อมูลในไฟล์มีอยู่ในระบบแล้ว"))
        return
    say(
        msg(
            "บันทึกเป็นการเปลี่ยนแปลงที่ {change_no}: "
            "เพิ่ม {added} ปรับปรุง {updated} ข้าม {skipped} เหมือนเดิม {same}",
            change_no=outcome.change_no,
            added=outcome.added,
            updated=outcome.updated,
            skipped=outcome.skipped,
            same=outcome.same,
        )
    )
