"""What the fields of the form of questions hold, as typed; kept as a draft, read back unchanged."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

import pandas as pd

from ita_dash.domain.rounding import half_up_number
from ita_dash.domain.scores.elements import elements_as_told
from ita_dash.domain.scores.question_codes import is_item

NEW = "new"
"""What the fields of a question or item are called that the year's list does not have."""
_QUESTION = ("score", "remark")
_EIT = ("score", "part_1", "part_2", "remark")
_ITEM = ("score", "elements", "remark")
_COUNTS = ("elements_met", "elements_total")


@dataclass(frozen=True)
class QuestionInput:
    """The fields of one indicator's form; ``texts`` by "code.field", blank where nothing is known.

    ``source`` and ``reason`` speak of what is about to be written.
    """

    fiscal_year: int
    indicator: int
    texts: Mapping[str, str]
    source: str
    reason: str

    def as_json(self) -> str:
        """The fields as text; ``read_question_input`` gives them back."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


def read_question_input(text: str) -> QuestionInput | None:
    """The fields that ``as_json`` wrote; None for a text that another version of it wrote."""
    try:
        read = QuestionInput(**json.loads(text))
        every_text = [*read.texts, *read.texts.values(), read.source, read.reason]
    except (ValueError, TypeError, AttributeError):
        return None
    is_sound = isinstance(read.fiscal_year, int) and isinstance(read.indicator, int)
    return read if is_sound and all(isinstance(each, str) for each in every_text) else None


def form_fields(code: str) -> Sequence[str]:
    """The fields of a question or item."""
    if code == NEW:
        return ("code", "name", "score", "elements", "remark")
    return _ITEM if is_item(code) else _EIT if code.startswith("e") else _QUESTION


def shown_texts(table: pd.DataFrame) -> dict[str, str]:
    """QUESTION_TABLE → the text of every field that has one."""
    texts: dict[str, str] = {}
    for row in table.to_dict("records"):
        code = row["code"]
        for name in ("score", "part_1", "part_2"):
            if not pd.isna(row[name]):
                texts[f"{code}.{name}"] = _number(float(row[name]))
        met, total = (None if pd.isna(row[each]) else row[each] for each in _COUNTS)
        elements = elements_as_told(met, total, row["elements_marked"])
        if elements:
            texts[f"{code}.elements"] = elements
        if isinstance(row["remark"], str):
            texts[f"{code}.remark"] = row["remark"]
    return {name: text for name, text in texts.items() if _has(name)}


def _has(name: str) -> bool:
    code, _, field = name.partition(".")
    return field in form_fields(code)


def _number(value: float) -> str:
    return f"{half_up_number(value, 6):.10g}"
