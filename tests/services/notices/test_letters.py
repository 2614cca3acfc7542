"""Who is written on a day, and of which measures."""

from __future__ import annotations

from datetime import date

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.access.accounts import Account
from ita_dash.domain.access.roles import LOCAL_USER, Role
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.notices.letter import Letter
from ita_dash.domain.notices.preference import NoticePreference, Rhythm
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.divisions import divisions
from ita_dash.queries.notices import preferences
from ita_dash.services.accounts.edits import set_disabled
from ita_dash.services.accounts.roles import give_role, take_role
from ita_dash.services.measures.edits import create_measure
from ita_dash.services.notices.letters import Served, letters
from ita_dash.services.notices.preferences import set_notices_of, set_own_notices
from ita_dash.services.notices.readers import Doors
from tests.builders import draft
from tests.services.notices.conftest import DAY, TOLD
from tests.stored import ADMIN

SIGNED_IN = Served(None, Doors(sign_in=True))
ONE_PC = Served(None, Doors(sign_in=False))


def due(db: Database, day: date = DAY, served: Served = SIGNED_IN) -> list[Letter]:
    return list(letters(db, day, served))


def test_nobody_is_written_who_did_not_ask(db: Database, late: Agency) -> None:
    assert due(db) == []
    assert due(db, served=ONE_PC) == []


def test_who_asked_is_told_of_the_whole_agency(db: Database, somsri: Account) -> None:
    (letter,) = due(db)
    assert (letter.name, letter.preference) == ("สมศรี ทดสอบ", TOLD)
    assert [each.title for each in letter.digest.late] == ["เผยแพร่แผนการใช้จ่ายงบประมาณ"]


def test_an_officer_is_told_of_the_own_divisions(
    db: Database, late: Agency, somsri: Account
) -> None:
    running, ended = MeasureStatus.IN_PROGRESS, date(2026, 11, 1)
    other = draft(number=2, divisions=("กองช่าง",), status=running, period_end=ended)
    create_measure(db, ADMIN, late.agency_id, other)
    known = divisions(db, late.agency_id, newest_change(db, late.agency_id))
    own = known.loc[known["name"] == "สำนักปลัด", "division_id"].tolist()
    place = db, ADMIN, late.agency_id, somsri.account_id
    give_role(*place, Role.OFFICER, frozenset(own))
    (letter,) = due(db)
    assert [each.divisions for each in letter.digest.late] == [("สำนักปลัด",)]


def test_who_may_not_read_any_more_is_not_written(
    db: Database, late: Agency, somsri: Account
) -> None:
    set_disabled(db, ADMIN, somsri.account_id, somsri.change_no, is_disabled=True)
    assert due(db) == []


def test_without_a_role_nothing_is_told(db: Database, late: Agency, somsri: Account) -> None:
    take_role(db, ADMIN, late.agency_id, somsri.account_id)
    assert due(db) == []


def test_nothing_to_tell_is_no_letter(db: Database, somsri: Account) -> None:
    assert due(db, date(2026, 10, 1)) == []
    assert len(due(db, date(2026, 11, 13))) == 1


def test_the_user_of_a_pc_is_written_while_nobody_signs_in(db: Database, late: Agency) -> None:
    set_own_notices(db, LOCAL_USER, late.agency_id, TOLD)
    assert [each.name for each in due(db, served=ONE_PC)] == [""]
    assert due(db) == []


def test_off_is_off_and_the_same_twice_is_one_change(db: Database, late: Agency) -> None:
    place = db, LOCAL_USER, late.agency_id
    set_own_notices(*place, TOLD)
    number = newest_change(db, late.agency_id)
    set_own_notices(*place, TOLD)
    assert newest_change(db, late.agency_id) == number
    set_own_notices(*place, NoticePreference())
    assert due(db, served=ONE_PC) == []
    assert list(preferences(db, late.agency_id).values()) == [NoticePreference()]


def test_only_the_agency_served_is_written_for(db: Database, late: Agency, somsri: Account) -> None:
    named = Served(late.name, SIGNED_IN.doors)
    assert len(due(db, served=named)) == 1


@pytest.mark.parametrize("address", ["", "a@b.th\nBcc: c@d.th"])
def test_an_address_that_cannot_be_is_refused(
    db: Database, late: Agency, somsri: Account, address: str
) -> None:
    told = NoticePreference(address, Rhythm.WEEKLY)
    with pytest.raises(InvalidInput):
        set_notices_of(db, ADMIN, late.agency_id, somsri.account_id, told)
    assert list(preferences(db, late.agency_id).values()) == [TOLD]
