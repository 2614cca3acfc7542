"""The one writer of measures, for forms and imports alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from ita_dash.db.database import Transaction
from ita_dash.domain.agencies.every_division import EVERY_DIVISION, is_every
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.measures.draft import FIGURES, MOST_OF_A_FIGURE, MeasureDraft
from ita_dash.domain.measures.monthly.month import tidy_months
from ita_dash.domain.measures.step_marks import tidy_marks
from ita_dash.domain.messages import msg
from ita_dash.domain.rounding import half_up_number
from ita_dash.domain.thai.text import squeeze
from ita_dash.queries.measures import measures
from ita_dash.services.agencies.divisions import ensure_divisions
from ita_dash.services.measures.rows import MeasureRevision, measure_rows


def write_measures(transaction: Transaction, revisions: Sequence[MeasureRevision]) -> None:
    """Write each revision with all its children; unknown division names become divisions.

    Drafts are tidied. Raises InvalidInput when two measures of a fiscal year would bear one
    number; rules of a single draft are the caller's to check (``check_draft``).
    """
    tidy = [replace(revision, draft=tidied(revision.draft)) for revision in revisions]
    _require_own_numbers(transaction, tidy)
    names = [name for revision in tidy for name in revision.draft.divisions]
    division_ids = ensure_divisions(transaction, names)
    for table, rows in measure_rows(tidy, division_ids).items():
        transaction.append(table, rows)


def tidied(draft: MeasureDraft) -> MeasureDraft:
    """The draft as it is stored: no stray spaces, indicators in order, nothing open without need.

    Who leads is open only between several; that a measure is done or cancelled nobody assumes.
    """
    figures: dict[str, Any] = {name: _figure(getattr(draft, name)) for name in FIGURES}
    return replace(
        draft,
        is_lead_open=draft.is_lead_open and len(set(draft.divisions)) > 1,
        is_status_assumed=draft.is_status_assumed and not draft.status.is_closed,
        title=_one_line(draft.title),
        divisions=tuple(map(_recorded_name, draft.divisions)),
        period_text=_one_line(draft.period_text),
        result=draft.result.strip(),
        outcome=draft.outcome.strip(),
        background=draft.background.strip(),
        follow_up=draft.follow_up.strip(),
        obstacles=draft.obstacles.strip(),
        budget_source=_one_line(draft.budget_source),
        output=draft.output.strip(),
        output_unit=_one_line(draft.output_unit),
        **figures,
        steps=tuple(map(tidy_marks, draft.steps)),
        months=tidy_months(draft.months),
        indicators=tuple(sorted(draft.indicators)),
        oit_items=_in_order({code.strip().lower() for code in draft.oit_items}),
    )


def _figure(figure: float | None) -> float | None:
    """The figure to the satang, as files and pages show it; what is no number stays as it is."""
    is_plain = figure is not None and abs(figure) <= MOST_OF_A_FIGURE
    return half_up_number(figure) if figure is not None and is_plain else figure


def _in_order(codes: Iterable[str]) -> tuple[str, ...]:
    """Codes of items by their numbers: o2 stands before o10."""
    return tuple(sorted(codes, key=lambda code: (len(code), code)))


def _recorded_name(division: str) -> str:
    """The division's name without stray spaces; every wording of "every division" is one."""
    return EVERY_DIVISION if is_every(division) else squeeze(division)


def _one_line(text: str) -> str:
    """The text without stray spaces, its digits as they were written."""
    return " ".join(text.split())


def _require_own_numbers(transaction: Transaction, revisions: Sequence[MeasureRevision]) -> None:
    standing = measures(transaction, transaction.agency_id, transaction.change_no)
    keys = {row.measure_id: (row.fiscal_year, row.number) for row in standing.itertuples()}
    for revision in revisions:
        keys.pop(revision.measure_id, None)
        if not revision.is_removed:
            keys[revision.measure_id] = (revision.draft.fiscal_year, revision.draft.number)
    for (fiscal_year, number), count in Counter(keys.values()).items():
        if count > 1:
            raise InvalidInput(
                msg(
                    "ปีงบประมาณ {fiscal_year} มีมาตรการลำดับที่ {number} อยู่แล้ว",
                    fiscal_year=fiscal_year,
                    number=number,
                ),
                msg("โปรดใช้ลำดับที่อื่น"),
            )
