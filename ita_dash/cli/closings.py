"""The commands that close a period of a fiscal year, open it again, and list what was closed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from ita_dash.cli.options import FISCAL_YEAR
from ita_dash.cli.root import current_translator, root, say
from ita_dash.cli.workspace import current_actor, open_store, require_agency
from ita_dash.domain.closings.periods import ClosingPeriod
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.domain.closings.closing import Closing


class Day(click.ParamType[date]):
    """A day as written in พ.ศ. or ค.ศ.; a wrong use when it cannot be read."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day."""
        from ita_dash.domain.thai.dates import parse_day

        day = value if isinstance(value, date) else parse_day(str(value))
        if day is None:
            tr = current_translator()
            self.fail(tr("อ่านวันที่ {day} ไม่ได้", day=value), param, ctx)
        return day


_YEAR = click.option("--fiscal-year", type=FISCAL_YEAR, required=True, help=str(msg("ปีงบประมาณ")))
_PERIOD = click.option(
    "--period",
    type=click.Choice([each.value for each in ClosingPeriod]),
    required=True,
    help=str(msg("รอบ 6 เดือน (six) หรือ 12 เดือน (twelve)")),
)


@root.command(help=str(msg("ปิดรอบ 6 หรือ 12 เดือนของปีงบประมาณ เก็บข้อมูลที่เป็นอยู่ไว้ดูและพิมพ์ซ้ำได้เหมือนเดิม")))
@_YEAR
@_PERIOD
@click.option("--name", required=True, help=str(msg("ชื่อรอบที่ปิด")))
@click.option("--note", default="", help=str(msg("หมายเหตุ")))
@click.option("--day", type=Day(), help=str(msg("วันที่ใช้ตัดสินกำหนดเสร็จ ถ้าไม่ระบุคือวันสิ้นรอบ")))
def close(fiscal_year: int, period: str, name: str, note: str, day: date | None) -> None:
    """Close a period of the fiscal year under a name; what is closed already is refused."""
    from ita_dash.db.clock import thai_today
    from ita_dash.domain.closings.closing import ClosingInput
    from ita_dash.domain.closings.periods import proposed_day
    from ita_dash.services.closings.edits import close_period

    closed = ClosingPeriod(period)
    judged = day or proposed_day(fiscal_year, closed, thai_today())
    with open_store() as database:
        agency_id = require_agency(database).agency_id
        wanted = ClosingInput(fiscal_year, closed, name, note, judged)
        number = close_period(database, current_actor(database), agency_id, wanted)
    say(msg("ปิดรอบ {name} แล้ว บันทึกเป็นการเปลี่ยนแปลงที่ {change_no}", name=name, change_no=number))


@root.command(help=str(msg("เปิดรอบที่ปิดแล้วอีกครั้งพร้อมเหตุผล ฉบับเดิมยังดูได้")))
@_YEAR
@_PERIOD
@click.option("--reason", required=True, help=str(msg("เหตุผลที่เปิดรอบอีกครั้ง")))
def reopen(fiscal_year: int, period: str, reason: str) -> None:
    """Open a closed period again; its next closing is the next revision."""
    from ita_dash.services.closings.edits import reopen_period

    place = fiscal_year, ClosingPeriod(period)
    with open_store() as database:
        agency_id = require_agency(database).agency_id
        number = reopen_period(database, current_actor(database), agency_id, place, reason)
    say(msg("เปิดรอบอีกครั้งแล้ว บันทึกเป็นการเปลี่ยนแปลงที่ {change_no}", change_no=number))


@root.command(help=str(msg("แสดงรายการรอบที่ปิดแล้ว ใหม่สุดก่อน")))
def closings() -> None:
    """List every revision that was closed, with what reopened it."""
    from ita_dash.queries.changes import newest_change
    from ita_dash.queries.closings import known_closings

    with open_store() as database:
        agency_id = require_agency(database).agency_id
        known = known_closings(database, agency_id, newest_change(database, agency_id))
    if not known:
        say(msg("ยังไม่เคยปิดรอบ"))
    for each in known:
        _tell(each)


def _tell(closing: Closing) -> None:
    from ita_dash.domain.access.roles import actor_label
    from ita_dash.domain.closings.closing import period_words
    from ita_dash.i18n.dates import format_date, format_time

    tr = current_translator()
    words = (
        f"{closing.change_no:>5}",
        tr(period_words(*closing.place)),
        closing.name,
        tr("ฉบับที่ {revision}", revision=closing.revision),
        tr("ณ {day}", day=format_date(closing.day, tr)),
        format_time(closing.changed_at, tr),
        tr(actor_label(closing.actor)),
    )
    click.echo("  ".join(words))
    for label, text in (
        (tr("หมายเหตุ"), closing.note),
        (tr("เหตุผล"), closing.reason),
        (tr("เปิดอีกครั้ง"), closing.reopening_reason),
    ):
        if text:
            click.echo(f"       {label}: {text}")
