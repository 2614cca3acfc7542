"""Columns of the evidence of measures, as it was told and with what follows from the day."""

from __future__ import annotations

from ita_dash.frames.contract import Contract

_TOLD = {
    "revision": "int",
    "measure_id": "int",
    "step_no": "int?",  # of the measure as it was then; missing for the whole measure
    "step_text": "text",
    "title": "text",
    "link": "text",  # missing where it is a file
    "sha256": "text",  # missing where it is a link, as the three below
    "file_name": "text",
    "file_size": "int?",
    "mime": "text",
    "about": "date",
    "fiscal_year": "int",
    "status": "text",
    "renews_yearly": "flag",
}
EVIDENCE = Contract(
    "evidence",  # a revision of a piece of evidence of a measure
    {
        "evidence_id": "int",
        "change_no": "int",
        "changed_at": "time",
        "actor": "text",
        **_TOLD,
        "is_removed": "flag",
    },
)
WRITTEN_EVIDENCE = Contract(
    "written_evidence",  # revisions as changes wrote them, with the measure as it is called
    {
        "evidence_id": "int",
        "change_no": "int",
        **_TOLD,
        "is_removed": "flag",
        "measure_year": "int",
        "measure_number": "int",
        "measure_title": "text",
    },
)
EVIDENCE_TABLE = Contract(
    "evidence_table",  # what stands, of measures that stand
    {
        **{name: kind for name, kind in EVIDENCE.columns.items() if name != "is_removed"},
        "number": "int",  # of the measure
        "measure_title": "text",
        "divisions": "texts",  # of the measure, lead first
        "standing_step": "int?",  # the number that the step has now
        "expires_on": "date",  # missing where it is not renewed every year
        "validity": "text",  # domain/evidence/validity.py
    },
)
