"""What the papers of a year are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ita_dash.domain.agencies.kinds import agency_type_of
from ita_dash.domain.cycle import analysis_year, answering_year
from ita_dash.domain.evidence.record import each_listed
from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.measures.measure import each_measure
from ita_dash.domain.papers.facts import PaperFacts
from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.domain.papers.own import StoredTemplate, StoredText
from ita_dash.domain.papers.texts import PaperTexts
from ita_dash.domain.scores.assessment import assessment_of, each_assessment
from ita_dash.domain.scores.indicator_score import each_indicator_score
from ita_dash.queries.paper_texts import standard_texts
from ita_dash.queries.papers import own_templates, own_texts
from ita_dash.queries.positions import addressee, proposed_positions
from ita_dash.queries.snapshot.agencies import Agencies
from ita_dash.queries.snapshot.evidence import EvidenceOfMeasures
from ita_dash.queries.snapshot.measures import Measures
from ita_dash.queries.snapshot.meetings import Meetings
from ita_dash.queries.snapshot.moment import Moment
from ita_dash.queries.snapshot.once import once
from ita_dash.queries.snapshot.scores import Scores


@dataclass(frozen=True, eq=False)
class Papers:
    """The facts of the papers, and the paragraphs in which they are said."""

    at: Moment
    agencies: Agencies
    scores: Scores
    measures: Measures
    evidence: EvidenceOfMeasures
    meetings: Meetings

    @property
    @once
    def texts(self) -> PaperTexts:
        """The paragraphs: in the office's own words where it has some, else the standard ones."""
        own = {key: each.paragraphs for key, each in self.own_texts.items()}
        return PaperTexts({**standard_texts().paragraphs, **own})

    @property
    @once
    def own_texts(self) -> Mapping[str, StoredText]:
        """The office's own words for paragraphs, by their key."""
        return own_texts(*self.at.key)

    @property
    @once
    def own_templates(self) -> Mapping[str, StoredTemplate]:
        """The office's own Word templates, by paper."""
        return own_templates(*self.at.key)

    @property
    @once
    def years(self) -> list[int]:
        """The fiscal years with measures, the newest first."""
        return sorted(set(self.measures.table["fiscal_year"].tolist()), reverse=True)

    @property
    @once
    def every_year(self) -> list[int]:
        """The fiscal years of which some paper has something to say, newest first."""
        groups = (each.fiscal_year for each in self.agencies.working_groups)
        held = (fiscal_year_of(each.meeting.held_on) for each in self.meetings.known)
        return sorted({*self.years, *self._answering_years, *groups, *held}, reverse=True)

    def first_kind(self, fiscal_year: int) -> PaperKind:
        """The paper of the year that says most of what is known of it."""
        if fiscal_year in self.years:
            return PaperKind.PACK
        if fiscal_year in self._answering_years:
            return PaperKind.ANALYSIS
        has_group = self.agencies.working_group(fiscal_year) is not None
        return PaperKind.ORDER if has_group else PaperKind.MINUTES

    @property
    @once
    def _answering_years(self) -> set[int]:
        """The years in which a result is answered."""
        return set(map(answering_year, self.scores.assessments["fiscal_year"].tolist()))

    @once
    def facts(self, fiscal_year: int) -> PaperFacts:
        """What is known of the year in which measures ran."""
        analysed = analysis_year(fiscal_year)
        agency_type = self.agencies.own_type or agency_type_of(self.agencies.name)
        office = self.agencies.office.filled_from(proposed_positions(agency_type))
        agency = office.full_name or self.agencies.name
        scores, indicators = self.scores.assessments, self.scores.indicators
        table, listed = self.measures.table, self.evidence.table
        measures = each_measure(table[table["fiscal_year"] == fiscal_year])
        ids = {each.measure_id for each in measures}
        recorded = self.measures.memos.get(fiscal_year)
        book = self.at.rules.of(analysed)
        return PaperFacts(
            fiscal_year=fiscal_year,
            result_year=analysed,
            agency=agency,
            agency_type=agency_type,
            office=office,
            addressee=addressee(agency_type, agency, office.chief_executive_position),
            target=book.target,
            goal=self.at.rules.latest.national_goal,
            result=assessment_of(scores, analysed),
            results=each_assessment(scores[scores["fiscal_year"] <= analysed]),
            indicators=each_indicator_score(indicators[indicators["fiscal_year"] == analysed]),
            measures=measures,
            steps={each: self.measures.drafts[each].draft.steps for each in ids},
            evidence=each_listed(listed[listed["measure_id"].isin(ids)]),
            memo=recorded.memo if recorded else None,
            is_invented=self.agencies.is_sample,
        )
