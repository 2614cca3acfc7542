"""Read the cells of a score table: scores, fiscal years, scales and kinds of row."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from ita_dash.domain.fiscal_year import as_be_year
from ita_dash.domain.scores.kinds import ROW_KIND_LABELS
from ita_dash.domain.scores.scales import SCALE_LABELS
from ita_dash.domain.scores.sources import source_message, typed_source
from ita_dash.domain.thai.text import search_key
from ita_dash.i18n.spellings import every_language, spelled

_MISSING = {
    *("", "-", "–", "—", "−", "--", "---", ".", "..", "...", "…"),
    *("n/a", "na", "n.a.", "#n/a", "nan", "null", "none"),
    *("ไม่มี", "ไม่มีข้อมูล", "ไม่ทราบ", "ไม่ระบุ", "ไม่ปรากฏ", "ไม่ได้ประเมิน", "ไม่เข้ารับการประเมิน"),
}
_SCORE = re.compile(r"(?:ร้อยละ)?([+-]?\d+(?:\.\d*)?|[+-]?\.\d+)(?:%|คะแนน)?")
_DECIMAL_COMMA = re.compile(r"(?<!\d)(\d{1,3}),(\d{1,2})(?!\d)")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_FISCAL_YEAR = re.compile(r"(?:fy|ประจำ|ปี|งบประมาณ|การศึกษา|พ\.?ศ\.?|ค\.?ศ\.?|ita)*(\d{4})(?:\.0+)?")
LIKE_YEARS = range(2500, 2700)
"""What is taken for a fiscal year at all; which of them can be is told by the caller."""

_SCALES: Mapping[str, str] = {
    **dict.fromkeys(("percent", "ร้อยละ", "0-100", "เต็ม100", "100", "%"), "percent"),
    **dict.fromkeys(("points", "คะแนนถ่วงน้ำหนัก", "ถ่วงน้ำหนัก", "30/30/40"), "points"),
    "weighted_30_30_40": "points",
    **spelled(SCALE_LABELS),
}
_ROW_KINDS: Mapping[str, str] = {
    **dict.fromkeys(("official", "ผลอย่างเป็นทางการ"), "official"),
    **dict.fromkeys(
        ("reported_by_media_or_agency", "รายงานโดยสื่อหรือหน่วยงาน"), "reported_by_media_or_agency"
    ),
    **dict.fromkeys(("internal_pre_assessment", "ประเมินตนเองภายใน"), "internal_pre_assessment"),
    **spelled(ROW_KIND_LABELS),
}
_BY_HAND = every_language(source_message(typed_source("")))
"""What our own files for people say before the source of a figure that was typed by hand."""


def is_missing(text: str) -> bool:
    """Whether a cell says that there is no value: blank, a dash, N/A, ไม่มี and the like."""
    return search_key(text) in _MISSING


def read_scale(text: str) -> str | None:
    """``percent``, ``points``, or None for a blank; ValueError for another text."""
    return _word(text, _SCALES)


def read_row_kind(text: str) -> str | None:
    """The kind of a row, or None for a blank; ValueError for another text."""
    return _word(text, _ROW_KINDS)


def read_source(text: str) -> str:
    """A source as it is stored; a figure that was typed by hand stays one after a round trip."""
    words = next((words for words in _BY_HAND if text.startswith(words)), None)
    return text if words is None else typed_source(text.removeprefix(words))


def read_score(text: str) -> float:
    """A score as printed: Thai or Arabic digits, ``85,50``, ``85.50%``, ``1,234.5``.

    Raises ValueError when the text is not a number.
    """
    key = _THOUSANDS.sub("", _DECIMAL_COMMA.sub(r"\1.\2", search_key(text)))
    found = _SCORE.fullmatch(key)
    if not found:
        raise ValueError(text)
    return float(found.group(1))


def read_fiscal_year(text: str, years: Container[int] = LIKE_YEARS) -> int:
    """A fiscal year พ.ศ. from ``2567``, ``พ.ศ. ๒๕๖๗``, ``ปีงบประมาณ 2567`` or ``2024``.

    Raises ValueError when the text is no year, or none of ``years``.
    """
    found = _FISCAL_YEAR.fullmatch(search_key(text))
    fiscal_year = as_be_year(int(found.group(1))) if found else 0
    if fiscal_year not in years:
        raise ValueError(text)
    return fiscal_year


def _word(text: str, known: Mapping[str, str]) -> str | None:
    key = search_key(text)
    if key in _MISSING:
        return None
    if key not in known:
        raise ValueError(text)
    return known[key]


@dataclass(frozen=True)
class ReadColumn:
    """A column of texts after reading: the values, and where the text could not be read."""

    values: npt.NDArray[np.object_]
    is_invalid: npt.NDArray[np.bool_]


def read_column(texts: pd.Series, read: Callable[[str], object]) -> ReadColumn:
    """Apply ``read`` once to each different text; a ValueError marks the cell invalid (None)."""
    codes, different = pd.factorize(texts)
    values = np.empty(len(different) + 1, dtype=object)
    invalid = np.zeros(len(different) + 1, dtype=bool)
    for place, text in enumerate(different):
        try:
            values[place] = read(text)
        except ValueError:
            invalid[place] = True
    return ReadColumn(values[codes], invalid[codes])
