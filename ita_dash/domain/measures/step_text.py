"""How the text of a method is cut into steps, and how steps are written as one text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ita_dash.domain.thai.months import MONTH_NAME
from ita_dash.domain.thai.text import arabic_digits

_BULLETS = r"\-–—•●▪■◦·*➢✓"
_DASHES = "-–—"
_NUMBER = re.compile(r"(?P<line>^)?(?<!\S)\(?(?P<number>\d{1,2})[.)](?!\d)\s*", re.MULTILINE)
_BULLET = re.compile(rf"(?P<line>^)?(?<!\S)(?P<mark>[{_BULLETS}])(?P<gap>\s*)", re.MULTILINE)
_NOT_A_STEP_NUMBER = re.compile(r"(?:ข้อ|ที่|พ\.ศ\.|เลข|มาตรา|หมวด|ระยะ)\s*$")
_RANGE_WORD = rf"(?:\d|{MONTH_NAME}|จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)"
_RANGE_BEFORE = re.compile(rf"(?:{_RANGE_WORD}|น\.)\s*$")
_RANGE_BEHIND = re.compile(rf"\s*{_RANGE_WORD}")
_NAMED = r"(?:มาตรการ|แนวทาง|ข้อ)"
_TITLE_NUMBER = re.compile(
    rf"^[\s{_BULLETS}]*(?:{_NAMED}ที่\s*\(?(?P<named>\d{{1,3}})(?!\d|[.]\d)[.):]*"
    rf"|(?:{_NAMED}\s*)?\(?(?P<bare>\d{{1,3}})(?:\)|[.:](?!\d))[.:]?)\s*[:\-]?\s*"
)
_BULLETS_AHEAD = re.compile(rf"^[\s{_BULLETS}]+")
_WORD = re.compile(r"\w")
_NEAR = 20
"""Characters before a mark that can tell what it is."""


def split_steps(text: str) -> tuple[str, ...]:
    """The steps of a method, without their numbers and bullets.

    Steps are numbered 1, 2, 3 … upwards, or begin with a dash or another bullet, on lines of
    their own or in one running text; where nothing is marked each line is a step. Decimals,
    years, and dashes inside a word or between the ends of a range mark nothing. Words before
    the first mark belong to the first step.
    """
    lines = [line.strip() for line in text.splitlines()]
    joined = "\n".join(line for line in lines if line)
    starts_with_bullet = _BULLET.match(joined) is not None
    marks = [] if starts_with_bullet else _numbers(joined)
    marks = marks or _bullets(joined)
    pieces = _cut(joined, marks) if marks else joined.splitlines()
    return tuple(piece for piece in map(str.strip, pieces) if _WORD.search(piece))


def join_steps(steps: Iterable[str]) -> str:
    """The steps as one text, one a line and numbered from 1."""
    return "\n".join(f"{number}. {step}" for number, step in enumerate(steps, start=1))


def title_number(text: str) -> tuple[int | None, str]:
    """The number at the head of a measure's title, "(1) …", and the title without it."""
    found = _TITLE_NUMBER.match(arabic_digits(text))
    if found is None:
        return None, _BULLETS_AHEAD.sub("", text).rstrip()
    return int(found["named"] or found["bare"]), text[found.end() :].strip()


def _numbers(text: str) -> list[tuple[int, int]]:
    """Begin and end of the marks 1, 2, 3 …; a mark that begins a line goes before one within."""
    found = [
        mark
        for mark in _NUMBER.finditer(arabic_digits(text))
        if mark["line"] is not None or not _NOT_A_STEP_NUMBER.search(_before(text, mark))
    ]
    by_number: dict[int, list[re.Match[str]]] = {}
    for mark in found:
        by_number.setdefault(int(mark["number"]), []).append(mark)
    marks: list[tuple[int, int]] = []
    while True:
        end = marks[-1][1] if marks else 0
        next_ones = [mark for mark in by_number.get(len(marks) + 1, ()) if mark.start() >= end]
        if not next_ones:
            break
        best = min(next_ones, key=lambda mark: (mark["line"] is None, mark.start()))
        marks.append(best.span())
    return marks if len(marks) > 1 or (marks and marks[0][0] == 0) else []


def _bullets(text: str) -> list[tuple[int, int]]:
    """Begin and end of the bullets; within a line only where the text begins with one."""
    found = [mark for mark in _BULLET.finditer(text) if not _is_range(text, mark)]
    if not found or found[0].start() > 0:
        return [mark.span() for mark in found if mark["line"] is not None]
    has_gap = bool(found[0]["gap"])
    return [
        mark.span()
        for mark in found
        if mark["line"] is not None or mark["mark"] not in _DASHES or has_gap or not mark["gap"]
    ]


def _is_range(text: str, mark: re.Match[str]) -> bool:
    if mark["line"] is not None and _BULLET.match(text):
        return False  # where the first line begins with a bullet, so do the others
    is_begun = _RANGE_BEFORE.search(_before(text, mark)) is not None
    return is_begun and _RANGE_BEHIND.match(text, mark.end()) is not None


def _before(text: str, mark: re.Match[str]) -> str:
    return text[max(0, mark.start() - _NEAR) : mark.start()]


def _cut(text: str, marks: list[tuple[int, int]]) -> list[str]:
    ends = [begin for begin, _ in marks[1:]] + [len(text)]
    pieces = [text[end:until].strip() for (_, end), until in zip(marks, ends, strict=True)]
    head = text[: marks[0][0]].strip()
    return [f"{head} {pieces[0]}" if head else pieces[0], *pieces[1:]]
