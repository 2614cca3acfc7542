"""Columns of measures beside scores: coverage, what came after, and what became of a plan."""

from __future__ import annotations

from ita_dash.frames.contract import Contract

COVERAGE = Contract(
    # An indicator of a year beside each measure that names it, alone where none does; then the
    # measures that name no indicator.
    "coverage",
    {
        "fiscal_year": "int",
        "indicator": "int?",
        "name": "text",
        "instrument": "text",
        "score": "score",
        "target": "score",
        "gap": "score",
        "change": "score",  # since the year before, missing where that cannot be compared
        "standing": "text",  # below, falling, full, holding, unknown
        "plan_year": "int",
        "number": "int?",
        "title": "text",
        "status": "text",
        "finding": "text",  # without_measure, covered, without_indicator, on_full
    },
)
INDICATOR_EFFECTS = Contract(
    "indicator_effects",  # what came after the measures of a year, per indicator
    {
        "fiscal_year": "int",  # of the measures; before is the score of the year before
        "indicator": "int",
        "name": "text",
        "is_linked": "flag",  # a measure of the year names it
        "measures": "numbers",  # of the measures that name it
        "before": "score",
        "after": "score",
        "change": "score",  # missing also where the two years cannot be compared
        "rest_change": "score",  # mean of the indicators without a measure
        "difference": "score",  # change less that mean; missing without a measure
        "peer_change": "score",  # mean of the other agencies, of the same indicator
        "peer_count": "int",
        "movement": "text",  # domain/improvement/movement.py; blank without a measure
    },
)
MEASURE_EFFECTS = Contract(
    "measure_effects",  # one measure, one indicator that it names; no indicator: it names none
    {
        "measure_id": "int",
        "fiscal_year": "int",
        "number": "int",
        "title": "text",
        "status": "text",
        "progress_shown": "int?",
        "indicator": "int?",
        "name": "text",
        **{
            column: INDICATOR_EFFECTS.columns[column]
            for column in ("before", "after", "change", "rest_change", "difference")
        },
        "peer_change": "score",
        "movement": "text",
    },
)
MEASURE_LINEAGE = Contract(
    "measure_lineage",  # what was decided of a measure when the plan of the fiscal year was set
    {
        "fiscal_year": "int",
        "measure_id": "int",
        "decision": "text",  # domain/improvement/lineage.py
        "predecessor_id": "int?",
        "reason": "text",
        "change_no": "int",
        "changed_at": "time",
        "actor": "text",
    },
)
WRITTEN_LINEAGE = Contract(
    "written_lineage",  # decisions as a change wrote them, measures as they are called
    {
        "change_no": "int",
        "plan_year": "int",
        "decision": "text",
        "reason": "text",
        "is_removed": "flag",
        "measure_id": "int",
        "fiscal_year": "int",
        "number": "int",
        "title": "text",
        "earlier_year": "int?",
        "earlier_number": "int?",
        "earlier_title": "text",
    },
)
LEDGER = Contract(
    # One plan against the plan recorded before it: a row for every measure of either; what is
    # missing on one side is new or dropped.
    "ledger",
    {
        "fiscal_year": "int",
        "earlier_year": "int",
        "decision": "text",
        "basis": "text",
        "likeness": "int?",  # of both titles, per cent
        "measure_id": "int?",
        "number": "int?",
        "title": "text",
        "indicators": "numbers",
        "earlier_id": "int?",
        "earlier_number": "int?",
        "earlier_title": "text",
        "earlier_indicators": "numbers",
        "earlier_status": "text",
        "reason": "text",
        "actor": "text",  # who decided; missing where nobody did
    },
)
