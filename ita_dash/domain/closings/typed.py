"""What somebody types to close a period or to open it again, as it is kept of a draft."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date

from ita_dash.domain.closings.closing import (
    Closing,
    ClosingInput,
    newest_closing,
    period_words,
)
from ita_dash.domain.closings.periods import ClosingPeriod
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.dates import parse_day


@dataclass(frozen=True)
class TypedClosing:
    """The fields of the form, all as text; ``reason`` is that of a reopening."""

    name: str = ""
    day: str = ""
    note: str = ""
    reason: str = ""

    def as_json(self) -> str:
        """The same as text; ``read_typed`` gives it back."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    def wanted(self, fiscal_year: int, period: ClosingPeriod) -> ClosingInput:
        """The closing that is asked for; raises InvalidInput where the day cannot be read."""
        return ClosingInput(fiscal_year, period, self.name, self.note, read_day(self.day))


def read_typed(text: str) -> TypedClosing | None:
    """What ``as_json`` wrote; None for a text that another version of it wrote."""
    try:
        typed = TypedClosing(**json.loads(text))
    except (ValueError, TypeError):
        return None
    return typed if all(isinstance(each, str) for each in asdict(typed).values()) else None


def read_day(text: str) -> date:
    """The day of a closing as typed; raises InvalidInput where it cannot be read."""
    day = parse_day(text)
    if day is None:
        raise InvalidInput(
            msg("อ่านวันที่ {day} ไม่ได้", day=text), msg("โปรดพิมพ์เช่น 31 มีนาคม 2569 แล้วปิดรอบอีกครั้ง")
        )
    return day


def proposed_name(place: tuple[int, ClosingPeriod], closings: list[Closing]) -> Message:
    """A name that no closing of the period bears yet."""
    last = newest_closing(closings, place)
    if last is None:
        return period_words(*place)
    return msg("{period} ฉบับที่ {number}", period=period_words(*place), number=last.revision + 1)
