"""Brings what a division filled in together with what others changed since the form was made."""

from __future__ import annotations

from datetime import date

from ita_dash.domain.evidence.entry import Evidence, EvidenceStatus
from ita_dash.domain.evidence.input import MOST_TITLE_LETTERS
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.edit_merge import Choice, merge, resolved
from ita_dash.domain.messages import msg
from ita_dash.domain.thai.text import clipped
from ita_dash.services.imports.progress_preview import Collision
from ita_dash.services.measures.writer import tidied


def merged_progress(
    printed: MeasureDraft, filled: MeasureDraft, standing: MeasureDraft
) -> tuple[MeasureDraft, MeasureDraft, tuple[Collision, ...]]:
    """What becomes of the measure without and with the form's side of each collision.

    Both are ``standing`` itself where the form says nothing new.
    """
    if filled == printed:
        return standing, standing, ()
    merged = merge(printed, filled, standing)
    mine: dict[str, Choice] = dict.fromkeys(merged.conflicts, "mine")
    kept = standing if merged.draft == standing else tidied(merged.draft)
    replaced = tidied(resolved(merged, filled, mine)) if mine else kept
    collisions = (Collision(name, printed, standing, filled) for name in merged.conflicts)
    return kept, replaced, tuple(collisions)


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
