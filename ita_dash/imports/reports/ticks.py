"""Boxes and ticks in the cells of a report: which status they say, and which steps are done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ita_dash.domain.measures.draft import Step
from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus, parse_status
from ita_dash.domain.measures.step_text import split_steps, title_number
from ita_dash.domain.thai.text import squeeze

TICKED, EMPTY = "☑", "☐"
_TICKS = "☑☒✓✔√✅🗹🗸◉⦿●■⬛"
_EMPTIES = "☐□▢◻⬜○◯❏❑❒"
_CROSSES = "✗✘×xX"
_TICK_BETWEEN = re.compile(rf"[(\[]\s*[{_TICKS}{_CROSSES}/]\s*[)\]]")
_NONE_BETWEEN = re.compile(r"\(\s{0,9}\)|\[\s{0,9}\]")
_BOX = re.compile(rf"[{_TICKS}{_EMPTIES}]")
_STEP_BOXES = re.compile("[☑☒☐□]")
_ALONE = re.compile(rf"[(\[]?\s*([{_TICKS}/•]|[{_CROSSES}])\s*[)\]]?")
_BEHIND = re.compile(r"[\s:,(\d].*", re.DOTALL)
_LEAD_IN = re.compile(
    "(?:มี|โดย|ให้|ได้|การ|งาน|ดำเนิน|ปฏิบัติ|ตาม|ขั้นตอน|วิธี|แนวทาง|กิจกรรม|และ|ใน|รายละเอียด| )*"
    "(?:ดังนี้|ดังต่อไปนี้) ?:?"
)
_WORD = re.compile(r"\w")


class UnclearTicks(ValueError):
    """Boxes of which it is not clear what they say: none is ticked, or several, or no known one."""


def ticked_status(text: str) -> MeasureStatus | None:
    """The status that is ticked in a text; None where the text has no boxes for a status.

    The words of a box stand behind it, or before it where the text begins with words. Raises
    UnclearTicks where boxes with statuses do not say one of them.
    """
    boxes = list(_boxes(text))
    statuses = [(is_ticked, _status(words)) for is_ticked, words in boxes]
    ticked = {status for is_ticked, status in statuses if is_ticked}
    if not any(status for _, status in statuses):
        return None
    if len(ticked) != 1 or None in ticked:
        raise UnclearTicks(text)
    return next(iter(ticked))


def ticked_column(cells: Mapping[MeasureStatus, str]) -> str:
    """The columns of one status each as the text of one cell, with a box before what is ticked.

    A cross counts as a tick where nothing else is marked. Other words stay beside their status.
    """
    marks = {status: _mark(squeeze(text)) for status, text in cells.items()}
    crossed = [status for status, mark in marks.items() if mark == "x"]
    if TICKED not in marks.values() and len(crossed) == 1:
        marks[crossed[0]] = TICKED
    lines = [
        f"{TICKED} {STATUS_LABELS[status]}"
        if mark == TICKED
        else f"{STATUS_LABELS[status]}: {squeeze(cells[status])}"
        for status, mark in marks.items()
        if mark == TICKED or (mark == "?" or (mark == "x" and len(crossed) > 1))
    ]
    return "\n".join(lines)


def read_steps(text: str) -> tuple[tuple[Step, ...], bool]:
    """The steps of a method without the line that leads in to them, and whether boxes mark some."""
    if not _STEP_BOXES.search(text):
        return tuple(Step(_one_line(step)) for step in split_steps(_without_lead_in(text))), False
    pieces = _STEP_BOXES.split(text)
    marks = _STEP_BOXES.findall(text)
    head = "" if _LEAD_IN.fullmatch(squeeze(pieces[0])) else pieces[0]
    steps = [Step(_one_line(step)) for step in split_steps(head)]
    for mark, words in zip(marks, pieces[1:], strict=True):
        described = _one_line(title_number(words)[1])
        if _WORD.search(described):
            steps.append(Step(described, is_done=mark in _TICKS))
    return tuple(steps), True


def _boxes(text: str) -> Iterator[tuple[bool, str]]:
    """Each box of a text: whether it is ticked, and its words."""
    drawn = _drawn(text).strip()
    pieces, marks = _BOX.split(drawn), _BOX.findall(drawn)
    words = pieces[:-1] if pieces and pieces[0].strip() and not pieces[-1].strip() else pieces[1:]
    for mark, words_of in zip(marks, words, strict=True):
        yield mark in _TICKS, words_of


def _drawn(text: str) -> str:
    return _NONE_BETWEEN.sub(EMPTY, _TICK_BETWEEN.sub(TICKED, text))


def _status(words: str) -> MeasureStatus | None:
    bare = squeeze(words).strip(" .:,;-/")
    return parse_status(bare) or parse_status(_BEHIND.sub("", bare))


def _mark(text: str) -> str:
    """A tick, "x" for a cross, "" where nothing is marked, "?" for words."""
    alone = _ALONE.fullmatch(text)
    if alone:
        return "x" if alone[1] in _CROSSES else TICKED
    return "?" if _WORD.search(text) else ""


def _without_lead_in(text: str) -> str:
    """The text without a first line that only announces what follows."""
    first, _, rest = text.partition("\n")
    return rest if rest.strip() and _LEAD_IN.fullmatch(squeeze(first)) else text


def _one_line(text: str) -> str:
    return " ".join(text.split())
