"""The commands that make accounts, say what each may do, and open them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ita_dash.cli.account_choice import (
    ALL_AGENCIES,
    DIVISIONS,
    ROLE,
    division_ids,
    require_account,
)
from ita_dash.cli.root import Group, current_translator, root, say
from ita_dash.cli.workspace import current_actor, open_store, require_agency
from ita_dash.domain.access.roles import Role
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.db.database import Database


@root.group("account", cls=Group, help=str(msg("บัญชีผู้ใช้และบทบาทของแต่ละคน")))
def account_commands() -> None:
    """What can be done is said by the commands below it."""


@account_commands.command(help=str(msg("สร้างบัญชีผู้ใช้ บอกรหัสผ่านครั้งเดียวให้เปลี่ยนเมื่อเข้าใช้ครั้งแรก")))
@click.argument("name")
@click.option("--full-name", required=True, help=str(msg("ชื่อและนามสกุล ตามที่ประวัติจะบอก")))
@click.option("--email", help=str(msg("ที่อยู่อีเมล")))
@ROLE
@DIVISIONS
@ALL_AGENCIES
@click.option("--ask-password", is_flag=True, help=str(msg("ถามรหัสผ่านแทนการสุ่ม")))
def add(
    name: str,
    full_name: str,
    email: str | None,
    role: str,
    names: tuple[str, ...],
    all_agencies: bool,
    ask_password: bool,
) -> None:
    """Make the account with its role, and say the password that opens it."""
    from ita_dash.services.accounts.edits import AccountInput
    from ita_dash.services.accounts.invitation import NewRole, invite

    chosen = _asked_password() if ask_password else None
    with open_store() as database:
        agency_id, own = _place(database, names, all_agencies)
        told, new = AccountInput(name, full_name, email), NewRole(Role(role), own)
        account, password = invite(database, current_actor(database), agency_id, told, new, chosen)
    say(msg("สร้างบัญชี {name} แล้ว", name=account.name))
    if chosen is None:
        _say_password(password)


@account_commands.command(help=str(msg("ตั้งรหัสผ่านใหม่ และออกจากระบบในทุกเครื่อง")))
@click.argument("name")
@click.option("--ask-password", is_flag=True, help=str(msg("ถามรหัสผ่านแทนการสุ่ม")))
def password(name: str, ask_password: bool) -> None:
    """Give the account a new password."""
    from ita_dash.services.accounts.passwords import reset_password, set_password

    chosen = _asked_password() if ask_password else None
    with open_store() as database:
        known, actor = require_account(database, name), current_actor(database)
        if chosen is not None:
            set_password(database, actor, known.account_id, chosen)
            say(msg("ตั้งรหัสผ่านของ {name} แล้ว", name=known.name))
        else:
            _say_password(reset_password(database, actor, known.account_id))


@account_commands.command(help=str(msg("กำหนดบทบาทของบัญชีผู้ใช้")))
@click.argument("name")
@ROLE
@DIVISIONS
@ALL_AGENCIES
def role(name: str, role: str, names: tuple[str, ...], all_agencies: bool) -> None:
    """Give the account this role in place of the one it had."""
    from ita_dash.services.accounts.roles import give_role

    with open_store() as database:
        known = require_account(database, name)
        agency_id, own = _place(database, names, all_agencies)
        who = database, current_actor(database), agency_id, known.account_id
        number = give_role(*who, Role(role), own)
    _say_written(number)


@account_commands.command("take-role", help=str(msg("ถอนบทบาทของบัญชีผู้ใช้")))
@click.argument("name")
@ALL_AGENCIES
def remove_role(name: str, all_agencies: bool) -> None:
    """Take the account's role away."""
    from ita_dash.services.accounts.roles import take_role

    with open_store() as database:
        known = require_account(database, name)
        agency_id, _ = _place(database, (), all_agencies)
        number = take_role(database, current_actor(database), agency_id, known.account_id)
    _say_written(number)


@account_commands.command(help=str(msg("ระงับบัญชีผู้ใช้ และออกจากระบบในทุกเครื่อง")))
@click.argument("name")
def disable(name: str) -> None:
    """Keep the account from signing in."""
    _set_disabled(name, is_disabled=True)


@account_commands.command(help=str(msg("เปิดใช้บัญชีผู้ใช้ที่ระงับไว้")))
@click.argument("name")
def enable(name: str) -> None:
    """Let the account sign in again."""
    _set_disabled(name, is_disabled=False)


@account_commands.command("sign-out", help=str(msg("ออกจากระบบในทุกเครื่อง")))
@click.argument("name")
def sign_out(name: str) -> None:
    """End every session of the account."""
    from ita_dash.services.accounts.passwords import sign_out_everywhere

    with open_store() as database:
        known = require_account(database, name)
        sign_out_everywhere(database, current_actor(database), known.account_id)
    say(msg("{name} ออกจากระบบในทุกเครื่องแล้ว", name=known.name))


def _set_disabled(name: str, *, is_disabled: bool) -> None:
    from ita_dash.services.accounts.edits import set_disabled

    with open_store() as database:
        known, actor = require_account(database, name), current_actor(database)
        place = database, actor, known.account_id, known.change_no
        _say_written(set_disabled(*place, is_disabled=is_disabled).change_no)


def _place(
    database: Database, names: tuple[str, ...], all_agencies: bool
) -> tuple[int, frozenset[int]]:
    from ita_dash.domain.access.accounts import WORKSPACE

    agency_id = WORKSPACE if all_agencies else require_agency(database).agency_id
    return agency_id, division_ids(database, agency_id, names)


def _asked_password() -> str:
    tr = current_translator()
    return str(click.prompt(tr("รหัสผ่าน"), hide_input=True, confirmation_prompt=tr("รหัสผ่านอีกครั้ง")))


def _say_password(password: str) -> None:
    say(msg("รหัสผ่านสำหรับเข้าใช้ครั้งแรก (แสดงครั้งเดียว): {password}", password=password))
    say(msg("ผู้ใช้ต้องตั้งรหัสผ่านของตนเองเมื่อเข้าใช้ครั้งแรก"))


def _say_written(number: int | None) -> None:
    if number is None:
        say(msg("ไม่มีอะไรเปลี่ยน จึงไม่ได้บันทึก"))
    else:
        say(msg("บันทึกเป็นการเปลี่ยนแปลงที่ {change_no}", change_no=number))
