"""The foot- and endnotes of a Word document, by the places that point to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from docx.oxml.ns import qn

from ita_dash.imports.reports.word.elements import PARAGRAPH
from ita_dash.imports.reports.word.words import note_marks, paragraph_text

_TAGS = {"footnotes": qn("w:footnote"), "endnotes": qn("w:endnote")}


class Notes:
    """The texts of notes by their part and number."""

    def __init__(self, roots: Mapping[str, Any]) -> None:
        """``roots``: the root of each part with notes, by ``footnotes`` and ``endnotes``."""
        self._texts = {
            (part, note.get(qn("w:id"), "")): " ".join(_words(note).split())
            for part, root in roots.items()
            for note in root.iter(_TAGS[part])
        }

    def of(self, element: Any) -> Iterator[str]:
        """The notes that an element points to, in order."""
        for mark in note_marks(element):
            if text := self._texts.get(mark):
                yield text


def _words(note: Any) -> str:
    return " ".join(paragraph_text(paragraph) for paragraph in note.iter(PARAGRAPH))
