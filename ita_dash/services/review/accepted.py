"""Accepts a finding with a reason, so that it is not asked about again, or takes that back."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.db.database import Database, Reader, Transaction
from ita_dash.domain.access.roles import Actor, Role, actor_label, require
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.domain.review.finding import Acceptance, Finding
from ita_dash.domain.review.rule import Rule
from ita_dash.domain.thai.text import squeeze
from ita_dash.queries.review import acceptances

MOST_LETTERS = 500
"""Letters of a reason."""


@dataclass(frozen=True)
class FindingKey:
    """Which finding: a rule at a place of a year's papers, and the text that it was found in."""

    fiscal_year: int
    rule: Rule
    place: str
    fingerprint: str

    @classmethod
    def of(cls, fiscal_year: int, finding: Finding) -> FindingKey:
        """The key of a finding in the papers of a year."""
        return cls(fiscal_year, finding.rule, finding.place.key, finding.fingerprint)


def accept_finding(
    db: Database, actor: Actor, agency_id: int, key: FindingKey, reason: str, seen: int | None
) -> int:
    """Accept a finding for the text it was found in; gives the change number.

    ``seen`` is the change number of the acceptance that stood at the place when somebody looked,
    None without one. Raises NotAllowed below the working group, InvalidInput without a reason,
    EditCollision where somebody else accepted it or took that back meanwhile; nothing is written
    then.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    reason = squeeze(reason)
    _check(reason)
    with db.change(agency_id, actor, "accept_finding", str(key.rule)) as transaction:
        _require_seen(_standing(transaction, agency_id, transaction.change_no, key), seen)
        _append(transaction, key, reason, is_removed=False)
    return transaction.change_no


def withdraw_acceptance(
    db: Database, actor: Actor, agency_id: int, key: FindingKey, seen: int
) -> int:
    """Take an acceptance back, so that the finding is open again; raises as ``accept_finding``."""
    require(actor, Role.WORKING_GROUP, agency_id)
    with db.change(agency_id, actor, "withdraw_acceptance", str(key.rule)) as transaction:
        standing = _standing(transaction, agency_id, transaction.change_no, key)
        _require_seen(standing, seen)
        _append(transaction, key, standing.reason if standing else "", is_removed=True)
    return transaction.change_no


def _check(reason: str) -> None:
    todo = msg("โปรดเขียนเหตุผลแล้วกดยอมรับอีกครั้ง")
    if not reason:
        raise InvalidInput(msg("ยังไม่ได้เขียนเหตุผล จึงยังไม่ได้ยอมรับข้อนี้"), todo)
    if len(reason) > MOST_LETTERS:
        raise InvalidInput(msg("เหตุผลยาวเกิน {most} ตัวอักษร", most=MOST_LETTERS), todo)


def _standing(reader: Reader, agency_id: int, as_of: int, key: FindingKey) -> Acceptance | None:
    known = acceptances(reader, agency_id, as_of, key.fiscal_year)
    return next((each for each in known if (each.rule, each.place) == (key.rule, key.place)), None)


def _require_seen(standing: Acceptance | None, seen: int | None) -> None:
    newest = None if standing is None else standing.change_no
    if newest == seen:
        return
    if standing is None:
        what = msg("มีผู้ถอนการยอมรับข้อนี้ไปก่อนแล้ว")
    else:
        what = msg("{actor} ยอมรับข้อนี้ไปก่อนแล้ว", actor=actor_label(standing.actor))
    raise EditCollision(what, msg("โปรดดูรายการล่าสุดแล้วทำอีกครั้ง"), newest or 0)


def _append(transaction: Transaction, key: FindingKey, reason: str, *, is_removed: bool) -> None:
    row = {
        "fiscal_year": key.fiscal_year,
        "rule": str(key.rule),
        "place": key.place,
        "fingerprint": key.fingerprint,
        "reason": reason,
        "is_removed": is_removed,
    }
    transaction.append("accepted_finding", pd.DataFrame([row]))
