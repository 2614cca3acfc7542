"""Reads the named statements of a subject from its .sql file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ita_dash.db.database import Statement

SQL_DIR = Path(__file__).resolve().parent.parent / "queries"

_NAME = re.compile(r"^-- name: (\w+)[ \t]*$", re.MULTILINE)


@cache
def statements(subject: str) -> Mapping[str, Statement]:
    """The statements of ``queries/<subject>.sql`` by name.

    A statement begins at a line ``-- name: <name>`` and ends before the next.
    Raises ValueError when a name stands twice or nothing follows it.
    """
    text = (SQL_DIR / f"{subject}.sql").read_text(encoding="utf-8")
    _, *parts = _NAME.split(text)
    found: dict[str, Statement] = {}
    for name, body in zip(parts[::2], parts[1::2], strict=True):
        sql = body.strip().removesuffix(";")
        if name in found or not sql:
            raise ValueError(f"{subject}.sql: {name} is empty or named twice")
        found[name] = Statement(f"{subject}.{name}", sql)
    return found
