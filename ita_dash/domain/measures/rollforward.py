"""A measure of one fiscal year as the draft of a later one: planned again, nothing of it done."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any

from ita_dash.domain.cycle import analysis_year, oit_year
from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.fields import FIELD_LABELS, OFFICIAL_FIELDS
from ita_dash.domain.measures.monthly.month import planned_again
from ita_dash.domain.measures.rollforward_notes import of_indicators, of_items
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.measures.step_marks import carried_marks
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.item_after import item_after
from ita_dash.domain.thai.month_ends import moved_day
from ita_dash.domain.thai.moved_years import moved_years

_STEP = "step"
_TEXTS = ("title", "period_text", "output", "budget_source", "background", "follow_up")
_LABELS = {
    **FIELD_LABELS,
    "period_text": OFFICIAL_FIELDS["period"],
    "budget_source": msg("แหล่งงบประมาณ"),
}
_PLANNED = (
    *("fiscal_year", "title", "divisions", "is_lead_open", "period_text", "period_start"),
    *("period_end", "indicators", "oit_items", "budget_amount", "budget_source", "output"),
    *("output_target", "output_unit", "weight", "background", "follow_up"),
)
"""What a plan says of a measure, besides its steps."""


@dataclass(frozen=True)
class TextProposal:
    """A text of a measure in which years are proposed to move on; ``key`` names it.

    The key is the attribute of MeasureDraft, "step3" for the third step.
    """

    key: str
    label: Message
    before: str
    after: str


@dataclass(frozen=True)
class RolledMeasure:
    """What becomes of a measure: ``draft`` with every text as it was, and what is proposed.

    ``notes`` say what a reader should know before saving.
    """

    draft: MeasureDraft
    proposals: tuple[TextProposal, ...]
    notes: tuple[Message, ...]


def rolled_forward(draft: MeasureDraft, to_year: int, rulebooks: RuleBooks) -> RolledMeasure:
    """The measure for ``to_year`` (พ.ศ.): dates moved by whole years, all that was reported blank.

    Budget, weight, output and its target stay as proposed; an item of the website check goes
    along under the code that the later year's list gives it.
    """
    by = to_year - draft.fiscal_year
    known = {each.number for each in rulebooks.of(to_year).indicators}
    items = {
        code: item_after(code, draft.fiscal_year, to_year, rulebooks) for code in draft.oit_items
    }
    rolled = replace(
        draft,
        fiscal_year=to_year,
        steps=tuple(Step(step.description) for step in draft.steps),
        period_start=draft.period_start and moved_day(draft.period_start, by),
        period_end=draft.period_end and moved_day(draft.period_end, by),
        status=MeasureStatus.NOT_STARTED,
        is_status_assumed=False,
        progress=None,
        months=planned_again(draft.months, by),
        result="",
        outcome="",
        obstacles="",
        output_reached=None,
        indicators=tuple(number for number in draft.indicators if number in known),
        oit_items=tuple(dict.fromkeys(code for code in items.values() if code)),
    )
    notes = (*of_indicators(draft, to_year, rulebooks), *of_items(items, to_year, rulebooks))
    return RolledMeasure(rolled, tuple(_proposals(draft, by)), notes)


def with_texts(rolled: RolledMeasure, refused: Collection[str]) -> MeasureDraft:
    """The draft with every proposed text but those whose keys are ``refused``."""
    taken = {each.key: each.after for each in rolled.proposals if each.key not in refused}
    texts: dict[str, Any] = {key: text for key, text in taken.items() if key in _TEXTS}
    steps = tuple(
        Step(taken.get(f"{_STEP}{number}", step.description))
        for number, step in enumerate(rolled.draft.steps, start=1)
    )
    return replace(rolled.draft, steps=steps, **texts)


def replanned(standing: MeasureDraft, planned: MeasureDraft) -> MeasureDraft:
    """A measure that stands with the plan of another; its number and all that was reported stay."""
    plan = {name: getattr(planned, name) for name in _PLANNED}
    steps = carried_marks(standing.steps, [step.description for step in planned.steps])
    return replace(standing, **plan, steps=steps)


def _proposals(draft: MeasureDraft, by: int) -> Iterator[TextProposal]:
    year = draft.fiscal_year
    own = {analysis_year(year), year, oit_year(year)}
    steps = enumerate((step.description for step in draft.steps), start=1)
    texts = {
        **{key: (_LABELS[key], getattr(draft, key)) for key in _TEXTS},
        **{f"{_STEP}{n}": (msg("ขั้นตอนที่ {number}", number=n), text) for n, text in steps},
    }
    for key, (label, before) in texts.items():
        after = moved_years(before, own, by)
        if after != before:
            yield TextProposal(key, label, before, after)
