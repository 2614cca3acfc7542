"""Tells from a regular expression itself whether a text makes it try the same letters over again.

Python's matcher goes back: where a part that may repeat without end can give letters to another
such part, or to the place where a search begins, a text exists for which its work grows with the
square of the text's length, or faster. The pattern is taken as an automaton with one place for
each letter it can match; two places that repeat, the second behind the first, are such a pair
when one word leads from the first to the first, from the first to the second, and from the
second to the second (Weideman and others, 2016: infinite degree of ambiguity). What looks ahead,
and what takes no letter back, is allowed more than it does, so a pattern may be named that is
harmless, but none is passed over that is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import product

from tests.unit.pattern_automaton import ANYWHERE, Automaton, Builder, Use, letters_of


def grows(pattern: re.Pattern[str], use: Use = "search") -> bool:
    """Whether the work of the pattern can grow faster than the text that it is used on."""
    every = Builder(pattern, letters_of(pattern))
    automaton = Builder(pattern, every.one_of_each_kind()).automaton(use)
    home = _components(automaton)
    looping = [
        place
        for place, own in enumerate(home)
        if (len(own) > 1 or place in automaton.next_to[place])
        and (place != ANYWHERE or use == "search")
    ]
    if any(home[one] is home[other] and one in looping for one, other in automaton.twice):
        return True
    for first in looping:
        shared = frozenset().union(*(automaton.letters[place] for place in home[first]))
        alike = {place for place, own in enumerate(automaton.letters) if own & shared}
        near = _reached(automaton, first, alike)
        for second in (place for place in looping if place in near):
            is_pair = second == first or second not in automaton.ends
            if is_pair and _is_ambiguous(automaton, first, second, home):
                return True
    return False


def _is_ambiguous(
    automaton: Automaton, first: int, second: int, home: Sequence[frozenset[int]]
) -> bool:
    """Whether one word leads p to p, p to q and q to q; or p to p in two ways, where p is q."""
    goal = (first, second, second, True)
    begun = [
        (first, first, second, first != second, letter)
        for letter in automaton.letters[first] & automaton.letters[second]
    ]
    todo, seen = list(begun), set(begun)
    while todo:
        a, b, c, is_parted, letter = todo.pop()
        ways = [automaton.ways[place].get(letter, {}) for place in (a, b, c)]
        for new in ways[0].keys() & ways[1].keys() & ways[2].keys():
            homely = ways[0][new] & home[first], ways[1][new], ways[2][new] & home[second]
            for x, y, z in product(*homely):
                state = (x, y, z, is_parted or x != y, new)
                if state[:4] == goal:
                    return True
                if state not in seen:
                    seen.add(state)
                    todo.append(state)
    return False


def _components(automaton: Automaton) -> list[frozenset[int]]:
    """For each place the places that it leads to and that lead back to it.

    Places are numbered as they stand in the pattern: only between both ends of a way that leads
    back can there be any.
    """
    spans = [(to, one) for one, there in enumerate(automaton.next_to) for to in there if to <= one]
    inside = {place for begin, end in spans for place in range(begin, end + 1)}
    reached = {place: _reached(automaton, place, inside) for place in inside}
    return [
        frozenset(p for p in reached.get(place, ()) if place in reached[p]) | {place}
        for place in range(len(automaton.ways))
    ]


def _reached(automaton: Automaton, place: int, among: Set[int]) -> set[int]:
    """The places of these that a place leads to by way of these alone."""
    seen: set[int] = set()
    todo = [place]
    while todo:
        new = automaton.next_to[todo.pop()] & among - seen
        seen |= new
        todo += new
    return seen
