"""One change: the next number of an agency is reserved, and all rows are written under it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.db.clock import utc_now
from ita_dash.db.database import Parameters, Row, Statement
from ita_dash.db.session import Session, stamped
from ita_dash.db.statements import STORE
from ita_dash.domain.access.roles import Actor, require_books
from ita_dash.domain.errors import AlreadySaved


@dataclass(frozen=True)
class Change:
    """A Transaction on any engine."""

    agency_id: int
    change_no: int
    session: Session

    def frame(self, statement: Statement, parameters: Parameters) -> pd.DataFrame:
        """Read inside the transaction."""
        return self.session.frame(statement, parameters)

    def row(self, statement: Statement, parameters: Parameters) -> Row | None:
        """The first row of a read inside the transaction."""
        return self.session.row(statement, parameters)

    def rows(self, statement: Statement, parameters: Parameters) -> list[Row]:
        """Every row of a read inside the transaction."""
        return self.session.rows(statement, parameters)

    def append(self, table: str, rows: pd.DataFrame) -> None:
        """Append rows under this change's number."""
        if len(rows):
            self.session.insert(table, stamped(rows, self.agency_id, self.change_no))


def begin_change(
    session: Session, agency_id: int, actor: Actor, action: str, note: str, key: str
) -> Change:
    """Record the change under the agency's next number.

    The caller holds the agency's lock, so nobody else can take the same number. Raises
    NotAllowed for an actor whose role does not hold in these books, AlreadySaved where a change
    of this key stands.
    """
    require_books(actor, agency_id)
    place = {"agency_id": agency_id, "sought_key": key}
    ((newest, of_key),) = session.run(STORE["before_change"], place)
    if of_key is not None:
        raise AlreadySaved(of_key)
    change = {
        "agency_id": agency_id,
        "change_no": newest + 1,
        "changed_at": utc_now(),
        "actor": actor.name,
        "action": action,
        "note": note,
        "save_key": key,
    }
    session.run(STORE["record_change"], change)
    return Change(agency_id, newest + 1, session)
