"""Numbers for measures that bear none of their own."""

from __future__ import annotations

from collections.abc import Sequence


def numbered(numbers: Sequence[int | None]) -> list[int]:
    """The numbers in order; a missing one is the next free one behind the number before it."""
    taken = {number for number in numbers if number is not None}
    given: list[int] = []
    for number in numbers:
        own = number
        if own is None:
            own = given[-1] + 1 if given else 1
            while own in taken:
                own += 1
            taken.add(own)
        given.append(own)
    return given
