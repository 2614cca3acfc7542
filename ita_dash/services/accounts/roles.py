"""Gives an account a role in an agency, and takes it away again."""

from __future__ import annotations

import pandas as pd

from ita_dash.db.database import Database, Reader, Transaction
from ita_dash.domain.access.accounts import WORKSPACE, Membership
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.queries.accounts import account, memberships_in
from ita_dash.queries.changes import newest_change
from ita_dash.queries.divisions import divisions
from ita_dash.services.accounts.rights import require_other_admin
from ita_dash.services.accounts.sessions import end_sessions_of


def give_role(
    db: Database,
    actor: Actor,
    agency_id: int,
    account_id: int,
    role: Role,
    division_ids: frozenset[int] = frozenset(),
) -> int | None:
    """Let an account act in an agency, or in all of them (WORKSPACE); None when it does so already.

    It takes the place of the role that the account had there. Raises NotAllowed below an admin of
    that agency, InvalidInput for an unknown account, an officer of no division, divisions of any
    other role, and where nobody else would be left as its admin.
    """
    require(actor, Role.ADMIN, agency_id)
    known = account(db, account_id)
    if known is None:
        raise InvalidInput(msg("ไม่พบบัญชีผู้ใช้นี้"), msg("โปรดเลือกบัญชีที่มีอยู่"))
    require_divisions(db, agency_id, role, division_ids)
    standing = _standing(db, agency_id, account_id)
    if standing and (standing.role, standing.division_ids) == (role, division_ids):
        return None
    if standing and standing.role is Role.ADMIN is not role:
        require_other_admin(db, actor, agency_id, account_id)
    with db.change(agency_id, actor, "give_role", f"{known.full_name}: {role}") as transaction:
        _write(transaction, account_id, role, division_ids)
    end_sessions_of(db, account_id)
    return transaction.change_no


def take_role(db: Database, actor: Actor, agency_id: int, account_id: int) -> int | None:
    """Let an account act in an agency no longer; None when it did not. Raises as ``give_role``."""
    require(actor, Role.ADMIN, agency_id)
    known, standing = account(db, account_id), _standing(db, agency_id, account_id)
    if known is None or standing is None:
        return None
    if standing.role is Role.ADMIN:
        require_other_admin(db, actor, agency_id, account_id)
    with db.change(agency_id, actor, "take_role", known.full_name) as transaction:
        _write(transaction, account_id, standing.role, frozenset(), is_removed=True)
    end_sessions_of(db, account_id)
    return transaction.change_no


def _standing(db: Database, agency_id: int, account_id: int) -> Membership | None:
    known = memberships_in(db, agency_id)
    return next((each for each in known if each.account_id == account_id), None)


def require_divisions(db: Reader, agency_id: int, role: Role, own: frozenset[int]) -> None:
    """Raise InvalidInput for an officer of no division, and for divisions of any other role."""
    if role is not Role.OFFICER and not own:
        return
    known = divisions(db, agency_id, newest_change(db, agency_id))["division_id"].tolist()
    if role is not Role.OFFICER or agency_id == WORKSPACE or not own or own - set(known):
        raise InvalidInput(
            msg("เจ้าหน้าที่ต้องสังกัดส่วนราชการภายใน ส่วนบทบาทอื่นไม่ต้องระบุ"),
            msg("โปรดเลือกส่วนราชการแล้วบันทึกอีกครั้ง"),
        )


def _write(
    transaction: Transaction,
    account_id: int,
    role: Role,
    division_ids: frozenset[int],
    *,
    is_removed: bool = False,
) -> None:
    row = {"account_id": account_id, "role": str(role), "is_removed": is_removed}
    transaction.append("membership", pd.DataFrame([row]))
    own = [{"account_id": account_id, "division_id": each} for each in sorted(division_ids)]
    transaction.append("membership_division", pd.DataFrame(own))
