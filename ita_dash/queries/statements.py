"""The named statements of a subject."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ita_dash.db.database import Statement
from ita_dash.db.statements import read_statements

SQL_DIR = Path(__file__).parent


def statements(subject: str) -> Mapping[str, Statement]:
    """The statements of ``queries/<subject>.sql`` by name."""
    return read_statements(SQL_DIR / f"{subject}.sql")
