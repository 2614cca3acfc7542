"""Due dates as a calendar that other programs read: measures, evidence, the dates of the year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from ita_dash.domain.calendar.step import IS_ABOUT
from ita_dash.domain.calendar.year import CalendarDate
from ita_dash.domain.evidence.record import ListedEvidence, each_listed
from ita_dash.domain.measures.measure import Measure, each_measure
from ita_dash.domain.thai.text import squeeze
from ita_dash.i18n.translator import Translator
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.wording.calendar import ABOUT_MARK

_RENEWED = ("expired", "within_30", "within_90", "last_year", "holds")
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class FeedContent:
    """What a calendar is made of: whose measures, of which agency, under which public address."""

    snapshot: Snapshot
    agency: str
    own: frozenset[int]
    public_url: str = ""


@dataclass(frozen=True)
class _Entry:
    """One event; ``uid`` names the same thing whenever the calendar is read."""

    uid: str
    first: date
    last: date
    title: str
    told: str = ""
    path: str = ""


def calendar_feed(content: FeedContent, tr: Translator) -> bytes:
    """The calendar as iCalendar text; the same books on the same day give the same bytes."""
    whole = Calendar()
    whole.add("prodid", "-//ita_dash//ITA//TH")
    whole.add("version", "2.0")
    whole.add("method", "PUBLISH")
    whole.add("x-wr-calname", tr("ITA {agency}", agency=squeeze(content.agency)))
    whole.add("x-published-ttl", "PT6H")
    stamp = datetime.combine(content.snapshot.today, time(), UTC)
    for entry in _entries(content, tr):
        whole.add_component(_event(entry, content, stamp))
    text: bytes = whole.to_ical()
    return text


def _entries(content: FeedContent, tr: Translator) -> Iterator[_Entry]:
    snapshot = content.snapshot
    for measure in each_measure(snapshot.measures.table):
        if measure.measure_id in content.own and measure.days_left is not None:
            yield _of_measure(measure, tr)
    for each in each_listed(snapshot.evidence.table):
        if each.content.measure_id in content.own and each.validity in _RENEWED:
            yield from _of_evidence(each, tr)
    running = snapshot.calendar.running_year
    for fiscal_year in (running, running + 1):
        for date_of_year in snapshot.calendar.dates(fiscal_year):
            yield from _of_year(date_of_year, fiscal_year, tr)


def _of_measure(measure: Measure, tr: Translator) -> _Entry:
    day = measure.period_end or date.max
    number, year, title = measure.number, measure.fiscal_year, squeeze(measure.title)
    said = tr("ครบกำหนด: มาตรการที่ {number} ปี {year} {title}", number=number, year=year, title=title)
    told = ", ".join(measure.divisions)
    path = f"/measures?m={measure.measure_id}"
    return _Entry(f"measure-{measure.measure_id}", day, day, said, told, path)


def _of_evidence(each: ListedEvidence, tr: Translator) -> Iterator[_Entry]:
    day = each.expires_on
    if day is not None:
        said = tr("ปรับปรุงหลักฐาน: {title}", title=squeeze(each.content.title))
        told = tr("ของมาตรการที่ {number} {title}", number=each.number, title=each.measure_title)
        path = f"/evidence?e={each.evidence_id}"
        yield _Entry(f"evidence-{each.evidence_id}", day, day, said, told, path)


def _of_year(each: CalendarDate, fiscal_year: int, tr: Translator) -> Iterator[_Entry]:
    """A date of which the days are known; of another only the month would fill a whole one."""
    if each.first is None or each.last is None or each.in_months:
        return
    mark = f"{ABOUT_MARK} " if each.certainty in IS_ABOUT else ""
    title = tr("{title} ปี {year}", title=each.title, year=fiscal_year)
    uid = f"year-{fiscal_year}-{each.code}"
    path = f"/agency?view=calendar&fy={fiscal_year}"
    yield _Entry(uid, each.first, each.last, f"{mark}{title}", tr(each.source), path)


def _event(entry: _Entry, content: FeedContent, stamp: datetime) -> Event:
    """An event of whole days; its end is the first day that it does not hold any more."""
    event = Event()
    event.add("uid", f"{entry.uid}-{content.snapshot.agency_id}@ita_dash")
    event.add("dtstamp", stamp)
    event.add("dtstart", entry.first)
    event.add("dtend", entry.last + _ONE_DAY)
    event.add("summary", entry.title)
    event.add("transp", "TRANSPARENT")
    if entry.told:
        event.add("description", entry.told)
    if content.public_url:
        event.add("url", f"{content.public_url}{entry.path}")
    return event
