"""One more revision of a measure: it must follow the one its editor saw."""

from __future__ import annotations

from dataclasses import dataclass

from ita_dash.db.clock import thai_today
from ita_dash.db.database import Database, Reader
from ita_dash.domain.access.roles import Actor, actor_label
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.measures.draft import MeasureDraft, check_draft
from ita_dash.domain.measures.monthly.month import month_of
from ita_dash.domain.measures.monthly.progress import in_step
from ita_dash.domain.messages import listed, msg
from ita_dash.domain.rulebook.item_codes import item_codes
from ita_dash.domain.sensible_years import measure_years
from ita_dash.queries.changes import newest_change
from ita_dash.queries.measure_drafts import RecordedMeasure, measure_drafts
from ita_dash.queries.measures import current_revision
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.services.measures.rows import MeasureRevision
from ita_dash.services.measures.writer import tidied, write_measures


@dataclass(frozen=True)
class SavedMeasure:
    """What became of a save: the revision ``change_no`` of the measure now says what was asked.

    ``is_written`` is False where it stood there already, so that nothing was written.
    """

    measure_id: int
    change_no: int
    is_written: bool


def standing_measure(
    db: Reader, agency_id: int, measure_id: int, *, is_removed: bool = False
) -> RecordedMeasure:
    """The measure as it stands (or as it was removed).

    Raises EditCollision when it was removed (or restored) meanwhile, InvalidInput when there
    never was such a measure.
    """
    as_of = newest_change(db, agency_id)
    recorded = measure_drafts(db, agency_id, as_of, is_removed=is_removed).get(measure_id)
    if recorded is None:
        raise _overtaken(db, agency_id, measure_id)
    return recorded


def save_draft(
    db: Database,
    actor: Actor,
    agency_id: int,
    action: str,
    standing: RecordedMeasure,
    *,
    draft: MeasureDraft,
    base_change_no: int,
) -> SavedMeasure:
    """Write the draft over what stands; nothing is written when it says what already stands.

    Progress and months are brought together, see ``in_step``.

    Raises InvalidInput when it breaks a rule, EditCollision when the newest revision is not
    ``base_change_no``.
    """
    draft = in_step(standing.draft, tidied(draft), month_of(thai_today()))
    if draft == standing.draft:
        return SavedMeasure(standing.measure_id, standing.change_no, is_written=False)
    # A year that an older program let in must not lock the measure against every other edit.
    require_valid(draft, is_new_year=draft.fiscal_year != standing.draft.fiscal_year)
    revision = MeasureRevision(standing.measure_id, draft)
    change_no = save_revision(db, actor, agency_id, action, revision, base_change_no=base_change_no)
    return SavedMeasure(standing.measure_id, change_no, is_written=True)


def save_revision(
    db: Database,
    actor: Actor,
    agency_id: int,
    action: str,
    revision: MeasureRevision,
    *,
    base_change_no: int,
) -> int:
    """Write a revision and give its change number; EditCollision as ``save_draft``."""
    with db.change(agency_id, actor, action, revision.draft.title) as transaction:
        require_newest(transaction, agency_id, revision.measure_id, base_change_no)
        write_measures(transaction, [revision])
    return transaction.change_no


def require_newest(db: Reader, agency_id: int, measure_id: int, base_change_no: int) -> None:
    """Raise EditCollision unless ``base_change_no`` is the measure's newest revision."""
    newest = current_revision(db, agency_id, measure_id)
    if newest is None or newest.change_no != base_change_no:
        raise _overtaken(db, agency_id, measure_id)


def require_valid(draft: MeasureDraft, *, is_new_year: bool = True) -> None:
    """Raise InvalidInput naming every rule that the draft breaks.

    Its fiscal year must be one in which a measure can run, unless it stands already.
    """
    rulebooks, year = load_rulebooks(), draft.fiscal_year
    indicators = [each.number for each in rulebooks.of(year).indicators]
    years = measure_years(thai_today()) if is_new_year else None
    broken = check_draft(draft, indicators, years, item_codes(rulebooks, year))
    if broken:
        raise InvalidInput(listed(broken), msg("โปรดแก้ไขแล้วบันทึกอีกครั้ง"))


def _overtaken(db: Reader, agency_id: int, measure_id: int) -> InvalidInput | EditCollision:
    """Why the measure is not what the editor thought it was."""
    newest = current_revision(db, agency_id, measure_id)
    if newest is None:
        return InvalidInput(msg("ไม่พบมาตรการนี้"), msg("โปรดเลือกมาตรการจากรายการ"))
    what = (
        msg("{actor} ลบมาตรการนี้ไปก่อนแล้ว", actor=actor_label(newest.actor))
        if newest.is_removed
        else msg("{actor} บันทึกมาตรการนี้ไปก่อนแล้ว", actor=actor_label(newest.actor))
    )
    todo = msg("โปรดเทียบฉบับล่าสุดกับที่กรอกไว้ แล้วบันทึกอีกครั้ง")
    return EditCollision(what, todo, newest.change_no)
