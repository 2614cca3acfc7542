"""The table of evidence as files hold it."""

from __future__ import annotations

import pandas as pd

from ita_dash.domain.evidence.record import ListedEvidence, each_listed
from ita_dash.exports.cells import joined_names
from ita_dash.wording.evidence import renewal_code

_COLUMNS = (
    *("fiscal_year", "number", "title", "divisions", "step"),
    *("evidence_no", "evidence_title", "evidence_kind", "link", "file_name", "sha256", "about"),
    *("evidence_status", "revision", "renewal", "expires_on", "validity"),
)


def evidence_export(table: pd.DataFrame) -> pd.DataFrame:
    """EVIDENCE_TABLE → a row per piece of evidence with its measure and its step as they stand."""
    rows = [_row(each) for each in each_listed(table)]
    frame = pd.DataFrame(rows, columns=list(_COLUMNS))
    whole = {"step": "Int64"} | dict.fromkeys(("fiscal_year", "number", "evidence_no"), "int64")
    days = dict.fromkeys(("about", "expires_on"), "datetime64[s]")
    words = ("title", "divisions", "evidence_title", "link", "file_name", "sha256")
    return frame.astype({**whole, **days, **dict.fromkeys(words, "str"), "revision": "int64"})


def _row(each: ListedEvidence) -> dict[str, object]:
    told, file = each.content, each.content.file
    return {
        "fiscal_year": told.fiscal_year,
        "number": each.number,
        "title": each.measure_title,
        "divisions": joined_names(each.divisions),
        "step": each.standing_step,
        "evidence_no": each.evidence_id,
        "evidence_title": told.title,
        "evidence_kind": "link" if file is None else "file",
        "link": told.link,
        "file_name": None if file is None else file.name,
        "sha256": None if file is None else file.sha256,
        "about": told.about,
        "evidence_status": str(told.status),
        "revision": told.revision,
        "renewal": renewal_code(told),
        "expires_on": each.expires_on,
        "validity": each.validity,
    }
