"""The command that carries a workspace into another database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ita_dash.cli.root import root, say, wrong_use
from ita_dash.cli.workspace import current_actor, open_evidence, open_store
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.services.backups.moving import Moved


@root.command(help=str(msg("ย้ายข้อมูล ประวัติ และหลักฐานทั้งหมดไปฐานข้อมูลอื่นที่ว่าง แล้วตรวจว่าครบ")))
@click.option("--to", "target_url", metavar="URL", required=True, help=str(msg("ฐานข้อมูลปลายทาง")))
@click.option(
    "--evidence-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help=str(msg("โฟลเดอร์หลักฐานของปลายทาง ถ้าไม่ระบุจะเก็บไว้กับฐานข้อมูลปลายทาง")),
)
def move(target_url: str, evidence_dir: Path | None) -> None:
    """Fill the target, or leave it as it is; the source is only read."""
    from ita_dash.db.connect import URL_KINDS, open_database, place_of
    from ita_dash.db.evidence_store import evidence_store
    from ita_dash.services.backups.moving import Store
    from ita_dash.services.backups.moving import move as moved_to
    from ita_dash.settings import Settings

    if not target_url.startswith(URL_KINDS):
        raise wrong_use(msg("--to ต้องเป็น duckdb:///ที่อยู่ไฟล์ หรือ postgresql://…"))
    there = Settings(database_url=target_url, evidence_dir=evidence_dir)
    with open_store() as database:
        source = Store(database, open_evidence(database))
        opened = open_database(target_url)
        try:
            target = Store(opened, evidence_store(opened, there))
            moved = moved_to(source, target, current_actor(database))
        finally:
            opened.close()
    _tell(moved, place_of(target_url))


def _tell(moved: Moved, place: str) -> None:
    for table, rows in moved.rows.items():
        if rows:
            click.echo(f"{table:<24}{rows:>12,}")
    rows, files = sum(moved.rows.values()), moved.files
    say(
        msg(
            "ย้ายไป {place} แล้ว: {rows:,} แถว ไฟล์หลักฐาน {files:,} ไฟล์ และตรวจแล้วว่าตรงกับต้นทางทุกตาราง",
            place=place,
            rows=rows,
            files=files,
        )
    )
    if moved.sample_went:
        say(msg("ข้อมูลตัวอย่างที่ปลายทางถูกแทนที่แล้ว"))
    if moved.missing:
        lost = msg("ไฟล์หลักฐาน {n} ไฟล์หาไม่พบหรือถูกแก้ในที่เก็บเดิม จึงไม่ได้ย้าย", n=moved.missing)
        say(lost, err=True)
    say(msg("ต้นทางยังอยู่เหมือนเดิม โปรดตั้ง ITA_DATABASE_URL เป็นปลายทางก่อนเปิดระบบ"))
