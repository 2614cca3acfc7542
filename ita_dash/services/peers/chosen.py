"""Chooses agencies to be compared with, and takes them out again."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd

from ita_dash.db.database import Database, Reader
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.domain.scores.kinds import NACC_RESULTS, OWN_AGENCY
from ita_dash.queries.changes import newest_change
from ita_dash.queries.peers import chosen_peers
from ita_dash.queries.scores import assessed_agencies

CHOOSE = "choose_peers"


def choose_peers(
    db: Database,
    actor: Actor,
    agency_id: int,
    *,
    added: Collection[int] = (),
    removed: Collection[int] = (),
) -> int | None:
    """Add agencies to those chosen and take others out; gives the change number.

    What others chose meanwhile stays. None when nothing differs. Raises NotAllowed below the
    working group, InvalidInput for what is no result of another agency; nothing is written then.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    names = _choosable(db, agency_id)
    if not set(added) <= set(names):
        raise InvalidInput(
            msg("เลือกได้เฉพาะหน่วยงานอื่นที่มีผลการประเมินในระบบ"),
            msg("โปรดเลือกจากรายชื่อ หรือนำเข้าคะแนนของหน่วยงานนั้นก่อน"),
        )
    standing = set(chosen_peers(db, agency_id, newest_change(db, agency_id)))
    new, gone = sorted(set(added) - standing), sorted(set(removed) & standing)
    if not new and not gone:
        return None
    note = ", ".join([*(f"+ {names[each]}" for each in new), *_gone(gone, names)])
    with db.change(agency_id, actor, CHOOSE, note) as transaction:
        rows = [(each, False) for each in new] + [(each, True) for each in gone]
        frame = pd.DataFrame(rows, columns=["assessed_id", "is_removed"])
        transaction.append("chosen_peer", frame)
    return transaction.change_no


def _choosable(db: Reader, agency_id: int) -> Mapping[int, str]:
    """The names of the other agencies with results of the assessment."""
    known = assessed_agencies(db, agency_id, newest_change(db, agency_id))
    is_result = known["row_kind"].isin(NACC_RESULTS) & (known["assessed_id"] != OWN_AGENCY)
    results = known[is_result]
    return dict(zip(results["assessed_id"].tolist(), results["name"], strict=True))


def _gone(removed: Collection[int], names: Mapping[int, str]) -> list[str]:
    return [f"− {names.get(each, each)}" for each in removed]
