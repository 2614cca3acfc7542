"""Which meeting a command is about, by its day or its number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ita_dash.cli.root import Refused, current_translator, wrong_use
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.cli.books import Books
    from ita_dash.domain.meetings.meeting import RecordedMeeting


class MeetingName(click.ParamType[str]):
    """A day, or a number such as 2/2569; what is neither is a wrong use."""

    name = "meeting"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name as typed."""
        from ita_dash.domain.meetings.named import meetings_named

        try:
            meetings_named(str(value), ())
        except ValueError:
            tr = current_translator()
            self.fail(tr("{name} ไม่ใช่วันประชุมหรือครั้งที่ เช่น 2/2569", name=value), param, ctx)
        return str(value)


def named_meeting(books: Books, name: str) -> RecordedMeeting:
    """The meeting of that name. Refused, with those that are recorded, where it is not just one."""
    from ita_dash.domain.meetings.named import meetings_named

    tr, known = current_translator(), books.snapshot.meetings.known
    found = meetings_named(name, known)
    if len(found) == 1:
        return found[0]
    if not found:
        message = msg("ไม่พบบันทึกการประชุม {name} ที่บันทึกไว้คือ {known}", name=name, known=_told(known))
    else:
        message = msg("มีการประชุมมากกว่าหนึ่งครั้งในวันนั้น โปรดระบุครั้งที่: {known}", known=_told(found))
    raise Refused(tr(message))


def year_of_paper(fiscal_year: int | None, meeting: RecordedMeeting | None) -> int:
    """The fiscal year that was named, else that of the meeting.

    A wrong use where there is neither. Refused where the meeting was held in another year.
    """
    if meeting is None:
        if fiscal_year is None:
            raise wrong_use(msg("โปรดระบุ --fiscal-year"))
        return fiscal_year
    from ita_dash.domain.fiscal_year import fiscal_year_of

    year = fiscal_year_of(meeting.meeting.held_on)
    if fiscal_year not in (None, year):
        tr = current_translator()
        raise Refused(
            tr("การประชุมนี้อยู่ในปีงบประมาณ {year} ไม่ใช่ {asked}", year=year, asked=fiscal_year)
        )
    return year


def _told(meetings: list[RecordedMeeting]) -> str:
    from ita_dash.domain.meetings.named import meeting_number
    from ita_dash.i18n.dates import format_date

    tr = current_translator()
    told = (
        f"{tr(meeting_number(each))} ({format_date(each.meeting.held_on, tr)})" for each in meetings
    )
    return ", ".join(told) or "–"
