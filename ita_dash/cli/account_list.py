"""The command that lists who may sign in and what each may do."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ita_dash.cli.accounts import account_commands
from ita_dash.cli.root import current_translator
from ita_dash.cli.workspace import open_store
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.db.database import Database


@account_commands.command("list", help=str(msg("แสดงบัญชีผู้ใช้ทั้งหมดและบทบาท เป็น CSV")))
def list_accounts() -> None:
    """Write a row per account and role."""
    tr = current_translator()
    heads = (tr("ชื่อผู้ใช้"), tr("ชื่อและนามสกุล"), tr("หน่วยงาน"), tr("บทบาท"), tr("สถานะบัญชี"))
    with open_store() as database:
        rows = list(_rows(database))
    csv.writer(sys.stdout, lineterminator="\n").writerows([heads, *rows])


def _rows(database: Database) -> Iterator[tuple[str, ...]]:
    from ita_dash.domain.access.accounts import WORKSPACE
    from ita_dash.queries.accounts import accounts, memberships_of
    from ita_dash.queries.agencies import standing_agencies
    from ita_dash.wording.access import ROLE_WORDS

    tr = current_translator()
    names = {each.agency_id: each.name for each in standing_agencies(database)}
    names[WORKSPACE] = tr("ทุกหน่วยงาน")
    for each in accounts(database):
        state = tr("ระงับ") if each.is_disabled else tr("ใช้งาน")
        roles = memberships_of(database, each.account_id)
        places = [
            (names[one.agency_id], tr(ROLE_WORDS[one.role]))
            for one in roles
            if one.agency_id in names
        ]
        for place in places or [("", tr("ไม่มีบทบาท"))]:
            yield each.name, each.full_name, *place, state
