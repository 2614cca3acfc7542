"""Which changes are asked for: by kind, person, measure, period, and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from ita_dash.domain.fiscal_year import BUDDHIST_ERA, fiscal_year_of
from ita_dash.domain.thai.text import search_key
from ita_dash.exports.changes.log import LoggedChange
from ita_dash.i18n.dates import format_date, thai_time
from ita_dash.i18n.translator import Translator

LAST_DAYS = (7, 30)
"""Periods that end today, in days."""


@dataclass(frozen=True)
class ChangeFilter:
    """What is asked for; blank is all.

    ``period`` is a code of ``periods``, ``measure`` a measure_id as text; ``since`` is the number
    of a change, as text, of which only the later ones are asked for.
    """

    action: str = ""
    actor: str = ""
    measure: str = ""
    period: str = ""
    words: str = ""
    since: str = ""


def filtered(
    changes: pd.DataFrame, change_measures: pd.DataFrame, wanted: ChangeFilter, today: date
) -> pd.DataFrame:
    """The rows of CHANGES that fit all but the words; CHANGE_MEASURES tells of measures."""
    keep = pd.Series(True, index=changes.index)
    if wanted.action:
        keep &= changes["action"] == wanted.action
    if wanted.since:
        keep &= changes["change_no"] > int(wanted.since)
    if wanted.actor:
        keep &= changes["actor"] == wanted.actor
    if wanted.measure:
        own = change_measures["measure_id"].astype("str") == wanted.measure
        keep &= changes["change_no"].isin(change_measures.loc[own, "change_no"])
    if wanted.period:
        days = _days(changes)
        keep &= days.map(lambda day: wanted.period in _codes(day, today)).astype("bool")
    return changes[keep]


def having_words(changes: Sequence[LoggedChange], words: str) -> list[LoggedChange]:
    """Those in whose words all of ``words`` stand, in any order and spacing."""
    wanted = [search_key(word) for word in words.split()]
    return [each for each in changes if all(word in _text(each) for word in wanted)]


def periods(changes: pd.DataFrame, today: date, tr: Translator) -> dict[str, str]:
    """The periods in which something changed, by code: the last days, fiscal years, months."""
    days = sorted(set(_days(changes)), reverse=True)
    codes = {code for day in days for code in _codes(day, today)}
    options = {f"{n}d": tr("{n} วันที่ผ่านมา", n=n) for n in LAST_DAYS}
    options |= {
        f"fy{year}": tr("ปีงบประมาณ {year}", year=year)
        for year in dict.fromkeys(fiscal_year_of(day) for day in days)
    }
    options |= {_month(day): _month_text(day, tr) for day in days}
    return {code: text for code, text in options.items() if code in codes}


def _days(changes: pd.DataFrame) -> pd.Series[date]:
    return changes["changed_at"].map(lambda moment: thai_time(moment.to_pydatetime()).date())


def _codes(day: date, today: date) -> set[str]:
    """Every period that the day lies in."""
    last = {f"{n}d" for n in LAST_DAYS if today - timedelta(days=n) < day}
    return {*last, f"fy{fiscal_year_of(day)}", _month(day)}


def _month(day: date) -> str:
    return f"{day.year + BUDDHIST_ERA}-{day.month:02}"


def _month_text(day: date, tr: Translator) -> str:
    return format_date(day.replace(day=1), tr).removeprefix("1 ")


def _text(change: LoggedChange) -> str:
    texts = (change.actor, change.label, change.subject, *map(str, change.lines))
    return search_key(" ".join(texts))
