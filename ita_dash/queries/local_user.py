"""The name that the user of a PC gave."""

from __future__ import annotations

from ita_dash.db.database import Reader
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.queries.statements import statements

_SQL = statements("local_user")


def given_name(db: Reader, pc: str) -> str | None:
    """The newest name given on that PC, "" when the user gave none, None while never asked."""
    row = db.row(_SQL["given_name"], {"pc": pc})
    return str(row[0]) if row else None


def has_unnamed_work(db: Reader, agency_id: int) -> bool:
    """Whether somebody who gave no name changed something in these books."""
    parameters = {"agency_id": agency_id, "actor": LOCAL_USER.name}
    return db.row(_SQL["unnamed_work"], parameters) is not None
