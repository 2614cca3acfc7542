"""Options that several commands share."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click

from ita_dash.cli.root import current_translator, wrong_use
from ita_dash.db.clock import thai_today
from ita_dash.domain.fiscal_year import as_be_year
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.messages import msg
from ita_dash.domain.sensible_years import measure_years, year_refused

if TYPE_CHECKING:
    from ita_dash.cli.answers import Lead
    from ita_dash.exports.formats import TableFormat
    from ita_dash.exports.readable import Headers
    from ita_dash.imports.scores.instrument_scale import Scale
    from ita_dash.imports.tables.sheets import SheetChoice


class FiscalYear(click.ParamType[int]):
    """A fiscal year in พ.ศ. or ค.ศ., taken as พ.ศ.; at most the next, for plans."""

    name = "year"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The year in พ.ศ.; a wrong use, with the likely reason, when it cannot be."""
        years = measure_years(thai_today())
        with suppress(ValueError):
            fiscal_year = as_be_year(int(value))
            if fiscal_year in years:
                return fiscal_year
        self.fail(current_translator()(year_refused(str(value), years)), param, ctx)


FISCAL_YEAR = FiscalYear()
FILE_YEAR = click.option(
    "--fiscal-year",
    type=FISCAL_YEAR,
    help=str(msg("ปีงบประมาณ ถ้าไฟล์ไม่ได้ระบุ หรือแทนปีที่อ่านได้จากรายงาน")),
)
_STATUSES = tuple(status.value for status in MeasureStatus)
DEFAULT_STATUS = click.option(
    "--default-status",
    type=click.Choice(_STATUSES),
    help=str(msg("สถานะของมาตรการที่ไฟล์ไม่ได้บอกสถานะและยังไม่ปิด เช่น completed สำหรับรายงานเมื่อสิ้นปี")),
)
_LEADS: tuple[Lead, ...] = ("unknown", "first")
LEAD = click.option(
    "--lead",
    type=click.Choice(_LEADS),
    default="unknown",
    help=str(msg("หน่วยหลักเมื่อระบุหลายส่วนราชการโดยไม่บอก: ยังไม่ทราบ (unknown) หรือชื่อแรก (first)")),
)
CORRECT_SPELLING = click.option(
    "--correct-spelling",
    is_flag=True,
    help=str(msg("แก้ชื่อหน่วยงานที่สะกดต่างไปในข้อความ ข้อความตามต้นฉบับยังเก็บไว้")),
)
_TABLE_FORMATS: tuple[TableFormat, ...] = ("csv", "json")
TABLE_FORMAT = click.option(
    "--format",
    "file_format",
    type=click.Choice(_TABLE_FORMATS),
    default="csv",
    help=str(msg("รูปแบบไฟล์")),
)
_HEADERS: tuple[Headers, ...] = ("words", "codes")
HEADERS = click.option(
    "--headers",
    type=click.Choice(_HEADERS),
    default="words",
    help=str(msg("words สำหรับคนอ่าน หรือ codes สำหรับโปรแกรม คือชื่อคอลัมน์คงที่และตัวเลขเต็ม")),
)
SHEETS = click.option(
    "--sheet",
    "sheets",
    multiple=True,
    help=str(msg("ชื่อแผ่นงานที่จะอ่านจากไฟล์ Excel ระบุซ้ำได้หลายแผ่นงาน")),
)
ALL_SHEETS = click.option("--all-sheets", is_flag=True, help=str(msg("อ่านทุกแผ่นงานที่มองเห็นและมีข้อมูล")))


def sheet_choice(names: tuple[str, ...], takes_all: bool) -> SheetChoice:
    """The sheets that --sheet and --all-sheets ask for; using both is wrong."""
    from ita_dash.imports.tables.sheets import SheetChoice

    if names and takes_all:
        raise wrong_use(msg("โปรดใช้ --sheet หรือ --all-sheets เพียงอย่างเดียว"))
    return SheetChoice(names, takes_all)


_SCALES: tuple[Scale, ...] = ("auto", "percent", "points")
FILE_SCALE = click.option(
    "--scale",
    type=click.Choice(_SCALES),
    default="auto",
    help=str(msg("คะแนนเครื่องมือเต็ม 100 (percent) หรือถ่วงน้ำหนักแล้ว (points) ถ้าไฟล์ไม่ได้ระบุ")),
)
