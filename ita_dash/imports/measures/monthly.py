"""What month columns say of a measure: how far it has come, its status, what was done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus, parse_status
from ita_dash.domain.messages import Message, msg
from ita_dash.imports.measures.month_cells import MonthCell, MonthCells
from ita_dash.imports.measures.month_columns import MonthSeries
from ita_dash.imports.measures.month_values import MonthValues
from ita_dash.imports.measures.percent import whole_percent
from ita_dash.imports.problems import Problem
from ita_dash.imports.scores.cells import read_score
from ita_dash.imports.tables.made_table import Table

_MONEY = re.compile("งบ|เงิน|เบิกจ่าย|บาท|ล้าน|budget|baht", re.IGNORECASE)


@dataclass
class MonthlyTexts:
    """What the months of one measure say, by field, and which cell says it."""

    texts: dict[str, str] = field(default_factory=dict)
    letters: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


class MonthlyReader:
    """Reads the month columns of a table, row by row.

    ``progress`` is the series of percentages, ``plans`` those of planned ones, ``words`` those of
    texts; others are not used. ``values`` gives the single months.
    """

    def __init__(self, table: Table, series: Sequence[MonthSeries]) -> None:
        self._table, self._months = table, MonthCells(table)
        months = self._months
        real = [each for each in series if not each.is_plan and not _MONEY.search(each.words)]
        numeric = [each for each in real if months.is_numeric(each)]
        self.progress = numeric[0] if numeric else None
        self.words = [each for each in real if each not in numeric and months.tells_words(each)]
        plans = [each for each in series if each.is_plan and not _MONEY.search(each.words)]
        self.plans = [each for each in plans if months.is_numeric(each)]
        self.values = MonthValues(table, self.progress, self.plans, self.words)
        self._is_fraction = bool(numeric) and months.holds_fractions(numeric[0])

    @property
    def used(self) -> dict[str, Message]:
        """What each column that is used was taken for."""
        used = {
            column.letter: msg("ความคืบหน้ารายเดือน")
            for series in filter(None, [self.progress])
            for column in series.columns
        }
        for series in self.plans:
            planned = msg("แผนสะสมรายเดือน")
            used |= {column.letter: planned for column in series.columns}
        for series in self.words:
            what = msg("สถานะหรือผลรายเดือน")
            used |= {column.letter: what for column in series.columns}
        return used

    def problems(self) -> Iterator[Problem]:
        """What is to be said of the columns as a whole."""
        if self.progress:
            yield Problem("notice", None, None, None, self._columns_read(self.progress))
        if self._is_fraction:
            message = msg("ความคืบหน้ารายเดือนทุกค่าไม่เกิน 1 จึงอ่านเป็นสัดส่วน เช่น 0.6 คือร้อยละ 60")
            yield Problem("warning", None, None, None, message)

    def read(self, rows: Sequence[int]) -> MonthlyTexts:
        """What the last filled month of these rows says."""
        read = MonthlyTexts()
        months = self._read_progress(rows, read)
        for series in self.words:
            self._read_words(series, rows, read, months)
        if read.texts.get("progress") == "100":
            label = str(STATUS_LABELS[MeasureStatus.COMPLETED])
            read.texts.setdefault("status", label)
            read.letters.setdefault("status", read.letters["progress"])
        return read

    def _columns_read(self, series: MonthSeries) -> Message:
        first, last = series.columns[0], series.columns[-1]
        calendar = msg("ปีปฏิทิน") if first.month == 1 else msg("ปีงบประมาณ")
        return msg(
            "ความคืบหน้าอ่านจากคอลัมน์รายเดือน {first} ถึง {last} ({calendar}) โดยใช้เดือนล่าสุดที่มีค่า",
            calendar=calendar,
            first=self._table.column_label(first.letter),
            last=self._table.column_label(last.letter),
        )

    def _read_progress(self, rows: Sequence[int], read: MonthlyTexts) -> int:
        """Put the progress into ``read``; how many months it reaches, 0 for none."""
        if self.progress is None:
            return 0
        values: list[tuple[MonthCell, float]] = []
        for cell in self._months.cells(self.progress, rows):
            try:
                values.append((cell, read_score(cell.text)))
            except ValueError:
                message = msg("ไม่ใช่ร้อยละ จึงไม่ได้อ่านเซลล์นี้")
                read.problems.append(self._months.about(cell, "warning", message))
        if not values:
            return 0
        cell, value = values[-1]
        shown = value * (100 if self._is_fraction else 1)
        rounded = whole_percent(shown)
        read.texts["progress"], read.letters["progress"] = str(rounded), cell.letter
        if rounded != shown:
            message = msg("ปัดความคืบหน้าเป็น {progress}", progress=rounded)
            read.problems.append(self._months.about(cell, "notice", message))
        if value < max(each for _, each in values):
            message = msg("ค่าเดือนล่าสุดน้อยกว่าเดือนก่อน อาจเป็นร้อยละของแต่ละเดือน ไม่ใช่ยอดสะสม โปรดตรวจ")
            read.problems.append(self._months.about(cell, "warning", message))
        return self._months.month(self.progress, cell)

    def _read_words(
        self, series: MonthSeries, rows: Sequence[int], read: MonthlyTexts, months: int
    ) -> None:
        cells = list(self._months.cells(series, rows))
        statuses = [cell for cell in cells if parse_status(cell.text)]
        if statuses and "status" not in read.texts:
            last = statuses[-1]
            if self._is_outdated(last, series, read, months):
                message = msg("สถานะนี้เก่ากว่าความคืบหน้าล่าสุด จึงไม่ได้ใช้")
                read.problems.append(self._months.about(last, "notice", message))
            else:
                read.texts["status"], read.letters["status"] = last.text, last.letter
        done_cells = [cell for cell in cells if cell not in statuses]
        if done_cells:
            lines = [f"{self._table.headers[cell.letter]}: {cell.text}" for cell in done_cells]
            before = read.texts.get("result")
            read.texts["result"] = "\n".join(filter(None, [before, *lines]))
            read.letters.setdefault("result", done_cells[-1].letter)

    def _is_outdated(
        self, cell: MonthCell, series: MonthSeries, read: MonthlyTexts, months: int
    ) -> bool:
        """Whether a status contradicts a progress of a later month."""
        status, progress = parse_status(cell.text), int(read.texts.get("progress", "0"))
        contradicts = (
            (status is MeasureStatus.NOT_STARTED and progress > 0)
            or (status is MeasureStatus.COMPLETED and progress < 100 and "progress" in read.texts)
            or (status is MeasureStatus.IN_PROGRESS and progress == 100)
        )
        return contradicts and self._months.month(series, cell) < months


def repeated_heads(table: Table, series: Sequence[MonthSeries]) -> Iterator[Problem]:
    """A notice for columns that bear the same header, and a warning where they differ."""
    for first, second in (pair for one in series for pair in one.repeated):
        names = {"first": table.column_label(first), "second": table.column_label(second)}
        both = table.frame[[first, second]].apply(lambda texts: texts.str.strip())
        differs = (both[first] != both[second]) & (both[first] != "") & (both[second] != "")
        if differs.any():
            message = msg("คอลัมน์ {first} และ {second} มีหัวเดียวกันแต่ค่าต่างกัน จึงใช้คอลัมน์แรก", **names)
            yield Problem("warning", table.header_row, names["second"], None, message)
        else:
            message = msg("คอลัมน์ {first} และ {second} มีหัวเดียวกัน โปรดตรวจเดือนของคอลัมน์หลัง", **names)
            yield Problem("notice", table.header_row, names["second"], None, message)
