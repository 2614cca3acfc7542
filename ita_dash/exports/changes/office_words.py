"""What one change did to the particulars of the office, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ita_dash.domain.agencies.office import OWN_FIELDS
from ita_dash.domain.agencies.office_fields import OFFICE_LABELS, value_words
from ita_dash.domain.changes.reversal import Revision
from ita_dash.i18n.translator import Translator
from ita_dash.queries.office import Fields
from ita_dash.wording.change_line import ChangeLine
from ita_dash.wording.scores import UNKNOWN


def office_lines(
    revisions: Sequence[Revision[int, Fields]], change_no: int, tr: Translator
) -> Iterator[ChangeLine]:
    """The fields that the change of this number wrote otherwise; none where it wrote none."""
    known = [each.content for each in revisions if each.change_no <= change_no and each.content]
    if not any(each.change_no == change_no for each in revisions):
        return
    before = known[-2] if len(known) > 1 else (None,) * len(OWN_FIELDS)
    for field, *values in zip(OWN_FIELDS, before, known[-1], strict=True):
        if values[0] != values[1]:
            old, new = (_said(field, value, tr) for value in values)
            yield ChangeLine(tr(OFFICE_LABELS[field]), old, new or UNKNOWN)


def _said(field: str, value: object, tr: Translator) -> str | None:
    words = value_words(field, value if isinstance(value, str) else None)
    return None if words is None else tr(words)
