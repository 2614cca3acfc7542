"""Changes the shape of a year's plan: the order of its measures, and two out of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ita_dash.db.database import Database, Reader, Transaction
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.changes.reversal import ORDER_MEASURES, SPLIT_MEASURE
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.improvement.lineage import Decision
from ita_dash.domain.improvement.standing_decision import each_decision
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.renumbering import renumbered
from ita_dash.domain.measures.splitting import Split, split_faults, split_measure_in_two
from ita_dash.domain.messages import Message, msg
from ita_dash.queries.changes import newest_change
from ita_dash.queries.improvement import measure_lineage
from ita_dash.queries.measure_drafts import RecordedMeasure, measure_drafts
from ita_dash.queries.measures import next_measure_id
from ita_dash.services.improvement.lineage import LineageNote, lineage_rows
from ita_dash.services.measures.revision import require_newest, require_valid, standing_measure
from ita_dash.services.measures.rows import MeasureRevision
from ita_dash.services.measures.several import SavedSeveral
from ita_dash.services.measures.writer import tidied, write_measures


@dataclass(frozen=True)
class SavedSplit:
    """The two measures that one became, both written under ``change_no``."""

    first_id: int
    second_id: int
    change_no: int


def order_measures(
    db: Database,
    actor: Actor,
    agency_id: int,
    fiscal_year: int,
    order: Sequence[int],
    seen: Mapping[int, int],
) -> SavedSeveral:
    """Let the measures of a year stand in this order, numbered 1, 2, 3 …, as one change.

    ``seen`` holds each measure of the year with the revision that its editor was shown. Nothing
    is written where they stand so already. Raises NotAllowed below the working group,
    EditCollision when the year's measures are not those any more.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    as_of = newest_change(db, agency_id)
    if not _renumbered(db, agency_id, as_of, fiscal_year, order, seen):
        return SavedSeveral(0, 0)
    with db.change(agency_id, actor, ORDER_MEASURES, str(fiscal_year)) as transaction:
        as_of = transaction.change_no
        changed = _renumbered(transaction, agency_id, as_of, fiscal_year, order, seen)
        write_measures(transaction, [MeasureRevision(*each) for each in changed.items()])
    return SavedSeveral(transaction.change_no, len(changed))


def split_measure(
    db: Database,
    actor: Actor,
    agency_id: int,
    measure_id: int,
    split: Split,
    base_change_no: int,
) -> SavedSplit:
    """Make two measures of one, as one change; the second has the next number of the year.

    It is noted of the second from which measure it came, and it carries on what the first does.
    Raises NotAllowed below the working group, InvalidInput where the measure cannot be split so,
    EditCollision when a newer revision stands.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    standing_measure(db, agency_id, measure_id)
    with db.change(agency_id, actor, SPLIT_MEASURE, split.title) as transaction:
        require_newest(transaction, agency_id, measure_id, base_change_no)
        drafts = measure_drafts(transaction, agency_id, transaction.change_no)
        draft = drafts[measure_id].draft
        _require_split(draft, split)
        number = max(each.draft.number for each in _of_year(drafts, draft.fiscal_year).values())
        first, second = split_measure_in_two(draft, split, number + 1)
        require_valid(tidied(second), is_new_year=False)
        second_id = next_measure_id(transaction, agency_id)
        revisions = [MeasureRevision(measure_id, first), MeasureRevision(second_id, second)]
        write_measures(transaction, revisions)
        _note_origin(transaction, measure_id, draft, second_id)
    return SavedSplit(measure_id, second_id, transaction.change_no)


def _renumbered(
    reader: Reader,
    agency_id: int,
    as_of: int,
    fiscal_year: int,
    order: Sequence[int],
    seen: Mapping[int, int],
) -> dict[int, MeasureDraft]:
    """The measures whose numbers change; EditCollision unless ``seen`` are the year's."""
    of_year = _of_year(measure_drafts(reader, agency_id, as_of), fiscal_year)
    stands = {key: each.change_no for key, each in of_year.items()}
    if stands != dict(seen) or sorted(order) != sorted(stands):
        raise EditCollision(
            msg("มาตรการของปีนี้เปลี่ยนไปจากที่แสดง จึงยังไม่ได้จัดลำดับ"),
            msg("โปรดจัดลำดับอีกครั้ง"),
            as_of,
        )
    return renumbered({key: each.draft for key, each in of_year.items()}, order)


def _of_year(drafts: Mapping[int, RecordedMeasure], fiscal_year: int) -> dict[int, RecordedMeasure]:
    return {key: each for key, each in drafts.items() if each.draft.fiscal_year == fiscal_year}


def _require_split(draft: MeasureDraft, split: Split) -> None:
    faults = {f"fault_{n}": fault for n, fault in enumerate(split_faults(draft, split))}
    if faults:
        listed = Message(" · ".join(f"{{{name}}}" for name in faults), faults)
        raise InvalidInput(listed, msg("โปรดแก้ไขแล้วบันทึกอีกครั้ง"))


def _note_origin(
    transaction: Transaction, measure_id: int, draft: MeasureDraft, second_id: int
) -> None:
    """From which measure the second came, and what it carries on as far as the first is told to."""
    lineage = measure_lineage(transaction, transaction.agency_id, transaction.change_no)
    told = {
        each.measure_id: each.predecessor_id
        for each in each_decision(lineage)
        if each.fiscal_year == draft.fiscal_year and each.decision is not Decision.DROPPED
    }
    earlier = told.get(measure_id)
    decision = Decision.NEW if earlier is None else Decision.CHANGED
    reason = msg("แยกจากมาตรการที่ {number}: {title}", number=draft.number, title=draft.title)
    note = LineageNote(draft.fiscal_year, second_id, decision, earlier)
    transaction.append("measure_lineage", lineage_rows(note, str(reason)))
