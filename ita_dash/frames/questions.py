"""Columns of questions and items: as told, as a year lists them, as changes wrote them."""

from __future__ import annotations

from ita_dash.frames.contract import Contract

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
        "elements_marked": "text",  # their places in the year's list, "1,3"
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
        "elements_marked": "text",  # their places in the year's list, "1,3"
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
