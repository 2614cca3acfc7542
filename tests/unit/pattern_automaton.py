"""A regular expression as an automaton: one place for each letter that it can match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Literal

Letters = frozenset[str]
Use = Literal["search", "match", "fullmatch"]
_SAMPLE = (
    "\x00\x01 \t\n\v\f\r\x1c\x85\xa0\u1680\u2003\u2028\u3000\u200b\u200c\ufeffaAzZsSkK_09१"
    "-–—.,;:/()[]<>|\"'\\*+=~&%#@!?^$`{}•กขฮะาำิี่้๊๋็์ๆฯ๐๑๙éß中"
)
"""A letter of every class; those that a pattern names are added to them."""
_CATEGORIES = {
    op.CATEGORY_DIGIT: re.compile(r"\d"),
    op.CATEGORY_NOT_DIGIT: re.compile(r"\D"),
    op.CATEGORY_SPACE: re.compile(r"\s"),
    op.CATEGORY_NOT_SPACE: re.compile(r"\S"),
    op.CATEGORY_WORD: re.compile(r"\w"),
    op.CATEGORY_NOT_WORD: re.compile(r"\W"),
}
_MANY = 130
"""A part that may repeat more often than this counts as one that repeats without end."""
ANYWHERE = 0
"""The place of the letters before a match: a search passes over any of them."""


@dataclass(frozen=True)
class _Way:
    """A way on from a place: which letters may stand there and which next; None is any.

    ``is_sure`` is false where the way also depends on something that is not looked at.
    """

    place: int
    before: Letters | None = None
    after: Letters | None = None
    is_sure: bool = True


@dataclass(frozen=True)
class Automaton:
    """``letters`` of each place; ``ways``: from a place by the letter there and the next letter.

    ``twice``: ways that the pattern offers more than once. ``ends``: places where a match can
    end whatever comes next.
    """

    letters: Sequence[Letters]
    ways: Sequence[Mapping[str, Mapping[str, set[int]]]]
    twice: set[tuple[int, int]]
    ends: set[int]

    @cached_property
    def next_to(self) -> Sequence[frozenset[int]]:
        """For each place the places that one letter leads to."""
        return [
            frozenset(to for by_next in ways.values() for there in by_next.values() for to in there)
            for ways in self.ways
        ]


class Builder:
    """Makes the automaton of a pattern, place by place."""

    def __init__(self, pattern: re.Pattern[str], letters: Letters) -> None:
        self._flags = pattern.flags
        self._all = letters
        self._kinds: set[Letters] = set()
        self._letters: list[Letters] = []
        self._ways: list[dict[str, dict[str, set[int]]]] = []
        self._twice: set[tuple[int, int]] = set()
        tree = _parser.parse(pattern.pattern, pattern.flags)
        self._place(self._all, [_Way(ANYWHERE)])
        self._origin = self._place(frozenset(), [])
        self._ends = self._read(tree, [_Way(ANYWHERE), _Way(self._origin)])

    def one_of_each_kind(self) -> Letters:
        """One letter of all those that no part of the pattern tells from each other."""
        kinds = {tuple(letter in kind for kind in self._kinds): letter for letter in self._all}
        return frozenset(kinds.values())

    def automaton(self, use: Use) -> Automaton:
        """The automaton; a match of the whole text has no end that is sure."""
        ends = {way.place for way in self._ends if way.is_sure and way.before is way.after is None}
        sure = ends if use != "fullmatch" else set()
        return Automaton(self._letters, self._ways, self._twice, sure)

    def _place(self, letters: Letters, ways: Iterable[_Way]) -> int:
        self._letters.append(letters)
        self._ways.append({})
        self._link(ways, len(self._letters) - 1)
        return len(self._letters) - 1

    def _link(self, ways: Iterable[_Way], to: int) -> None:
        for way in ways:
            own = self._letters[way.place] or {""}
            before = own if way.before is None else own & way.before
            after = self._letters[to] if way.after is None else self._letters[to] & way.after
            for old, new in product(before, after):
                there = self._ways[way.place].setdefault(old, {}).setdefault(new, set())
                if to in there:
                    self._twice.add((way.place, to))
                there.add(to)

    def _read(self, tree: Any, ways: list[_Way]) -> list[_Way]:
        """The ways out of a part that is entered by ``ways``."""
        for code, value in tree:
            ways = _merged(self._read_one(code, value, ways))
        return ways

    def _read_one(self, code: Any, value: Any, ways: list[_Way]) -> list[_Way]:
        letters = self._accepted(code, value)
        if letters is not None:
            return [_Way(self._place(letters, ways))]
        if code in (op.SUBPATTERN, op.ATOMIC_GROUP):
            return self._read(value[-1] if code is op.SUBPATTERN else value, ways)
        if code is op.BRANCH:
            return [way for branch in value[1] for way in self._read(branch, ways)]
        if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            return self._repeated(code, value, ways)
        if code in (op.ASSERT, op.ASSERT_NOT):
            return self._asserted(code, value, ways)
        if code is op.AT:
            return self._at(value, ways)
        raise NotImplementedError(str(code))

    def _repeated(self, code: Any, value: Any, ways: list[_Way]) -> list[_Way]:
        least, most, body = value
        for _ in range(least):
            ways = self._read(body, ways)
        out = list(ways)
        if most <= _MANY:
            for _ in range(most - least):
                ways = self._read(body, ways)
                out += ways
            return out
        first = len(self._letters)
        own = self._read(body, ways)
        begun = [
            there
            for way in ways
            for by_next in self._ways[way.place].values()
            for there in by_next.values()
        ]
        entered = {to for to in set().union(*begun) if to >= first}
        again = [way for way in own if way.place >= first]
        for to in entered:
            self._link(again, to)
        letters = self._single(body)
        if code is op.POSSESSIVE_REPEAT and letters is not None:
            # It takes all it can and gives nothing back: what follows is another letter.
            return [_narrowed(way, after=self._all - letters) for way in [*out, *again]]
        return [*out, *again]

    def _asserted(self, code: Any, value: Any, ways: list[_Way]) -> list[_Way]:
        direction, body = value
        letters = self._single(body)
        if letters is None:
            if direction > 0:
                self._read(body, ways)
            return [replace(way, is_sure=False) for way in ways]
        allowed = letters if code is op.ASSERT else self._all - letters
        if direction > 0:
            return [replace(_narrowed(way, after=allowed), is_sure=False) for way in ways]
        at_origin = [way for way in ways if way.place == self._origin and code is op.ASSERT_NOT]
        inside = [_narrowed(way, before=allowed) for way in ways if way.place != self._origin]
        return [*at_origin, *inside]

    def _at(self, where: Any, ways: list[_Way]) -> list[_Way]:
        if where not in (op.AT_BEGINNING, op.AT_BEGINNING_STRING):
            return [replace(way, is_sure=False) for way in ways]
        at_origin = [way for way in ways if way.place == self._origin]
        if not self._flags & re.MULTILINE or where is op.AT_BEGINNING_STRING:
            return at_origin
        line_end = frozenset("\n")
        self._kinds.add(line_end)
        behind = [_narrowed(way, before=line_end) for way in ways]
        return [*at_origin, *(way for way in behind if way.place != self._origin)]

    def _single(self, body: Any) -> Letters | None:
        """The letters of a part that is always one letter; None for any other part."""
        if len(body) != 1:
            return None
        code, value = body[0]
        if code is op.SUBPATTERN:
            return self._single(value[-1])
        if code is op.BRANCH:
            found = [self._single(branch) for branch in value[1]]
            sets = [letters for letters in found if letters is not None]
            return frozenset().union(*sets) if len(sets) == len(found) else None
        return self._accepted(code, value)

    def _accepted(self, code: Any, value: Any) -> Letters | None:
        """The letters that a part of one letter accepts; None for a part of another kind."""
        if code is op.IN:
            parts = [self._accepted(*part) or frozenset() for part in value]
            letters: Letters = frozenset().union(*parts)
            return self._all - letters if value[0][0] is op.NEGATE else letters
        tests = {
            op.ANY: lambda c: c != "\n" or bool(self._flags & re.DOTALL),
            op.LITERAL: lambda c: ord(c) == value,
            op.NOT_LITERAL: lambda c: ord(c) != value,
            op.RANGE: lambda c: value[0] <= ord(c) <= value[1],
            op.CATEGORY: lambda c: _CATEGORIES[value].match(c) is not None,
        }
        if code not in tests:
            return None
        cases = _cases if self._flags & re.IGNORECASE else frozenset
        accepted = frozenset(c for c in self._all if any(map(tests[code], cases(c))))
        self._kinds.add(accepted)
        return accepted


def letters_of(pattern: re.Pattern[str]) -> Letters:
    """The sample and the letters that the pattern names, in both cases."""
    tree = _parser.parse(pattern.pattern, pattern.flags)
    codes = dict.fromkeys([*map(ord, _SAMPLE), *_codes(tree)])
    return frozenset(case for code in codes for case in _cases(chr(code)))


def _merged(ways: Sequence[_Way]) -> list[_Way]:
    return list(dict.fromkeys(ways))


def _narrowed(way: _Way, before: Letters | None = None, after: Letters | None = None) -> _Way:
    return replace(way, before=_both(way.before, before), after=_both(way.after, after))


def _both(one: Letters | None, other: Letters | None) -> Letters | None:
    return other if one is None else one if other is None else one & other


def _cases(letter: str) -> frozenset[str]:
    return frozenset(c for c in (letter, letter.lower(), letter.upper()) if len(c) == 1)


def _codes(tree: Any) -> Iterator[int]:
    """Every letter that a pattern names, and those on both sides of its ranges."""
    for code, value in tree:
        if code in (op.LITERAL, op.NOT_LITERAL):
            yield value
        elif code is op.RANGE:
            yield from (max(value[0] - 1, 0), *value, min(value[1] + 1, 0x10FFFF))
        else:
            yield from (each for part in _parts(code, value) for each in _codes(part))


def _parts(code: Any, value: Any) -> Sequence[Any]:
    if code is op.BRANCH:
        branches: Sequence[Any] = value[1]
        return branches
    if code in (op.IN, op.ATOMIC_GROUP):
        return [value]
    return [value[-1]] if isinstance(value, tuple) and code is not op.AT else []
