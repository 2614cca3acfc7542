"""What an office has of its own for its papers: wordings of standard paragraphs, templates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import process

from ita_dash.domain.evidence.entry import StoredFile
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.papers.texts import PLACES, unknown_places

MOST_LETTERS = 8000
"""Of one text, all its paragraphs together."""
_NEAR = 60
"""How alike a known place must be to be proposed, of 100."""


@dataclass(frozen=True)
class OwnText:
    """The office's words for a standard paragraph ("memo.closing"), a paragraph a line."""

    key: str
    words: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs, without blank ones."""
        return tuple(line.strip() for line in self.words.splitlines() if line.strip())


@dataclass(frozen=True)
class StoredText(OwnText):
    """The same as it stands: since which change, when (UTC, no zone) and by whom."""

    change_no: int
    changed_at: datetime
    actor: str


@dataclass(frozen=True)
class OwnTemplate:
    """The office's own Word template of a paper, a word of PaperKind."""

    paper: str
    file: StoredFile


@dataclass(frozen=True)
class StoredTemplate(OwnTemplate):
    """The same as it stands: since which change, when (UTC, no zone) and by whom."""

    change_no: int
    changed_at: datetime
    actor: str


def tidied_words(words: str) -> str:
    """The paragraphs without blank lines and the blanks around each."""
    return "\n".join(OwnText("", words).paragraphs)


def broken_rules(words: str) -> Iterator[Message]:
    """What is wrong with the words of a paragraph; unknown places by their names."""
    if not tidied_words(words):
        yield msg("ต้องมีข้อความอย่างน้อยหนึ่งย่อหน้า")
    if len(words) > MOST_LETTERS:
        yield msg("ข้อความยาวเกิน {n} ตัวอักษร", n=MOST_LETTERS)
    for number, line in enumerate(words.splitlines(), start=1):
        for name in unknown_places(line):
            yield _unknown(name, number)
        if _is_open(line):
            yield msg("วงเล็บปีกกาในบรรทัดที่ {number} ไม่ครบคู่", number=number)


def _unknown(name: str, number: int) -> Message:
    near = process.extractOne(name.strip(), list(PLACES), score_cutoff=_NEAR)
    told = {"name": name, "number": number}
    if near is None:
        return msg("ไม่รู้จักช่อง {{{name}}} ในบรรทัดที่ {number}", **told)
    return msg("ไม่รู้จักช่อง {{{name}}} ในบรรทัดที่ {number} อาจหมายถึง {{{near}}}", **told, near=near[0])


def _is_open(line: str) -> bool:
    """Whether a brace has no partner; braces never stand within each other."""
    depth = 0
    for letter in line:
        depth += {"{": 1, "}": -1}.get(letter, 0)
        if depth not in (0, 1):
            return True
    return depth != 0
