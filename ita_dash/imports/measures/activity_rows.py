"""Which rows of a measures table make up each measure, and which are headings, sums or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.text import search_key
from ita_dash.imports.tables.account import RowsAccount
from ita_dash.imports.tables.made_table import Table, part_number
from ita_dash.imports.tables.title_year import TITLE_COLUMN

_BRACKETS = r"(?:\(.*\))?"
_SUM = re.compile(
    rf"(?:(?:ผล)?รวม(?:ทั้งสิ้น|ทั้งหมด|น้ำหนัก|คะแนน|ร้อยละ|เฉลี่ย)?|ยอดรวม|(?:ค่า|ร้อยละ)?เฉลี่ย(?:รวม)?"
    rf"|total|average|(?:ร้อยละ|ค่า)?(?:เป้าหมาย|แผน|ผล|ความก้าวหน้า|ความคืบหน้า)"
    rf"(?:การดำเนิน(?:งาน|การ))?(?:จริง)?(?:สะสม|รวม|เฉลี่ย|สะสมรวม)){_BRACKETS}:?"
)
_HEADING = re.compile(
    r"(?:หมวด|ด้าน|ยุทธศาสตร์|กลยุทธ์|แผนงาน|แผนปฏิบัติการ|ส่วนที่|กลุ่มที่|มิติ|ประเด็นที่|ประเด็นการ|เป้าประสงค์|ภารกิจ"
    r"|องค์ประกอบ)"
)
_NUMBER = re.compile(r"[\d.()\-/]*")
_DOTTED = re.compile(r"\d+(?:\.\d+)+\.?")
HEADING, SUM = msg("หัวข้อกลุ่ม"), msg("แถวรวมหรือสะสม")
PLAN_AND_ACTUAL = msg("เป้าหมายและผลของเรื่องเดียวกัน")


@dataclass
class Activity:
    """A measure's rows: the first tells what it is, the others hold what is told month by month.

    ``value_rows`` what was done, ``plan_rows`` what was to be.
    """

    row: int
    value_rows: list[int] = field(default_factory=list)
    plan_rows: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class ActivityRows:
    """The measures of a table in order, and the rows that are none of their own."""

    activities: tuple[Activity, ...]
    skipped: tuple[RowsAccount, ...]
    merged: tuple[RowsAccount, ...]


def activity_rows(
    table: Table, letters: Mapping[str, str], kinds: Mapping[int, bool] | None
) -> ActivityRows:
    """Sort the rows of a table.

    ``letters`` are the columns by field. ``kinds`` says of rows that come in pairs which hold
    what was done (True) and which the target.
    """
    frame = table.frame.drop(columns=TITLE_COLUMN, errors="ignore")
    rows = dict(zip(frame.index.tolist(), frame.to_numpy().tolist(), strict=True))
    columns = {letter: place for place, letter in enumerate(frame.columns)}
    places = {field: columns[letter] for field, letter in letters.items() if letter in columns}
    reader = _Rows(places, kinds or {})
    for row, texts in rows.items():
        reader.read(int(row), [text.strip() for text in texts])
    return reader.done()


class _Rows:
    def __init__(self, places: Mapping[str, int], kinds: Mapping[int, bool]) -> None:
        self._places, self._kinds = places, kinds
        self._activities: list[Activity] = []
        self._skipped: dict[str, list[int]] = {}
        self._merged: list[int] = []
        self._above: tuple[str, str] = ("", "")

    def read(self, row: int, texts: Sequence[str]) -> None:
        reason = self._no_measure(texts)
        if reason is not None:
            self._skipped.setdefault(reason.msgid, []).append(row)
            return
        if row in self._kinds and self._goes_on(row, texts):
            self._merged.append(row)
        else:
            self._activities.append(Activity(row))
            self._above = self._key(texts)
        activity = self._activities[-1]
        (activity.value_rows if self._kinds.get(row, True) else activity.plan_rows).append(row)

    def done(self) -> ActivityRows:
        skipped = [RowsAccount(tuple(rows), msg(reason)) for reason, rows in self._skipped.items()]
        merged = [RowsAccount(tuple(self._merged), PLAN_AND_ACTUAL)] if self._merged else []
        return ActivityRows(tuple(self._activities), tuple(skipped), tuple(merged))

    def _text(self, field: str, texts: Sequence[str]) -> str:
        place = self._places.get(field)
        return "" if place is None else texts[place]

    def _key(self, texts: Sequence[str]) -> tuple[str, str]:
        return search_key(self._text("number", texts)), search_key(self._text("title", texts))

    def _goes_on(self, row: int, texts: Sequence[str]) -> bool:
        """Whether a row of a pair belongs to the measure above: by its words, or without any."""
        if not self._activities or part_number(row) != part_number(self._activities[-1].row):
            return False
        number, title = self._key(texts)
        return not (number or title) or (number, title) == self._above

    def _no_measure(self, texts: Sequence[str]) -> Message | None:
        """Why a row is no measure: it heads a group, or sums others up."""
        title, number = self._text("title", texts), self._text("number", texts)
        names_nobody = not self._text("divisions", texts)
        lead = title or number
        if names_nobody and _SUM.fullmatch(search_key(lead)) and not (title and number):
            return SUM
        filled = {text for text in texts if text}
        if len(filled) != 1:
            return None
        if not title and number and not _NUMBER.fullmatch(number):
            return HEADING
        return HEADING if title and _HEADING.match(title) and "number" in self._places else None


def own_numbers(rows: Sequence[int], numbers: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Of each row its number, "" where sheets or parts of numbers make it no number of its own.

    Numbers such as 1.1 are none; where a number stands on several sheets, it counts on the first.
    """
    dotted = {part_number(row) for row, text in zip(rows, numbers, strict=True) if _is_dotted(text)}
    first: dict[str, int] = {}
    for row, text in zip(rows, numbers, strict=True):
        part = part_number(row)
        is_own = part not in dotted and first.setdefault(text, part) == part
        yield row, text if is_own else ""


def _is_dotted(text: str) -> bool:
    return bool(_DOTTED.fullmatch(search_key(text))) and not text.endswith(".0")
