"""Which accounts an admin reaches, and that no agency is left without an admin."""

from __future__ import annotations

from ita_dash.db.database import Reader
from ita_dash.domain.access.accounts import WORKSPACE, books_of, reaches
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import InvalidInput, NotAllowed
from ita_dash.domain.messages import msg
from ita_dash.queries.accounts import accounts, memberships_in, memberships_of


def require_reach(db: Reader, actor: Actor, account_id: int) -> None:
    """Raise NotAllowed unless an admin may rename, disable or let in anew this account."""
    require(actor, Role.ADMIN, books_of(actor))
    if not reaches(actor, memberships_of(db, account_id)):
        raise NotAllowed(
            msg("บัญชีนี้มีบทบาทในหน่วยงานอื่นด้วย หรือไม่มีบทบาทในหน่วยงานนี้"),
            msg("โปรดติดต่อผู้ดูแลระบบของพื้นที่ทำงานทั้งหมด"),
        )


def require_other_admins(db: Reader, actor: Actor, account_id: int) -> None:
    """Raise InvalidInput where the account is the only admin of any agency."""
    for each in memberships_of(db, account_id):
        if each.role is Role.ADMIN:
            require_other_admin(db, actor, each.agency_id, account_id)


def require_other_admin(db: Reader, actor: Actor, agency_id: int, account_id: int) -> None:
    """Raise InvalidInput where nobody but this account may sign in as an admin of the agency.

    The user of the PC itself, who needs no account, may leave it so.
    """
    places = {agency_id, WORKSPACE}
    admins = {
        each.account_id
        for place in places
        for each in memberships_in(db, place)
        if each.role is Role.ADMIN and each.account_id != account_id
    }
    can_sign_in = {each.account_id for each in accounts(db) if not each.is_disabled}
    if actor.account_id is not None and not admins & can_sign_in:
        raise InvalidInput(
            msg("หน่วยงานต้องมีผู้ดูแลระบบที่เข้าใช้ได้อย่างน้อยหนึ่งบัญชี"),
            msg("โปรดกำหนดผู้ดูแลระบบคนอื่นก่อน"),
        )
