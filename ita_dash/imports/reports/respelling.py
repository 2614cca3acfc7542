"""The agency's name in the texts of measures, spelled as the importer says that it is right."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ita_dash.domain.agencies.names import IN_FULL
from ita_dash.domain.agencies.spellings import is_like, name_in, without_run_on
from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.thai.text import squeeze
from ita_dash.imports.measures.parsed import ParsedMeasure, ParsedMeasures

_FULL = {full: full for full in IN_FULL.values()} | dict(IN_FULL)
_SPACED = {"บริหาร": " ?บริหาร ?", "ส่วนตำบล": "ส่วน ?ตำบล", "ส่วนจังหวัด": "ส่วน ?จังหวัด"}
_AROUND = 60
"""Letters before and behind a name that a snippet shows."""


def _kind_pattern(kind: str) -> str:
    pattern = re.escape(kind)
    for words, spaced in _SPACED.items():
        pattern = pattern.replace(words, spaced)
    return pattern


_MENTION = re.compile(rf"({'|'.join(map(_kind_pattern, _FULL))})( ?)([ก-๎]{{1,80}})")
TEXT_FIELDS = ("title", "methods", "result", "outcome")
"""The fields of a measure that are running text; "methods" are its steps."""


@dataclass(frozen=True)
class Snippet:
    """One place of a text, from ``start`` to ``end``, and the name that is proposed there."""

    text: str
    start: int
    end: int
    proposed: str

    @property
    def found(self) -> str:
        """The name as it stands."""
        return self.text[self.start : self.end]

    def around(self) -> tuple[str, str]:
        """The words before and behind the name, whole ones, with "…" where the text goes on."""
        head = self.text[max(0, self.start - _AROUND) : self.start]
        tail = self.text[self.end : self.end + _AROUND]
        if self.start > _AROUND:
            head = "…" + "".join(_words(head)[1:]).lstrip()
        if len(self.text) > self.end + _AROUND:
            tail = "".join(_words(tail)[:-1]).rstrip() + "…"
        return head, tail


def _words(text: str) -> list[str]:
    from pythainlp.tokenize import word_tokenize

    return list(word_tokenize(text, engine="newmm"))


@dataclass(frozen=True)
class Respelling:
    """A text of a measure that spells the agency's name otherwise, and the text as proposed.

    ``row`` and ``field`` are its place, ``snippets`` the places in it.
    """

    row: int
    number: int
    field: str
    after: str
    snippets: tuple[Snippet, ...]


def respellings(parsed: ParsedMeasures, right: str) -> tuple[Respelling, ...]:
    """The texts that name the agency by another of the report's spellings than ``right``.

    A spelling counts where it stands behind the kind of agency and ends as a name does; the
    same letters elsewhere are another word. None where ``right`` is no spelling of that agency.
    """
    names = [name for name, _ in parsed.agency_spellings]
    if not any(is_like(right, name) for name in names):
        return ()
    others = frozenset(name for name in names if name != right)
    proposed = (_of_measure(measure, others, right) for measure in parsed.drafts)
    return tuple(each for of_measure in proposed for each in of_measure)


def with_respellings(parsed: ParsedMeasures, chosen: Collection[Respelling]) -> ParsedMeasures:
    """The measures with these texts corrected; the cells stay as they stand in the file."""
    by_row: dict[int, dict[str, Respelling]] = {}
    for each in chosen:
        by_row.setdefault(each.row, {})[each.field] = each
    drafts = (_corrected(measure, by_row.get(measure.row, {})) for measure in parsed.drafts)
    return replace(parsed, drafts=tuple(drafts))


def _of_measure(
    measure: ParsedMeasure, others: Collection[str], right: str
) -> Iterator[Respelling]:
    for field in TEXT_FIELDS:
        snippets: list[Snippet] = []
        after = _respelled(_text(measure.draft, field), others, right, snippets)
        if snippets:
            number = measure.draft.number
            yield Respelling(measure.row, number, field, after, tuple(snippets))


def _text(draft: MeasureDraft, field: str) -> str:
    if field == "methods":
        return "\n".join(step.description for step in draft.steps)
    return str(getattr(draft, field))


def _corrected(measure: ParsedMeasure, texts: Mapping[str, Respelling]) -> ParsedMeasure:
    if not texts:
        return measure
    changes: dict[str, Any] = {
        field: each.after for field, each in texts.items() if field != "methods"
    }
    if "methods" in texts:
        lines = texts["methods"].after.split("\n")
        marks = (step.is_done for step in measure.draft.steps)
        changes["steps"] = tuple(map(Step, lines, marks))
    count = sum(len(each.snippets) for each in texts.values())
    return replace(measure, draft=replace(measure.draft, **changes), respelled=count)


def _respelled(text: str, others: Collection[str], right: str, snippets: list[Snippet]) -> str:
    """The text with every other spelling corrected, each told in ``snippets``."""
    owns = tuple({_own(name) for name in others})

    def corrected(found: re.Match[str]) -> str:
        kind, run = _FULL[found[1].replace(" ", "")], found[3]
        if not run.startswith(owns):
            return found[0]
        name = without_run_on(name_in(squeeze(run)), owns)
        if kind + name not in others:
            return found[0]
        is_same_kind = right.startswith(kind)
        proposed = right.removeprefix(kind) if is_same_kind else right
        start, end = found.start(3 if is_same_kind else 0), found.start(3) + len(name)
        snippets.append(Snippet(text, start, end, proposed))
        return text[found.start() : start] + proposed + run[len(name) :]

    return _MENTION.sub(corrected, text)


def _own(name: str) -> str:
    kind = next((kind for kind in IN_FULL.values() if name.startswith(kind)), "")
    return name.removeprefix(kind)
