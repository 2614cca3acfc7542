"""One agency at one change number and on one day: every frame of it, each derived once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain import cycle
from ita_dash.domain import year_facts as facts
from ita_dash.domain.agencies.every_division import counted_divisions
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.improvement import effects
from ita_dash.domain.improvement import ledger as ledgers
from ita_dash.domain.improvement.coverage import Coverage, coverage
from ita_dash.domain.improvement.effects import YearEffects
from ita_dash.domain.improvement.library import LibraryMeasure
from ita_dash.domain.improvement.peer_group import NO_PEERS, PeerGroup, peer_group
from ita_dash.domain.measures import table as measure_tables
from ita_dash.domain.peers.closest import ClosestStanding, closest_standing
from ita_dash.domain.peers.figures import figure_codes, newest_figures, year_matrix
from ita_dash.domain.peers.moves import MOVED_CODES, peer_moves
from ita_dash.domain.peers.scores import PeerScores, peer_scores
from ita_dash.domain.peers.tables import peer_tables
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.comparability import may_compare
from ita_dash.domain.scores import questions as questions_of_year
from ita_dash.domain.scores import scoring
from ita_dash.domain.scores.changes import score_changes
from ita_dash.domain.scores.figures import FigureMatrix
from ita_dash.domain.scores.kinds import NACC_RESULTS, OWN_AGENCY
from ita_dash.domain.targets import headroom
from ita_dash.domain.targets.headroom import Baseline
from ita_dash.domain.targets.own import Aim, own_targets
from ita_dash.domain.targets.trial import trial
from ita_dash.domain.year_facts import YearFacts
from ita_dash.frames.questions import QUESTION_TABLE
from ita_dash.queries import divisions as division_queries
from ita_dash.queries import improvement as improvement_queries
from ita_dash.queries import measures as measure_queries
from ita_dash.queries import peers as peer_queries
from ita_dash.queries import questions as question_queries
from ita_dash.queries import scenarios as scenario_queries
from ita_dash.queries import scores as score_queries
from ita_dash.queries.library import load_library
from ita_dash.queries.own_library import own_entries
from ita_dash.queries.scenario_drafts import RecordedScenario, recorded_scenarios


@dataclass(frozen=True)
class Snapshot:
    """One agency's frames at a change number; each is read when somebody first needs it.

    The frames are shared: who reads one takes a copy before changing it.
    """

    db: Reader
    agency_id: int
    as_of: int
    today: date
    rules: RuleBooks

    @cached_property
    def score_figures(self) -> pd.DataFrame:
        """SCORE_FIGURES of the agency itself, all years, as printed."""
        return score_queries.score_figures(*self._key)

    @cached_property
    def assessments(self) -> pd.DataFrame:
        """ASSESSMENTS of the agency itself, a row per year; scores on 0–100."""
        return scoring.assessments(self.score_figures, self.rules)

    @cached_property
    def indicator_scores(self) -> pd.DataFrame:
        """INDICATOR_SCORES of the agency itself, all years; scores on 0–100."""
        return scoring.indicator_scores(self.score_figures, self.rules)

    @cached_property
    def score_changes(self) -> pd.DataFrame:
        """SCORE_CHANGES of the agency itself: each year against the year before."""
        return score_changes(self.assessments, self.indicator_scores, self.rules)

    @cached_property
    def score_details(self) -> pd.DataFrame:
        """SCORE_DETAILS of the agency itself, all years: questions and items as they were told."""
        return question_queries.score_details(*self._key)

    @cached_property
    def told_questions(self) -> pd.DataFrame:
        """QUESTION_TABLE of every year, of it the rows of which anything was told."""
        years = sorted(set(self.score_details["fiscal_year"].tolist()))
        tables = [QUESTION_TABLE.empty(), *map(self.question_table, years)]
        every = pd.concat([table for table in tables if len(table)] or tables[:1])
        return every[every["source"].notna()].reset_index(drop=True)

    def question_table(self, fiscal_year: int) -> pd.DataFrame:
        """QUESTION_TABLE of a year: listed and told questions and items with their stakes."""
        book = self.rules.of(fiscal_year)
        return questions_of_year.question_table(self.score_details, book, fiscal_year)

    @cached_property
    def assessed_agencies(self) -> pd.DataFrame:
        """ASSESSED_AGENCIES of the books; OWN_AGENCY is the agency itself."""
        return score_queries.assessed_agencies(*self._key)

    @cached_property
    def divisions(self) -> pd.DataFrame:
        """DIVISIONS in the office's order."""
        return division_queries.divisions(*self._key)

    @cached_property
    def measure_divisions(self) -> pd.DataFrame:
        """MEASURE_DIVISIONS: for whom the measures that stand count, see ``counted_divisions``."""
        return counted_divisions(self._recorded_divisions, self.divisions)

    @cached_property
    def _recorded_divisions(self) -> pd.DataFrame:
        """MEASURE_DIVISIONS of the measures that stand, lead first."""
        return measure_queries.measure_divisions(*self._key)

    @cached_property
    def measure_indicators(self) -> pd.DataFrame:
        """MEASURE_INDICATORS of the measures that stand."""
        return measure_queries.measure_indicators(*self._key)

    @cached_property
    def measure_steps(self) -> pd.DataFrame:
        """MEASURE_STEPS of the measures that stand."""
        return measure_queries.measure_steps(*self._key)

    @cached_property
    def measures(self) -> pd.DataFrame:
        """MEASURE_TABLE of every year, with what follows from the day."""
        return measure_tables.measure_table(
            measure_queries.measures(*self._key),
            self._recorded_divisions,
            self.measure_indicators,
            self.measure_steps,
            self.today,
        )

    @cached_property
    def scenarios(self) -> dict[int, RecordedScenario]:
        """The scenarios that stand, by id."""
        return recorded_scenarios(*self._key)

    @cached_property
    def removed_scenarios(self) -> dict[int, RecordedScenario]:
        """The scenarios that were removed and may be restored, by id."""
        return recorded_scenarios(*self._key, is_removed=True)

    @cached_property
    def year_targets(self) -> pd.DataFrame:
        """YEAR_TARGETS: from which scenario the agency's own targets of a year come."""
        return scenario_queries.year_targets(*self._key)

    @cached_property
    def indicator_targets(self) -> pd.DataFrame:
        """INDICATOR_TARGETS: the agency's own, of every year that has any."""
        return scenario_queries.indicator_targets(*self._key)

    def aim(self, fiscal_year: int) -> Aim | None:
        """The agency's own targets of a fiscal year and what they come to; None without any."""
        own = own_targets(self.year_targets, self.indicator_targets, fiscal_year)
        if own is None:
            return None
        try:
            return Aim(own, trial(self.plan_baseline(own.result_year), own.targets))
        except InvalidInput:
            return Aim(own, None)

    def shown_aim(self, fiscal_year: int) -> Aim | None:
        """The own targets beside a year's result: those of the year, else those planned from it."""
        return self.aim(fiscal_year) or self.aim(cycle.answering_year(fiscal_year))

    @cached_property
    def result_years(self) -> list[int]:
        """The years a result can be shown for, oldest first, see ``cycle.result_years``."""
        return cycle.result_years(self.assessments, self.measures["fiscal_year"])

    @cached_property
    def newest_scored_year(self) -> int | None:
        """The newest year with scores, see ``cycle.newest_scored_year``."""
        return cycle.newest_scored_year(self.assessments)

    @property
    def newest_year(self) -> int | None:
        """The fiscal year of the newest result, else the one the newest measures answer."""
        return self.newest_scored_year or max(self.result_years, default=None)

    @property
    def own_row_kind(self) -> str:
        """What kind of result the agency's own scores are."""
        return str(self.assessed_agencies["row_kind"].iloc[0])

    @property
    def own_type(self) -> str | None:
        """The kind of agency it is; None where that is not known."""
        agency_type = self.assessed_agencies["agency_type"].iloc[0]
        return agency_type if isinstance(agency_type, str) else None

    @property
    def has_peers(self) -> bool:
        """Whether there is anything to compare: results of the assessment, the own and others."""
        agencies = self.assessed_agencies
        others = (agencies["assessed_id"] != OWN_AGENCY) & agencies["row_kind"].isin(NACC_RESULTS)
        return self.own_row_kind in NACC_RESULTS and bool(others.any())

    def all_score_figures(self, fiscal_year: int | None) -> pd.DataFrame:
        """SCORE_FIGURES of every agency kept in these books; None is every year."""
        return score_queries.all_score_figures(*self._key, fiscal_year)

    @cached_property
    def peer_years(self) -> list[int]:
        """The years in which something of another agency was ever written, oldest first."""
        return peer_queries.peer_years(*self._key)

    def peer_scores(self, fiscal_year: int) -> PeerScores:
        """Every agency's results of a year, see ``domain.peers.scores``."""
        book, agencies = self.rules.of(fiscal_year), self.assessed_agencies
        codes = figure_codes(book)
        revisions = peer_queries.year_figures(*self._key, fiscal_year, codes)
        figures = newest_figures(revisions)
        changes = figures["change_no"].unique().tolist()
        files = peer_queries.figure_files(self.db, self.agency_id, changes)
        tables = peer_tables(figures, codes, agencies, files)
        matrix = year_matrix(figures, codes, fiscal_year)
        return peer_scores(matrix, agencies, tables, fiscal_year, book)

    def closest_standing(self, fiscal_year: int) -> ClosestStanding | None:
        """The rank that papers tell of a year, see ``domain.peers.closest``."""
        if fiscal_year not in self._closest:
            closest = closest_standing(self.peer_scores(fiscal_year)) if self.has_peers else None
            self._closest[fiscal_year] = closest
        return self._closest[fiscal_year]

    @cached_property
    def _closest(self) -> dict[int, ClosestStanding | None]:
        """What was asked for so far: a year of a whole country is not read for every paper."""
        return {}

    @cached_property
    def chosen_peers(self) -> tuple[int, ...]:
        """The assessed_ids of the agencies that were chosen to be compared with."""
        return peer_queries.chosen_peers(*self._key)

    @cached_property
    def measure_lineage(self) -> pd.DataFrame:
        """MEASURE_LINEAGE: what people decided about measures from plan to plan."""
        return improvement_queries.measure_lineage(*self._key)

    @cached_property
    def ledger(self) -> pd.DataFrame:
        """LEDGER: every plan against the one recorded before it."""
        return ledgers.ledger(self.measures, self.measure_lineage)

    def peer_group(self, fiscal_year: int) -> PeerGroup:
        """How the other agencies moved from the year before to this one; nobody where not alike."""
        if not self.has_peers:
            return NO_PEERS
        agency_type = self.own_type
        years = cycle.analysis_year(fiscal_year), fiscal_year
        before, after = (self._peer_matrix(year, MOVED_CODES) for year in years)
        moves = peer_moves(before, after, self.assessed_agencies, agency_type)
        return peer_group(moves, agency_type)

    def _peer_matrix(self, fiscal_year: int, codes: tuple[str, ...]) -> FigureMatrix:
        """What stands of every agency in a year."""
        revisions = peer_queries.year_figures(*self._key, fiscal_year, codes)
        return year_matrix(newest_figures(revisions), codes, fiscal_year)

    def year_effects(self, fiscal_year: int, *, with_peers: bool = True) -> YearEffects:
        """What came after the measures of a year, see ``domain.improvement.effects``."""
        may = may_compare(cycle.analysis_year(fiscal_year), fiscal_year, self.rules)
        return effects.year_effects(
            fiscal_year,
            indicators=self.indicator_scores,
            assessments=self.assessments,
            measures=self.measures,
            rulebooks=self.rules,
            today=self.today,
            peers=self.peer_group(fiscal_year) if with_peers and may else NO_PEERS,
            is_published=self.own_row_kind in NACC_RESULTS,
        )

    def division_summary(self, measures: pd.DataFrame, divisions: pd.DataFrame) -> pd.DataFrame:
        """DIVISION_SUMMARY: these rows of ``measures`` counted for these rows of ``divisions``."""
        return measure_tables.division_summary(measures, self.measure_divisions, divisions)

    def plan_baseline(self, fiscal_year: int) -> Baseline:
        """Where a plan from a year's result starts, see ``domain.targets.headroom.baseline``.

        Raises InvalidInput where the year lacks the score of an indicator.
        """
        scores = self.assessments, self.indicator_scores, self.score_changes
        return headroom.baseline(*scores, fiscal_year, self.rules)

    def coverage(self, fiscal_year: int) -> Coverage:
        """The indicators of a year's result against the measures that answer it."""
        return coverage(
            self.indicator_scores,
            self.score_changes,
            self.measures,
            self.rules.of(fiscal_year),
            fiscal_year,
        )

    @cached_property
    def library(self) -> tuple[LibraryMeasure, ...]:
        """The measures to begin from: those that the office keeps, then those of the program."""
        own = own_entries(*self._key)
        return (*(each.measure for each in own), *load_library())

    def year_facts(self, fiscal_year: int) -> YearFacts:
        """What the overview tells of one fiscal year."""
        return facts.year_facts(
            fiscal_year,
            self.today,
            self.rules,
            assessments=self.assessments,
            indicators=self.indicator_scores,
            changes=self.score_changes,
            measures=self.measures,
            measure_divisions=self.measure_divisions,
            divisions=self.divisions,
        )

    @property
    def _key(self) -> tuple[Reader, int, int]:
        return self.db, self.agency_id, self.as_of
