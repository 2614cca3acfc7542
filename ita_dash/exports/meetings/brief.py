"""The executive's brief of one page, and the annex to the minutes, as plain content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from itertools import groupby
from typing import Any

from ita_dash.charts.palette import LIGHT
from ita_dash.charts.trend.score import score_trend, score_trend_alt
from ita_dash.domain.meetings.decision import Decision
from ita_dash.domain.meetings.meeting import meeting_name
from ita_dash.exports.meetings.asked import asked
from ita_dash.exports.meetings.facts import MeetingFacts
from ita_dash.exports.meetings.table import meeting_rows
from ita_dash.exports.papers.content import Heading, Items, Paper, Part, Table, Text
from ita_dash.exports.papers.meeting import meeting_paper
from ita_dash.exports.provenance import Provenance
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.wording.meetings import due_text, owner_text, state_text

_WIDTH, _HEIGHT = 620, 190
_MOST_DECISIONS = 3
"""Earlier decisions that one page has room for; how many more there are is said."""


@dataclass(frozen=True)
class PrintedPaper:
    """A paper with its picture; ``svg`` is "" where there is none."""

    paper: Paper
    svg: str = ""
    alt: str = ""

    def told(self) -> dict[str, Any]:
        """The same as plain values, each part with its kind."""
        parts = [{"kind": type(part).__name__, **asdict(part)} for part in self.paper.parts]
        whole = {"title": self.paper.title, "under": self.paper.under, "foot": self.paper.foot}
        return {**whole, "parts": parts, "svg": self.svg, "alt": self.alt}


def brief(facts: MeetingFacts, about: Provenance, tr: Translator) -> PrintedPaper:
    """One page: the answer, three findings, what is late, decisions needed, the line of years."""
    rulebooks = facts.contents.rulebooks
    known = meeting_paper(facts.contents, about, rulebooks, tr)
    # Its last four parts are the questions, and lines to write on: the decisions of a meeting have
    # a form of their own, and the questions stand here with those of the checks.
    answer = known.parts[:-4]
    questions = (Heading(tr("ข้อพิจารณา")), Items(tuple(asked(facts, tr))))
    paper = replace(
        known,
        title=tr("สรุปสำหรับผู้บริหาร: ITA"),
        under=(*known.under, *_held(facts, tr)),
        parts=(*answer, *_before(facts, tr), *questions),
    )
    return PrintedPaper(paper, *_picture(facts, tr))


def annex(facts: MeetingFacts, about: Provenance, tr: Translator) -> PrintedPaper:
    """Everything that the meeting was shown, section by section, to go with the minutes."""
    known = meeting_paper(facts.contents, about, facts.contents.rulebooks, tr)
    heads = (tr("เรื่อง"), tr("ผู้รับผิดชอบ"), tr("กำหนด"), tr("สถานะ"))
    parts: list[Part] = []
    for section, rows in groupby(meeting_rows(facts, tr), lambda row: row[0]):
        cells = tuple(row[1:] for row in rows)
        parts.append(Heading(section))
        if any(any(row[1:]) for row in cells):
            parts.append(Table(heads, cells, (11, 5, 4, 4)))
        else:
            parts.append(Items(tuple(row[0] for row in cells)))
    title = tr("เอกสารประกอบรายงานการประชุม")
    under = (*known.under, *_held(facts, tr))
    return PrintedPaper(replace(known, title=title, under=under, parts=tuple(parts)))


def _held(facts: MeetingFacts, tr: Translator) -> Iterator[str]:
    day = format_date(facts.held_on, tr)
    if facts.chosen is None:
        yield tr("สำหรับการประชุมวันที่ {day}", day=day)
    else:
        name = tr(meeting_name(facts.chosen.meeting))
        yield tr("{name} วันที่ {day}", name=name, day=day)


def _before(facts: MeetingFacts, tr: Translator) -> Iterator[Part]:
    if not facts.before:
        return
    yield Heading(tr("มติครั้งก่อน"))
    yield Items(tuple(_told(each.decision, facts, tr) for each in facts.before[:_MOST_DECISIONS]))
    if len(facts.before) > _MOST_DECISIONS:
        yield Text(tr("และอีก {n} รายการ", n=len(facts.before) - _MOST_DECISIONS))


def _told(decision: Decision, facts: MeetingFacts, tr: Translator) -> str:
    owner, due = owner_text(decision, facts.divisions, tr), due_text(decision, tr)
    state = state_text(decision, facts.held_on, tr)
    return " · ".join(filter(None, (decision.decided, owner, due, state)))


def _picture(facts: MeetingFacts, tr: Translator) -> tuple[str, str]:
    scores, year, rules = (
        facts.contents.assessments,
        facts.fiscal_year,
        facts.contents.rulebooks,
    )
    if facts.result is None or year is None:
        return "", ""
    size = {"height": _HEIGHT, "width": _WIDTH}
    svg = score_trend(scores, year, rulebooks=rules, tr=tr, colours=LIGHT, **size)
    alt = score_trend_alt(scores, year, rulebooks=rules, tr=tr)
    return svg.replace('font-family="', 'font-family="Laksaman, ', 1), alt
