"""What a file says of measures, from a table or from a report; nothing of it is stored yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.fields import FIELD_LABELS, INTERNAL_FIELDS, OFFICIAL_FIELDS
from ita_dash.domain.measures.import_merge import PART_LABELS
from ita_dash.domain.measures.memo import Memo
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.messages import msg
from ita_dash.imports.files.uploads import FileFacts
from ita_dash.imports.problems import Problem
from ita_dash.imports.tables.account import NO_ACCOUNT, FileAccount

COLUMN_LABELS = {
    "number": msg("ลำดับ"),
    **OFFICIAL_FIELDS,
    "status": FIELD_LABELS["status"],
    "indicators": FIELD_LABELS["indicators"],
    **{name: PART_LABELS[name] for name in ("output", "budget_amount", "budget_source")},
    **INTERNAL_FIELDS,
}
"""The names of a report's columns."""


@dataclass(frozen=True)
class ParsedMeasure:
    """One measure of a file.

    ``row``: its row in the file. ``raw``: the text of its cells as they stand, by field.
    ``given``: the fields of the draft that the file really holds; the others are assumed, and
    must not replace what is stored. ``chosen_status`` is what the importer chose where the file
    tells no status; it replaces a stored one that is still open, and where it
    ``is_status_proposed`` and was not chosen by hand, only one that is assumed. ``respelled``
    counts where the agency's name was corrected in its texts.
    """

    row: int
    draft: MeasureDraft
    raw: Mapping[str, str]
    given: frozenset[str]
    chosen_status: MeasureStatus | None = None
    is_status_proposed: bool = False
    respelled: int = 0


@dataclass(frozen=True)
class ParsedMeasures:
    """The measures of a file and what is wrong, doubtful or worth knowing in it.

    ``fiscal_year`` (พ.ศ.) is the report's, or the one most measures of a table have; None when
    neither the file nor the caller named one. ``agency_spellings``: full names with counts, the
    most frequent first; tables have none. ``rows_read`` counts table rows that are not blank.
    ``memo`` is what the memo before a report says, None where there is none.
    ``account`` tells of every sheet or table, column and row what became of it.
    """

    kind: Literal["measures", "report"]
    file: FileFacts
    drafts: tuple[ParsedMeasure, ...]
    problems: tuple[Problem, ...]
    rows_read: int
    fiscal_year: int | None
    agency_spellings: tuple[tuple[str, int], ...] = ()
    account: FileAccount = NO_ACCOUNT
    memo: Memo | None = None
