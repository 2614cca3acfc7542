"""The commands that show and set what papers say of the office."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, Literal

import click

from ita_dash.cli.root import Group, current_translator, root, say, wrong_use
from ita_dash.cli.workspace import current_actor, open_store, require_agency
from ita_dash.domain.agencies.office import OFFICE_FIELDS, Acting
from ita_dash.domain.agencies.office_fields import OFFICE_LABELS, acting_refused, value_words
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.domain.agencies.office import Office

_FORMATS: tuple[Literal["text", "json"], ...] = ("text", "json")


class _ActingCode(click.ParamType[str]):
    """A code of Acting, or nothing, which forgets the one that stands."""

    name = "code"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The code; another one is a wrong use, with those that there are."""
        if value and value not in set(Acting):
            self.fail(current_translator()(acting_refused(str(value))), param, ctx)
        return str(value)


@root.group("office", cls=Group, help=str(msg("ข้อมูลของหน่วยงานสำหรับหนังสือราชการ")))
def office() -> None:
    """What can be done is said by the commands below it."""


@office.command(help=str(msg("แสดงข้อมูลของหน่วยงานสำหรับหนังสือราชการ")))
@click.option(
    "--format",
    "file_format",
    type=click.Choice(_FORMATS),
    default="text",
    help=str(msg("ข้อความสำหรับคนอ่าน หรือ json สำหรับโปรแกรม")),
)
def show(file_format: Literal["text", "json"]) -> None:
    """Write every field, also those that are unknown."""
    from ita_dash.queries.changes import newest_change
    from ita_dash.queries.office import office_as_of

    with open_store() as database:
        agency_id = require_agency(database).agency_id
        as_of = newest_change(database, agency_id)
        known = office_as_of(database, agency_id, as_of)
    if file_format == "json":
        told = {"change_no": as_of, "office": asdict(known)}
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_lines(known)))


def _lines(known: Office) -> list[str]:
    tr = current_translator()
    unknown = msg("ยังไม่ระบุ")
    values = {field: value_words(field, value) for field, value in asdict(known).items()}
    return [
        f"{tr(label)}: {tr(values[field] or unknown)}" for field, label in OFFICE_LABELS.items()
    ]


def _one_option_per_field(command: Callable[..., None]) -> Callable[..., None]:
    for field in reversed(OFFICE_FIELDS):
        kind = _ActingCode() if field.endswith("_acting") else click.STRING
        option = click.option(
            f"--{field.replace('_', '-')}", type=kind, help=str(OFFICE_LABELS[field])
        )
        command = option(command)
    return command


@office.command("set", help=str(msg("บันทึกข้อมูลของหน่วยงานสำหรับหนังสือราชการ ค่าว่างคือยังไม่ระบุ")))
@_one_option_per_field
def set_office(**given: str | None) -> None:
    """Write the fields that were given; the others stay as they are."""
    from ita_dash.queries.changes import newest_change
    from ita_dash.queries.office import office_as_of
    from ita_dash.services.agencies.office import edit_office

    fields = {field: value for field, value in given.items() if value is not None}
    if not fields:
        raise wrong_use(msg("โปรดระบุอย่างน้อยหนึ่งค่า เช่น --phone หรือ --head-of-office"))
    with open_store() as database:
        agency_id = require_agency(database).agency_id
        known = office_as_of(database, agency_id, newest_change(database, agency_id))
        wanted = replace(known, **fields)
        number = edit_office(database, current_actor(database), agency_id, wanted, seen=known)
    if number is None:
        say(msg("ไม่มีอะไรเปลี่ยน จึงไม่ได้บันทึก"))
    else:
        say(msg("บันทึกเป็นการเปลี่ยนแปลงที่ {change_no}", change_no=number))
