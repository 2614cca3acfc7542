"""Columns of scores: as printed, as computed, against the year before, as changes wrote them."""

from __future__ import annotations

from ita_dash.frames.contract import Contract

SCORE_FIGURES = Contract(
    "score_figures",  # as printed, one per row; code as in domain/scores/scoring.py
    {
        "assessed_id": "int",
        "fiscal_year": "int",
        "code": "text",
        "value": "score",
        "label": "text",
        "scale": "text",
        "source": "text",
        "change_no": "int",
        "changed_at": "time",
    },
)
ASSESSMENTS = Contract(
    "assessments",  # one agency, one year; instruments and totals on 0–100
    {
        "assessed_id": "int",
        "fiscal_year": "int",
        "published_iit": "score",
        "published_eit": "score",
        "published_oit": "score",
        "published_total": "score",
        "published_rating": "text",
        "computed_iit": "score",
        "computed_eit": "score",
        "computed_oit": "score",
        "computed_total": "score",
        "iit": "score",
        "eit": "score",
        "oit": "score",
        "eit_part_1": "score",
        "eit_part_2": "score",
        "total": "score",
        "total_is_computed": "flag",  # known, but no total was published
        "rule_rating": "text",  # what the rule gives, and how sure: domain/scores/ratings.py
        "rule_certainty": "text",
        "rating": "text",  # published where it was, else the rule's
        "rating_certainty": "text",
        "rating_disagrees": "flag",  # the published one cannot follow from the rule
        "target": "score",
        "gap": "score",
        "passed": "flag?",
        "difference": "score",
        "disagrees": "flag",
    },
)
INDICATOR_SCORES = Contract(
    "indicator_scores",
    {
        "assessed_id": "int",
        "fiscal_year": "int",
        "indicator": "int",
        "name": "text",
        "instrument": "text",
        "score": "score",
        "target": "score",
        "gap": "score",
        "worth": "score",  # points of the total that one point of this indicator moves
    },
)
SCORE_CHANGES = Contract(
    "score_changes",  # year against the year before, per code (total, iit, eit, oit, indicator_N)
    {
        "assessed_id": "int",
        "fiscal_year": "int",
        "code": "text",
        "score": "score",
        "previous_score": "score",
        "change": "score",
    },
)
WRITTEN_SCORES = Contract(
    "written_scores",  # the agency's own figures as a change wrote them, and as they stood before
    {
        "change_no": "int",
        "fiscal_year": "int",
        "code": "text",
        "value": "score",
        "label": "text",
        "is_removed": "flag",
        "value_before": "score",
        "label_before": "text",
        "was_removed": "flag",
    },
)
