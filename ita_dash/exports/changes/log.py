"""The log of changes in words: what each one is about, and what it changed from what to what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.access.roles import LOCAL_USER, actor_label
from ita_dash.domain.changes.actions import (
    AGENCY_ACTIONS,
    CLOSING_ACTIONS,
    REVIEW_ACTIONS,
    action_label,
)
from ita_dash.domain.changes.change import Change, each_change
from ita_dash.domain.changes.imported_file import each_import
from ita_dash.domain.changes.reversal import (
    CALENDAR_ACTIONS,
    EDIT_SEVERAL,
    EVIDENCE_ACTIONS,
    LINEAGE_ACTIONS,
    MEETING_ACTIONS,
    PAPER_ACTIONS,
)
from ita_dash.domain.measures.fields import measure_name
from ita_dash.domain.review.rule import rule_label
from ita_dash.exports.changes.calendar_words import calendar_lines
from ita_dash.exports.changes.evidence_words import evidence_lines
from ita_dash.exports.changes.group_words import group_lines
from ita_dash.exports.changes.meeting_words import MeetingRevisions, meeting_lines
from ita_dash.exports.changes.office_words import office_lines
from ita_dash.exports.changes.paper_words import template_lines, text_lines
from ita_dash.exports.changes.scenario_words import scenario_lines, target_line
from ita_dash.exports.changes.words import (
    agency_lines,
    closing_lines,
    detail_lines,
    division_lines,
    file_line,
    lineage_lines,
    measure_lines,
    score_lines,
)
from ita_dash.i18n.dates import format_date, thai_time
from ita_dash.i18n.translator import Translator
from ita_dash.queries.agencies import agency_revisions
from ita_dash.queries.calendar import calendar_revisions
from ita_dash.queries.change_details import written_rows
from ita_dash.queries.closings import known_closings
from ita_dash.queries.divisions import division_revisions
from ita_dash.queries.evidence import EvidenceChange
from ita_dash.queries.imports import import_files
from ita_dash.queries.meetings import decision_revisions, meeting_revisions
from ita_dash.queries.office import office_revisions
from ita_dash.queries.papers import template_revisions, text_revisions
from ita_dash.queries.working_groups import group_revisions
from ita_dash.queries.written_changes import LineageChange, MeasureChange, WrittenRows
from ita_dash.wording.change_line import ChangeLine

Place = Literal[
    "measures",
    "scores",
    "imports",
    "agency",
    "plan",
    "closings",
    "review",
    "meetings",
    "papers",
    "",
]
_PLACES: Mapping[str, Place] = {
    **dict.fromkeys(AGENCY_ACTIONS, "agency"),
    **dict.fromkeys(CALENDAR_ACTIONS, "agency"),
    **dict.fromkeys(PAPER_ACTIONS, "papers"),
    **dict.fromkeys(CLOSING_ACTIONS, "closings"),
    **dict.fromkeys(MEETING_ACTIONS, "meetings"),
    **dict.fromkeys(REVIEW_ACTIONS, "review"),
}
"""Where that stands which is done on one page alone."""
_WITHOUT_SUBJECT = (*AGENCY_ACTIONS, *CALENDAR_ACTIONS, *MEETING_ACTIONS, *PAPER_ACTIONS)
"""What says by its lines alone what it is about."""


@dataclass(frozen=True)
class LoggedChange:
    """One change in words.

    ``changed_at`` is UTC without a zone. ``subject`` is what it is about, a measure or a file,
    blank where the lines say it all. ``place`` is the page on which that stands, with the
    measures it wrote and the fiscal years of the own figures it wrote.
    """

    change_no: int
    changed_at: datetime
    actor: str
    label: str
    subject: str
    lines: tuple[ChangeLine, ...]
    place: Place
    measure_ids: tuple[int, ...]
    score_years: tuple[int, ...]


class ChangeLog:
    """The changes of one agency up to a change number, worded for one language."""

    def __init__(self, db: Reader, agency_id: int, as_of: int, tr: Translator) -> None:
        self._key, self._tr = (db, agency_id, as_of), tr
        self._agencies = agency_revisions(*self._key)
        self._divisions = division_revisions(*self._key)
        self._office = list(office_revisions(*self._key))
        self._dates = list(calendar_revisions(*self._key))
        names = zip(self._divisions["division_id"], self._divisions["name"], strict=True)
        self._meetings = MeetingRevisions(
            meeting_revisions(*self._key), decision_revisions(*self._key), dict(names)
        )
        self._texts = list(text_revisions(*self._key))
        self._templates = list(template_revisions(*self._key))
        self._groups = list(group_revisions(*self._key))
        self._of_agency = set(self._agencies["change_no"].tolist())
        self._of_divisions = set(self._divisions["change_no"].tolist())
        self._closings = known_closings(*self._key)
        self._files = {each.change_no: each for each in each_import(import_files(*self._key))}

    def worded(self, changes: pd.DataFrame) -> list[LoggedChange]:
        """The rows of CHANGES in words, in their order."""
        written = written_rows(*self._key, changes["change_no"].tolist())
        return [self._worded(each, written) for each in each_change(changes)]

    def _worded(self, change: Change, written: WrittenRows) -> LoggedChange:
        number = change.change_no
        measures, scores = written.measures.get(number, ()), written.scores.get(number, ())
        decided, proven = written.lineage.get(number, ()), written.evidence.get(number, ())
        return LoggedChange(
            number,
            change.changed_at,
            self._tr(actor_label(change.actor)),
            self._tr(action_label(change.action)),
            self._subject(change, measures, (*decided, *proven)),
            tuple(self._lines(change, written)),
            self._place(change, written),
            (
                *(each.measure_id for each in measures),
                *(each.measure_id for each in decided),
                *(each.measure_id for each in proven),
            ),
            tuple(sorted({each.fiscal_year for each in scores})),
        )

    def _subject(
        self,
        change: Change,
        measures: Sequence[MeasureChange],
        beside: Sequence[LineageChange | EvidenceChange],
    ) -> str:
        """The measure where the note is only its title, else the note of the change."""
        if change.action in (*LINEAGE_ACTIONS, *EVIDENCE_ACTIONS) and beside:
            return self._tr(beside[0].measure)
        if change.action in _WITHOUT_SUBJECT:
            return ""
        if change.action in REVIEW_ACTIONS:
            return self._tr(rule_label(change.note))
        note = change.note
        if len(measures) == 1 and change.change_no not in self._files:
            before, after = measures[0].before, measures[0].after
            if note in ("", after.title, before.title if before else ""):
                return self._tr(measure_name(after))
        if change.action == EDIT_SEVERAL:
            return self._tr("{n} มาตรการ", n=len(measures))
        return note

    def _lines(self, change: Change, written: WrittenRows) -> Iterator[ChangeLine]:
        tr, number = self._tr, change.change_no
        if number in self._files:
            yield file_line(self._files[number], tr)
        if number in self._of_agency:
            yield from agency_lines(self._agencies, number, tr)
        yield from office_lines(self._office, number, tr)
        yield from calendar_lines(self._dates, number, tr)
        yield from meeting_lines(self._meetings, number, tr)
        yield from text_lines(self._texts, number, tr)
        yield from template_lines(self._templates, number, tr)
        yield from group_lines(self._groups, number, tr)
        if number in self._of_divisions:
            yield from division_lines(self._divisions, number, tr)
        yield from measure_lines(written.measures.get(number, ()), tr)
        yield from evidence_lines(written.evidence.get(number, ()), tr)
        yield from lineage_lines(written.lineage.get(number, ()), tr)
        peers = written.peer_scores.get(number, 0)
        yield from score_lines(written.scores.get(number, ()), peers, tr)
        for scenario in written.scenarios.get(number, ()):
            yield from scenario_lines(scenario, tr)
        for target in written.targets.get(number, ()):
            yield target_line(target, tr)
        yield from detail_lines(written.details.get(number, ()), tr)
        yield from closing_lines(self._closings, number, tr)
        if change.action == "name_user":
            names = (change.actor, change.note or LOCAL_USER.name)
            before, after = (tr(actor_label(name)) for name in names)
            yield ChangeLine("", before, after)

    def _place(self, change: Change, written: WrittenRows) -> Place:
        number = change.change_no
        if number in self._files:
            return "imports"
        if change.action in _PLACES:
            return _PLACES[change.action]
        of_measures = (written.measures, written.lineage, written.evidence)
        if any(number in each for each in of_measures):
            return "measures"
        if number in written.scenarios or number in written.targets:
            return "plan"
        of_scores = (written.scores, written.details, written.peer_scores)
        return "scores" if any(number in each for each in of_scores) else ""


def change_table(changes: Sequence[LoggedChange], tr: Translator) -> pd.DataFrame:
    """The changes as a table for a file: a row each, all that it changed in one cell."""
    rows = [
        {
            "change_no": each.change_no,
            "changed_on": format_date(thai_time(each.changed_at).date(), tr),
            "changed_time": f"{thai_time(each.changed_at):%H:%M}",
            "actor": each.actor,
            "action": each.label,
            "subject": each.subject,
            "details": "\n".join(map(str, each.lines)),
        }
        for each in changes
    ]
    columns = ["change_no", "changed_on", "changed_time", "actor", "action", "subject", "details"]
    return pd.DataFrame(rows, columns=columns)
