"""Turns evidence into the rows of its tables."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from ita_dash.db.database import Transaction
from ita_dash.domain.evidence.entry import Evidence


def evidence_rows(written: Iterable[tuple[int, Evidence, bool]]) -> dict[str, pd.DataFrame]:
    """The rows of each table by its name, of (evidence_id, content, is_removed)."""
    own, files = [], []
    for evidence_id, content, is_removed in written:
        key = {"evidence_id": evidence_id}
        own.append({**key, **_told(content), "is_removed": is_removed})
        if content.file is not None:
            file = content.file
            facts = {"file_name": file.name, "file_size": file.size, "mime": file.mime}
            files.append({**key, "sha256": file.sha256, **facts})
    # Values as they are: a missing whole number must not turn the others into fractions.
    return {
        "evidence": pd.DataFrame(own, dtype=object),
        "evidence_file": pd.DataFrame(files, dtype=object),
    }


def write_evidence(
    transaction: Transaction, evidence_id: int, content: Evidence, *, is_removed: bool = False
) -> None:
    """Append a revision of one piece of evidence."""
    for table, rows in evidence_rows([(evidence_id, content, is_removed)]).items():
        transaction.append(table, rows)


def _told(content: Evidence) -> dict[str, object]:
    return {
        "revision": content.revision,
        "measure_id": content.measure_id,
        "step_no": content.step_no,
        "step_text": content.step_text,
        "title": content.title,
        "link": content.link,
        "about": content.about,
        "fiscal_year": content.fiscal_year,
        "status": str(content.status),
        "renews_yearly": content.renews_yearly,
    }
