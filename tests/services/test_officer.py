"""An officer tells of the own divisions' measures alone, in every use case that an officer has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from ita_dash.db.evidence_store import EvidenceTable
from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.errors import ItaError, NotAllowed
from ita_dash.domain.evidence.entry import EvidenceStatus
from ita_dash.domain.evidence.input import EvidenceInput
from ita_dash.domain.measures.monthly.month import MeasureMonth
from ita_dash.domain.measures.several import SeveralInput
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.services.evidence.edits import add_evidence, revise_evidence
from ita_dash.services.evidence.revision import own_measure
from ita_dash.services.evidence.standing import (
    mark_evidence,
    remove_evidence,
    restore_evidence,
)
from ita_dash.services.measures.edits import create_measure
from ita_dash.services.measures.months import ToldMonths, set_months
from ita_dash.services.measures.several import change_several
from ita_dash.services.measures.several_preview import chosen_measures
from ita_dash.services.measures.status_answer import confirm_status
from tests.builders import draft
from tests.services.test_rights import LEAST
from tests.stored import WORKING_GROUP
from tests.stored_measures import Books

ABOUT = date(2024, 1, 15)
TOLD = EvidenceInput("ประกาศ", ABOUT, link="https://example.go.th/ita")


def change_one(books: Books, actor: Actor) -> None:
    wanted = SeveralInput({books.measure_id: 2}, status=MeasureStatus.NOT_STARTED)

    seen = chosen_measures(books.db, books.agency_id, books.newest, wanted.bases).preview(wanted)
    change_several(books.db, actor, books.agency_id, wanted, seen)


def tell_months(books: Books, actor: Actor) -> None:
    told = ToldMonths(2, (MeasureMonth(date(2023, 10, 1), actual_percent=50.0),))
    set_months(books.db, actor, books.agency_id, {books.measure_id: told})


def mark(books: Books, actor: Actor) -> None:
    mark_evidence(books.db, actor, books.agency_id, 1, EvidenceStatus.PUBLISHED, 4)


def revise(books: Books, actor: Actor) -> None:
    store = EvidenceTable(books.db)
    told = EvidenceInput("ประกาศใหม่", ABOUT, link=TOLD.link)
    revise_evidence(books.db, store, actor, books.agency_id, 1, told, 4)


def restore(books: Books, actor: Actor) -> None:
    removed = remove_evidence(books.db, WORKING_GROUP, books.agency_id, 1, 4)
    restore_evidence(books.db, actor, books.agency_id, 1, removed)


Deed = Callable[[Books, Actor], object]
DEEDS: Mapping[str, Deed] = {
    "measures.edits.record_progress": lambda books, actor: books.progress(2, actor),
    "measures.status_answer.confirm_status": lambda books, actor: confirm_status(
        books.db, actor, books.agency_id, books.measure_id, 2, MeasureStatus.IN_PROGRESS
    ),
    "measures.months.set_months": tell_months,
    "measures.several.change_several": change_one,
    "evidence.edits.add_evidence": lambda books, actor: add_evidence(
        books.db, EvidenceTable(books.db), actor, books.agency_id, books.measure_id, TOLD
    ),
    "evidence.edits.revise_evidence": revise,
    "evidence.standing.mark_evidence": mark,
    "evidence.standing.remove_evidence": lambda books, actor: remove_evidence(
        books.db, actor, books.agency_id, 1, 4
    ),
    "evidence.standing.restore_evidence": restore,
    "evidence.revision.own_measure": lambda books, actor: own_measure(
        books.db, actor, books.agency_id, books.measure_id
    ),
}
OF_NO_MEASURE = {"evidence.link_check.ask_link"}
"""Whether a link opens is asked of a site, and tells nothing of a measure."""


@pytest.fixture
def both_divisions(books: Books) -> Books:
    """A measure of one division with evidence, beside a measure of another."""
    db, agency_id = books.db, books.agency_id
    create_measure(db, WORKING_GROUP, agency_id, draft(number=2, divisions=("กองช่าง",)))
    add_evidence(db, EvidenceTable(db), WORKING_GROUP, agency_id, books.measure_id, TOLD)
    return books


def test_every_use_case_of_an_officer_is_tried() -> None:
    officers = {name for name, role in LEAST.items() if role is Role.OFFICER}
    assert officers == DEEDS.keys() | OF_NO_MEASURE


@pytest.mark.parametrize("name", DEEDS)
def test_the_own_divisions_measure_is_told_of(name: str, both_divisions: Books) -> None:
    DEEDS[name](both_divisions, both_divisions.officer("กองคลัง"))


@pytest.mark.parametrize("name", DEEDS)
def test_another_divisions_measure_is_refused(name: str, both_divisions: Books) -> None:
    officer, before = both_divisions.officer("กองช่าง"), both_divisions.standing()
    with pytest.raises(ItaError) as refusal:
        DEEDS[name](both_divisions, officer)
    assert isinstance(refusal.value, NotAllowed)
    assert both_divisions.standing() == before
