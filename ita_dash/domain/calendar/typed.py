"""What somebody types of a date, as text that is kept as a draft and read back unchanged."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date

from ita_dash.domain.calendar.entry import OwnDate, is_entry, is_step
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.domain.thai.dates import day_text, parse_day
from ita_dash.domain.thai.text import squeeze


@dataclass(frozen=True)
class TypedDate:
    """The fields of the form, and the entry that it is about; ``code`` is "" for a new one."""

    fiscal_year: int
    code: str
    title: str = ""
    start: str = ""
    end: str = ""
    note: str = ""

    def as_json(self) -> str:
        """The same as text; ``read_typed_date`` gives it back."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    def wanted(self) -> OwnDate:
        """The entry that is asked for; raises InvalidInput where a day cannot be read."""
        title = None if is_step(self.code) else squeeze(self.title)
        days = _day(self.start), _day(self.end)
        return OwnDate(self.fiscal_year, self.code, title, *days, squeeze(self.note))


def typed_of(entry: OwnDate) -> TypedDate:
    """An entry as the fields of the form show it."""
    days = day_text(entry.start_on), day_text(entry.end_on)
    return TypedDate(entry.fiscal_year, entry.code, entry.title or "", *days, entry.note)


def read_typed_date(text: str) -> TypedDate | None:
    """What ``as_json`` wrote; None for anything else."""
    try:
        typed = TypedDate(**json.loads(text))
    except (ValueError, TypeError):
        return None
    texts = typed.code, typed.title, typed.start, typed.end, typed.note
    is_sound = type(typed.fiscal_year) is int and all(isinstance(each, str) for each in texts)
    return typed if is_sound and (not typed.code or is_entry(typed.code)) else None


def _day(text: str) -> date | None:
    if not text.strip():
        return None
    day = parse_day(text)
    if day is None:
        raise InvalidInput(
            msg("อ่านวันที่ {day} ไม่ได้", day=text), msg("โปรดพิมพ์เช่น 31 มีนาคม 2570 แล้วบันทึกอีกครั้ง")
        )
    return day
