"""Scores of questions and items that a person types, read by the same rules as those of a file."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.scores.question_codes import is_item
from ita_dash.domain.scores.question_input import NEW
from ita_dash.domain.thai.text import squeeze
from ita_dash.imports.questions.cells import elements_doubt, read_elements, read_question_score
from ita_dash.imports.questions.headers import named_code

_PARTS = {"part_1": 1, "part_2": 2}


@dataclass(frozen=True)
class TypedDetail:
    """A question or item, or a part of one, as it is to stand; all None takes it out.

    ``indicator`` and ``name`` only where the year's list does not have the code.
    """

    code: str
    part: int = 0
    score: float | None = None
    elements_met: int | None = None
    elements_total: int | None = None
    remark: str | None = None
    indicator: int | None = None
    name: str | None = None
    elements_marked: str | None = None

    @property
    def says_anything(self) -> bool:
        """Whether anything is told of it."""
        written = (self.score, self.elements_met, self.remark)
        return any(each is not None for each in written)


@dataclass(frozen=True)
class TypedDetails:
    """What the fields say; ``refused`` and ``doubts`` by the field's name ("o12.score")."""

    details: tuple[TypedDetail, ...]
    refused: Mapping[str, Message]
    doubts: Mapping[str, Message]


def read_typed_details(
    texts: Mapping[str, str], touched: Collection[str], indicator: int, instrument: str
) -> TypedDetails:
    """Read the fields of every question and item of which one was ``touched``.

    ``indicator`` and ``instrument`` are those of the form: a code that is new to the year belongs
    to them.
    """
    reader = _Reader(texts, indicator, instrument)
    codes = list(dict.fromkeys(name.partition(".")[0] for name in touched))
    details = [
        detail
        for code in codes
        for detail in (reader.new(touched) if code == NEW else reader.details(code, touched))
    ]
    return TypedDetails(tuple(details), reader.refused, reader.doubts)


class _Reader:
    def __init__(self, texts: Mapping[str, str], indicator: int, instrument: str) -> None:
        self._texts, self._indicator, self._instrument = texts, indicator, instrument
        self.refused: dict[str, Message] = {}
        self.doubts: dict[str, Message] = {}

    def details(self, code: str, touched: Collection[str]) -> Iterator[TypedDetail]:
        """The question as a whole, and each of its parts, where their fields were touched."""
        for field, part in _PARTS.items():
            if f"{code}.{field}" in touched:
                yield TypedDetail(code, part, score=self._score(f"{code}.{field}", code))
        if any(f"{code}.{field}" in touched for field in ("score", "elements", "remark")):
            yield self._whole(code, code)

    def new(self, touched: Collection[str]) -> Iterator[TypedDetail]:
        """A code that the year's list lacks, with its name."""
        named = named_code(self._texts.get(f"{NEW}.code", ""), self._instrument)
        if named is None or named.part or named.code[0] != self._instrument[0]:
            example = f"{self._instrument[0]}29"
            why = msg("โปรดระบุรหัสข้อของเครื่องมือนี้ เช่น {example}", example=example)
            self.refused[f"{NEW}.code"] = why
            return
        if any(name.partition(".")[0] == named.code for name in self._texts):
            self.refused[f"{NEW}.code"] = msg("มีข้อ {code} ในแบบนี้แล้ว", code=named.code)
            return
        whole = self._whole(NEW, named.code)
        name = squeeze(self._texts.get(f"{NEW}.name", "")) or None
        yield TypedDetail(
            **{**vars(whole), "code": named.code, "indicator": self._indicator, "name": name}
        )

    def _whole(self, place: str, code: str) -> TypedDetail:
        score = self._score(f"{place}.score", code)
        elements = read_elements(self._texts.get(f"{place}.elements", ""))
        if elements.note is not None:
            self.refused[f"{place}.elements"] = elements.note.message
        doubt = elements_doubt(score, elements.met, elements.total)
        if doubt is not None:
            self.doubts[f"{place}.elements"] = doubt
        remark = squeeze(self._texts.get(f"{place}.remark", "")) or None
        counts = elements.met, elements.total
        return TypedDetail(code, 0, score, *counts, remark, elements_marked=elements.marked)

    def _score(self, name: str, code: str) -> float | None:
        read = read_question_score(code, self._texts.get(name, ""))
        if read.note is not None:
            kind = self.refused if read.note.severity == "error" else self.doubts
            if read.note.severity == "error" or not is_item(code) or read.score not in (0.0, 100.0):
                kind[name] = read.note.message
        return read.score
