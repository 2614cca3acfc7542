"""Until when evidence holds that is renewed every year, and whose year it speaks of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from ita_dash.domain.cycle import year_before
from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.messages import Message, msg

VALIDITY_LABELS: Mapping[str, Message] = {
    "expired": msg("เลยกำหนดปรับปรุง"),
    "within_30": msg("ต้องปรับปรุงใน 30 วัน"),
    "within_90": msg("ต้องปรับปรุงใน 90 วัน"),
    "last_year": msg("ยังเป็นของปีก่อน"),
    "holds": msg("ยังไม่ถึงกำหนดปรับปรุง"),
    "past": msg("ของปีที่ผ่านมาแล้ว"),
    "none": msg("ไม่ต้องปรับปรุงรายปี"),
}
"""What is to be done about a piece of evidence, from the most urgent; each is exactly one."""
PRESSING = ("expired", "within_30", "within_90", "last_year")
"""What somebody has to look at."""


def expires_on(about: date) -> date:
    """The day by which evidence about a day is to be renewed: the same day of the next year."""
    try:
        return about.replace(year=about.year + 1)
    except ValueError:  # 29 February
        return about.replace(year=about.year + 1, day=28)


def is_of_an_earlier_year(about: date, fiscal_year: int) -> bool:
    """Whether evidence that stands for a fiscal year is about a day before that year began."""
    return fiscal_year_of(about) < fiscal_year


def validity(about: date, fiscal_year: int, *, renews_yearly: bool, today: date) -> str:
    """One of VALIDITY_LABELS.

    What stands for the year before the running one still counts, as it tells what is to be made
    anew; what is older has been answered by the measures that came after.
    """
    if not renews_yearly:
        return "none"
    if fiscal_year < year_before(fiscal_year_of(today)):
        return "past"
    left = expires_on(about) - today
    if left < timedelta(0):
        return "expired"
    if left <= timedelta(days=30):
        return "within_30"
    if left <= timedelta(days=90):
        return "within_90"
    return "last_year" if is_of_an_earlier_year(about, fiscal_year) else "holds"
