"""What a header or a code of a score table means, in the many ways offices write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from rapidfuzz import fuzz, process

from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.codes import INSTRUMENTS
from ita_dash.domain.thai.text import search_key
from ita_dash.imports.scores.cells import read_fiscal_year
from ita_dash.imports.scores.words import field_names, figure_names, indicator_numbers

_NUMBERED = re.compile(
    r"(?P<word>ตัวชี้วัด(?:ที่)?|indicator|kpi)?(?P<number>\d{1,2})"
    r"(?:(?:part|ส่วนที่)(?P<part>[12]))?(?P<name>\D.*)?"
)
_SEPARATORS = re.compile(r"[\s_\-–/:()\[\]]+|(?<!\d)\.|\.(?!\d)")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_PREFIX = re.compile(r"(?:ผล|ค่า)?(?:คะแนน|score)(?:ของ|เฉลี่ย)?")
_SUB_INDICATOR = re.compile(r"\.\d")
_NEAR = 90.0
_NEAR_MARGIN = 2.0
_NEAR_LENGTH = 6
_LONGEST = 200
"""Letters of a header or a code; a longer text is content."""
_MOST_NEAR = 5_000
"""Texts of a file that near spellings are looked for; those after them must be spelt right."""


@dataclass(frozen=True)
class Heading:
    """The meaning of a header or code cell.

    ``name`` is a field of FIELDS, a figure's code, or a fiscal year พ.ศ. in digits;
    ``unknown_indicator`` is an indicator number that no year has. ``near`` is the known
    spelling when the text was only close to it.
    """

    kind: Literal["field", "figure", "fiscal_year", "unknown_indicator"]
    name: str
    near: str | None = None


class ScoreHeadings:
    """Reads headers and codes by the names of all rule books."""

    def __init__(self, rulebooks: RuleBooks) -> None:
        self._numbers = indicator_numbers(rulebooks)
        self._known: dict[str, Heading] = {}
        self._learn("field", field_names())
        self._learn("figure", figure_names(rulebooks))
        self._cache: dict[str, Heading | None] = {}

    def read(self, text: str) -> Heading | None:
        """The meaning of a header, or None when it is unknown."""
        if len(text) > _LONGEST:
            return None
        if text not in self._cache:
            exact = (self._exact(variant) for variant in _variants(text))
            self._cache[text] = next(filter(None, exact), None) or self._near(text)
        return self._cache[text]

    def knows(self, text: str) -> bool:
        """Whether the text speaks for a header row; a bare indicator number does not."""
        heading = self.read(text)
        return heading is not None and (
            heading.kind == "fiscal_year" or not search_key(text).isdecimal()
        )

    def figure(self, text: str) -> Heading | None:
        """The figure that a code cell names, or None."""
        heading = self.read(text)
        return heading if heading and heading.kind in ("figure", "unknown_indicator") else None

    def _learn(self, kind: Literal["field", "figure"], pairs: Iterable[tuple[str, str]]) -> None:
        for word, name in pairs:
            self._known.setdefault(_key(word), Heading(kind, name, near=word))

    def _exact(self, text: str) -> Heading | None:
        key = _key(text)
        if key in self._known:
            return replace(self._known[key], near=None)
        try:
            return Heading("fiscal_year", str(read_fiscal_year(text)))
        except ValueError:
            return self._numbered(key)

    def _numbered(self, key: str) -> Heading | None:
        found = _NUMBERED.fullmatch(key)
        if not found or _SUB_INDICATOR.match(found["name"] or ""):
            return None
        code, name = f"indicator_{int(found['number'])}", found["name"]
        named = (self._known.get(name) or self._near(name)) if name else None
        indicator = named.name if named and named.name.startswith("indicator_") else None
        if name and not indicator and not found["word"]:
            return None
        if indicator not in (None, code) or int(found["number"]) not in self._numbers:
            return Heading("unknown_indicator", code) if found["word"] or name else None
        return Heading("figure", f"{code}_part_{found['part']}" if found["part"] else code)

    def _near(self, text: str) -> Heading | None:
        key = _key(text)
        is_number = any(map(str.isdigit, key))
        if len(key) < _NEAR_LENGTH or is_number or len(self._cache) > _MOST_NEAR:
            return None
        close = process.extract(
            key, self._known.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR - _NEAR_MARGIN
        )
        meant = [(self._known[name], score) for name, score, _ in close]
        if not meant or meant[0][1] < _NEAR:
            return None
        best, score = meant[0]
        is_doubtful = any(
            other.name != best.name and score - near < _NEAR_MARGIN for other, near in meant
        )
        return None if is_doubtful else best


def _key(text: str) -> str:
    return _SEPARATORS.sub("", search_key(text))


def _variants(text: str) -> Iterator[str]:
    """The text, an instrument in brackets, the text without brackets and without a prefix."""
    yield text
    yield from (inner for inner in _BRACKETS.findall(text) if _key(inner) in INSTRUMENTS)
    bare = _BRACKETS.sub("", text)
    yield bare
    yield _PREFIX.sub("", search_key(bare), count=1)
