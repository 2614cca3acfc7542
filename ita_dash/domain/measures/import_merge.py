"""What an imported measure changes in the one that stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain
from typing import Protocol

from ita_dash.domain.agencies.lead_division import lead_first
from ita_dash.domain.measures import fields
from ita_dash.domain.measures.draft import (
    FIGURES,
    MeasureDraft,
    Step,
    divisions_label,
    status_label,
)
from ita_dash.domain.measures.fields import OFFICIAL_FIELDS
from ita_dash.domain.measures.monthly.month import MeasureMonth, filled_with_told, month_name
from ita_dash.domain.measures.monthly.progress import is_overtaken
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.measures.step_marks import carried_marks, tidy_marks
from ita_dash.domain.measures.step_text import join_steps
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import figure_text
from ita_dash.domain.thai.dates import day_text, thai_date
from ita_dash.domain.thai.text import search_key

PART_LABELS: Mapping[str, Message] = {
    "title": OFFICIAL_FIELDS["title"],
    "steps": OFFICIAL_FIELDS["methods"],
    "steps_done": msg("ขั้นตอนที่แล้วเสร็จ"),
    "step_dates": msg("วันที่เสร็จของขั้นตอน"),
    "step_notes": msg("บันทึกของขั้นตอน"),
    "divisions": OFFICIAL_FIELDS["divisions"],
    "period_text": OFFICIAL_FIELDS["period"],
    "period_start": msg("วันเริ่มต้น"),
    "period_end": msg("วันสิ้นสุด"),
    "status": fields.FIELD_LABELS["status"],
    "progress": fields.FIELD_LABELS["progress"],
    "months": fields.FIELD_LABELS["months"],
    "result": OFFICIAL_FIELDS["result"],
    "outcome": OFFICIAL_FIELDS["outcome"],
    "output": fields.FIELD_LABELS["output"],
    "output_target": FIGURES["output_target"],
    "output_unit": msg("หน่วยนับ"),
    "output_reached": FIGURES["output_reached"],
    "budget_amount": FIGURES["budget_amount"],
    "budget_source": msg("แหล่งงบประมาณ"),
    "weight": FIGURES["weight"],
    "indicators": msg("ตัวชี้วัด"),
    "oit_items": msg("ข้อ OIT"),
    **fields.INTERNAL_FIELDS,
}
"""The fields of a measure that an import may change, as they are named to the user."""
STEP_MARKS: Mapping[str, str] = {
    "steps_done": "is_done",
    "step_dates": "done_on",
    "step_notes": "note",
}
"""The parts that are marks of steps, and the attribute of Step that each is."""
_PLAIN_FIELDS = PART_LABELS.keys() - {"steps", *STEP_MARKS, "status", "divisions", "months"}


class FileMeasure(Protocol):
    """A measure as a file tells it: ``given`` names the parts of ``draft`` that are told.

    ``chosen_status`` is the importer's answer where the file tells none, ``is_status_proposed``
    where the program proposed it.
    """

    @property
    def draft(self) -> MeasureDraft:
        """What the file tells; what it does not is blank."""

    @property
    def given(self) -> Set[str]:
        """The parts that it tells, of PART_LABELS."""

    @property
    def chosen_status(self) -> MeasureStatus | None:
        """The importer's answer."""

    @property
    def is_status_proposed(self) -> bool:
        """Whether nobody but the program gave that answer."""


@dataclass(frozen=True)
class FieldDifference:
    """A field that the import would change: how it stands, and how the file has it."""

    field: str
    label: Message
    stored: str | Message
    incoming: str | Message


def merged(standing: MeasureDraft, parsed: FileMeasure) -> MeasureDraft:
    """The standing measure with what the file tells; the rest stays as it stands.

    Texts that differ only in spaces and kinds of digits are the same. Where the words of the
    period change, its dates follow them. Of its months, what the file leaves blank stays; where a
    later month was reported already, the file's status and progress are older than what stands.
    A status or progress that the file does not tell gives way where it contradicts what it tells.
    A status that the importer chose counts for a measure that is not yet closed; one that was
    only proposed replaces no status that was told.
    """
    file, given = parsed.draft, parsed.given
    if "months" in given and is_overtaken(file.months, standing.months):
        given = given - {"status", "progress"}
    changes = {
        name: getattr(file, name)
        for name in given & _PLAIN_FIELDS
        if not _is_same(getattr(standing, name), getattr(file, name))
    }
    status = file.status if "status" in given else _answer(standing, parsed)
    if status:
        changes |= {"status": status, "is_status_assumed": False}
    if "divisions" in given:
        changes |= _merged_divisions(standing, file)
    if "months" in given:
        changes |= {"months": filled_with_told(standing.months, file.months)}
    if "period_text" in changes:
        dates = {"period_start": file.period_start, "period_end": file.period_end}
        changes = {name: day for name, day in dates.items() if day} | changes
    draft = replace(standing, **changes, steps=_merged_steps(standing.steps, parsed))
    return _consistent(draft, parsed)


def _answer(standing: MeasureDraft, parsed: FileMeasure) -> MeasureStatus | None:
    """The importer's answer where it takes the place of the status that stands."""
    is_confirmed = not standing.is_status_assumed
    if standing.status.is_closed or (is_confirmed and parsed.is_status_proposed):
        return None
    return parsed.chosen_status


def differences(standing: MeasureDraft, draft: MeasureDraft) -> tuple[FieldDifference, ...]:
    """The fields in which the draft is not what stands, in the order of the form."""
    stored, incoming = _shown(standing), _shown(draft)
    return tuple(
        FieldDifference(field, label, stored[field], incoming[field])
        for field, label in PART_LABELS.items()
        if stored[field] != incoming[field]
    )


def _is_same(stored: object, incoming: object) -> bool:
    if isinstance(stored, str) and isinstance(incoming, str):
        return _key(stored) == _key(incoming)
    if isinstance(stored, tuple) and isinstance(incoming, tuple):
        return list(map(_key, stored)) == list(map(_key, incoming))
    return stored == incoming


def _key(part: object) -> str:
    """What a text is compared by; a dash is as good as nothing."""
    key = search_key(str(part))
    return key if any(map(str.isalnum, key)) else ""


def _merged_divisions(standing: MeasureDraft, file: MeasureDraft) -> dict[str, object]:
    """The file's divisions; where it leaves open who leads, the standing one still does."""
    names, is_open = file.divisions, file.is_lead_open
    if is_open and standing.lead in names:
        names = lead_first(names, standing.lead)
        is_open = False
        # Who supports stands in no order of weight.
        if set(names) == set(standing.divisions):
            names = standing.divisions
    if is_open == standing.is_lead_open and _is_same(standing.divisions, names):
        return {}
    return {"divisions": names, "is_lead_open": is_open}


def _merged_steps(standing: Sequence[Step], parsed: FileMeasure) -> tuple[Step, ...]:
    """The file's steps; where their words are the same, the standing ones as they are cut there.

    Marks are kept, as in every edit, unless the file tells them.
    """
    file = parsed.draft.steps
    if "steps" not in parsed.given:
        return tuple(standing)
    kept = tuple(standing)
    if _key(_text(standing)) != _key(_text(file)):
        kept = carried_marks(standing, [step.description for step in file])
    told = [attribute for part, attribute in STEP_MARKS.items() if part in parsed.given]
    unmarked = (Step("") for _ in kept)
    return tuple(
        tidy_marks(replace(step, **{name: getattr(of_file, name) for name in told}))
        for step, of_file in zip(kept, chain(file, unmarked), strict=False)
    )


def _consistent(draft: MeasureDraft, parsed: FileMeasure) -> MeasureDraft:
    progress, status = draft.progress, draft.status
    is_unfinished = status is MeasureStatus.COMPLETED and progress is not None and progress < 100
    is_begun = status is MeasureStatus.NOT_STARTED and bool(progress)
    if not is_unfinished and not is_begun:
        return draft
    if "progress" in parsed.given and "status" not in parsed.given:
        return replace(
            draft,
            status=parsed.draft.status,
            is_status_assumed=parsed.draft.is_status_assumed,
        )
    return replace(draft, progress=None)


def _text(steps: Sequence[Step]) -> str:
    return join_steps(step.description for step in steps)


def _marks(draft: MeasureDraft, told: Callable[[Step], str]) -> str:
    """What is said of steps, a numbered line each; nothing of the others."""
    lines = ((number, told(step)) for number, step in enumerate(draft.steps, start=1))
    return "\n".join(f"{number}. {text}" for number, text in lines if text)


def _months(draft: MeasureDraft) -> str | Message:
    """How many months are told, and each on a line."""
    if not draft.months:
        return ""
    lines = "\n".join(map(_month, draft.months))
    return msg("{n} เดือน\n{months}", n=len(draft.months), months=lines)


def _month(month: MeasureMonth) -> str:
    """Plan and result of a month and what was done, as far as they are told."""
    percents = (month.planned_percent, month.actual_percent)
    planned, actual = (figure_text(each) or "–" for each in percents)
    return f"{month_name(month.month)}: {planned} / {actual} {month.done}".rstrip()


def _shown(draft: MeasureDraft) -> dict[str, str | Message]:
    """The fields as the user reads them; blank is unknown."""
    done = (str(number) for number, step in enumerate(draft.steps, start=1) if step.is_done)
    return {
        "title": draft.title,
        "steps": _text(draft.steps),
        "steps_done": ", ".join(done),
        "divisions": divisions_label(draft, "; ") if draft.divisions else "",
        "period_text": draft.period_text,
        "period_start": thai_date(draft.period_start) if draft.period_start else "",
        "period_end": thai_date(draft.period_end) if draft.period_end else "",
        "status": status_label(draft),
        "progress": "" if draft.progress is None else str(draft.progress),
        "months": _months(draft),
        "result": draft.result,
        "outcome": draft.outcome,
        "step_dates": _marks(draft, lambda step: day_text(step.done_on)),
        "step_notes": _marks(draft, lambda step: step.note),
        "output": draft.output,
        **{name: figure_text(getattr(draft, name)) for name in FIGURES},
        "output_unit": draft.output_unit,
        "budget_source": draft.budget_source,
        "oit_items": ", ".join(draft.oit_items),
        "indicators": ", ".join(map(str, draft.indicators)),
        **{field: getattr(draft, field) for field in fields.INTERNAL_FIELDS},
    }
