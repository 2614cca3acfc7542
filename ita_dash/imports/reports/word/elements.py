"""The elements of a Word document: how they are found, and what they are set to."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from docx.oxml.ns import qn

TABLE, ROW, CELL, PARAGRAPH, RUN = map(qn, ("w:tbl", "w:tr", "w:tc", "w:p", "w:r"))
CONTROL, BOX = qn("w:sdt"), qn("w:txbxContent")
VAL = qn("w:val")
_OFF = {"0", "false", "off", "none"}


def walk(element: Any, excluded: Collection[str]) -> Iterator[Any]:
    """Every element within, in order, but nothing within the excluded ones."""
    open_ones = [iter(element)]
    while open_ones:
        child = next(open_ones[-1], None)
        if child is None:
            open_ones.pop()
        elif child.tag not in excluded:
            yield child
            open_ones.append(iter(child))


def outermost(element: Any, tags: Collection[str], excluded: Collection[str] = ()) -> Iterator[Any]:
    """The elements of these tags within, in order, but none within another or an excluded one."""
    open_ones = [iter(element)]
    while open_ones:
        child = next(open_ones[-1], None)
        if child is None:
            open_ones.pop()
        elif child.tag in tags:
            yield child
        elif child.tag not in excluded:
            open_ones.append(iter(child))


def child(element: Any, *path: str) -> Any:
    """The first element at the end of a path of tags, None when there is none."""
    # The library's own search looks for a second one before it gives the first.
    for name in path:
        if element is None:
            return None
        tag = qn(name)
        element = next((each for each in element if each.tag == tag), None)
    return element


def value(element: Any) -> str | None:
    """What an element is set to, None when there is none or it does not say."""
    return None if element is None else element.get(VAL)


def number(element: Any, otherwise: int) -> int:
    """What an element is set to as a whole number from 0."""
    written = value(element) or ""
    return int(written) if written.isdecimal() and len(written) < 6 else otherwise


def is_on(element: Any) -> bool:
    """Whether a switch is there and not set to off."""
    return element is not None and (value(element) or "").casefold() not in _OFF


def remove(element: Any) -> None:
    """Take an element out of its tree, with all within it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
