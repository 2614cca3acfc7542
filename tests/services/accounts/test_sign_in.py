"""Signing in by name and password, and what ends it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from unittest.mock import patch

import pytest

from ita_dash.db.clock import utc_now
from ita_dash.db.database import Database
from ita_dash.domain.access.accounts import WORKSPACE, Account
from ita_dash.domain.access.roles import Role
from ita_dash.domain.errors import InvalidInput, ItaError
from ita_dash.queries.accounts import account
from ita_dash.queries.sign_in import account_sessions
from ita_dash.services.accounts import passwords, sessions
from ita_dash.services.accounts.edits import AccountInput, create_account, set_disabled
from ita_dash.services.accounts.invitation import NewRole, invite
from ita_dash.services.accounts.passwords import (
    change_password,
    reset_password,
    set_password,
    sign_out_everywhere,
)
from ita_dash.services.accounts.roles import give_role, take_role
from ita_dash.services.accounts.sessions import SessionLimits, end_old_sessions, end_session
from ita_dash.services.accounts.sign_in import SignInRefused, SignInSlowed, sign_in
from tests.stored import ADMIN

SENTENCE = "ประชุมทุกวันพุธบ่าย"
HERE = "192.0.2.1"
LIMITS = SessionLimits()
SOMSRI = AccountInput("somsri", "สมศรี ทดสอบ")


@pytest.fixture
def somsri(db: Database) -> Account:
    made, _ = invite(db, ADMIN, WORKSPACE, SOMSRI, NewRole(Role.VIEWER), SENTENCE)
    return made


def who(db: Database, token: str) -> Account | None:
    known = sessions.signed_in(db, token, LIMITS)
    return known.account if known else None


def test_name_and_password_open_the_account_however_the_name_is_typed(
    db: Database, somsri: Account
) -> None:
    token = sign_in(db, " SomSri ", SENTENCE, HERE)
    known = sessions.signed_in(db, token, LIMITS)
    assert known == sessions.SignedIn(somsri, must_change=False, way="local")
    assert who(db, token[:-1]) is None
    end_session(db, token)
    assert who(db, token) is None


def test_neither_token_nor_password_lies_in_the_store(db: Database, somsri: Account) -> None:
    from ita_dash.db.whole_content import whole_content

    token = sign_in(db, "somsri", SENTENCE, HERE)
    kept = "".join(str(rows.to_pylist()) for rows in whole_content(db).values())
    assert token not in kept
    assert SENTENCE not in kept
    assert "$argon2id$" in kept


def test_every_refusal_says_the_same(db: Database, somsri: Account) -> None:
    create_account(db, ADMIN, AccountInput("nobody", "ไม่มีรหัสผ่าน"))
    made, password = invite(
        db, ADMIN, WORKSPACE, AccountInput("gone", "ผู้ที่ออกไป"), NewRole(Role.VIEWER)
    )
    given = account(db, made.account_id)
    assert given is not None
    set_disabled(db, ADMIN, made.account_id, given.change_no, is_disabled=True)
    said = set()
    wrong = [("somsri", "x"), ("unknown", "x"), ("nobody", ""), ("gone", password), ("", "")]
    for name, typed in wrong:
        with pytest.raises(SignInRefused) as refused:
            sign_in(db, name, typed, HERE)
        said.add((str(refused.value.what), str(refused.value.todo)))
    assert len(said) == 1


def test_an_unknown_name_costs_the_same_work(db: Database, somsri: Account) -> None:
    with patch.object(passwords, "_HASHER", wraps=passwords._HASHER) as hasher:
        for name in ("somsri", "unknown"):
            with pytest.raises(SignInRefused):
                sign_in(db, name, "wrong", HERE)
    assert hasher.verify.call_count == 2


def test_guessing_is_slowed_and_the_right_password_waits_too(db: Database, somsri: Account) -> None:
    for _ in range(5):
        with pytest.raises(SignInRefused):
            sign_in(db, "somsri", "wrong", HERE)
    for typed in ("wrong", SENTENCE):
        with pytest.raises(SignInSlowed, match="หลายครั้ง") as slowed:
            sign_in(db, "somsri", typed, "192.0.2.2")
        assert slowed.value.todo.values["seconds"] in (4, 5)
    later = utc_now() + timedelta(seconds=6)
    with patch("ita_dash.services.accounts.sign_in.utc_now", return_value=later):
        token = sign_in(db, "somsri", SENTENCE, "192.0.2.2")
        with pytest.raises(SignInRefused):
            sign_in(db, "somsri", "wrong", HERE)
    assert who(db, token) == somsri


def test_an_office_behind_one_address_may_sign_in_all_day(db: Database, somsri: Account) -> None:
    for _ in range(40):
        assert sign_in(db, "somsri", SENTENCE, HERE)
    for each in range(30):
        with pytest.raises(SignInRefused):
            sign_in(db, f"guess{each}", "wrong", HERE)
    with pytest.raises(SignInSlowed):
        sign_in(db, "somsri", SENTENCE, HERE)
    assert sign_in(db, "somsri", SENTENCE, "192.0.2.2")


def test_a_session_ends_unused_and_in_any_case(db: Database, somsri: Account) -> None:
    token = sign_in(db, "somsri", SENTENCE, HERE)
    began = utc_now()
    clock = "ita_dash.services.accounts.sessions.utc_now"
    with patch(clock, return_value=began + timedelta(minutes=121)):
        assert who(db, token) is None
    for minutes in range(100, 12 * 60, 100):
        with patch(clock, return_value=began + timedelta(minutes=minutes)):
            assert who(db, token) == somsri
    with patch(clock, return_value=began + timedelta(hours=12, seconds=1)):
        assert who(db, token) is None
    end_old_sessions(db, LIMITS, began + timedelta(hours=12, seconds=1))
    assert account_sessions(db, somsri.account_id) == []


def test_what_an_admin_does_ends_every_session(db: Database, somsri: Account) -> None:
    key = db, ADMIN, somsri.account_id

    def disable_and_enable() -> None:
        for is_disabled in (True, False):
            standing = account(db, somsri.account_id)
            assert standing is not None
            set_disabled(*key, standing.change_no, is_disabled=is_disabled)

    endings: dict[str, Callable[[], object]] = {
        "role": lambda: give_role(db, ADMIN, WORKSPACE, somsri.account_id, Role.WORKING_GROUP),
        "no role": lambda: take_role(db, ADMIN, WORKSPACE, somsri.account_id),
        "disabled": disable_and_enable,
        "signed out": lambda: sign_out_everywhere(*key),
        "password": lambda: set_password(*key, SENTENCE),
        "own password": lambda: change_password(db, somsri, SENTENCE, SENTENCE + "ที่สอง"),
    }
    for name, end in endings.items():
        tokens = [sign_in(db, "somsri", SENTENCE, HERE) for _ in range(2)]
        end()
        assert [who(db, token) for token in tokens] == [None, None], name


def test_a_reset_password_must_be_changed(db: Database, somsri: Account) -> None:
    password = reset_password(db, ADMIN, somsri.account_id)
    with pytest.raises(SignInRefused):
        sign_in(db, "somsri", SENTENCE, HERE)
    token = sign_in(db, "somsri", password, HERE)
    known = sessions.signed_in(db, token, LIMITS)
    assert known is not None
    assert known.must_change
    for wrong in (("x", SENTENCE), (password, "somsri12345"), (password, password)):
        with pytest.raises(InvalidInput):
            change_password(db, somsri, *wrong)
    change_password(db, somsri, password, SENTENCE)
    known = sessions.signed_in(db, sign_in(db, "somsri", SENTENCE, HERE), LIMITS)
    assert known == sessions.SignedIn(somsri, must_change=False, way="local")


def test_an_invitation_that_cannot_be_leaves_no_account(db: Database) -> None:
    wrong: list[tuple[NewRole, str | None]] = [
        (NewRole(Role.OFFICER), None),
        (NewRole(Role.VIEWER, frozenset({1})), None),
        (NewRole(Role.VIEWER), "short"),
    ]
    for new, password in wrong:
        with pytest.raises(ItaError):
            invite(db, ADMIN, WORKSPACE, SOMSRI, new, password)
    assert account(db, 1) is None
