"""Who acts, and what each role may do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ita_dash.domain.errors import NotAllowed
from ita_dash.domain.messages import Message, msg


class Role(StrEnum):
    """The four roles, from reading only to everything."""

    VIEWER = "viewer"
    OFFICER = "officer"
    WORKING_GROUP = "working_group"
    ADMIN = "admin"


@dataclass(frozen=True)
class Actor:
    """A person who acts; an officer acts only for the own divisions.

    ``looks_back`` is set while the past is looked at: nobody writes from there. ``agency_id`` is
    the agency in whose books alone the role holds, None for a role that holds in all of them;
    ``account_id`` is who signed in, None for the user of a PC without sign-in.
    """

    name: str
    role: Role
    division_ids: frozenset[int] = frozenset()
    looks_back: bool = False
    agency_id: int | None = None
    account_id: int | None = None


LOCAL_USER = Actor("ยังไม่ระบุชื่อ", Role.ADMIN)
"""The one user of an office PC without sign-in, while no name was given."""

MAY_CLOSE = Role.WORKING_GROUP
"""Whose part it is to close a period of a fiscal year, and to open it again."""

_OWN_WORDS = {str(words): words for words in (msg("ยังไม่ระบุชื่อ"), msg("ผู้ใช้เครื่องนี้"), msg("ตัวอย่าง"))}
"""What the program itself put in place of a name; the second until people could give theirs."""

_RANK = {Role.VIEWER: 0, Role.OFFICER: 1, Role.WORKING_GROUP: 2, Role.ADMIN: 3}


def rank(role: Role) -> int:
    """How much a role may do: a higher one may do all that a lower one may."""
    return _RANK[role]


def require_books(actor: Actor, agency_id: int) -> None:
    """Raise NotAllowed where the actor's role does not hold in the books of that agency.

    Every change asks this once more as it begins, whichever service writes it.
    """
    if actor.agency_id not in (None, agency_id):
        raise NotAllowed(
            msg("ผู้ใช้ {name} ไม่มีสิทธิ์ในหน่วยงานนี้", name=actor.name),
            msg("โปรดติดต่อผู้ดูแลระบบของหน่วยงาน"),
        )


def actor_label(name: str) -> Message:
    """Who acted, for the reader: a person's name as it is, the program's own words translated."""
    return _OWN_WORDS.get(name, Message("{name}", {"name": name}))


def require(actor: Actor, least: Role, agency_id: int) -> None:
    """Raise NotAllowed unless the actor's role holds in these books and is at least ``least``.

    Nobody who looks at the past writes. Every use case asks this before it reads or writes
    anything; what concerns all agencies asks it of the workspace, where only a role holds that
    holds in all of them.
    """
    require_books(actor, agency_id)
    if actor.looks_back:
        raise NotAllowed(
            msg("กำลังดูข้อมูลย้อนหลัง จึงบันทึกไม่ได้"),
            msg("โปรดกลับไปข้อมูลปัจจุบันแล้วทำอีกครั้ง"),
        )
    if _RANK[actor.role] < _RANK[least]:
        raise NotAllowed(
            msg("ผู้ใช้ {name} ไม่มีสิทธิ์ทำรายการนี้", name=actor.name),
            msg("โปรดติดต่อผู้ดูแลระบบของหน่วยงาน"),
        )
