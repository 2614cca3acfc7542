"""What a header or a code of a score table means, in the many ways offices write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Literal

from rapidfuzz import fuzz, process

from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.codes import INSTRUMENTS
from ita_dash.domain.thai.text import search_key, squeeze
from ita_dash.imports.scores.cells import read_fiscal_year
from ita_dash.imports.scores.heading import Heading
from ita_dash.imports.scores.numbered import instrument_or_indicator, is_in_parts, settled
from ita_dash.imports.scores.words import field_names, figure_names, indicator_numbers

_NUMBERED = re.compile(r"(?P<word>ตัวชี้วัด(?:ที่)?|indicator|kpi)?(?P<number>\d{1,2})(?P<name>\D.*)?")
_OF_INSTRUMENT = re.compile(
    r"(?P<instrument>iit|eit|oit)(?:ตัวชี้วัด(?:ที่)?|indicator|ด้าน(?:ที่)?|ที่)?"
    r"(?P<number>\d{1,2})(?P<name>\D.*)?"
)
_PART = re.compile(
    r"(?:ส่วน|ตอน) ?(?:ที่)? ?([12])(?!\d)|(?:\b|_)part[ _]?([12]|ii?)(?![\da-z])", re.IGNORECASE
)
_SEPARATORS = re.compile(r"[\s_\-–/:()\[\]]+|(?<!\d)\.|\.(?!\d)")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_EMPTY = re.compile(r"[(\[] ?[)\]]")
_PREFIX = re.compile(r"(?:ผล|ค่า)?(?:คะแนน|score)(?:ของ|เฉลี่ย)?")
_RANK = re.compile(r"ลำดับ|อันดับ|rank|order")
_SUB_INDICATOR = re.compile(r"\.\d")
_NEAR = 90.0
_NEAR_MARGIN = 2.0
_NEAR_LENGTH = 6
_LONGEST = 200
"""Letters of a header or a code; a longer text is content."""
_MOST_NEAR = 5_000
"""Texts of a file that near spellings are looked for; those after them must be spelt right."""


class ScoreHeadings:
    """Reads headers and codes by the names of all rule books."""

    def __init__(self, rulebooks: RuleBooks) -> None:
        self._rulebooks = rulebooks
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
            self._cache[text] = self._meant(text)
        return self._cache[text]

    def knows(self, text: str) -> bool:
        """Whether the text speaks for a header row; a bare indicator number does not."""
        heading = self.read(text)
        return heading is not None and (
            heading.kind == "fiscal_year" or not search_key(text).isdecimal()
        )

    def figures(self, texts: Iterable[str]) -> dict[str, Heading | None]:
        """The figure that each of these code cells names, judged together; None for no figure."""
        read = settled({text: self.read(text) for text in texts}, self._rulebooks)
        kinds = ("figure", "unknown_indicator")
        return {text: each if each and each.kind in kinds else None for text, each in read.items()}

    def settled(self, texts: Mapping[str, str]) -> dict[str, Heading | None]:
        """The meaning of each of these headers, judged together."""
        return settled({key: self.read(text) for key, text in texts.items()}, self._rulebooks)

    def _learn(self, kind: Literal["field", "figure"], pairs: Iterable[tuple[str, str]]) -> None:
        for word, name in pairs:
            self._known.setdefault(_key(word), Heading(kind, name, near=word))

    def _meant(self, text: str) -> Heading | None:
        """A text as it is; else by its part, its brackets, or what stands beside these."""
        tidy = squeeze(text)
        if _PART.search(tidy):
            return self._part(tidy)
        if not tidy or (exact := self._exact(tidy)):
            return exact if tidy else None
        outside = self._plain(_BRACKETS.sub("", tidy))
        return self._in_brackets(tidy, outside) or outside or self._near(tidy)

    def _plain(self, text: str) -> Heading | None:
        return self._exact(text) or self._exact(_PREFIX.sub("", search_key(text), count=1))

    def _part(self, text: str) -> Heading | None:
        """A part of the EIT or of one of its indicators: the text without it names the whole."""
        found = _PART.search(text)
        whole = self.read(_EMPTY.sub("", _PART.sub(" ", text))) if found else None
        if found is None or whole is None or not is_in_parts(whole.name, self._rulebooks):
            return None
        number = found[1] or found[2]
        part = number if number.isdecimal() else str(len(number))
        return replace(whole, name=f"{whole.name}_part_{part}")

    def _in_brackets(self, text: str, outside: Heading | None) -> Heading | None:
        """What brackets say: an instrument, or one of its indicators by number."""
        indicator = outside.name if outside and outside.name.startswith("indicator_") else ""
        for key in map(_key, _BRACKETS.findall(text)):
            numbered = self._numbered_of(key)
            if numbered is not None:
                return replace(numbered, beside=numbered.beside or indicator)
            if key in INSTRUMENTS:
                return instrument_or_indicator(key, indicator, self._rulebooks)
        return None

    def _exact(self, text: str) -> Heading | None:
        key = _key(text)
        if key in self._known:
            return replace(self._known[key], near=None)
        try:
            return Heading("fiscal_year", str(read_fiscal_year(text)))
        except ValueError:
            return self._numbered(key) or self._numbered_of(key)

    def _numbered(self, key: str) -> Heading | None:
        found = _NUMBERED.fullmatch(key)
        if not found or _SUB_INDICATOR.match(found["name"] or ""):
            return None
        code, name = f"indicator_{int(found['number'])}", found["name"]
        indicator = self._indicator(name)
        if name and not indicator and not found["word"]:
            return None
        if indicator not in ("", code) and not found["word"]:
            return Heading("ranked", indicator, number=int(found["number"]), beside=code)
        if indicator not in ("", code) or int(found["number"]) not in self._numbers:
            return Heading("unknown_indicator", code) if found["word"] or name else None
        return Heading("figure", code, number=int(found["number"]) if name else 0)

    def _numbered_of(self, key: str) -> Heading | None:
        found = _OF_INSTRUMENT.fullmatch(key)
        indicator = self._indicator(found["name"]) if found else ""
        if not found or (found["name"] and not indicator):
            return None
        number = int(found["number"])
        return Heading("numbered", found["instrument"], number=number, beside=indicator)

    def _indicator(self, name: str | None) -> str:
        """The indicator of this name, "" where it names none."""
        named = (self._known.get(name) or self._near(name)) if name else None
        return named.name if named and named.name.startswith("indicator_") else ""

    def _near(self, text: str) -> Heading | None:
        key = _key(text)
        is_number = any(map(str.isdigit, key))
        is_name = len(key) >= _NEAR_LENGTH and not is_number and not _RANK.match(key)
        if not is_name or len(self._cache) > _MOST_NEAR:
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
