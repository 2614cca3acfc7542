"""One agency at one change number and on one day, its frames by subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ita_dash.domain import cycle
from ita_dash.domain import year_facts as facts
from ita_dash.domain.year_facts import YearFacts
from ita_dash.queries.snapshot.agencies import Agencies
from ita_dash.queries.snapshot.changes import Changes
from ita_dash.queries.snapshot.closings import Closings
from ita_dash.queries.snapshot.divisions import Divisions
from ita_dash.queries.snapshot.measures import Measures
from ita_dash.queries.snapshot.moment import Moment
from ita_dash.queries.snapshot.once import once
from ita_dash.queries.snapshot.questions import Questions
from ita_dash.queries.snapshot.scores import Scores

if TYPE_CHECKING:
    from ita_dash.queries.snapshot.calendar import Calendar
    from ita_dash.queries.snapshot.evidence import EvidenceOfMeasures
    from ita_dash.queries.snapshot.improvement import Improvement
    from ita_dash.queries.snapshot.meetings import Meetings
    from ita_dash.queries.snapshot.papers import Papers
    from ita_dash.queries.snapshot.peers import Peers
    from ita_dash.queries.snapshot.review import Review
    from ita_dash.queries.snapshot.targets import Targets
    from ita_dash.queries.snapshot.work import Work


@dataclass(frozen=True, eq=False)
class Snapshot(Moment):
    """One agency's frames at a change number; each is read when somebody first needs it.

    A part knows the moment and the parts it is made of, in one order: agencies, divisions,
    scores, questions, changes and closings, then measures, evidence, work, calendar and
    meetings, targets and peers, then improvement, review and papers.
    What only some pages show is imported with the first of them.
    """

    @property
    @once
    def agencies(self) -> Agencies:
        """The agency itself, and those that were assessed."""
        return Agencies(self)

    @property
    @once
    def divisions(self) -> Divisions:
        """The divisions of the agency."""
        return Divisions(self)

    @property
    @once
    def scores(self) -> Scores:
        """The agency's own scores."""
        return Scores(self)

    @property
    @once
    def questions(self) -> Questions:
        """Questions and items of the indicators."""
        return Questions(self)

    @property
    @once
    def changes(self) -> Changes:
        """The log of changes."""
        return Changes(self)

    @property
    @once
    def closings(self) -> Closings:
        """What was closed."""
        return Closings(self)

    @property
    @once
    def measures(self) -> Measures:
        """The measures of every year."""
        return Measures(self, self.divisions)

    @property
    @once
    def evidence(self) -> EvidenceOfMeasures:
        """The evidence of measures."""
        from ita_dash.queries.snapshot.evidence import EvidenceOfMeasures

        return EvidenceOfMeasures(self, self.measures)

    @property
    @once
    def work(self) -> Work:
        """What is to be updated now."""
        from ita_dash.queries.snapshot.work import Work

        return Work(self, self.measures, self.evidence)

    @property
    @once
    def calendar(self) -> Calendar:
        """The dates of a year."""
        from ita_dash.queries.snapshot.calendar import Calendar

        return Calendar(self, self.measures, self.evidence)

    @property
    @once
    def meetings(self) -> Meetings:
        """Meetings and what they decided."""
        from ita_dash.queries.snapshot.meetings import Meetings

        return Meetings(self)

    @property
    @once
    def targets(self) -> Targets:
        """Scenarios and the agency's own targets."""
        from ita_dash.queries.snapshot.targets import Targets

        return Targets(self, self.scores)

    @property
    @once
    def peers(self) -> Peers:
        """The agency among others."""
        from ita_dash.queries.snapshot.peers import Peers

        return Peers(self, self.agencies)

    @property
    @once
    def improvement(self) -> Improvement:
        """What measures do for scores."""
        from ita_dash.queries.snapshot.improvement import Improvement

        return Improvement(self, self.scores, self.measures, self.peers)

    @property
    @once
    def review(self) -> Review:
        """The checks before signature."""
        from ita_dash.queries.snapshot.review import Review

        return Review(self, self.agencies, self.measures, self.evidence)

    @property
    @once
    def result_years(self) -> list[int]:
        """The years a result can be shown for, oldest first, see ``cycle.result_years``."""
        return cycle.result_years(self.scores.assessments, self.measures.table["fiscal_year"])

    @property
    def newest_year(self) -> int | None:
        """The fiscal year of the newest result, else the one the newest measures answer."""
        return self.scores.newest_year or max(self.result_years, default=None)

    @once
    def year_facts(self, fiscal_year: int) -> YearFacts:
        """What the overview tells of one fiscal year."""
        return facts.year_facts(
            fiscal_year,
            self.today,
            self.rules,
            assessments=self.scores.assessments,
            indicators=self.scores.indicators,
            changes=self.scores.changes,
            measures=self.measures.table,
            measure_divisions=self.measures.divisions,
            divisions=self.divisions.table,
            evidence=self.evidence.table,
        )

    @property
    @once
    def papers(self) -> Papers:
        """What papers are made from."""
        from ita_dash.queries.snapshot.papers import Papers

        subjects = self.agencies, self.scores, self.measures, self.evidence, self.meetings
        return Papers(self, *subjects)
