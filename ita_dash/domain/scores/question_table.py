"""A year's questions and items with their scores, and the points each can still give.

How items and questions make an indicator is known for few years. Where the rule book does not
say, what one is worth is a plain share of its indicator and always called an estimate.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.rulebook.questions import OitItem, Question
from ita_dash.domain.scores.question_codes import code_order, is_item
from ita_dash.domain.scores.questions import FULL
from ita_dash.frames.questions import QUESTION_TABLE

Record = Mapping[Hashable, Any]


def question_table(details: pd.DataFrame, book: RuleBook, fiscal_year: int) -> pd.DataFrame:
    """SCORE_DETAILS → QUESTION_TABLE of a year, in the order of the codes.

    ``book`` is the year's rule book, or the latest where the year has none: its list is then
    not the year's, and only what was told is shown.
    """
    recorded = _recorded(details[details["fiscal_year"] == fiscal_year])
    listed = _listed(book) if book.fiscal_year == fiscal_year else {}
    rows: list[dict[Hashable, Any]] = [
        {**_BLANK, "fiscal_year": fiscal_year, **listed.get(code, {}), **recorded.get(code, {})}
        for code in sorted({*listed, *recorded}, key=code_order)
    ]
    for row in rows:
        row["is_listed"] = row["code"] in listed
        own = listed.get(row["code"], {})
        if not row["is_listed"] or row["indicator"] != own["indicator"]:
            row["sub_indicator"] = None
    shares = _shares(rows, book)
    for row, share in zip(rows, shares, strict=True):
        row["stake_low"], row["stake_high"] = _stakes(row, share)
    return QUESTION_TABLE.apply(pd.DataFrame(rows, columns=list(QUESTION_TABLE.columns)))


_BLANK: Record = {
    **dict.fromkeys(QUESTION_TABLE.columns),
    "elements": (),
    "is_listed": False,
}


def _listed(book: RuleBook) -> dict[str, dict[Hashable, Any]]:
    rows = [*map(_question, book.questions), *map(_item, book.oit_items)]
    return {str(row["code"]): row for row in rows}


def _question(question: Question) -> dict[Hashable, Any]:
    has_topic = bool(question.topic)
    return {
        "code": question.code,
        "indicator": question.indicator,
        "name": question.topic or None,
        "answer": question.answer,
        "confidence": str(question.topic_confidence if has_topic else question.confidence),
        "place_confidence": str(question.confidence),
        "list_source": question.source,
    }


def _item(item: OitItem) -> dict[Hashable, Any]:
    return {
        "code": item.code,
        "indicator": item.indicator,
        "name": item.name,
        "sub_indicator": item.sub_indicator,
        "elements": item.elements.texts,
        "role": item.role,
        "predecessor": item.predecessor,
        "confidence": str(item.confidence),
        "place_confidence": str(item.sub_indicator_confidence),
        "elements_confidence": str(item.elements.confidence),
        "list_source": item.source,
    }


_WHOLE = (
    *("indicator", "name", "score", "elements_met", "elements_total", "elements_marked"),
    *("remark", "source"),
)


def _recorded(details: pd.DataFrame) -> dict[str, dict[Hashable, Any]]:
    """What was told of each code; its parts beside the whole."""
    recorded: dict[str, dict[Hashable, Any]] = {}
    for row in details.astype(object).to_dict("records"):
        own = recorded.setdefault(str(row["code"]), {"code": row["code"]})
        for field in _WHOLE if row["part"] == 0 else ("indicator", "name", "remark", "source"):
            if not pd.isna(row[field]):
                own.setdefault(field, row[field])
        if row["part"]:
            own[f"part_{row['part']}"] = row["score"]
    return recorded


def _shares(rows: Sequence[Record], book: RuleBook) -> Iterator[float]:
    """The points of the total that each row is worth in all; NaN where it is not known whose it is.

    By the means of sub-indicators where the year's rule book knows that, else a plain share.
    """
    numbers = Counter(row["indicator"] for row in rows)
    subs = Counter((row["indicator"], row["sub_indicator"]) for row in rows)
    known = {each.number for each in book.indicators}
    for row in rows:
        number, sub = row["indicator"], row["sub_indicator"]
        if number not in known:
            yield math.nan
        elif is_item(row["code"]) and book.oit_method and sub is not None:
            within = sum(1 for each in subs if each[0] == number and each[1] is not None)
            yield FULL * book.worth(number) / within / subs[number, sub]
        else:
            yield FULL * book.worth(number) / numbers[number]


def _stakes(row: Record, share: float) -> tuple[float, float]:
    """The least and the most that is still to be had; both the same where the score is known.

    How the two parts of the EIT make a score is not known, so it lies somewhere between them;
    of one part alone nothing follows.
    """
    parts: list[Any] = [row["part_1"], row["part_2"]] if pd.isna(row["score"]) else [row["score"]]
    if any(pd.isna(part) for part in parts):
        return math.nan, math.nan
    stakes = [share * (FULL - float(part)) / FULL for part in parts]
    return min(stakes), max(stakes)
