"""What an import tells on the way: its findings, what it would do, what it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ita_dash.cli.problems import print_problems
from ita_dash.cli.root import say
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.cli.job import Job
    from ita_dash.services.imports.outcome import ImportOutcome, OnConflict

MOST = 200
"""Names or differences that are listed; a whole country's would fill the screen for minutes."""


def show_findings(job: Job) -> None:
    """What is doubtful in the file, and in whose books it goes."""
    print_problems(job.problems)
    for hint in job.hints:
        say(hint, err=True)
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


def refuse(job: Job, on_conflict: OnConflict) -> None:
    """Raise InvalidInput when the plan has errors, or what stands differs and is to stop it."""
    from ita_dash.services.imports.outcome import refuse_conflicts, refuse_errors

    refuse_errors(job.problems)
    for difference in job.differences[:MOST]:
        say(difference, err=True)
    if len(job.differences) > MOST:
        say(msg("และอีก {n} รายการ", n=len(job.differences) - MOST), err=True)
    if on_conflict == "stop":
        refuse_conflicts(job.different)


def show_preview(job: Job) -> None:
    """What the import would do, record by record."""
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


def show_outcome(outcome: ImportOutcome) -> None:
    """What became of the import, under its change number."""
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
    if outcome.respelled:
        say(msg("แก้ชื่อหน่วยงานในข้อความ {n} แห่ง", n=outcome.respelled))
