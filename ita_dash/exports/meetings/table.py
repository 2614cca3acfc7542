"""What a meeting is shown as one table, in its order."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ita_dash.domain.agencies.every_division import division_word
from ita_dash.domain.evidence.validity import VALIDITY_LABELS
from ita_dash.domain.meetings.decision import RecordedDecision
from ita_dash.exports.meetings.asked import asked
from ita_dash.exports.meetings.facts import MeetingFacts
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.wording.measures import days_left_text
from ita_dash.wording.meetings import owner_text, state_text

COLUMNS = ("meeting_section", "meeting_item", "meeting_owner", "meeting_due", "meeting_state")
Row = tuple[str, str, str, str, str]


def meeting_table(facts: MeetingFacts, tr: Translator) -> pd.DataFrame:
    """A row per decision, finding, late measure, evidence and question, each with its section."""
    return pd.DataFrame(list(meeting_rows(facts, tr)), columns=list(COLUMNS))


def meeting_rows(facts: MeetingFacts, tr: Translator) -> Iterator[Row]:
    """The same as rows of text."""
    yield from (_decision(tr("มติครั้งก่อน"), each, facts, tr) for each in facts.before)
    section = tr("คะแนนเทียบเป้าหมาย")
    yield from ((section, tr(each), "", "", "") for each in facts.findings)
    for division, measures in facts.late.items():
        name = tr(division_word(division)) if division else tr("ไม่ระบุหน่วยหลัก")
        for each in measures:
            due = format_date(each.period_end, tr) if each.period_end else ""
            state = days_left_text(each.days_left, tr, due=each.due)
            yield tr("มาตรการที่เกินกำหนด"), each.title, name, due, state
    for piece in facts.expiring:
        due = format_date(piece.expires_on, tr) if piece.expires_on else ""
        owner = ", ".join(tr(division_word(name)) for name in piece.divisions)
        state = tr(VALIDITY_LABELS[piece.validity])
        yield tr("หลักฐานใกล้หมดอายุ"), piece.content.title, owner, due, state
    yield from ((tr("ข้อพิจารณา"), each, "", "", "") for each in asked(facts, tr))
    yield from (_decision(tr("มติที่ประชุม"), each, facts, tr) for each in facts.own)


def _decision(section: str, each: RecordedDecision, facts: MeetingFacts, tr: Translator) -> Row:
    decision = each.decision
    due = format_date(decision.due_on, tr) if decision.due_on else ""
    owner = owner_text(decision, facts.divisions, tr)
    return section, decision.decided, owner, due, state_text(decision, facts.held_on, tr)
