"""What carrying measures forward would write, beside what stands in the later year."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from ita_dash.db.clock import thai_today
from ita_dash.db.database import Reader
from ita_dash.domain.agencies.divisions import Division
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.rollforward import (
    RolledMeasure,
    replanned,
    rolled_forward,
    with_texts,
)
from ita_dash.domain.measures.rollforward_input import RollForwardInput
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.sensible_years import measure_years, year_refused
from ita_dash.queries.divisions import division_register
from ita_dash.queries.measure_drafts import RecordedMeasure, measure_drafts
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.services.measures.rollforward_places import Places
from ita_dash.services.measures.writer import tidied

RollStatus = Literal["new", "same", "different"]


@dataclass(frozen=True)
class RollLine:
    """A measure, what is proposed of it, and the draft that would be written.

    ``standing`` is the measure of the later year in its place, None where there is none.
    """

    source: RecordedMeasure
    rolled: RolledMeasure
    standing: RecordedMeasure | None
    draft: MeasureDraft
    notes: tuple[Message, ...]

    @property
    def status(self) -> RollStatus:
        """Whether the later year has no such measure, the very same, or another plan of it."""
        if self.standing is None:
            return "new"
        return "same" if self.draft == self.standing.draft else "different"


@dataclass(frozen=True)
class RollForwardPreview:
    """Every chosen measure in the order of its number; ``note`` is about the year as a whole."""

    lines: tuple[RollLine, ...]
    note: Message | None

    def with_status(self, status: RollStatus) -> list[RollLine]:
        """The lines of one status."""
        return [line for line in self.lines if line.status == status]


def usual_choice(drafts: Mapping[int, RecordedMeasure], fiscal_year: int) -> frozenset[int]:
    """The measures of a year that are proposed: all but cancelled ones."""
    return frozenset(
        key
        for key, each in drafts.items()
        if each.draft.fiscal_year == fiscal_year
        and each.draft.status is not MeasureStatus.CANCELLED
    )


def preview_roll_forward(
    reader: Reader, agency_id: int, as_of: int, wanted: RollForwardInput
) -> RollForwardPreview:
    """What carrying the measures forward would do; nothing is written.

    A measure that the later year already carries on stands for it there, else the one of the same
    number. Raises InvalidInput where the years are none that a measure can go between.
    """
    _require_years(wanted)
    drafts = measure_drafts(reader, agency_id, as_of)
    chosen = {
        key: each
        for key, each in drafts.items()
        if key in wanted.measure_ids and each.draft.fiscal_year == wanted.from_year
    }
    numbers = {each.draft.number for each in chosen.values()}
    places = Places(reader, agency_id, as_of, drafts, wanted.to_year, numbers)
    closed = _closed(division_register(reader, agency_id, as_of))
    lines = tuple(_line(each, wanted, places, closed) for each in chosen.values())
    return RollForwardPreview(lines, _of_year(wanted.to_year))


def _line(
    source: RecordedMeasure, wanted: RollForwardInput, places: Places, closed: Collection[str]
) -> RollLine:
    rolled = rolled_forward(source.draft, wanted.to_year, load_rulebooks())
    standing, number = places.of(source)
    planned = with_texts(rolled, wanted.refused_of(source.measure_id))
    draft = replanned(standing.draft, planned) if standing else replace(planned, number=number)
    notes = (*rolled.notes, *_of_divisions(source.draft, closed), *_of_number(source, draft))
    return RollLine(source, rolled, standing, tidied(draft), notes)


def _of_divisions(draft: MeasureDraft, closed: Collection[str]) -> Iterator[Message]:
    for name in draft.divisions:
        if name in closed:
            yield msg("{division} ปิดแล้ว โปรดเลือกส่วนราชการอื่นหลังบันทึก", division=name)


def _of_number(source: RecordedMeasure, draft: MeasureDraft) -> Iterator[Message]:
    if draft.number != source.draft.number:
        yield msg("ลำดับที่ในปี {year} คือ {number}", year=draft.fiscal_year, number=draft.number)


def _closed(register: Collection[Division]) -> frozenset[str]:
    return frozenset(each.name for each in register if each.is_closed)


def _of_year(to_year: int) -> Message | None:
    if load_rulebooks().is_known(to_year):
        return None
    return msg("ยังไม่มีเกณฑ์ของปีงบประมาณ {fiscal_year}", fiscal_year=to_year)


def _require_years(wanted: RollForwardInput) -> None:
    years = measure_years(thai_today())
    if wanted.to_year not in years:
        raise InvalidInput(year_refused(str(wanted.to_year), years), msg("โปรดเลือกปีอื่น"))
    if wanted.to_year <= wanted.from_year:
        raise InvalidInput(
            msg("ปีที่จะยกไปต้องอยู่หลังปี {year}", year=wanted.from_year), msg("โปรดเลือกปีอื่น")
        )
