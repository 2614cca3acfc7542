"""The account, its role and its divisions that a command speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from ita_dash.cli.root import Refused, current_translator
from ita_dash.domain.access.roles import Role
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.db.database import Database
    from ita_dash.domain.access.accounts import Account

ROLE = click.option(
    "--role",
    type=click.Choice([str(each) for each in Role]),
    required=True,
    help=str(msg("ผู้อ่าน viewer เจ้าหน้าที่ของส่วนราชการ officer คณะทำงาน working_group ผู้ดูแลระบบ admin")),
)
DIVISIONS = click.option(
    "--division", "names", multiple=True, help=str(msg("ส่วนราชการภายในที่เจ้าหน้าที่สังกัด ระบุซ้ำได้"))
)
ALL_AGENCIES = click.option(
    "--all-agencies", is_flag=True, help=str(msg("บทบาทนี้ใช้ในทุกหน่วยงานของฐานข้อมูล"))
)


def require_account(database: Database, name: str) -> Account:
    """The account of this name; refused where there is none."""
    from ita_dash.queries.accounts import account_named
    from ita_dash.services.accounts.edits import kept_name

    known = account_named(database, kept_name(name))
    if known is None:
        raise Refused(current_translator()("ไม่พบบัญชีผู้ใช้ชื่อ {name}", name=name))
    return known


def division_ids(database: Database, agency_id: int, names: Sequence[str]) -> frozenset[int]:
    """The numbers of these divisions of the agency; refused with those that there are."""
    from ita_dash.queries.changes import newest_change
    from ita_dash.queries.divisions import divisions

    frame = divisions(database, agency_id, newest_change(database, agency_id))
    known = dict(zip(frame["name"], frame["division_id"].tolist(), strict=True))
    unknown = [name for name in names if name not in known]
    if unknown:
        tr = current_translator()
        said = tr(
            "ไม่พบส่วนราชการภายใน {unknown} ที่มีคือ {known}",
            unknown=", ".join(unknown),
            known=", ".join(known) or "-",
        )
        raise Refused(said)
    return frozenset(known[name] for name in names)
