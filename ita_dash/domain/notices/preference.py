"""Whether, how often, in which language and to which address a person is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ita_dash.domain.messages import Message, msg

MOST_ADDRESS = 254
"""Letters of an address, by RFC 5321."""
_LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"{_LOCAL}@{_LABEL}(?:\.{_LABEL})+")


class Rhythm(StrEnum):
    """How often somebody is written at most."""

    OFF = "off"
    DAILY = "daily"
    WEEKLY = "weekly"


RHYTHM_LABELS = {
    Rhythm.OFF: msg("ไม่ส่ง"),
    Rhythm.DAILY: msg("รายวัน เมื่อมีเรื่องใหม่"),
    Rhythm.WEEKLY: msg("สัปดาห์ละครั้ง"),
}


@dataclass(frozen=True)
class NoticePreference:
    """What a person chose; nobody is written before choosing."""

    address: str = ""
    rhythm: Rhythm = Rhythm.OFF
    language: str = "th"


def address_fault(address: str) -> Message | None:
    """Why nothing can be sent to an address; None where it can.

    Only what every mail server takes: letters, digits and signs of ASCII around one @, so that
    nothing in it can begin another line of a letter's head.
    """
    if not address:
        return msg("ต้องระบุที่อยู่อีเมล")
    if len(address) > MOST_ADDRESS or not _ADDRESS.fullmatch(address):
        return msg("ที่อยู่อีเมลไม่ถูกต้อง: {address}", address=repr(address)[1:-1])
    return None


def period_day(rhythm: Rhythm, day: date) -> date:
    """The day under which one letter of a period is counted: the day itself, or its Monday."""
    return day - timedelta(days=day.weekday()) if rhythm is Rhythm.WEEKLY else day
