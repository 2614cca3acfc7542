"""An agency with a late measure, and somebody who wants to hear of it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from ita_dash.db.database import Database
from ita_dash.domain.access.accounts import Account
from ita_dash.domain.access.roles import Role
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.notices.preference import NoticePreference, Rhythm
from ita_dash.queries.agencies import Agency
from ita_dash.services.accounts.edits import AccountInput, create_account
from ita_dash.services.accounts.roles import give_role
from ita_dash.services.measures.edits import create_measure
from ita_dash.services.notices.preferences import set_notices_of
from tests.builders import draft
from tests.stored import ADMIN

DAY = date(2026, 12, 1)
TOLD = NoticePreference("somsri@example.go.th", Rhythm.DAILY, "th")


@pytest.fixture
def late(db: Database, agency: Agency) -> Agency:
    """The agency with a late measure of one division."""
    ended = draft(
        title="เผยแพร่แผนการใช้จ่ายงบประมาณ",
        divisions=("สำนักปลัด",),
        status=MeasureStatus.IN_PROGRESS,
        period_end=date(2026, 11, 20),
    )
    create_measure(db, ADMIN, agency.agency_id, ended)
    return agency


@pytest.fixture
def somsri(db: Database, late: Agency) -> Account:
    """Somebody of the working group who wants a letter a day."""
    known = create_account(db, ADMIN, AccountInput("somsri", "สมศรี ทดสอบ"))
    give_role(db, ADMIN, late.agency_id, known.account_id, Role.WORKING_GROUP)
    set_notices_of(db, ADMIN, late.agency_id, known.account_id, TOLD)
    return known


@dataclass
class Inbox:
    """A mail server of this test: what came in, and what it answers."""

    answer: str = "250 OK"
    received: list[Any] = field(default_factory=list)
    url: str = ""

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        """Keep what was taken."""
        if self.answer.startswith("250"):
            self.received.append(envelope)
        return self.answer


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    """The server, on a port of its own."""
    kept = Inbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(kept, hostname="127.0.0.1", port=port)
    controller.start()
    kept.url = f"smtp://127.0.0.1:{port}?starttls=off"
    yield kept
    controller.stop()
