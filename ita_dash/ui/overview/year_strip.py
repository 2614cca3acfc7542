"""The year of the office as a strip of twelve months; on a narrow screen the next dates.

It is drawn as text by the browser, and read aloud month by month. Everything in it is escaped.
"""

from __future__ import annotations

from html import escape

from ita_dash.domain.calendar.step import IS_ABOUT
from ita_dash.domain.calendar.strip import MONTHS, Bar, Strip, evidence_due, measures_due
from ita_dash.i18n.translator import Translator
from ita_dash.wording.calendar import (
    ABOUT_MARK,
    month_short,
    month_texts,
    next_text,
    strip_month,
    when_text,
)

STRIP_STYLE = """<style>
.year-strip { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); gap: 2px;
  font-size: 0.78rem; line-height: 1.5; print-color-adjust: exact; }
.year-strip > * { padding: 0 0.3rem; overflow-wrap: anywhere; }
.year-strip .month { text-align: center; font-weight: 600; grid-row: 1; padding-block: 0.2rem;
  border-bottom: 2px solid color-mix(in srgb, currentColor 18%, transparent); }
.year-strip .month.now { border-color: light-dark(#1F5FA8, #7FB2EA);
  color: light-dark(#1F5FA8, #7FB2EA); }
.year-strip .bar { border-radius: 4px; border: 1px solid transparent; text-align: center;
  align-content: center;
  background: color-mix(in srgb, light-dark(#1F5FA8, #7FB2EA) 14%, transparent); }
.year-strip .bar.about { background: none;
  border: 1px dashed color-mix(in srgb, currentColor 45%, transparent); }
.year-strip .count { text-align: center; }
ol.next-dates { display: none; margin: 0 !important; padding: 0 !important; list-style: none;
  font-size: 0.9rem; }
.next-dates li { margin: 0.15rem 0 !important; padding: 0 !important; font-size: inherit; }
.next-dates b { font-weight: 600; }
@media screen and (max-width: 900px) {
  .year-strip { display: none; }
  ol.next-dates { display: block; }
}
@media print { .year-strip { font-size: 7.5pt; break-inside: avoid; } }
</style>"""


def year_strip_html(strip: Strip, tr: Translator) -> str:
    """The strip, and the next dates, of which a screen shows the one it has room for."""
    lanes = max((bar.lane for bar in strip.bars), default=-1) + 1
    alt = escape(" · ".join(month_texts(strip, tr)))
    parts = [
        *_months(strip, tr),
        *(_bar(bar, tr) for bar in strip.bars),
        *_counts(strip, lanes, tr),
    ]
    return (
        f'{STRIP_STYLE}<div class="year-strip" role="img" aria-label="{alt}">{"".join(parts)}</div>'
        f'<ol class="next-dates">{"".join(_next(strip, tr))}</ol>'
    )


def _months(strip: Strip, tr: Translator) -> list[str]:
    return [_month(strip, place, tr) for place in range(MONTHS)]


def _month(strip: Strip, place: int, tr: Translator) -> str:
    month = strip_month(place)
    is_now = strip.today is not None and strip.today.month == month
    name = month_short(month, tr)
    if is_now and strip.today is not None:
        name = f"▼ {strip.today.day} {name}"
    look = "month now" if is_now else "month"
    return f'<span class="{look}" style="grid-column: {place + 1}">{escape(name)}</span>'


def _bar(bar: Bar, tr: Translator) -> str:
    is_about = bar.date.certainty in IS_ABOUT
    name = f"{ABOUT_MARK} {tr(bar.date.short)}" if is_about else tr(bar.date.short)
    hint = f"{tr(bar.date.title)}: {when_text(bar.date, tr)}"
    place = f"grid-column: {bar.first + 1} / {bar.last + 2}; grid-row: {bar.lane + 2}"
    look = "bar about" if is_about else "bar"
    return f'<span class="{look}" style="{place}" title="{escape(hint)}">{escape(name)}</span>'


def _counts(strip: Strip, lanes: int, tr: Translator) -> list[str]:
    """Under the bars how many measures fall due, then how much evidence is to be renewed."""
    due = [(tr("ครบกำหนด {count}", count=n), measures_due(n)) for n in strip.due]
    expiring = [(tr("หลักฐาน {count}", count=n), evidence_due(n)) for n in strip.expiring]
    return [
        f'<span class="count" style="grid-column: {place + 1}; grid-row: {lanes + row}"'
        f' title="{escape(tr(whole))}">{escape(short)}</span>'
        for row, (counts, told) in enumerate(((strip.due, due), (strip.expiring, expiring)), 2)
        for place, (short, whole) in enumerate(told)
        if counts[place]
    ]


def _next(strip: Strip, tr: Translator) -> list[str]:
    return [
        f"<li><b>{escape(next_text(each, tr))}</b> {escape(tr(each.what))}</li>"
        for each in strip.upcoming
    ]
