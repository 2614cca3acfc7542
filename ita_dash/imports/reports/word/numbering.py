"""The numbers that Word gives to the items of lists; it shows them and does not store them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from ita_dash.imports.reports.word.elements import child, number, value
from ita_dash.imports.reports.word.number_formats import BULLET, in_format

_PART = re.compile(r"%([1-9])")
_LEVELS = 9
_LONGEST_LABEL = 60
_DEEPEST_STYLE = 20
"""Styles based on each other that are followed; Word itself allows some ten."""
_Place = tuple[str | None, int | None]
"""A list, and how deep in it; None where it is not told."""


@dataclass(frozen=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    is_arabic: bool = False


@dataclass(frozen=True)
class _List:
    """A list that paragraphs name: the levels it has, and which of them begin anew."""

    abstract_id: str
    levels: Mapping[int, _Level]
    restarts: Mapping[int, int]


class Numbering:
    """The lists of a document, and how far each is counted."""

    def __init__(self, numbering: Any | None, styles: Any) -> None:
        """``numbering`` is the root of the part with the lists, None where there are none."""
        self._styles = {style.get(qn("w:styleId")): style for style in styles.xpath("./w:style")}
        self._lists = {} if numbering is None else self._read(numbering)
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def next_label(self, paragraph: Any) -> str | None:
        """The number or bullet of the next paragraph of the document; None when it has none.

        To be asked for every paragraph in the order of the document.
        """
        named = self._list_of(paragraph)
        if named is None:
            return None
        list_id, depth = named
        numbered = self._lists.get(list_id)
        if numbered is None:
            return BULLET
        self._count(list_id, numbered, depth)
        return self._label(numbered, depth)

    def _list_of(self, paragraph: Any) -> tuple[str, int] | None:
        own = _place(child(paragraph, "w:pPr", "w:numPr"))
        list_id, depth = _filled(own, self._of_style(value(child(paragraph, "w:pPr", "w:pStyle"))))
        if list_id is None or list_id == "0":
            return None
        return list_id, min(depth or 0, _LEVELS - 1)

    def _of_style(self, style: str | None) -> _Place:
        """The list that a style, or one that it is based on, puts its paragraphs into."""
        chain: list[str] = []
        inherited: _Place = (None, None)
        while style is not None and style not in chain and len(chain) < _DEEPEST_STYLE:
            chain.append(style)
            based = self._styles.get(style)
            inherited = _filled(inherited, _place(child(based, "w:pPr", "w:numPr")))
            style = value(child(based, "w:basedOn"))
        return inherited

    def _count(self, list_id: str, numbered: _List, depth: int) -> None:
        counts = self._counts.setdefault(numbered.abstract_id, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            counts |= {level: start - 1 for level, start in numbered.restarts.items()}
        for above in range(depth):
            counts.setdefault(above, _level(numbered, above).start)
        own = counts.get(depth)
        counts[depth] = _level(numbered, depth).start if own is None else own + 1
        for below in [level for level in counts if level > depth]:
            restart = _level(numbered, below).restart
            if depth < (below if restart is None else restart):
                counts.pop(below)

    def _label(self, numbered: _List, depth: int) -> str:
        own, counts = _level(numbered, depth), self._counts[numbered.abstract_id]
        if own.format == "bullet":
            return BULLET

        def part(place: re.Match[str]) -> str:
            level = int(place[1]) - 1
            form = "decimal" if own.is_arabic else _level(numbered, level).format
            return in_format(counts.get(level, 0), form)

        return _PART.sub(part, own.text).strip()

    def _read(self, root: Any) -> dict[str, _List]:
        abstract = {each.get(qn("w:abstractNumId")): each for each in root.xpath("./w:abstractNum")}
        ids = {
            each.get(qn("w:numId")): value(child(each, "w:abstractNumId")) or ""
            for each in root.xpath("./w:num")
        }
        lists: dict[str, _List] = {}
        for named in root.xpath("./w:num"):
            list_id = named.get(qn("w:numId"))
            abstract_id = self._linked(ids[list_id], abstract, ids)
            levels = _levels(abstract.get(abstract_id))
            restarts: dict[int, int] = {}
            for override in named.iterchildren(qn("w:lvlOverride")):
                depth = int(override.get(qn("w:ilvl"), "0"))
                for level in override.iterchildren(qn("w:lvl")):
                    levels[depth] = _read_level(level)
                start = child(override, "w:startOverride")
                if start is not None:
                    restarts[depth] = number(start, 1)
            lists[list_id] = _List(abstract_id, levels, restarts)
        return lists

    def _linked(self, own: str, abstract: Mapping[str, Any], ids: Mapping[str, str]) -> str:
        """The list whose levels hold: where one only names a style, that style's list."""
        style = value(child(abstract.get(own), "w:numStyleLink"))
        inherited = child(self._styles.get(style), "w:pPr", "w:numPr", "w:numId")
        return ids.get(value(inherited) or "", own)


def _place(properties: Any) -> _Place:
    depth = child(properties, "w:ilvl")
    return value(child(properties, "w:numId")), None if depth is None else number(depth, 0)


def _filled(place: _Place, inherited: _Place) -> _Place:
    return (
        inherited[0] if place[0] is None else place[0],
        inherited[1] if place[1] is None else place[1],
    )


def _level(numbered: _List, depth: int) -> _Level:
    return numbered.levels.get(depth, _Level())


def _levels(abstract: Any | None) -> dict[int, _Level]:
    if abstract is None:
        return {}
    return {
        int(each.get(qn("w:ilvl"), "0")): _read_level(each)
        for each in abstract.iterchildren(qn("w:lvl"))
    }


def _read_level(level: Any) -> _Level:
    restart = child(level, "w:lvlRestart")
    return _Level(
        start=number(child(level, "w:start"), 0),
        format=value(child(level, "w:numFmt")) or "decimal",
        text=(value(child(level, "w:lvlText")) or "")[:_LONGEST_LABEL],
        restart=None if restart is None else number(restart, 0),
        is_arabic=child(level, "w:isLgl") is not None,
    )
