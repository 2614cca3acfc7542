"""Sets and checks passwords; argon2id makes each guess cost time and memory."""

from __future__ import annotations

from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from ita_dash.db.clock import utc_now
from ita_dash.db.database import Database
from ita_dash.domain.access.accounts import WORKSPACE, Account
from ita_dash.domain.access.passwords import normalised, password_fault, random_password
from ita_dash.domain.access.roles import Actor
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import Message, msg
from ita_dash.queries.accounts import account
from ita_dash.queries.sign_in import credential
from ita_dash.queries.statements import statements
from ita_dash.services.accounts.edits import of_workspace
from ita_dash.services.accounts.rights import require_reach
from ita_dash.services.accounts.sessions import end_sessions_of

_SQL = statements("sign_in")
_HASHER = PasswordHasher()
_AT_ONCE = BoundedSemaphore(4)
"""Each hash takes 64 MiB; a crowd that signs in at once waits rather than fills the memory."""


def matches(db: Database, known: Account | None, password: str) -> bool:
    """Whether the password opens the account; an account that is none takes just as long."""
    opens = None if known is None else credential(db, known.account_id)
    stored = _nobodys_hash() if opens is None else opens.password_hash
    with _AT_ONCE:
        try:
            _HASHER.verify(stored, normalised(password))
        except (VerificationError, InvalidHashError):
            return False
    return opens is not None


def reset_password(db: Database, actor: Actor, account_id: int) -> str:
    """Give the account a password to be changed at its first use, and sign it out everywhere.

    The password is told this once. Raises NotAllowed for an account the admin does not reach,
    InvalidInput where there is none.
    """
    known = _reached(db, actor, account_id)
    password = random_password()
    _note(db, actor, "reset_password", known)
    _keep(db, account_id, password, must_change=True)
    return password


def set_password(db: Database, actor: Actor, account_id: int, password: str) -> None:
    """Give the account this password, as an admin who sits beside its owner does.

    Raises as ``reset_password``, and InvalidInput for a password that is not taken.
    """
    known = _reached(db, actor, account_id)
    _require_takable(password, known)
    _note(db, actor, "reset_password", known)
    _keep(db, account_id, password, must_change=False)


def sign_out_everywhere(db: Database, actor: Actor, account_id: int) -> int:
    """End every session of an account; gives the change number. Raises as ``reset_password``."""
    known = _reached(db, actor, account_id)
    change_no = _note(db, actor, "sign_out_account", known)
    end_sessions_of(db, account_id)
    return change_no


def change_password(db: Database, known: Account, old: str, new: str) -> None:
    """Let the owner of an account change its password, and sign it out everywhere.

    Raises InvalidInput for a wrong old password, one that is not taken, or the same again.
    """
    if not matches(db, known, old):
        raise InvalidInput(msg("รหัสผ่านปัจจุบันไม่ถูกต้อง"), msg("โปรดกรอกรหัสผ่านปัจจุบันอีกครั้ง"))
    _require_takable(new, known)
    if normalised(new) == normalised(old):
        raise InvalidInput(msg("รหัสผ่านใหม่เหมือนรหัสผ่านเดิม"), msg("โปรดตั้งรหัสผ่านอื่น"))
    _keep(db, known.account_id, new, must_change=False)


def refuse_password(fault: Message) -> InvalidInput:
    """The error that says why a password is not taken."""
    return InvalidInput(fault, msg("โปรดตั้งรหัสผ่านอื่น เช่น ประโยคที่จำได้"))


def _require_takable(password: str, known: Account) -> None:
    fault = password_fault(password, known.name)
    if fault is not None:
        raise refuse_password(fault)


def _reached(db: Database, actor: Actor, account_id: int) -> Account:
    require_reach(db, actor, account_id)
    known = account(db, account_id)
    if known is None:
        raise InvalidInput(msg("ไม่พบบัญชีผู้ใช้นี้"), msg("โปรดเลือกบัญชีที่มีอยู่"))
    return known


def _note(db: Database, actor: Actor, action: str, known: Account) -> int:
    """Say in the history that it was done; what opens an account never stands there."""
    with db.change(WORKSPACE, of_workspace(actor), action, known.full_name) as transaction:
        return transaction.change_no


def _keep(db: Database, account_id: int, password: str, *, must_change: bool) -> None:
    with _AT_ONCE:
        hashed = _HASHER.hash(normalised(password))
    row = {"account_id": account_id, "password_hash": hashed, "must_change": must_change}
    db.write(_SQL["keep_credential"], row | {"changed_at": utc_now()})
    end_sessions_of(db, account_id)


@cache
def _nobodys_hash() -> str:
    """A hash that no password is known for, as costly to check as any."""
    return _HASHER.hash(random_password())
