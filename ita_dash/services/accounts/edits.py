"""Makes, describes and disables accounts; who may sign in is the workspace's own record."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd

from ita_dash.db.database import Database, Transaction
from ita_dash.domain.access.accounts import WORKSPACE, Account, books_of
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.domain.thai.text import squeeze
from ita_dash.queries.accounts import account, accounts, next_account_id
from ita_dash.services.accounts.rights import require_other_admins, require_reach
from ita_dash.services.accounts.sessions import end_sessions_of

MOST_LETTERS = 100
_NAME = re.compile(r"[\w.@+-]{2,64}")


@dataclass(frozen=True)
class AccountInput:
    """What an account is told to be: the name that is typed, and what the history says."""

    name: str
    full_name: str
    email: str | None = None


def kept_name(typed: str) -> str:
    """A sign-in name as it is kept and compared: neither case nor the way it was typed counts."""
    return unicodedata.normalize("NFKC", typed).strip().casefold()


def create_account(db: Database, actor: Actor, told: AccountInput) -> Account:
    """Make an account without any role and without a way to sign in.

    Raises NotAllowed below an admin, InvalidInput for a name that is taken or cannot be one.
    """
    require(actor, Role.ADMIN, books_of(actor))
    told = _checked(told)
    with db.change(WORKSPACE, of_workspace(actor), "create_account", told.name) as transaction:
        _require_free(accounts(transaction), told.name)
        return _write(transaction, next_account_id(transaction), told, is_disabled=False)


def edit_account(
    db: Database, actor: Actor, account_id: int, told: AccountInput, seen: int
) -> Account:
    """Describe an account anew; ``seen`` is the change number of what its editor saw.

    Raises as ``create_account``, NotAllowed also for an account that the admin does not reach,
    and EditCollision where somebody wrote it meanwhile.
    """
    require_reach(db, actor, account_id)
    told = _checked(told)
    with db.change(WORKSPACE, of_workspace(actor), "edit_account", told.name) as transaction:
        standing = _seen(transaction, account_id, seen)
        others = (each for each in accounts(transaction) if each.account_id != account_id)
        _require_free(others, told.name)
        return _write(transaction, account_id, told, is_disabled=standing.is_disabled)


def set_disabled(
    db: Database, actor: Actor, account_id: int, seen: int, *, is_disabled: bool
) -> Account:
    """Keep an account from signing in, or let it in again.

    Raises as ``edit_account``, and InvalidInput where an agency would be left without an admin.
    """
    require_reach(db, actor, account_id)
    if is_disabled:
        require_other_admins(db, actor, account_id)
    action = "disable_account" if is_disabled else "enable_account"
    with db.change(WORKSPACE, of_workspace(actor), action) as transaction:
        standing = _seen(transaction, account_id, seen)
        told = AccountInput(standing.name, standing.full_name, standing.email)
        written = _write(transaction, account_id, told, is_disabled=is_disabled)
    end_sessions_of(db, account_id)
    return written


def of_workspace(actor: Actor) -> Actor:
    """The same person, writing into the workspace's record of accounts and into no books."""
    return replace(actor, agency_id=None)


def _checked(told: AccountInput) -> AccountInput:
    name, full_name = kept_name(told.name), squeeze(told.full_name)
    email = squeeze(told.email or "") or None
    if not _NAME.fullmatch(name):
        raise InvalidInput(
            msg("ชื่อผู้ใช้ต้องมี 2–64 ตัวอักษร ใช้ตัวอักษร ตัวเลข และ . _ @ + - เท่านั้น"),
            msg("โปรดแก้ไขแล้วบันทึกอีกครั้ง"),
        )
    if not full_name or len(full_name) > MOST_LETTERS:
        raise InvalidInput(
            msg("ต้องระบุชื่อและนามสกุล ไม่เกิน {n} ตัวอักษร", n=MOST_LETTERS),
            msg("โปรดแก้ไขแล้วบันทึกอีกครั้ง"),
        )
    return AccountInput(name, full_name, email)


def _require_free(others: Iterable[Account], name: str) -> None:
    if any(each.name == name for each in others):
        raise InvalidInput(msg("มีบัญชีผู้ใช้ชื่อ {name} อยู่แล้ว", name=name), msg("โปรดใช้ชื่อผู้ใช้อื่น"))


def _seen(transaction: Transaction, account_id: int, seen: int) -> Account:
    standing = account(transaction, account_id)
    if standing is None:
        raise InvalidInput(msg("ไม่พบบัญชีผู้ใช้นี้"), msg("โปรดเลือกบัญชีที่มีอยู่"))
    if standing.change_no != seen:
        raise EditCollision(
            msg("มีผู้แก้ไขบัญชี {name} ไปก่อนแล้ว จึงยังไม่ได้บันทึก", name=standing.name),
            msg("โปรดดูข้อมูลล่าสุดแล้วทำรายการอีกครั้ง"),
            standing.change_no,
        )
    return standing


def _write(
    transaction: Transaction, account_id: int, told: AccountInput, *, is_disabled: bool
) -> Account:
    row = {"account_id": account_id, "name": told.name, "full_name": told.full_name}
    frame = pd.DataFrame([{**row, "email": told.email, "is_disabled": is_disabled}])
    transaction.append("account", frame.astype({"email": "string"}))
    written = transaction.change_no
    return Account(account_id, told.name, told.full_name, told.email, is_disabled, written)
