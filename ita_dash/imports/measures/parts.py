"""Steps, divisions, status, progress and indicators of a row, each with its findings."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from ita_dash.domain.agencies.division_names import OFFICIAL_DIVISIONS, KnownDivisions
from ita_dash.domain.agencies.every_division import EVERY_DIVISION, EVERY_LABEL
from ita_dash.domain.measures.draft import Step
from ita_dash.domain.measures.open_questions import OPEN_LABELS
from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus, parse_status
from ita_dash.domain.measures.step_text import split_steps
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.named_indicators import named_indicators
from ita_dash.domain.thai.dates import parse_day
from ita_dash.domain.thai.text import search_key
from ita_dash.i18n.spellings import spelled
from ita_dash.imports.measures.cells import divisions_of, numbers_of, whole_number_of
from ita_dash.imports.measures.percent import percent_of, whole_percent
from ita_dash.imports.tables.row_cells import RowCells

_EVERY = {EVERY_DIVISION: EVERY_LABEL}
_POSSIBLE = {MeasureStatus.NOT_STARTED: range(1), MeasureStatus.COMPLETED: range(100, 101)}
"""The progress that a status allows; the others allow any."""


def read_steps(cells: RowCells) -> tuple[Step, ...]:
    """The steps of the methods, with what the other columns tell of them.

    Where no column tells what is done, a step that has a day is.
    """
    descriptions = split_steps(cells.text("methods"))
    wrong = msg("โปรดระบุเป็นหมายเลขขั้นตอน เช่น 1, 2")
    done = cells.read("steps_done", numbers_of, (), wrong, "warning")
    for number in done:
        if not 1 <= number <= len(descriptions):
            message = msg("ไม่มีขั้นตอนที่ {number} ในวิธีการดำเนินการ จึงไม่ได้อ่าน", number=number)
            cells.add("warning", "steps_done", message)
    days, notes = _days(cells), numbered_lines(cells.text("step_notes"))
    is_told = "steps_done" in cells.labels
    for number in set(days) - set(done) if is_told else ():
        message = msg("ขั้นตอนที่ {number} ไม่ได้ระบุว่าเสร็จ จึงไม่ได้อ่านวันที่", number=number)
        cells.add("warning", "step_dates", message)
    finished = set(done) if is_told else set(days)
    return tuple(
        Step(
            text,
            number in finished,
            days.get(number) if number in finished else None,
            notes.get(number, ""),
        )
        for number, text in enumerate(descriptions, start=1)
    )


def numbered_lines(text: str) -> dict[int, str]:
    """What lines that begin with a number, "1. …", say of each; the others are left out."""
    parted = (line.partition(".") for line in text.splitlines())
    return {int(n): said.strip() for n, _, said in parted if n.strip().isdecimal() and said.strip()}


def _days(cells: RowCells) -> dict[int, date]:
    """The days on which steps were done; one that cannot be read is told."""
    days = {}
    for number, text in numbered_lines(cells.text("step_dates")).items():
        day = parse_day(text)
        if day is None:
            message = msg("อ่านวันที่ “{text}” ของขั้นตอนที่ {number} ไม่ได้", text=text, number=number)
            cells.add("warning", "step_dates", message)
        else:
            days[number] = day
    return days


def read_divisions(cells: RowCells, known: KnownDivisions) -> tuple[str, ...]:
    """The divisions, lead first; what was not recognised, and new names, are findings."""
    names, rest = divisions_of(cells.text("divisions"), known)
    check_divisions(cells, names, rest, known)
    return names


def check_divisions(
    cells: RowCells, names: Sequence[str], rest: str, known: KnownDivisions
) -> None:
    """Findings about what was not recognised, what it was read as, and names that are new."""
    new = [name for name in names if name not in (*known, *OFFICIAL_DIVISIONS, EVERY_DIVISION)]
    text = search_key(cells.text("divisions"))
    if EVERY_DIVISION in names and not any(words in text for words in spelled(_EVERY)):
        message = msg("อ่าน “{text}” เป็นทุกส่วนราชการ", text=" ".join(cells.text("divisions").split()))
        cells.add("notice", "divisions", message)
    if rest:
        message = msg("ไม่รู้จักส่วนราชการ {names} จึงไม่ได้บันทึกเป็นผู้รับผิดชอบ", names=rest)
        cells.add("warning", "divisions", message)
    if new:
        cells.add("notice", "divisions", msg("จะเพิ่มส่วนราชการใหม่: {names}", names=", ".join(new)))


def read_status(cells: RowCells) -> MeasureStatus | None:
    """The status; None when the row tells none."""
    status = parse_status(cells.text("status"))
    if cells.text("status") and status is None:
        known = ", ".join(map(str, STATUS_LABELS.values()))
        message = msg("ไม่รู้จักสถานะนี้ จึงถือว่าไม่มีสถานะ โปรดใช้: {statuses}", statuses=known)
        cells.add("warning", "status", message)
    return status


def read_open_questions(cells: RowCells) -> frozenset[str]:
    """The codes of OPEN_LABELS that the row tells to be still open; other words are told."""
    known = spelled(OPEN_LABELS)
    named = {search_key(part) for part in cells.text("to_confirm").split(",")} - {""}
    if named - known.keys():
        words = ", ".join(map(str, OPEN_LABELS.values()))
        message = msg("ไม่เข้าใจคำนี้ จึงไม่ได้อ่าน โปรดระบุเป็น: {words}", words=words)
        cells.add("warning", "to_confirm", message)
    return frozenset(known[key] for key in named & known.keys())


def read_progress(cells: RowCells) -> int | None:
    """The progress, 0–100; None when unknown."""
    wrong = msg("ความคืบหน้าต้องเป็นจำนวนเต็ม 0 ถึง 100 จึงเว้นว่างไว้")
    progress = cells.read("progress", _percent, None, wrong, "warning")
    if progress is not None and progress != int(progress):
        message = msg("ปัดความคืบหน้าเป็น {progress}", progress=whole_percent(progress))
        cells.add("notice", "progress", message)
    if progress is not None and progress > 100:
        cells.add("warning", "progress", wrong)
        return None
    return None if progress is None else whole_percent(progress)


def progress_beside(status: MeasureStatus, progress: int | None, cells: RowCells) -> int | None:
    """The progress; None, and a warning, where it contradicts the status."""
    if progress is None or progress in _POSSIBLE.get(status, range(101)):
        return progress
    message = msg(
        "ความคืบหน้า {progress} ขัดกับสถานะ{status} จึงใช้สถานะและเว้นความคืบหน้าไว้",
        progress=progress,
        status=STATUS_LABELS[status],
    )
    cells.add("warning", "progress", message)
    return None


def _percent(text: str) -> float | None:
    """A percentage, in whole numbers also "(1)" and the like; ValueError for another text."""
    try:
        return whole_number_of(text)
    except ValueError:
        return percent_of(text)


def read_indicators(
    cells: RowCells, known: Collection[int], rulebooks: RuleBooks | None, fiscal_year: int
) -> tuple[int, ...]:
    """The numbers of the indicators that the row names, in order; doubts are warnings.

    ``rulebooks`` know them by their names and questions; without them only numbers are read.
    """
    text = cells.text("indicators")
    try:
        numbers = [number for number in numbers_of(text) if number in known]
        doubts = [_no_indicator(each) for each in numbers_of(text) if each not in known]
    except ValueError:
        if rulebooks is None:
            numbers, doubts = [], [msg("โปรดระบุเป็นหมายเลขตัวชี้วัด เช่น 1, 9")]
        else:
            named = named_indicators(text, rulebooks, fiscal_year)
            numbers, doubts = named.numbers, named.doubts
    for doubt in doubts:
        cells.add("warning", "indicators", doubt)
    return tuple(sorted(numbers))


def _no_indicator(number: int) -> Message:
    return msg("ไม่มีตัวชี้วัดที่ {number}", number=number)
