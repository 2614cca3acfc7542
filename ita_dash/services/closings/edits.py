"""Closes a period of a fiscal year under a name, and opens it again for a reason."""

from __future__ import annotations

from datetime import date

import pandas as pd

from ita_dash.db.clock import thai_today
from ita_dash.db.database import Database, Reader, Transaction
from ita_dash.domain.access.roles import MAY_CLOSE, Actor, actor_label, require
from ita_dash.domain.closings.closing import (
    Closing,
    ClosingInput,
    broken_reason,
    broken_rules,
    newest_closing,
    period_words,
    tidied,
)
from ita_dash.domain.closings.periods import ClosingPeriod
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.domain.scores.words import joined
from ita_dash.queries.changes import newest_change
from ita_dash.queries.closings import known_closings, worked_years


def close_period(
    db: Database, actor: Actor, agency_id: int, wanted: ClosingInput, today: date | None = None
) -> int:
    """Close a period: the state at the change number given back bears its name from now on.

    ``today`` is the day in Thailand. Raises NotAllowed below the working group, InvalidInput for
    a rule that is broken, such as a period that is closed already; nothing is written then.
    """
    require(actor, MAY_CLOSE, agency_id)
    wanted = tidied(wanted)
    with db.change(agency_id, actor, "close_period", wanted.name) as transaction:
        known = known_closings(transaction, agency_id, transaction.change_no)
        broken = list(broken_rules(wanted, known, today or thai_today()))
        if broken:
            raise InvalidInput(joined(broken), msg("โปรดแก้ไขแล้วปิดรอบอีกครั้ง"))
        _require_work(transaction, wanted)
        last = newest_closing(known, (wanted.fiscal_year, wanted.period))
        row = {
            "fiscal_year": wanted.fiscal_year,
            "period": wanted.period.value,
            "revision": last.revision + 1 if last else 1,
            "name": wanted.name,
            "note": wanted.note,
            "reason": (last.reopening_reason or "") if last else "",
            "day": wanted.day,
            "is_reopened": False,
        }
        transaction.append("closing", pd.DataFrame([row]))
    return transaction.change_no


def reopen_period(
    db: Database,
    actor: Actor,
    agency_id: int,
    place: tuple[int, ClosingPeriod],
    reason: str,
    seen: int | None = None,
) -> int:
    """Open a closed period again, so that its next closing is the next revision.

    What was closed stays as it was and is listed. ``place`` is the fiscal year and the period,
    ``seen`` the change number of the closing that was looked at. Gives the change number. Raises
    NotAllowed below the working group, InvalidInput without a reason or where nothing is closed,
    EditCollision where another closing stands than the one seen.
    """
    require(actor, MAY_CLOSE, agency_id)
    reason = reason.strip()
    refused = broken_reason(reason)
    if refused is not None:
        raise InvalidInput(refused, msg("โปรดระบุเหตุผลแล้วเปิดรอบอีกครั้ง"))
    standing = _standing(db, agency_id, place, seen)
    with db.change(agency_id, actor, "reopen_period", standing.name) as transaction:
        standing = _standing(transaction, agency_id, place, standing.change_no)
        row = {
            "fiscal_year": standing.fiscal_year,
            "period": standing.period,
            "revision": standing.revision,
            "name": standing.name,
            "note": standing.note,
            "reason": reason,
            "day": standing.day,
            "is_reopened": True,
        }
        transaction.append("closing", pd.DataFrame([row]))
    return transaction.change_no


def _standing(
    reader: Reader, agency_id: int, place: tuple[int, ClosingPeriod], seen: int | None
) -> Closing:
    known = known_closings(reader, agency_id, newest_change(reader, agency_id))
    newest = newest_closing(known, place)
    if newest is not None and newest.stands and seen in (None, newest.change_no):
        return newest
    if newest is None or seen is None:
        what = msg("{period} ยังไม่ได้ปิด", period=period_words(*place))
        raise InvalidInput(what, msg("โปรดดูรายการรอบที่ปิดแล้ว"))
    by = newest.reopened_by or newest.actor
    raise EditCollision(
        msg("{actor} เปิดหรือปิดรอบนี้ไปก่อนแล้ว", actor=actor_label(by)),
        msg("โปรดดูรายการรอบที่ปิดแล้วทำอีกครั้ง"),
        newest.reopened_no or newest.change_no,
    )


def _require_work(transaction: Transaction, wanted: ClosingInput) -> None:
    """Raise InvalidInput for a year in which nothing was ever written: it was meant otherwise."""
    years = worked_years(transaction, transaction.agency_id, transaction.change_no)
    if wanted.fiscal_year not in years:
        raise InvalidInput(
            msg("ปีงบประมาณ {year} ยังไม่มีมาตรการหรือคะแนน จึงไม่มีอะไรให้ปิดรอบ", year=wanted.fiscal_year),
            msg("โปรดตรวจปีงบประมาณแล้วปิดรอบอีกครั้ง"),
        )
