"""Writes what was planned and reached of measures month by month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ita_dash.db.clock import thai_today
from ita_dash.db.database import Database, Reader
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.changes.reversal import SET_MONTHS
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.fields import measure_name
from ita_dash.domain.measures.monthly.month import (
    MeasureMonth,
    month_of,
    planned_percents,
    with_told,
)
from ita_dash.domain.measures.monthly.progress import in_step
from ita_dash.domain.messages import msg
from ita_dash.queries.measure_drafts import RecordedMeasure
from ita_dash.services.measures.revision import require_newest, require_valid, standing_measure
from ita_dash.services.measures.rights import require_own_division
from ita_dash.services.measures.rows import MeasureRevision
from ita_dash.services.measures.several import SavedSeveral
from ita_dash.services.measures.writer import tidied, write_measures


@dataclass(frozen=True)
class ToldMonths:
    """What somebody tells of the months of one measure, seen as revision ``base_change_no``.

    Each month named in ``months`` is from then on as it stands here, a blank one is taken out;
    months that are not named stay.
    """

    base_change_no: int
    months: Sequence[MeasureMonth]


def set_months(
    db: Database, actor: Actor, agency_id: int, told: Mapping[int, ToldMonths]
) -> SavedSeveral:
    """Write the months of one or many measures, by measure_id, as one change.

    The newest actual percent becomes the measure's progress; a measure that had not begun has
    then. What stands already is not written. An officer tells of the own division's measures
    only, and not what is planned. Raises NotAllowed, InvalidInput when a rule is broken or an
    actual percent is of a month that has not begun, EditCollision when a newer revision stands;
    nothing is written then.

    A file of many measures goes two ways: with the whole measure, as ``MeasureDraft.months`` of a
    draft whose ``given`` holds "months", through preview and confirmation of any import of
    measures; or, where it tells months alone, here, as a mapping of measure_id to ToldMonths
    with the revision that the preview showed.
    """
    require(actor, Role.OFFICER, agency_id)
    after = {key: _after(db, agency_id, key, each) for key, each in told.items()}
    changed = {key: pair for key, pair in after.items() if pair[0].draft != pair[1]}
    _require_rights(db, actor, agency_id, list(changed.values()))
    if not changed:
        for measure_id, each in told.items():
            require_newest(db, agency_id, measure_id, each.base_change_no)
        return SavedSeveral(0, 0)
    titles = [standing.draft.title for standing, _ in changed.values()]
    note = titles[0] if len(titles) == 1 else ""
    with db.change(agency_id, actor, SET_MONTHS, note) as transaction:
        for measure_id, each in told.items():
            require_newest(transaction, agency_id, measure_id, each.base_change_no)
        drafts = {key: draft for key, (_, draft) in changed.items()}
        write_measures(transaction, [MeasureRevision(*each) for each in drafts.items()])
    return SavedSeveral(transaction.change_no, len(changed))


def _after(
    db: Reader, agency_id: int, measure_id: int, told: ToldMonths
) -> tuple[RecordedMeasure, MeasureDraft]:
    """The measure as it stands, and what becomes of it; InvalidInput where that cannot be."""
    standing = standing_measure(db, agency_id, measure_id)
    this_month = month_of(thai_today())
    months = with_told(standing.draft.months, told.months)
    _require_begun(standing.draft, told.months, this_month)
    wished = tidied(replace(standing.draft, months=months))
    draft = in_step(standing.draft, wished, this_month)
    if draft != standing.draft:
        require_valid(draft, is_new_year=False)
    return standing, draft


def _require_begun(measure: MeasureDraft, months: Sequence[MeasureMonth], this_month: date) -> None:
    ahead = [each for each in months if each.month > this_month]
    if any(each.actual_percent is not None or each.done for each in ahead):
        raise InvalidInput(
            msg("{measure} มีผลของเดือนที่ยังมาไม่ถึง", measure=measure_name(measure)),
            msg("โปรดกรอกเฉพาะแผนของเดือนนั้น แล้วบันทึกอีกครั้ง"),
        )


def _require_rights(
    db: Reader,
    actor: Actor,
    agency_id: int,
    changed: Sequence[tuple[RecordedMeasure, MeasureDraft]],
) -> None:
    if any(
        planned_percents(each.draft.months) != planned_percents(draft.months)
        for each, draft in changed
    ):
        require(actor, Role.WORKING_GROUP, agency_id)
    require_own_division(db, actor, agency_id, *(standing.draft for standing, _ in changed))
