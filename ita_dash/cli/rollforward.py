"""The command that plans measures of a year again for a later one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from ita_dash.cli.options import FISCAL_YEAR
from ita_dash.cli.root import current_translator, root, say, wrong_use
from ita_dash.cli.workspace import current_actor, open_store, require_agency
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ita_dash.domain.measures.rollforward_input import Existing, RollForwardInput
    from ita_dash.queries.measure_drafts import RecordedMeasure
    from ita_dash.services.measures.rollforward import RollForwardOutcome
    from ita_dash.services.measures.rollforward_preview import RollForwardPreview, RollLine

_CONFLICTS: tuple[Existing, ...] = ("stop", "skip", "update")
_TEXT = re.compile(r"(\d+)\.([a-z_]+\d*)")


@root.command(
    "roll-forward", help=str(msg("ยกมาตรการของปีหนึ่งไปเป็นแผนของปีถัดไป ผลการดำเนินการไม่ตามไปด้วย"))
)
@click.option("--from", "from_year", type=FISCAL_YEAR, required=True, help=str(msg("ปีที่ยกมา")))
@click.option("--to", "to_year", type=FISCAL_YEAR, help=str(msg("ปีที่ยกไป ถ้าไม่ระบุคือปีถัดไป")))
@click.option("--measures", help=str(msg("ลำดับที่ของมาตรการ เช่น 1,3,5 ถ้าไม่ระบุคือทุกมาตรการที่ไม่ยกเลิก")))
@click.option(
    "--keep-text", help=str(msg("ข้อความที่ไม่เปลี่ยนปี เช่น 1.title,3.step2 ตามที่แสดงใน --dry-run"))
)
@click.option(
    "--on-conflict",
    type=click.Choice(_CONFLICTS),
    default="stop",
    help=str(msg("เมื่อปีที่ยกไปมีลำดับที่นั้นอยู่แล้ว ให้หยุด ข้าม หรือปรับปรุงแผน (ผลที่รายงานแล้วยังอยู่)")),
)
@click.option("--dry-run", is_flag=True, help=str(msg("แสดงสิ่งที่จะเกิดขึ้นโดยไม่บันทึก")))
def roll_forward_command(
    from_year: int,
    to_year: int | None,
    measures: str | None,
    keep_text: str | None,
    on_conflict: Existing,
    dry_run: bool,
) -> None:
    """Tell every measure with its proposed texts, then write unless it is only a trial."""
    from ita_dash.queries.changes import newest_change
    from ita_dash.queries.measure_drafts import measure_drafts
    from ita_dash.services.measures.rollforward import roll_forward
    from ita_dash.services.measures.rollforward_preview import preview_roll_forward

    with open_store() as database:
        agency_id = require_agency(database).agency_id
        as_of = newest_change(database, agency_id)
        drafts = measure_drafts(database, agency_id, as_of)
        wanted = _wanted(drafts, from_year, to_year, measures, keep_text)
        wanted = replace(wanted, on_conflict=on_conflict)
        preview = preview_roll_forward(database, agency_id, as_of, wanted)
        _require_known_texts(preview, wanted)
        _tell(preview, wanted)
        if dry_run:
            say(msg("ยังไม่ได้บันทึก"))
            return
        key = database, current_actor(database), agency_id
        _tell_outcome(roll_forward(*key, wanted, preview))


def _wanted(
    drafts: Mapping[int, RecordedMeasure],
    from_year: int,
    to_year: int | None,
    measures: str | None,
    keep_text: str | None,
) -> RollForwardInput:
    from ita_dash.domain.cycle import year_after
    from ita_dash.domain.measures.rollforward_input import RollForwardInput
    from ita_dash.services.measures.rollforward_preview import usual_choice

    ids = {d.draft.number: k for k, d in drafts.items() if d.draft.fiscal_year == from_year}
    refused = [_text(part, ids) for part in keep_text.split(",")] if keep_text else []
    chosen = (
        usual_choice(drafts, from_year)
        if measures is None
        else frozenset(_measure_id(part, ids) for part in measures.split(","))
    )
    return RollForwardInput(from_year, to_year or year_after(from_year), chosen, frozenset(refused))


def _measure_id(written: str, ids: Mapping[int, int]) -> int:
    number = written.strip()
    if not number.isdecimal() or int(number) not in ids:
        raise wrong_use(msg("ไม่มีมาตรการลำดับที่ {number} ในปีที่ยกมา", number=number))
    return ids[int(number)]


def _text(written: str, ids: Mapping[int, int]) -> tuple[int, str]:
    found = _TEXT.fullmatch(written.strip())
    if found is None:
        raise wrong_use(msg("{written} ไม่ใช่ข้อความที่เสนอให้เปลี่ยนปี ดูได้จาก --dry-run", written=written))
    return _measure_id(found[1], ids), found[2]


def _require_known_texts(preview: RollForwardPreview, wanted: RollForwardInput) -> None:
    proposed = {
        (line.source.measure_id, each.key)
        for line in preview.lines
        for each in line.rolled.proposals
    }
    for _, key in sorted(wanted.refused - proposed):
        raise wrong_use(msg("{written} ไม่ใช่ข้อความที่เสนอให้เปลี่ยนปี ดูได้จาก --dry-run", written=key))


def _tell(preview: RollForwardPreview, wanted: RollForwardInput) -> None:
    if preview.note is not None:
        say(preview.note, err=True)
    for line in preview.lines:
        _tell_line(line, wanted)


def _tell_line(line: RollLine, wanted: RollForwardInput) -> None:
    from ita_dash.domain.measures.fields import measure_name
    from ita_dash.wording.rollforward import ROLL_LABELS

    tr, number = current_translator(), line.source.draft.number
    click.echo(f"{tr(measure_name(line.draft))} ({tr(ROLL_LABELS[line.status])})")
    refused = wanted.refused_of(line.source.measure_id)
    for each in line.rolled.proposals:
        kept = f" ({tr('ไม่เปลี่ยน')})" if each.key in refused else ""
        click.echo(f"  {number}.{each.key} {tr(each.label)}{kept}")
        click.echo(f"    - {each.before}\n    + {each.after}")
    for note in line.notes:
        click.echo(f"  ! {tr(note)}")


def _tell_outcome(outcome: RollForwardOutcome) -> None:
    from ita_dash.wording.rollforward import roll_outcome

    say(roll_outcome(outcome.added, outcome.updated, outcome.skipped, outcome.same))
    if outcome.change_no is not None:
        say(msg("บันทึกเป็นการเปลี่ยนแปลงที่ {change_no}", change_no=outcome.change_no))
