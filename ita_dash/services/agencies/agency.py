"""Makes, describes and clears away the agency whose books are kept."""

from __future__ import annotations

from dataclasses import asdict, replace

import pandas as pd

from ita_dash.db.database import Database, Reader, Transaction
from ita_dash.domain.access.accounts import WORKSPACE
from ita_dash.domain.access.roles import Actor, Role, actor_label, require
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.domain.agencies.revisions import each_agency_revision
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.queries.agencies import (
    Agency,
    agency_as_of,
    agency_revisions,
    next_agency_id,
    workspace_agency,
)
from ita_dash.queries.changes import newest_change


class NumberTaken(InvalidInput):
    """Another process has opened the books of this number a moment before."""


def create_agency(
    db: Database,
    actor: Actor,
    profile: AgencyProfile,
    *,
    is_sample: bool = False,
    agency_id: int | None = None,
) -> Agency:
    """Open the books of a new agency, under the next number unless one is asked for.

    Raises NotAllowed below admin, InvalidInput without a name, NumberTaken when another process
    makes an agency at the same moment.
    """
    require(actor, Role.ADMIN, WORKSPACE)
    profile = _tidied(profile)
    agency_id = agency_id or next_agency_id(db)
    with db.change(agency_id, actor, "create_agency", profile.name) as transaction:
        if transaction.change_no != 1:
            raise NumberTaken(
                msg("มีผู้อื่นสร้างหน่วยงานพร้อมกัน"), msg("โปรดเปิดหน้านี้ใหม่แล้วตรวจสอบก่อนสร้างอีกครั้ง")
            )
        return _write(transaction, profile, is_sample=is_sample)


def start_workspace(db: Database, actor: Actor, profile: AgencyProfile) -> Agency:
    """Open the books of the user's own agency and take the sample away.

    The new agency is written first, so there is an agency at every moment. Raises InvalidInput
    when the workspace already has an agency of its own, else as ``create_agency``.
    """
    require(actor, Role.ADMIN, WORKSPACE)
    # Taken before looking: whoever opens books in between either is seen or has this number.
    agency_id = next_agency_id(db)
    present = workspace_agency(db)
    if present is not None and not present.is_sample:
        raise InvalidInput(
            msg("มีหน่วยงาน {name} อยู่แล้ว", name=present.name),
            msg("หากต้องการเปลี่ยนชื่อ โปรดแก้ไขข้อมูลหน่วยงาน"),
        )
    agency = create_agency(db, actor, profile, agency_id=agency_id)
    if present is not None:
        _remove(db, actor, present)
    return agency


def edit_agency(
    db: Database,
    actor: Actor,
    agency_id: int,
    profile: AgencyProfile,
    *,
    seen: AgencyProfile | None = None,
) -> int | None:
    """Describe the agency anew and give the change number, None when nothing differs.

    ``seen`` is how its editor saw it. Raises NotAllowed below admin, InvalidInput without a name
    or for an unknown agency, EditCollision when somebody described it otherwise since.
    """
    require(actor, Role.ADMIN, agency_id)
    profile = _tidied(profile)
    present = _standing(db, agency_id)
    if present.profile == profile:
        return None
    with db.change(agency_id, actor, "edit_agency", profile.name) as transaction:
        present = _standing(transaction, agency_id)
        if seen is not None and present.profile != seen:
            raise _overtaken(transaction, agency_id)
        _write(transaction, profile, is_sample=present.is_sample)
    return transaction.change_no


def _standing(db: Reader, agency_id: int) -> Agency:
    present = agency_as_of(db, agency_id, newest_change(db, agency_id))
    if present is None:
        raise InvalidInput(msg("ไม่พบหน่วยงานนี้"), msg("โปรดเลือกหน่วยงานที่มีอยู่"))
    return present


def _overtaken(db: Reader, agency_id: int) -> EditCollision:
    newest = each_agency_revision(agency_revisions(db, agency_id, newest_change(db, agency_id)))[0]
    return EditCollision(
        msg(
            "{actor} แก้ไขข้อมูลหน่วยงานเป็น {name} ไปก่อนแล้ว",
            actor=actor_label(newest.actor),
            name=newest.name,
        ),
        msg("โปรดดูข้อมูลล่าสุดแล้วทำรายการอีกครั้ง"),
        newest.change_no,
    )


def _tidied(profile: AgencyProfile) -> AgencyProfile:
    """The profile without stray spaces in its name; InvalidInput when none is left."""
    name = " ".join(profile.name.split())
    if not name:
        raise InvalidInput(msg("ต้องระบุชื่อหน่วยงาน"), msg("โปรดกรอกชื่อหน่วยงาน"))
    return replace(profile, name=name)


def _remove(db: Database, actor: Actor, agency: Agency) -> None:
    with db.change(agency.agency_id, actor, "remove_agency", agency.name) as transaction:
        _write(transaction, agency.profile, is_sample=agency.is_sample, is_removed=True)


def _write(
    transaction: Transaction, profile: AgencyProfile, *, is_sample: bool, is_removed: bool = False
) -> Agency:
    described = asdict(profile)
    row = {**described, "is_sample": is_sample, "is_removed": is_removed}
    transaction.append("agency", pd.DataFrame([row]))
    return Agency(transaction.agency_id, is_sample=is_sample, **described)
