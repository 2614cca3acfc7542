"""Writes the particulars of the office, and of the agency where they name it otherwise."""

from __future__ import annotations

from dataclasses import asdict, replace

import pandas as pd

from ita_dash.db.database import Database, Reader, Transaction
from ita_dash.domain.access.roles import Actor, Role, actor_label, require
from ita_dash.domain.agencies.office import OWN_FIELDS, PROFILE_FIELDS, Office
from ita_dash.domain.agencies.office_fields import OFFICE_LABELS, require_sound, tidied
from ita_dash.domain.changes.reversal import EDIT_OFFICE
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.queries.agencies import agency_as_of
from ita_dash.queries.changes import newest_change
from ita_dash.queries.office import office_as_of, office_author
from ita_dash.services.imports.outcome import NothingToWrite


def edit_office(
    db: Database, actor: Actor, agency_id: int, wanted: Office, *, seen: Office
) -> int | None:
    """Write the fields in which ``wanted`` differs from ``seen``, what its editor was shown.

    Fields that somebody else wrote meanwhile and the editor left alone stay as they are. Gives
    the change number, None when everything stands already. Raises NotAllowed below the working
    group (below admin where the agency itself is named otherwise), InvalidInput for an unknown
    agency and where a rule is broken, EditCollision where both wrote the same field.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    wanted = tidied(wanted)
    require_sound(wanted)
    try:
        with db.change(agency_id, actor, EDIT_OFFICE, wanted.full_name or "") as transaction:
            standing = _standing(transaction, agency_id)
            merged = _merged(transaction, agency_id, standing, wanted, seen)
            if merged == standing:
                raise NothingToWrite
            _write(transaction, merged, standing, actor)
    except NothingToWrite:
        return None
    return transaction.change_no


def overtaken_fields(wanted: Office, seen: Office, standing: Office) -> tuple[str, ...]:
    """The fields that the editor and somebody else wrote meanwhile, each otherwise."""
    theirs, open_ = standing.differing(seen), standing.differing(wanted)
    return tuple(field for field in wanted.differing(seen) if field in theirs and field in open_)


def _merged(
    reader: Reader, agency_id: int, standing: Office, wanted: Office, seen: Office
) -> Office:
    """What stands, with what the editor wrote; EditCollision where both wrote the same."""
    overtaken = overtaken_fields(wanted, seen, standing)
    if overtaken:
        author = office_author(reader, agency_id, newest_change(reader, agency_id))
        raise EditCollision(
            msg(
                "{actor} แก้ไข{field} ไปก่อนแล้ว จึงยังไม่ได้บันทึก",
                actor=actor_label(author.actor if author else ""),
                field=OFFICE_LABELS[overtaken[0]],
            ),
            msg("โปรดเทียบค่าที่บันทึกไว้กับที่กรอก แล้วบันทึกอีกครั้ง"),
            author.change_no if author else 0,
        )
    return replace(standing, **{field: getattr(wanted, field) for field in wanted.differing(seen)})


def _standing(reader: Reader, agency_id: int) -> Office:
    office = office_as_of(reader, agency_id, newest_change(reader, agency_id))
    if office.full_name is None:
        raise InvalidInput(msg("ไม่พบหน่วยงานนี้"), msg("โปรดเลือกหน่วยงานที่มีอยู่"))
    return office


def _write(transaction: Transaction, office: Office, standing: Office, actor: Actor) -> None:
    changed = office.differing(standing)
    if any(field in PROFILE_FIELDS for field in changed):
        require(actor, Role.ADMIN, transaction.agency_id)
        _write_profile(transaction, office)
    if any(field in OWN_FIELDS for field in changed):
        transaction.append("office", office_rows([getattr(office, field) for field in OWN_FIELDS]))


def office_rows(own: list[object]) -> pd.DataFrame:
    """The row of ``office``; values in the order of OWN_FIELDS."""
    return pd.DataFrame([dict(zip(OWN_FIELDS, own, strict=True))], dtype=object)


def _write_profile(transaction: Transaction, office: Office) -> None:
    agency = agency_as_of(transaction, transaction.agency_id, transaction.change_no)
    if agency is None or office.full_name is None:
        raise InvalidInput(msg("ไม่พบหน่วยงานนี้"), msg("โปรดเลือกหน่วยงานที่มีอยู่"))
    profile = replace(
        agency.profile,
        name=office.full_name,
        district=office.district,
        province=office.province,
    )
    row = {**asdict(profile), "is_sample": agency.is_sample, "is_removed": False}
    transaction.append("agency", pd.DataFrame([row]))
