"""Brings what a division filled in together with what others changed since the form was made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ita_dash.domain.evidence.entry import Evidence, EvidenceStatus
from ita_dash.domain.evidence.input import MOST_TITLE_LETTERS
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.edit_merge import Choice, merge, resolved
from ita_dash.domain.measures.monthly.month import MeasureMonth, by_month, month_of, with_told
from ita_dash.domain.measures.monthly.progress import in_step
from ita_dash.domain.messages import msg
from ita_dash.domain.thai.text import clipped
from ita_dash.services.imports.progress_preview import Collision
from ita_dash.services.measures.writer import tidied

MergedProgress = tuple[MeasureDraft, MeasureDraft, tuple[Collision, ...]]
"""A measure without and with the form's side of each collision, and the collisions."""


def merged_progress(
    printed: MeasureDraft, filled: MeasureDraft, standing: MeasureDraft, today: date
) -> MergedProgress:
    """What becomes of the measure without and with the form's side of each collision.

    Both are ``standing`` itself where the form says nothing new.
    """
    if filled == printed:
        return standing, standing, ()
    merged = merge(printed, filled, standing)
    mine: dict[str, Choice] = dict.fromkeys(merged.conflicts, "mine")
    months = with_told(standing.months, _told(printed, filled))
    ours = replace(resolved(merged, filled, mine), months=months)
    # A percent of a month is the progress, so the month is not taken without it.
    has_both = not {"status", "months"} & set(merged.conflicts)
    theirs = replace(merged.draft, months=months if has_both else standing.months)
    kept = _in_step(standing, theirs, today)
    replaced = _in_step(standing, ours, today) if mine else kept
    collisions = (Collision(name, printed, standing, filled) for name in merged.conflicts)
    return kept, replaced, tuple(collisions)


def _told(printed: MeasureDraft, filled: MeasureDraft) -> Iterator[MeasureMonth]:
    """The months of which the form tells something new."""
    known = by_month(printed.months)
    return (each for each in filled.months if known.get(each.month) != each)


def _in_step(standing: MeasureDraft, draft: MeasureDraft, today: date) -> MeasureDraft:
    if draft == standing:
        return standing
    return in_step(standing, tidied(draft), month_of(today))


def link_evidence(measure_id: int, draft: MeasureDraft, link: str, about: date) -> Evidence:
    """A link of the form as evidence of its measure, a draft for somebody to name better."""
    title = msg("หลักฐานมาตรการที่ {number}: {title}", number=draft.number, title=draft.title)
    return Evidence(
        revision=1,
        measure_id=measure_id,
        step_no=None,
        step_text=None,
        title=clipped(str(title), MOST_TITLE_LETTERS),
        link=link,
        file=None,
        about=about,
        fiscal_year=draft.fiscal_year,
        status=EvidenceStatus.DRAFT,
        renews_yearly=False,
    )
