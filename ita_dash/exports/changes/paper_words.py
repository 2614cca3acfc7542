"""What one change did to an office's own wordings and templates of papers, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from ita_dash.domain.changes.reversal import Revision
from ita_dash.domain.papers.own import OwnTemplate, OwnText
from ita_dash.i18n.translator import Translator
from ita_dash.wording.change_line import ChangeLine
from ita_dash.wording.papers import template_name, text_name

Own = TypeVar("Own", OwnText, OwnTemplate)


def text_lines(
    revisions: Sequence[Revision[str, OwnText]], change_no: int, tr: Translator
) -> Iterator[ChangeLine]:
    """The paragraphs that the change of this number worded, each with what stood before."""
    standard = tr("ข้อความมาตรฐาน")
    for each in revisions:
        if each.change_no == change_no:
            before = _before(revisions, each)
            old, new = (part.words if part else standard for part in (before, each.content))
            yield ChangeLine(tr(text_name(each.key)), old, new)


def template_lines(
    revisions: Sequence[Revision[str, OwnTemplate]], change_no: int, tr: Translator
) -> Iterator[ChangeLine]:
    """The templates that the change of this number put in place, each with what stood before."""
    standard = tr("แม่แบบมาตรฐาน")
    for each in revisions:
        if each.change_no == change_no:
            before = _before(revisions, each)
            old, new = (part.file.name if part else standard for part in (before, each.content))
            yield ChangeLine(tr(template_name(each.key)), old, new)


def _before(revisions: Sequence[Revision[str, Own]], of: Revision[str, Own]) -> Own | None:
    """What stood until a revision; None for the standard."""
    earlier = [each for each in revisions if each.key == of.key and each.change_no < of.change_no]
    return earlier[-1].content if earlier else None
