"""The command that takes an import, or a change of scores, back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ita_dash.cli.root import current_translator, root, say
from ita_dash.cli.workspace import current_actor, open_store, require_agency
from ita_dash.domain.changes.actions import action_label
from ita_dash.domain.changes.reversal import EFFECT_LABELS
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.i18n.translator import Translator
    from ita_dash.services.changes.undo_preview import UndoLine, UndoPreview

_MOST = 200
"""Lines of one effect that are listed; a whole country's would fill the screen for minutes."""


@root.command(help=str(msg("ยกเลิกการนำเข้าหรือการแก้ไขคะแนนทั้งรายการ ด้วยการเปลี่ยนแปลงใหม่ที่คืนข้อมูลเดิม")))
@click.argument("change_no", type=click.IntRange(min=1))
@click.option("--dry-run", is_flag=True, help=str(msg("แสดงสิ่งที่จะเกิดขึ้นโดยไม่บันทึก")))
def undo(change_no: int, dry_run: bool) -> None:
    """Tell what it would do, then do it unless it is only a trial."""
    from ita_dash.services.changes.undo import preview_undo, undo_change

    with open_store() as database:
        agency_id = require_agency(database).agency_id
        plan = preview_undo(database, agency_id, change_no)
        _tell(plan)
        if dry_run:
            say(msg("ยังไม่ได้บันทึก"))
            return
        number = undo_change(database, current_actor(database), agency_id, change_no, plan)
    say(msg("บันทึกเป็นการเปลี่ยนแปลงที่ {change_no}", change_no=number))


def _tell(plan: UndoPreview) -> None:
    tr = current_translator()
    change = plan.change
    say(
        msg(
            "การเปลี่ยนแปลงที่ {change_no}: {action} {note}",
            change_no=change.change_no,
            action=action_label(change.action),
            note=change.note,
        )
    )
    for effect, label in EFFECT_LABELS.items():
        lines = [line for line in plan.lines if line.effect == effect]
        if lines:
            click.echo(tr(label))
        for line in lines[:_MOST]:
            click.echo(f"  {_line(line, tr)}")
        if len(lines) > _MOST:
            say(msg("และอีก {n} รายการ", n=len(lines) - _MOST))


def _line(line: UndoLine, tr: Translator) -> str:
    return tr(line.what) if line.why is None else f"{tr(line.what)} – {tr(line.why)}"
