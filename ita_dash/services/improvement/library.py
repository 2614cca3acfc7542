"""Writes the office's own entries of the library: kept, changed, removed, brought back."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from ita_dash.db.database import Database, Reader, Transaction
from ita_dash.domain.access.roles import Actor, Role, actor_label, require
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.improvement.library import LibraryMeasure
from ita_dash.domain.messages import msg
from ita_dash.domain.thai.text import squeeze
from ita_dash.queries.changes import newest_change
from ita_dash.queries.own_library import OwnEntry, next_library_id, own_entries
from ita_dash.services.improvement.library_checks import require_valid_entry, tidied_entry


def keep_in_library(db: Database, actor: Actor, agency_id: int, measure: LibraryMeasure) -> int:
    """Write a new entry, whatever its code says, and give its change number.

    Raises NotAllowed below the working group, InvalidInput naming every rule it breaks, and
    where an entry with its title stands already.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    tidy = tidied_entry(measure)
    require_valid_entry(tidy)
    with db.change(agency_id, actor, "keep_in_library", tidy.title) as transaction:
        _require_own_title(transaction, tidy, 0)
        _write(transaction, next_library_id(transaction, agency_id), tidy)
    return transaction.change_no


def edit_library_entry(
    db: Database,
    actor: Actor,
    agency_id: int,
    library_id: int,
    measure: LibraryMeasure,
    base_change_no: int,
) -> int | None:
    """Replace what an entry says; gives the change number, None where it says that already.

    Raises as ``keep_in_library``, EditCollision where somebody saved or removed it meanwhile.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    tidy = tidied_entry(measure)
    require_valid_entry(tidy)
    standing = _standing(db, agency_id, newest_change(db, agency_id), library_id)
    if standing is not None and standing.measure == replace(tidy, code=standing.measure.code):
        return None
    with db.change(agency_id, actor, "edit_library", tidy.title) as transaction:
        _require_newest(transaction, library_id, base_change_no)
        _require_own_title(transaction, tidy, library_id)
        _write(transaction, library_id, tidy)
    return transaction.change_no


def remove_from_library(
    db: Database, actor: Actor, agency_id: int, library_id: int, base_change_no: int
) -> int:
    """Take an entry out of the library; it can be brought back. Gives the change number.

    Raises NotAllowed below the working group, EditCollision as ``edit_library_entry``.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    standing = _standing(db, agency_id, newest_change(db, agency_id), library_id)
    title = standing.measure.title if standing else ""
    with db.change(agency_id, actor, "remove_library", title) as transaction:
        entry = _require_newest(transaction, library_id, base_change_no)
        _write(transaction, library_id, entry.measure, is_removed=True)
    return transaction.change_no


def restore_to_library(db: Database, actor: Actor, agency_id: int, library_id: int) -> int:
    """Bring a removed entry back as it was; gives the change number.

    Raises NotAllowed below the working group, InvalidInput where its title was given to another
    entry, EditCollision where somebody brought it back already.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    as_of = newest_change(db, agency_id)
    removed = _standing(db, agency_id, as_of, library_id, is_removed=True)
    title = removed.measure.title if removed else ""
    with db.change(agency_id, actor, "restore_library", title) as transaction:
        number = transaction.change_no
        entry = _standing(transaction, agency_id, number, library_id, is_removed=True)
        if entry is None:
            what = msg("รายการนี้อยู่ในคลังมาตรการแล้ว")
            raise EditCollision(what, msg("โปรดดูรายการล่าสุดในคลังมาตรการ"), number)
        _require_own_title(transaction, entry.measure, library_id)
        _write(transaction, library_id, entry.measure)
    return transaction.change_no


def _standing(
    reader: Reader, agency_id: int, as_of: int, library_id: int, *, is_removed: bool = False
) -> OwnEntry | None:
    entries = own_entries(reader, agency_id, as_of, is_removed=is_removed)
    return next((each for each in entries if each.library_id == library_id), None)


def _require_newest(transaction: Transaction, library_id: int, base_change_no: int) -> OwnEntry:
    agency_id, as_of = transaction.agency_id, transaction.change_no
    entry = _standing(transaction, agency_id, as_of, library_id)
    if entry is not None and entry.change_no == base_change_no:
        return entry
    if entry is None:
        what = msg("รายการนี้ถูกนำออกจากคลังมาตรการแล้ว")
    else:
        what = msg("{actor} บันทึกรายการนี้ไปก่อนแล้ว", actor=actor_label(entry.actor))
    raise EditCollision(what, msg("โปรดดูรายการล่าสุดในคลังมาตรการ"), entry.change_no if entry else 0)


def _require_own_title(transaction: Transaction, measure: LibraryMeasure, library_id: int) -> None:
    key = squeeze(measure.title)
    for entry in own_entries(transaction, transaction.agency_id, transaction.change_no):
        if entry.library_id != library_id and squeeze(entry.measure.title) == key:
            raise InvalidInput(
                msg("คลังมาตรการของหน่วยงานมี “{title}” อยู่แล้ว", title=measure.title),
                msg("โปรดใช้รายการเดิม หรือตั้งชื่ออื่น"),
            )


def _write(
    transaction: Transaction, library_id: int, measure: LibraryMeasure, *, is_removed: bool = False
) -> None:
    row = {
        "library_id": library_id,
        "title": measure.title,
        "background": measure.background,
        "steps": "\n".join(measure.steps),
        "divisions": "\n".join(measure.divisions),
        "first_month": measure.first_month,
        "last_month": measure.last_month,
        "output": measure.output,
        "outcome": measure.outcome,
        "follow_up": measure.follow_up,
        "is_removed": is_removed,
    }
    transaction.append("library_measure", pd.DataFrame([row]))
    served = [{"library_id": library_id, "indicator": each} for each in measure.indicators]
    transaction.append("library_indicator", pd.DataFrame(served))
