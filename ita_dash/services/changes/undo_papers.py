"""Takes back what a change wrote of an office's own wordings and templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.changes.reversal import Reversal, Revision, reversals
from ita_dash.domain.messages import Message
from ita_dash.domain.papers.own import OwnTemplate, OwnText
from ita_dash.queries.papers import template_revisions, text_revisions
from ita_dash.services.changes.undo_preview import UndoLine, changed_later
from ita_dash.services.papers.rows import template_rows, text_rows
from ita_dash.wording.papers import template_name, text_name

Own = TypeVar("Own", OwnText, OwnTemplate)


def undo_papers(
    reader: Reader, agency_id: int, as_of: int, change_no: int, actors: Mapping[int, str]
) -> tuple[list[UndoLine], dict[str, pd.DataFrame]]:
    """The lines about papers, and the rows of their tables to write."""
    key = reader, agency_id, as_of
    texts = _reversals(list(text_revisions(*key)), change_no)
    templates = _reversals(list(template_revisions(*key)), change_no)
    lines = [
        *(_line(each, text_name(each.key), actors) for each in texts),
        *(_line(each, template_name(each.key), actors) for each in templates),
    ]
    tables = {
        "paper_text": text_rows(_taken_back(texts)),
        "paper_template": template_rows(_taken_back(templates)),
    }
    return lines, {name: rows for name, rows in tables.items() if len(rows)}


def _reversals(history: Sequence[Revision[str, Own]], change_no: int) -> list[Reversal[str, Own]]:
    touched = {each.key for each in history if each.change_no == change_no}
    return reversals((each for each in history if each.key in touched), change_no)


def _line(
    written: Reversal[str, OwnText] | Reversal[str, OwnTemplate],
    what: Message,
    actors: Mapping[int, str],
) -> UndoLine:
    later = written.changed_by
    return UndoLine(written.effect, what, None if later is None else changed_later(later, actors))


def _taken_back(written: Sequence[Reversal[str, Own]]) -> list[tuple[Own, bool]]:
    """What is to stand again of each, and whether nothing stood before it."""
    return [
        (content, each.before is None)
        for each in written
        if each.changed_by is None and (content := each.before or each.written) is not None
    ]
