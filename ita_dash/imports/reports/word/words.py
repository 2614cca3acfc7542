"""The words of a paragraph as its reader sees them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from docx.oxml.ns import qn

from ita_dash.imports.reports.word.controls import form_field
from ita_dash.imports.reports.word.elements import (
    BOX,
    PARAGRAPH,
    RUN,
    TABLE,
    outermost,
    walk,
)
from ita_dash.imports.reports.word.numbering import Numbering
from ita_dash.imports.reports.word.symbols import font_of, shown, sign

_WORDS = {qn("w:t"), "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"}
_SIGN, _FIELD = qn("w:sym"), qn("w:fldChar")
_BREAKS = {
    **dict.fromkeys((qn("w:br"), qn("w:cr")), "\n"),
    **dict.fromkeys((qn("w:tab"), qn("w:ptab")), " "),
    qn("w:noBreakHyphen"): "-",
}
_NOT_ITS_WORDS = {TABLE, BOX, PARAGRAPH, qn("w:pPr"), qn("w:rPr")}
_NOTE_MARKS = {qn("w:footnoteReference"): "footnotes", qn("w:endnoteReference"): "endnotes"}
_LABEL = "label"
_BULLET = "• "
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_INSIDE_A_WORD = re.compile(
    r"(?<=[เแโใไ])\n|\n(?=[ะ-ฺ็-๎])|(?<=\d[,.])\n(?=\d{2,3}(?!\d))|\n(?=,\d{3})"
)
"""Line ends where no word or number can end: beside a vowel or a tone mark, in a sum of money."""


def label_paragraphs(root: Any, numbering: Numbering) -> None:
    """Write to every paragraph the number or bullet that its list gives it."""
    for paragraph in root.iter(PARAGRAPH):
        label = numbering.next_label(paragraph)
        if label is not None:
            paragraph.set(_LABEL, label)


def label_of(paragraph: Any) -> str | None:
    """The number or bullet of a paragraph, None when it is no item of a list."""
    label: str | None = paragraph.get(_LABEL)
    return label


def paragraph_text(paragraph: Any) -> str:
    """The words of a paragraph, a bullet before those of a list item; not its text boxes."""
    text = "".join(_parts(paragraph)).replace(_SOFT_HYPHEN, "")
    text = _INSIDE_A_WORD.sub("", text)
    return _BULLET + text if text.strip() and label_of(paragraph) is not None else text


def boxed_paragraphs(paragraph: Any) -> Iterator[Any]:
    """The text boxes that hang at a paragraph."""
    return outermost(paragraph, {BOX})


def note_marks(element: Any) -> Iterator[tuple[str, str]]:
    """The foot- and endnotes that stand in an element: in which part, and under which number."""
    for mark in walk(element, {TABLE}):
        if mark.tag in _NOTE_MARKS:
            yield _NOTE_MARKS[mark.tag], mark.get(qn("w:id"), "")


def _parts(paragraph: Any, excluded: Collection[str] = _NOT_ITS_WORDS) -> Iterator[str]:
    for part in walk(paragraph, excluded):
        if part.tag in _WORDS:
            above = part.getparent()
            yield shown(part.text or "", font_of(above) if above.tag == RUN else None)
        elif part.tag == _SIGN:
            yield sign(part.get(qn("w:font")), part.get(qn("w:char")))
        elif part.tag == _FIELD:
            yield form_field(part)
        else:
            yield _BREAKS.get(part.tag, "")
