"""Reads named statements from a .sql file; the store's own ones stand beside this module."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ita_dash.db.database import Statement

_NAME = re.compile(r"^-- name: (\w+)[ \t]*$", re.MULTILINE)


@cache
def read_statements(path: Path) -> Mapping[str, Statement]:
    """The statements of ``<subject>.sql`` by name, each called ``<subject>.<name>``.

    A statement begins at a line ``-- name: <name>`` and ends before the next.
    Raises ValueError when a name stands twice or nothing follows it.
    """
    text = path.read_text(encoding="utf-8")
    _, *parts = _NAME.split(text)
    statements: dict[str, Statement] = {}
    for name, body in zip(parts[::2], parts[1::2], strict=True):
        sql = body.strip().removesuffix(";")
        if name in statements or not sql:
            raise ValueError(f"{path.name}: {name} is empty or named twice")
        statements[name] = Statement(f"{path.stem}.{name}", sql)
    return statements


STORE = read_statements(Path(__file__).with_name("store.sql"))
"""What the store itself needs: the record of changes and of migrations."""
