"""The one clock: it stamps what is written, and says which day it is in Thailand."""

from __future__ import annotations

from datetime import UTC, date, datetime

from ita_dash.i18n.dates import thai_time


def utc_now() -> datetime:
    """The present moment in UTC, without a zone, as the store keeps it."""
    return datetime.now(UTC).replace(tzinfo=None)


def thai_today() -> date:
    """The day in Thailand, whatever the clock zone of the machine is."""
    return thai_time(utc_now()).date()
