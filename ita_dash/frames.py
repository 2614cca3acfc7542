"""Column contracts of every result frame: names, order and one dtype per kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import pandas as pd

T = TypeVar("T")

Row = Mapping[Any, Any]
"""One row of a frame by its columns, while many are worked on; an answer of one row is a record."""

DTYPES: Mapping[str, str] = {
    "int": "int64",
    "int?": "Int64",
    "score": "float64",  # 0–100 or points; NaN is unknown
    "text": "str",  # missing is NaN
    "flag": "bool",
    "flag?": "boolean",
    "date": "datetime64[s]",  # midnight, no zone; NaT is unknown
    "time": "datetime64[us]",  # UTC, no zone
    "texts": "object",  # a tuple of texts, empty where there is none
    "numbers": "object",  # a tuple of whole numbers, empty where there is none
}


@dataclass(frozen=True)
class Contract:
    """The columns of one kind of frame, in order, each with its kind."""

    name: str
    columns: Mapping[str, str]

    def apply(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The frame with exactly these columns, order and dtypes.

        Raises ValueError naming the contract when a column is missing or unexpected.
        """
        if list(frame.columns) != list(self.columns):
            raise ValueError(f"{self.name}: {list(frame.columns)} instead of {list(self.columns)}")
        wanted = {column: DTYPES[kind] for column, kind in self.columns.items()}
        given = zip(wanted.items(), frame.dtypes, strict=True)
        # Casting what is already right costs more than most of the rules on a small frame.
        wrong = {column: dtype for (column, dtype), now in given if str(now) != dtype}
        return frame.astype(wrong) if wrong else frame

    def empty(self) -> pd.DataFrame:
        """No rows, right columns."""
        return self.apply(pd.DataFrame(columns=list(self.columns)))

    def records(self, frame: pd.DataFrame, record: Callable[..., T]) -> list[T]:
        """The rows in their order, each as a ``record`` made with these columns by their names.

        What is unknown is None, but an unknown score stays NaN; dates and times are Python's.
        """
        cells = [_plain_values(frame[name], kind) for name, kind in self.columns.items()]
        names = list(self.columns)
        return [record(**dict(zip(names, row, strict=True))) for row in zip(*cells, strict=True)]


def _plain_values(column: pd.Series, kind: str) -> list[Any]:
    if kind == "date":
        return [None if pd.isna(each) else each.date() for each in column]
    if kind == "time":
        return [None if pd.isna(each) else each.to_pydatetime() for each in column]
    values = column.tolist()
    if kind == "text" or kind.endswith("?"):
        return [None if pd.isna(each) else each for each in values]
    return values


CHANGES = Contract(
    "changes",
    {"change_no": "int", "changed_at": "time", "actor": "text", "action": "text", "note": "text"},
)
CHANGE_MEASURES = Contract("change_measures", {"change_no": "int", "measure_id": "int"})
AGENCY_REVISIONS = Contract(
    "agency_revisions",
    {
        "change_no": "int",
        "changed_at": "time",
        "actor": "text",
        "action": "text",
        "name": "text",
        "agency_type": "text",
        "province": "text",
        "district": "text",
    },
)
UNDOS = Contract(
    "undos",  # changes that took another one back
    {"change_no": "int", "undone_change_no": "int", "changed_at": "time", "actor": "text"},
)
ASSESSED_AGENCIES = Contract(
    "assessed_agencies",
    {
        "assessed_id": "int",
        "name": "text",
        "agency_type": "text",
        "province": "text",
        "district": "text",
        "row_kind": "text",
    },
)
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
YEAR_SCORES = Contract(
    "year_scores",  # of SCORE_FIGURES what a score is computed from
    {
        "assessed_id": "int",
        "fiscal_year": "int",
        "code": "text",
        "value": "score",
        "label": "text",
        "scale": "text",
    },
)
PEER_TABLES = Contract(
    # a table with figures of other agencies of one year: how many agencies it names of a kind of
    # result, and of how many codes of each sort it tells at most
    "peer_tables",
    {
        "source": "text",
        "file_name": "text",  # missing where nobody imported a file
        "change_no": "int",
        "changed_at": "time",
        "row_kind": "text",
        "agencies": "int",
        "totals": "int",
        "instruments": "int",
        "indicators": "int",
    },
)
PEER_STANDINGS = Contract(
    "peer_standings",  # the own agency in a group, per code, see domain/peers/standing.py
    {
        "code": "text",
        "own": "score",
        "rank": "int?",
        "count": "int",
        "quarter": "int?",
        "lower_share": "score",
        "median": "score",
        "to_median": "score",
        "better": "score",
        "to_better": "score",
        "better_count": "int",
        "better_name": "text",
        "best": "score",
        "passed_share": "score",
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
SCORE_DETAILS = Contract(
    "score_details",  # questions and items as they were told; code "i1", "e1", "o1"
    {
        "fiscal_year": "int",
        "code": "text",
        "part": "int",  # 1 and 2 are the two surveys of the EIT, 0 is the question as a whole
        "indicator": "int?",  # where the year's list does not say it, or says another
        "name": "text",  # where the year's list does not have the code
        "score": "score",
        "elements_met": "int?",
        "elements_total": "int?",
        "remark": "text",
        "source": "text",
        "change_no": "int",
        "changed_at": "time",
    },
)
QUESTION_TABLE = Contract(
    # A year's questions and items, the listed ones and those that were told besides: what is
    # known of each, and how many points of the total it can still give; domain/scores/questions.py
    "question_table",
    {
        "fiscal_year": "int",
        "indicator": "int?",  # missing where it is not known whose it is
        "code": "text",
        "name": "text",
        "sub_indicator": "text",
        "answer": "text",  # scale, yes_no; missing for items and where it is not known
        "score": "score",
        "part_1": "score",
        "part_2": "score",
        "elements_met": "int?",
        "elements_total": "int?",
        "elements": "texts",  # what an item asks for
        "remark": "text",
        "source": "text",
        "stake_low": "score",  # points of the total, an estimate; both are equal but where only
        "stake_high": "score",  # the parts of a question are known
        "is_listed": "flag",  # the year's list has the code
        "role": "text",
        "predecessor": "text",
        "confidence": "text",  # of the name, and below of whose it is and of its elements
        "place_confidence": "text",
        "elements_confidence": "text",
        "list_source": "text",  # where the list is from
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
SCENARIOS = Contract(
    "scenarios",  # scores that somebody tries from the result of fiscal_year, the newest revision
    {
        "scenario_id": "int",
        "change_no": "int",
        "changed_at": "time",
        "actor": "text",
        "fiscal_year": "int",
        "name": "text",
        "note": "text",
    },
)
SCENARIO_SCORES = Contract(
    "scenario_scores", {"scenario_id": "int", "indicator": "int", "score": "score"}
)
YEAR_TARGETS = Contract(
    "year_targets",  # the revision of a scenario that is the targets of fiscal_year
    {
        "fiscal_year": "int",
        "change_no": "int",
        "changed_at": "time",
        "actor": "text",
        "scenario_id": "int",
        "scenario_change_no": "int",
        "result_year": "int",  # of the result that the scenario began from
        "name": "text",
    },
)
INDICATOR_TARGETS = Contract(
    "indicator_targets",  # the agency's own, beside the target of the rule book
    {"fiscal_year": "int", "indicator": "int", "target": "score"},
)
DIVISIONS = Contract(
    "divisions",  # those in use, and closed ones that still stand on a measure
    {"division_id": "int", "name": "text", "sort_order": "int", "is_closed": "flag"},
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
WRITTEN_DETAILS = Contract(
    "written_details",  # questions and items as a change wrote them, and as they stood before
    {
        "change_no": "int",
        "fiscal_year": "int",
        "code": "text",
        "part": "int",
        "score": "score",
        "is_removed": "flag",
        "score_before": "score",
        "was_removed": "flag",
    },
)
DIVISION_REVISIONS = Contract(
    "division_revisions",
    {
        "division_id": "int",
        "change_no": "int",
        "changed_at": "time",
        "actor": "text",
        "action": "text",
        "name": "text",
        "sort_order": "int",
        "is_removed": "flag",
        "merged_into": "int?",
    },
)
PLAN = Contract(
    "plan",  # a plan to a goal: the total, then a row per indicator, the most to give first
    {
        "fiscal_year": "int",
        "indicator": "int?",  # missing for the total
        "name": "text",
        "instrument": "text",
        "score": "score",
        "gap": "score",  # to the year's target
        "worth": "score",  # points of the total that one point moves
        "room": "score",  # up to the full score
        "potential": "score",  # points of the total that the room can still give
        "max_raise": "score",
        "max_raise_from": "text",  # an Origin of domain/targets/bounds.py
        "effort": "score",
        "raise": "score",
        "reached": "score",
        "gain": "score",  # points of the total
        "items": "int?",  # an estimate; missing where nobody can say
    },
)
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
    {"measure_id": "int", "step_no": "int", "description": "text", "is_done": "flag"},
)
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
        "methods": "text",  # steps, one a line, numbered
        "steps_done": "numbers",  # of the finished steps
        "steps_total": "int",
        "progress_shown": "int?",  # recorded, else derived; unknown stays missing
        "days_left": "int?",
        "due": "text",  # overdue, unconfirmed, within_30, within_90, later, none, closed
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
PEER_MOVES = Contract(
    "peer_moves",  # mean change of the other agencies between two years, of all and of one kind
    {
        "code": "text",
        "peers": "int",
        "change": "score",
        "alike_peers": "int",  # of the kind that was asked for
        "alike_change": "score",
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
DIVISION_SUMMARY = Contract(
    # Counts by status and by date are of the measures the division leads; the statuses add up
    # to ``lead``. Last come the rows -1 for measures of which it is open who leads, and 0 for
    # those that name no division.
    "division_summary",
    {
        "division_id": "int",
        "name": "text",
        "lead": "int",
        "supporting": "int",
        "not_started": "int",
        "in_progress": "int",
        "completed": "int",
        "cancelled": "int",
        "overdue": "int",  # of the open ones
        "unconfirmed": "int",  # of the open ones: over, but nobody told the status
        "due_soon": "int",  # of the open ones: within 30 days
        "progress": "score",  # mean of what is known, 0–100
    },
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
