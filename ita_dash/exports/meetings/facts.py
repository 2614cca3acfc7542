"""What a meeting is shown, in its order, out of one state of the books."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ita_dash.domain.attention.meeting import meeting_findings
from ita_dash.domain.cycle import answering_year
from ita_dash.domain.evidence.record import ListedEvidence, each_listed
from ita_dash.domain.evidence.validity import PRESSING
from ita_dash.domain.measures.due import late_measures
from ita_dash.domain.measures.measure import Measure, each_measure
from ita_dash.domain.meetings.agenda import decided_before, decided_by
from ita_dash.domain.meetings.decision import RecordedDecision
from ita_dash.domain.meetings.meeting import RecordedMeeting
from ita_dash.domain.messages import Message
from ita_dash.domain.scores.assessment import Assessment, assessment_of
from ita_dash.domain.scores.rating_against_total import rating_against_total
from ita_dash.exports.contents import Contents, meeting_contents
from ita_dash.queries.snapshot.whole import Snapshot


@dataclass(frozen=True, eq=False)
class MeetingFacts:
    """One meeting's facts; ``chosen`` is None for a meeting that nobody has recorded yet.

    ``held_on`` is its day, ``fiscal_year`` the year of the newest result, None where there is
    none. ``errors`` counts the open errors of the checks of the plan's year.
    """

    chosen: RecordedMeeting | None
    held_on: date
    fiscal_year: int | None
    contents: Contents
    before: list[RecordedDecision]
    own: list[RecordedDecision]
    result: Assessment | None
    findings: list[Message]
    late: Mapping[str, list[Measure]]
    expiring: list[ListedEvidence]
    plan_year: int | None
    errors: int
    divisions: Mapping[int, str]


def meeting_facts(
    snapshot: Snapshot,
    chosen: RecordedMeeting | None,
    fiscal_year: int | None,
    day: date | None = None,
) -> MeetingFacts:
    """The facts of a meeting about the result of a year; late measures by who leads them.

    ``day`` is that of a meeting that nobody has recorded: those before it count.
    """
    decisions = snapshot.meetings.decisions
    known = [
        each
        for each in snapshot.meetings.known
        if chosen or day is None or each.meeting.held_on < day
    ]
    scores, plan_year = snapshot.scores, answering_year(fiscal_year) if fiscal_year else None
    result = assessment_of(scores.assessments, fiscal_year) if fiscal_year else None
    found = snapshot.review.findings(plan_year) if plan_year else ()
    return MeetingFacts(
        chosen=chosen,
        held_on=chosen.meeting.held_on if chosen else day or snapshot.today,
        fiscal_year=fiscal_year,
        contents=meeting_contents(snapshot, fiscal_year),
        before=decided_before(chosen, known, decisions),
        own=decided_by(chosen, decisions),
        result=result,
        findings=_findings(snapshot, result),
        late=_late(snapshot),
        expiring=_expiring(snapshot),
        plan_year=plan_year,
        errors=sum(each.is_open_error for each in found),
        divisions={each.division_id: each.name for each in snapshot.divisions.register},
    )


def _findings(snapshot: Snapshot, result: Assessment | None) -> list[Message]:
    if result is None:
        return []
    year, scores = int(result.fiscal_year), snapshot.scores
    indicators = scores.indicators[scores.indicators["fiscal_year"] == year]
    changes = scores.changes[scores.changes["fiscal_year"] == year]
    fall = rating_against_total(scores.assessments, snapshot.rules, year)
    return meeting_findings(result, indicators, changes, fall, snapshot.rules)


def _late(snapshot: Snapshot) -> dict[str, list[Measure]]:
    """By the division that leads, "" where none does; most of them first."""
    late: dict[str, list[Measure]] = {}
    for each in each_measure(late_measures(snapshot.measures.table)):
        late.setdefault(each.lead_division or "", []).append(each)
    return dict(sorted(late.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def _expiring(snapshot: Snapshot) -> list[ListedEvidence]:
    table = snapshot.evidence.table
    pressing = table[table["validity"].isin(PRESSING)].sort_values("expires_on", kind="stable")
    return each_listed(pressing)
