"""A letter is sent once: by whichever process, after whatever went wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from functools import partial
from threading import Barrier

import pytest

from ita_dash.db.connect import open_database
from ita_dash.db.database import Database
from ita_dash.domain.access.accounts import Account
from ita_dash.domain.notices.letter import Letter
from ita_dash.domain.notices.preference import Rhythm
from ita_dash.exports.notice_mail import Sender, notice_mail
from ita_dash.queries.agencies import Agency
from ita_dash.services.notices.letters import letters
from ita_dash.services.notices.mail_server import MailFailure, connected, mail_server
from ita_dash.services.notices.preferences import set_notices_of
from ita_dash.services.notices.sending import MOST_ATTEMPTS, Delivery, claim, send_letters
from tests.db.programs import go_on, next_line, program
from tests.services.notices.conftest import DAY, TOLD, Inbox
from tests.services.notices.test_letters import SIGNED_IN
from tests.stored import ADMIN

COMPOSE = partial(notice_mail, sender=Sender("ita@example.go.th"))
CLAIMING = """
from datetime import date
from ita_dash.services.notices.letters import Served, letters
from ita_dash.services.notices.readers import Doors
from ita_dash.services.notices.sending import claim

database = open_database(sys.argv[1])
due = list(letters(database, date(2026, 12, 1), Served(None, Doors(sign_in=True))))
print("ready", len(due), flush=True)
sys.stdin.readline()
print("won" if claim(database, due[0]) else "lost", flush=True)
database.close()
"""


def the_letter(db: Database) -> Letter:
    (letter,) = letters(db, DAY, SIGNED_IN)
    return letter


def answering(*answers: Delivery) -> Callable[[EmailMessage], Delivery]:
    """A mail server that answers so, one letter after the other."""
    left = list(answers)
    return lambda _: left.pop(0)


def outcome(db: Database, letter: Letter, *answers: Delivery) -> Delivery:
    ((_, delivery),) = send_letters(db, [letter], COMPOSE, answering(*answers))
    return delivery


def test_a_letter_that_was_sent_is_not_sent_again(db: Database, somsri: Account) -> None:
    letter = the_letter(db)
    assert outcome(db, letter, Delivery.SENT) is Delivery.SENT
    assert outcome(db, letter) is Delivery.TAKEN
    assert list(letters(db, DAY + timedelta(days=1), SIGNED_IN)) == []


def test_a_letter_that_may_have_arrived_is_not_sent_again(db: Database, somsri: Account) -> None:
    letter = the_letter(db)
    assert outcome(db, letter, Delivery.UNKNOWN) is Delivery.UNKNOWN
    assert outcome(db, letter) is Delivery.TAKEN


def test_a_process_that_ended_while_sending_leaves_its_letter(
    db: Database, somsri: Account
) -> None:
    letter = the_letter(db)
    assert claim(db, letter)
    assert outcome(db, letter) is Delivery.TAKEN


def test_what_was_refused_is_tried_again_and_then_given_up(db: Database, somsri: Account) -> None:
    letter = the_letter(db)
    for _ in range(MOST_ATTEMPTS):
        assert outcome(db, letter, Delivery.FAILED) is Delivery.FAILED
    assert outcome(db, letter) is Delivery.TAKEN


def test_a_retry_that_works_is_the_last(db: Database, somsri: Account) -> None:
    letter = the_letter(db)
    assert outcome(db, letter, Delivery.FAILED) is Delivery.FAILED
    assert outcome(db, letter, Delivery.SENT) is Delivery.SENT
    assert outcome(db, letter) is Delivery.TAKEN


def test_a_week_has_one_letter(db: Database, late: Agency, somsri: Account) -> None:
    weekly = replace(TOLD, rhythm=Rhythm.WEEKLY)
    set_notices_of(db, ADMIN, late.agency_id, somsri.account_id, weekly)
    assert outcome(db, the_letter(db), Delivery.SENT) is Delivery.SENT
    days = [DAY + timedelta(days=n) for n in range(7)]
    later = [next(iter(letters(db, day, SIGNED_IN))) for day in days]
    assert [claim(db, each) is not None for each in later] == [False] * 6 + [True]


@pytest.mark.parametrize("is_retry", [False, True])
def test_of_eight_at_once_one_sends(db: Database, somsri: Account, is_retry: bool) -> None:
    letter = the_letter(db)
    if is_retry:
        outcome(db, letter, Delivery.FAILED)
    ready = Barrier(8)

    def take() -> str | None:
        ready.wait()
        return claim(db, letter)

    with ThreadPoolExecutor(8) as pool:
        won = [each.result() for each in [pool.submit(take) for _ in range(8)]]
    assert sum(token is not None for token in won) == 1


def test_of_two_processes_at_once_one_sends(
    db: Database, database_url: str, somsri: Account
) -> None:
    """On a server at the same time; the file of one process is opened by one after the other."""
    if db.engine == "duckdb":
        db.close()
        said = [_alone(database_url) for _ in range(2)]
    else:
        both = [program(CLAIMING, database_url) for _ in range(2)]
        assert [next_line(each) for each in both] == ["ready 1", "ready 1"]
        for each in both:
            go_on(each)
        said = [next_line(each) for each in both]
        assert [each.wait(30) for each in both] == [0, 0]
    assert Counter(said) == {"won": 1, "lost": 1}


def _alone(url: str) -> str:
    each = program(CLAIMING, url)
    assert next_line(each).startswith("ready")
    go_on(each)
    said = next_line(each)
    assert each.wait(30) == 0
    return said


def test_a_mail_server_takes_it_as_it_is_meant(db: Database, somsri: Account, inbox: Inbox) -> None:
    letter = the_letter(db)
    with connected(mail_server(inbox.url)) as post:
        assert post(COMPOSE(letter)) is Delivery.SENT
    (envelope,) = inbox.received
    assert envelope.rcpt_tos == [TOLD.address]
    assert envelope.mail_from == "ita@example.go.th"


def test_a_refusal_is_certain_and_the_line_goes_on(
    db: Database, somsri: Account, inbox: Inbox
) -> None:
    mail = COMPOSE(the_letter(db))
    with connected(mail_server(inbox.url)) as post:
        inbox.answer = "451 busy"
        assert post(mail) is Delivery.FAILED
        inbox.answer = "250 OK"
        assert post(mail) is Delivery.SENT
    assert len(inbox.received) == 1


def test_a_line_that_breaks_tells_nothing(db: Database, somsri: Account, inbox: Inbox) -> None:
    mail = COMPOSE(the_letter(db))
    with connected(mail_server(inbox.url)) as post:
        inbox.answer = "421 closing"
        assert post(mail) in (Delivery.FAILED, Delivery.UNKNOWN)
        assert post(mail) is Delivery.FAILED
    assert inbox.received == []


def test_a_server_without_tls_gets_nothing_unless_asked(inbox: Inbox) -> None:
    server = mail_server(inbox.url.partition("?")[0])
    with pytest.raises(MailFailure) as caught, connected(server):
        pytest.fail("nothing may be handed over")
    assert "127.0.0.1" in str(caught.value)


def test_a_server_that_is_away_is_told() -> None:
    with pytest.raises(MailFailure), connected(mail_server("smtp://127.0.0.1:1?starttls=off")):
        pytest.fail("nobody is there")


def test_a_store_opened_again_knows_what_was_sent(
    db: Database, database_url: str, somsri: Account
) -> None:
    letter = the_letter(db)
    outcome(db, letter, Delivery.SENT)
    if db.engine == "duckdb":
        db.close()
    again = open_database(database_url)
    assert claim(again, letter) is None
    again.close()
