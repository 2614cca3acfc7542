"""Which elements of an item are met: by their places in the year's list, "#1,3/4" in one text."""

from __future__ import annotations

import re
from collections.abc import Collection

from ita_dash.domain.thai.text import search_key

_MARKED = re.compile(r"(?:#|ข้อ|nos?\.?)(\d{1,2}(?:,\d{1,2})*)(?:/|จาก|of|ใน)(\d{1,2})")


def marked_text(marks: Collection[int], total: int) -> str:
    """The first and third of four elements are "#1,3/4"; "" where none is marked."""
    return f"#{joined_marks(marks)}/{total}" if marks else ""


def read_marked(text: str) -> tuple[tuple[int, ...], int] | None:
    """The marked places and how many elements there are; None for another text.

    A place beyond the elements stays in, for whoever reads it to refuse.
    """
    found = _MARKED.fullmatch(search_key(text).replace(" ", ""))
    if found is None:
        return None
    return tuple(sorted({int(each) for each in found[1].split(",")})), int(found[2])


def joined_marks(marks: Collection[int]) -> str:
    """The places as they are stored, "1,3"."""
    return ",".join(str(each) for each in sorted(set(marks)))


def stored_marks(text: object) -> tuple[int, ...]:
    """The places of a stored text; none where nothing is stored."""
    return tuple(int(each) for each in text.split(",")) if isinstance(text, str) else ()


def elements_as_told(met: int | None, total: int | None, marked: object) -> str:
    """What is stored of an item's elements in one text: "#1,3/4", "2/4", "2" or ""."""
    if met is None:
        return ""
    if total is not None and stored_marks(marked):
        return marked_text(stored_marks(marked), total)
    return str(met) if total is None else f"{met}/{total}"
