"""Columns of measures with what belongs to them, and as changes wrote them."""

from __future__ import annotations

from ita_dash.frames.contract import Contract

MEASURES = Contract(
    "measures",
    {
        "measure_id": "int",
        "change_no": "int",
        "changed_at": "time",
        "actor": "text",
        "fiscal_year": "int",
        "number": "int",
        "title": "text",
        "period_text": "text",
        "period_start": "date",
        "period_end": "date",
        "status": "text",
        "progress": "int?",
        "result": "text",
        "outcome": "text",
        "background": "text",  # internal, as are the two below: in no published paper
        "follow_up": "text",
        "obstacles": "text",
        "budget_amount": "float?",  # baht; 0 is a measure that needs none
        "budget_source": "text",
        "output": "text",
        "output_target": "float?",  # of output_unit
        "output_unit": "text",
        "output_reached": "float?",
        "weight": "float?",  # missing where nobody told one
        "is_status_assumed": "flag",  # no file and nobody told it
    },
)
WRITTEN_MEASURES = Contract(
    "written_measures",  # revisions as a change wrote them
    {
        "measure_id": "int",
        "change_no": "int",
        **{name: MEASURES.columns[name] for name in list(MEASURES.columns)[4:]},
        "is_removed": "flag",
    },
)
MEASURE_DIVISIONS = Contract(
    "measure_divisions",  # position 1 leads; where who leads is open, positions begin at 2
    {"measure_id": "int", "position": "int", "division_id": "int", "name": "text"},
)
MEASURE_INDICATORS = Contract("measure_indicators", {"measure_id": "int", "indicator": "int"})
MEASURE_STEPS = Contract(
    "measure_steps",
    {
        "measure_id": "int",
        "step_no": "int",
        "description": "text",
        "is_done": "flag",
        "done_on": "date",
        "note": "text",
    },
)
MEASURE_MONTHS = Contract(
    "measure_months",
    {
        "measure_id": "int",
        "month": "date",  # its first day
        "planned_percent": "float?",  # cumulative, 0–100, as both are at the end of the month
        "actual_percent": "float?",
        "done": "text",
    },
)
MEASURE_ITEMS = Contract("measure_items", {"measure_id": "int", "item": "text"})
MEASURE_CELLS = Contract(
    "measure_cells",  # the text of an imported report's cells, as it was read
    {"measure_id": "int", "change_no": "int", "field": "text", "raw_text": "text"},
)
MEASURE_TABLE = Contract(
    "measure_table",  # measures with their children joined and what is derived from dates
    {
        **MEASURES.columns,
        "divisions": "texts",  # names, lead first
        "lead_division": "text",
        "indicators": "numbers",
        "oit_items": "texts",  # codes of the website check, "o1"
        "methods": "text",  # steps, one a line, numbered
        "steps_done": "numbers",  # of the finished steps
        "steps_total": "int",
        "step_dates": "text",  # "1. 31/03/2569", a line each
        "step_notes": "text",  # "1. …", a line each
        "progress_shown": "int?",  # recorded, else derived; unknown stays missing
        "days_left": "int?",
        "due": "text",  # overdue, unconfirmed, within_30, within_90, later, none, closed
    },
)
