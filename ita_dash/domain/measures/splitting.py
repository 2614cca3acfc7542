"""Makes two measures of one: which steps and divisions go to the second, and what stays."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.messages import Message, msg


@dataclass(frozen=True)
class Split:
    """What the second measure is called and takes along: steps by number from 1, divisions."""

    title: str
    steps: Set[int] = frozenset()
    divisions: Set[str] = frozenset()


def split_faults(draft: MeasureDraft, split: Split) -> Iterator[Message]:
    """Why a measure cannot be split so; nothing when it can."""
    if not split.title.strip():
        yield msg("ต้องระบุชื่อมาตรการที่สอง")
    if not split.steps and not split.divisions:
        yield msg("ต้องเลือกขั้นตอนหรือส่วนราชการอย่างน้อยหนึ่งรายการให้มาตรการที่สอง")
    if not set(split.steps) <= set(range(1, len(draft.steps) + 1)):
        yield msg("มาตรการนี้มี {n} ขั้นตอน", n=len(draft.steps))
    if not set(split.divisions) <= set(draft.divisions):
        yield msg("มาตรการนี้ไม่มีส่วนราชการที่เลือก")


def split_measure_in_two(
    draft: MeasureDraft, split: Split, number: int
) -> tuple[MeasureDraft, MeasureDraft]:
    """The measure with what stays, and the second one under ``number``.

    Why, when and for which indicators and items hold for both. What was reported, the months, the
    money, the output and the weight stay with the first: nobody said which part of them is whose.
    Where no division is chosen the same ones carry out both.
    """
    numbered = list(enumerate(draft.steps, start=1))
    going = tuple(step for number, step in numbered if number in split.steps)
    staying = tuple(step for number, step in numbered if number not in split.steps)
    chosen = tuple(name for name in draft.divisions if name in split.divisions)
    rest = tuple(name for name in draft.divisions if name not in split.divisions)
    first = replace(
        draft,
        steps=staying,
        divisions=rest,
        is_lead_open=draft.is_lead_open or draft.lead in chosen,
    )
    second = replace(
        draft,
        number=number,
        title=split.title,
        steps=going,
        divisions=chosen or draft.divisions,
        is_lead_open=draft.is_lead_open or draft.lead not in (chosen or draft.divisions),
        result="",
        outcome="",
        obstacles="",
        budget_amount=None,
        budget_source="",
        output="",
        output_target=None,
        output_unit="",
        output_reached=None,
        weight=None,
        progress=None,
        months=(),
    )
    return first, second
