"""Content controls and form fields: boxes to tick, lists to choose from, places not filled in."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from ita_dash.imports.reports.word.elements import (
    CONTROL,
    ROW,
    RUN,
    child,
    is_on,
    number,
    outermost,
    remove,
    value,
    walk,
)
from ita_dash.imports.reports.word.symbols import EMPTY, TICKED

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def settle_controls(root: Any) -> None:
    """Put what a box to tick says in its place, and take out what only asks to be filled in."""
    for control in list(root.iter(CONTROL)):
        properties, content = child(control, "w:sdtPr"), child(control, "w:sdtContent")
        if properties is None or content is None:
            continue
        box = properties.find(f"{_W14}checkbox")
        if box is not None:
            _show_box(content, is_ticked=_is_ticked(box))
        elif is_on(child(properties, "w:showingPlcHdr")):
            for run in list(outermost(content, {RUN}, {CONTROL})):
                remove(run)


def take_out_hidden(root: Any) -> int:
    """Take out text and rows that Word does not show; gives how many there were."""
    rows = [row for row in root.iter(ROW) if is_on(child(row, "w:trPr", "w:hidden"))]
    runs = [run for run in root.iter(RUN) if is_on(child(run, "w:rPr", "w:vanish"))]
    with_words = [each for each in (*rows, *runs) if _has_words(each)]
    for each in (*rows, *runs):
        remove(each)
    return len(with_words)


def drop_fallbacks(root: Any) -> None:
    """Of two ways to draw one thing keep the first."""
    for choice in list(root.iter(_CHOICE)):
        for other in list(choice.itersiblings(_FALLBACK)):
            remove(other)


def form_field(field: Any) -> str:
    """What a form field of the old kind shows by itself: a box, or the chosen words of a list."""
    box = child(field, "w:ffData", "w:checkBox")
    if box is not None:
        ticked = child(box, "w:checked")
        is_ticked = is_on(child(box, "w:default") if ticked is None else ticked)
        return TICKED if is_ticked else EMPTY
    choices = child(field, "w:ffData", "w:ddList")
    if choices is None:
        return ""
    chosen = child(choices, "w:result")
    place = number(child(choices, "w:default") if chosen is None else chosen, 0)
    words = [value(entry) or "" for entry in choices.iterchildren(qn("w:listEntry"))]
    return words[place] if place < len(words) else ""


def _is_ticked(box: Any) -> bool:
    checked = box.find(f"{_W14}checked")
    return checked is not None and checked.get(f"{_W14}val", "1").casefold() in {"1", "true", "on"}


def _show_box(content: Any, *, is_ticked: bool) -> None:
    runs = list(outermost(content, {RUN}))
    mark = OxmlElement("w:t")
    mark.text = TICKED if is_ticked else EMPTY
    for run in runs[1:]:
        remove(run)
    if runs:
        for part in list(runs[0]):
            runs[0].remove(part)
        runs[0].append(mark)


def _has_words(element: Any) -> bool:
    return any(each.tag == qn("w:t") and (each.text or "").strip() for each in walk(element, ()))
