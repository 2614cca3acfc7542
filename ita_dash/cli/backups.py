"""The commands that back everything up and bring it back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ita_dash.cli.files import INPUT_FILE, OUTPUT_FILE
from ita_dash.cli.root import root, say
from ita_dash.cli.workspace import current_actor, open_evidence, open_store
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.services.backups.making import MadeBackup


@root.command(help=str(msg("สำรองข้อมูลและหลักฐานทั้งหมดลงไฟล์เดียว แล้วตรวจว่าอ่านกลับได้ครบ")))
@click.argument("file", type=OUTPUT_FILE)
def backup(file: Path) -> None:
    """Write it whole or not at all."""
    from ita_dash.services.backups.making import make_backup

    with open_store() as database:
        made = make_backup(database, open_evidence(database), current_actor(database), file)
    _tell(made, file)


@root.command(help=str(msg("คืนข้อมูลทั้งหมดจากไฟล์สำรอง ไฟล์ที่เสียหายถูกปฏิเสธก่อนแตะข้อมูลใด ๆ")))
@click.argument("file", type=INPUT_FILE)
@click.option(
    "--force",
    is_flag=True,
    help=str(msg("แทนที่ข้อมูลที่มีอยู่ทั้งหมด โดยสำรองข้อมูลเดิมไว้ข้างไฟล์สำรองก่อน")),
)
def restore(file: Path, force: bool) -> None:
    """Make the workspace what the file holds, or leave everything as it is."""
    from ita_dash.db.clock import utc_now
    from ita_dash.services.backups.restoring import restore as restored

    stamp = utc_now().strftime("%Y%m%d-%H%M%S")
    before = file.with_name(f"{file.stem}-before-restore-{stamp}.zip") if force else None
    with open_store() as database:
        actor, evidence = current_actor(database), open_evidence(database)
        manifest = restored(database, evidence, actor, file, before=before)
    if before is not None and before.exists():
        say(msg("สำรองข้อมูลเดิมไว้ที่ {path}", path=before))
    for each in manifest.agencies:
        said = msg(
            "คืนข้อมูล {agency} ถึงการเปลี่ยนแปลงที่ {change_no} แล้ว",
            agency=each.name,
            change_no=each.newest_change,
        )
        say(said)


def _tell(made: MadeBackup, file: Path) -> None:
    rows = sum(member.rows for member in made.manifest.members.values())
    files = sum(name.startswith("evidence/") for name in made.manifest.members)
    say(
        msg(
            "สำรองไว้ที่ {path} แล้ว: {rows} แถว ไฟล์หลักฐาน {files} ไฟล์ {size} KB และตรวจแล้วว่าครบ",
            path=file,
            rows=rows,
            files=files,
            size=made.size // 1024 + 1,
        )
    )
    if made.missing:
        say(msg("ไฟล์หลักฐาน {n} ไฟล์หาไม่พบในที่เก็บ จึงไม่อยู่ในไฟล์สำรอง", n=made.missing), err=True)
