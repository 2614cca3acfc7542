"""The columns of a table that go month by month: progress, plans, and what was done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ita_dash.domain.thai.months import MONTH_NAME, Mention, mentions
from ita_dash.domain.thai.text import search_key, squeeze
from ita_dash.imports.tables.made_table import Table

_ENGLISH = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_ENGLISH_NAMES = "|".join(f"{name}|{name[:3]}|{name[:4]}" for name in _ENGLISH)
_AS_DATE = re.compile(r"\d{4}-(\d\d)-01")
"""The first of a month, as a spreadsheet holds "ต.ค. 68" that it made a date of."""
_MONTH = re.compile(rf"(?:ประจำ)?(?:เดือน ?)?(?:{MONTH_NAME})(?: ?(?:พ\.? ?ศ\.? ?)?\d{{2,4}})?")
_ENGLISH_MONTH = re.compile(rf"\b({_ENGLISH_NAMES})\b\.?(?: ?-? ?\d{{2,4}})?", re.I)
_PLAN = re.compile("^(?:ร้อยละ)?(?:ค่า)?(?:แผน|เป้าหมาย|เป้า|plan|target)", re.IGNORECASE)
_ACTUAL = re.compile("^(?:ร้อยละ)?(?:ผล|จริง|ทำได้|ดำเนินการจริง|actual|result|done)", re.IGNORECASE)
_DIGIT_END = re.compile(r"\d ?$")
_BETWEEN = re.compile(r"[()\[\]:·\-–/]")
_LONGEST = 80
MONTHS_OF_A_SERIES = 3
"""Months that make a series; two may be the ends of a period."""


@dataclass(frozen=True)
class MonthColumn:
    """A column of one month, 1–12; ``year`` are the digits that its header has besides."""

    letter: str
    month: int
    year: str = ""


@dataclass(frozen=True)
class MonthSeries:
    """Columns that say the same of one month after the other, in the order of the sheet.

    ``words`` is what their headers say besides the month. ``repeated`` are pairs of columns with
    the same header; the second of them is not among ``columns``.
    """

    words: str
    columns: tuple[MonthColumn, ...]
    repeated: tuple[tuple[str, str], ...] = ()

    @property
    def is_plan(self) -> bool:
        """Whether it says what is to be, not what is."""
        return is_plan(self.words)


@lru_cache(maxsize=10_000)
def month_head(header: str) -> tuple[int, str] | None:
    """The month (1–12) that a header names, and its other words; None for none or several."""
    text = squeeze(header)
    if len(text) > _LONGEST:
        return None
    if found_date := _AS_DATE.fullmatch(text):
        return int(found_date[1]), ""
    thai = _MONTH.findall(text)
    if thai:
        months = _mentions(_MONTH.search(text)[0]) if len(thai) == 1 else []  # type: ignore[index]
        is_one = len(months) == 1 and not _DIGIT_END.search(text[: text.index(thai[0])])
        return (months[0].month, _words(_MONTH.sub("", text))) if is_one else None
    english = list(_ENGLISH_MONTH.finditer(text))
    if len(english) != 1:
        return None
    initials = [name[:3] for name in _ENGLISH]
    return initials.index(english[0][1][:3].lower()) + 1, _words(_ENGLISH_MONTH.sub("", text))


def _mentions(text: str) -> list[Mention]:
    """The months of a text; none beside a year of neither era, which heads no column."""
    try:
        return mentions(text)
    except ValueError:
        return []


def is_plan(text: str) -> bool:
    """Whether words name a plan or a target."""
    return bool(_PLAN.match(search_key(text)))


def is_actual(text: str) -> bool:
    """Whether words name what was really done."""
    return bool(_ACTUAL.match(search_key(text)))


def month_series(table: Table) -> list[MonthSeries]:
    """The series of the table, each of at least three months."""
    groups: dict[str, list[MonthColumn]] = {}
    for letter, header in table.headers.items():
        named = _named(header, table.above.get(letter, ""))
        if named is not None:
            year = "".join(filter(str.isdecimal, header))
            groups.setdefault(named[1], []).append(MonthColumn(letter, named[0], year))
    return [
        series
        for words, columns in groups.items()
        if len((series := _series(words, columns)).columns) >= MONTHS_OF_A_SERIES
    ]


def _named(header: str, above: str) -> tuple[int, str] | None:
    """The month of a column and what else its header says; the month may stand in the group."""
    own = month_head(header)
    group = month_head(above)
    if own is not None:
        return own if own[1] or group else (own[0], _series_words(above))
    if group is not None and (is_plan(header) or is_actual(header)):
        return group[0], _words(header)
    return None


def _series_words(above: str) -> str:
    """A group above bare months matters where it says whether they are planned or real."""
    return _words(above) if is_plan(above) or is_actual(above) else ""


def _series(words: str, columns: Sequence[MonthColumn]) -> MonthSeries:
    first: dict[tuple[int, str], MonthColumn] = {}
    repeated: list[tuple[str, str]] = []
    for column in columns:
        kept = first.setdefault((column.month, column.year), column)
        if kept is not column:
            repeated.append((kept.letter, column.letter))
    return MonthSeries(words, tuple(first.values()), tuple(repeated))


def month_letters(series: Sequence[MonthSeries]) -> Iterator[str]:
    """The letters of all columns of all series."""
    for one in series:
        yield from (column.letter for column in one.columns)
        yield from (second for _, second in one.repeated)


def kind_column(table: Table, free: Sequence[str]) -> tuple[str, Mapping[int, bool]] | None:
    """The column that says of every row whether it holds targets or what was done.

    With it the rows that hold what was done: True, and targets: False. None where there is none.
    """
    for letter in free:
        texts = table.frame[letter].str.strip()
        kind_texts = {row: text for row, text in texts.items() if text}
        kinds = {int(str(row)): is_actual(text) for row, text in kind_texts.items()}
        is_certain = all(is_plan(text) or is_actual(text) for text in kind_texts.values())
        if is_certain and {True, False} <= set(kinds.values()):
            return letter, kinds
    return None


def _words(text: str) -> str:
    return " ".join(_BETWEEN.sub(" ", text).split())
