"""Columns of the log of changes, what was taken back, and the files that were imported."""

from __future__ import annotations

from ita_dash.frames.contract import Contract

CHANGES = Contract(
    "changes",
    {"change_no": "int", "changed_at": "time", "actor": "text", "action": "text", "note": "text"},
)
CHANGE_MEASURES = Contract("change_measures", {"change_no": "int", "measure_id": "int"})
UNDOS = Contract(
    "undos",  # changes that took another one back
    {"change_no": "int", "undone_change_no": "int", "changed_at": "time", "actor": "text"},
)
IMPORT_FILES = Contract(
    "import_files",
    {
        "change_no": "int",
        "changed_at": "time",
        "actor": "text",
        "kind": "text",
        "file_name": "text",
        "file_size": "int",
        "sha256": "text",
        "rows_read": "int",
        "rows_added": "int",
        "rows_updated": "int",
        "rows_skipped": "int",
        "warnings": "int",
    },
)
