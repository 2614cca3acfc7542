"""The books that a command writes files from: as they stand, or as of a change or a closing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from ita_dash.cli.root import Refused, current_translator, wrong_use
from ita_dash.cli.workspace import current_actor, open_store, require_agency
from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.messages import Message, msg

if TYPE_CHECKING:
    from ita_dash.db.database import Database
    from ita_dash.domain.closings.as_of import AsOf
    from ita_dash.exports.provenance import Provenance
    from ita_dash.queries.agencies import Agency
    from ita_dash.queries.snapshot.whole import Snapshot

AS_OF = click.option(
    "--as-of",
    metavar="NUMBER|CLOSING",
    help=str(msg("ข้อมูล ณ การเปลี่ยนแปลงนี้ หรือ ณ รอบที่ปิด: ชื่อรอบ หรือ six หรือ twelve ของปีงบประมาณที่ระบุ")),
)


@dataclass(frozen=True)
class Books:
    """One agency's state; ``state`` is None where it is the newest."""

    database: Database
    agency: Agency
    snapshot: Snapshot
    state: AsOf | None

    def provenance(
        self, fiscal_year: int | None, group: Message | None = None, division: str = ""
    ) -> Provenance:
        """What a file made from them says of itself.

        ``group`` is whom it compares with, ``division`` whose measures alone it has.
        """
        from ita_dash.db.clock import utc_now
        from ita_dash.exports.provenance import Provenance
        from ita_dash.queries.changes import changes
        from ita_dash.wording.closings import closing_words

        tr, number = current_translator(), self.snapshot.as_of
        filters = {tr("เทียบกับ"): tr(group)} if group else {}
        filters |= {tr("ส่วนราชการภายใน"): division} if division else {}
        if self.state is None:
            newest = changes(self.database, self.agency.agency_id, number)["changed_at"].iloc[0]
            moments = newest.to_pydatetime(), utc_now()
            maker, closing = current_actor(self.database).name, ""
        else:
            moments = self.state.made_at, self.state.made_at
            maker, closing = self.state.made_by, closing_words(self.state, tr)
        signed = tr(actor_label(maker))
        return Provenance(self.agency.name, fiscal_year, filters, number, *moments, signed, closing)


@contextmanager
def open_books(as_of: str | None = None, fiscal_year: int | None = None) -> Iterator[Books]:
    """The books of the agency served, as of what ``--as-of`` says.

    Refused where no such change or closing is known; ``six`` and ``twelve`` are those of
    ``fiscal_year``, without which they are a wrong use.
    """
    from ita_dash.db.clock import thai_today
    from ita_dash.queries.agencies import agency_as_of
    from ita_dash.queries.changes import newest_change
    from ita_dash.queries.rulebooks import load_rulebooks
    from ita_dash.queries.snapshot.whole import Snapshot

    with open_store() as database:
        agency = require_agency(database)
        state = _state(database, agency, as_of, fiscal_year) if as_of else None
        if state is None:
            number, day = newest_change(database, agency.agency_id), thai_today()
        else:
            number, day = state.change_no, state.day
            agency = agency_as_of(database, agency.agency_id, number) or agency
        snapshot = Snapshot(database, agency.agency_id, number, day, load_rulebooks())
        yield Books(database, agency, snapshot, state)


def _state(database: Database, agency: Agency, as_of: str, fiscal_year: int | None) -> AsOf:
    from ita_dash.queries.closings import as_of_change

    number = (
        int(as_of) if _is_number(as_of) else _closing_number(database, agency, as_of, fiscal_year)
    )
    state = as_of_change(database, agency.agency_id, number)
    if state is None:
        tr = current_translator()
        raise Refused(tr("ไม่พบการเปลี่ยนแปลงที่ {change_no}", change_no=number))
    return state


def _closing_number(database: Database, agency: Agency, name: str, fiscal_year: int | None) -> int:
    from ita_dash.domain.closings.as_of import closing_named
    from ita_dash.domain.closings.closing import newest_closing
    from ita_dash.domain.closings.periods import ClosingPeriod
    from ita_dash.queries.changes import newest_change
    from ita_dash.queries.closings import known_closings

    newest = newest_change(database, agency.agency_id)
    known = known_closings(database, agency.agency_id, newest)
    if name not in list(ClosingPeriod):
        found = closing_named(name, known)
    elif fiscal_year is None:
        raise wrong_use(msg("--as-of {name} ต้องระบุ --fiscal-year ด้วย", name=name))
    else:
        found = newest_closing(known, (fiscal_year, ClosingPeriod(name)))
    if found is None:
        tr = current_translator()
        raise Refused(tr("ไม่พบรอบที่ปิดชื่อ {name}", name=name))
    return found.change_no


def _is_number(text: str) -> bool:
    """A change number as somebody types it; no store has one of ten digits."""
    return text.isascii() and text.isdecimal() and len(text) < 10
