"""Every cached read: keyed by the agency and its newest change number, never by time.

What an agency's frames are is said in ``queries.snapshot``; here each is kept as its own entry,
because Streamlit hands every reader a copy.
"""

from __future__ import annotations

from datetime import date, datetime

import pandas as pd
import streamlit as st

from ita_dash.domain.agencies.divisions import Division
from ita_dash.domain.improvement.coverage import Coverage
from ita_dash.domain.improvement.effects import YearEffects
from ita_dash.domain.improvement.library import LibraryMeasure
from ita_dash.domain.peers.scores import PeerScores
from ita_dash.domain.scores import grid as grids
from ita_dash.domain.scores.kinds import OWN_AGENCY
from ita_dash.domain.targets.headroom import Baseline
from ita_dash.domain.targets.own import Aim
from ita_dash.domain.year_facts import YearFacts
from ita_dash.queries import agencies as agency_queries
from ita_dash.queries import changes as change_log
from ita_dash.queries import divisions as division_queries
from ita_dash.queries import imports as import_queries
from ita_dash.queries import measure_history as history_queries
from ita_dash.queries import scores as score_queries
from ita_dash.queries import undo as undo_queries
from ita_dash.queries.measure_history import RecordedRevision
from ita_dash.queries.own_library import OwnEntry, own_entries
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.scenario_drafts import RecordedScenario
from ita_dash.queries.snapshot import Snapshot
from ita_dash.ui.session.app_state import database
from ita_dash.ui.session.app_state import today as current_day

# Old change numbers fall out of the cache by themselves; a national year is large, so few stay.
_FEW = 4
_MANY = 64


@st.cache_resource(show_spinner=False, max_entries=_MANY)
def snapshot(agency_id: int, change_no: int, today: date) -> Snapshot:
    """The agency at a change number and on a day; its frames are shared and never changed."""
    return Snapshot(database(), agency_id, change_no, today, load_rulebooks())


def _today(agency_id: int, change_no: int) -> Snapshot:
    """The snapshot for frames that no day changes."""
    return snapshot(agency_id, change_no, current_day())


@st.cache_data(show_spinner=False, max_entries=_MANY)
def score_figures(agency_id: int, change_no: int, assessed_id: int = OWN_AGENCY) -> pd.DataFrame:
    """SCORE_FIGURES of one assessed agency, all years, as printed."""
    if assessed_id == OWN_AGENCY:
        return _today(agency_id, change_no).score_figures
    return score_queries.score_figures(database(), agency_id, change_no, assessed_id)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def assessments(agency_id: int, change_no: int) -> pd.DataFrame:
    """ASSESSMENTS of the agency itself, a row per year; scores on 0–100."""
    return _today(agency_id, change_no).assessments


@st.cache_data(show_spinner=False, max_entries=_MANY)
def indicator_scores(agency_id: int, change_no: int) -> pd.DataFrame:
    """INDICATOR_SCORES of the agency itself, all years; scores on 0–100."""
    return _today(agency_id, change_no).indicator_scores


@st.cache_data(show_spinner=False, max_entries=_MANY)
def score_changes(agency_id: int, change_no: int) -> pd.DataFrame:
    """SCORE_CHANGES of the agency itself: each year against the year before."""
    return _today(agency_id, change_no).score_changes


@st.cache_resource(show_spinner=False, max_entries=_MANY)
def plan_baseline(agency_id: int, change_no: int, fiscal_year: int) -> Baseline:
    """Where a plan from a year's result starts; shared, as nothing in it can change.

    Raises InvalidInput where the year lacks the score of an indicator.
    """
    return _today(agency_id, change_no).plan_baseline(fiscal_year)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def score_details(agency_id: int, change_no: int) -> pd.DataFrame:
    """SCORE_DETAILS of the agency itself, all years: questions and items as they were told."""
    return _today(agency_id, change_no).score_details


@st.cache_data(show_spinner=False, max_entries=_MANY)
def question_table(agency_id: int, change_no: int, fiscal_year: int) -> pd.DataFrame:
    """QUESTION_TABLE of a year: listed and told questions and items with their stakes."""
    return _today(agency_id, change_no).question_table(fiscal_year)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def assessed_agencies(agency_id: int, change_no: int) -> pd.DataFrame:
    """ASSESSED_AGENCIES of the books; OWN_AGENCY is the agency itself."""
    return _today(agency_id, change_no).assessed_agencies


@st.cache_data(show_spinner=False, max_entries=_MANY)
def divisions(agency_id: int, change_no: int) -> pd.DataFrame:
    """DIVISIONS in the office's order."""
    return _today(agency_id, change_no).divisions


@st.cache_data(show_spinner=False, max_entries=_MANY)
def division_register(agency_id: int, change_no: int) -> list[Division]:
    """Every division that ever was, with its former names, in the office's order."""
    return division_queries.division_register(database(), agency_id, change_no)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def measure_divisions(agency_id: int, change_no: int) -> pd.DataFrame:
    """MEASURE_DIVISIONS: for which divisions the measures that stand count."""
    return _today(agency_id, change_no).measure_divisions


@st.cache_data(show_spinner=False, max_entries=_MANY)
def measure_history(agency_id: int, change_no: int, measure_id: int) -> list[RecordedRevision]:
    """Every revision of one measure, newest first; the first is what stands or was removed."""
    return history_queries.measure_history(database(), agency_id, change_no, measure_id)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def measure_table(agency_id: int, change_no: int, today: date) -> pd.DataFrame:
    """MEASURE_TABLE of every year, with what follows from the day."""
    return snapshot(agency_id, change_no, today).measures


@st.cache_data(show_spinner=False, max_entries=_MANY)
def division_summary(agency_id: int, change_no: int, today: date, fiscal_year: int) -> pd.DataFrame:
    """The measures of one fiscal year counted by division, in the office's order."""
    known = snapshot(agency_id, change_no, today)
    of_year = known.measures[known.measures["fiscal_year"] == fiscal_year]
    return known.division_summary(of_year, known.divisions)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def scenarios(agency_id: int, change_no: int) -> dict[int, RecordedScenario]:
    """The scenarios that stand, by id."""
    return _today(agency_id, change_no).scenarios


@st.cache_data(show_spinner=False, max_entries=_MANY)
def removed_scenarios(agency_id: int, change_no: int) -> dict[int, RecordedScenario]:
    """The scenarios that were removed and may be restored, by id."""
    return _today(agency_id, change_no).removed_scenarios


@st.cache_data(show_spinner=False, max_entries=_MANY)
def aim(agency_id: int, change_no: int, fiscal_year: int) -> Aim | None:
    """The agency's own targets of a fiscal year and what they come to; None without any."""
    return _today(agency_id, change_no).aim(fiscal_year)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def shown_aim(agency_id: int, change_no: int, fiscal_year: int) -> Aim | None:
    """The own targets beside a year's result: those of the year, else those planned from it."""
    return _today(agency_id, change_no).shown_aim(fiscal_year)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def overview_years(agency_id: int, change_no: int) -> list[int]:
    """The years the overview can show, oldest first, see ``domain.cycle.result_years``."""
    return _today(agency_id, change_no).result_years


@st.cache_data(show_spinner=False, max_entries=_MANY)
def newest_scored_year(agency_id: int, change_no: int) -> int | None:
    """The newest year with scores, see ``domain.cycle.newest_scored_year``."""
    return _today(agency_id, change_no).newest_scored_year


@st.cache_data(show_spinner=False, max_entries=_MANY)
def coverage(agency_id: int, change_no: int, fiscal_year: int) -> Coverage:
    """The indicators of a year's result against the measures that answer it."""
    return _today(agency_id, change_no).coverage(fiscal_year)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def library(agency_id: int, change_no: int) -> tuple[LibraryMeasure, ...]:
    """The measures to begin from: those that the office keeps, then those of the program."""
    return _today(agency_id, change_no).library


@st.cache_data(show_spinner=False, max_entries=_MANY)
def own_library(agency_id: int, change_no: int, *, is_removed: bool = False) -> list[OwnEntry]:
    """The office's own entries of the library that stand, or that were removed."""
    return own_entries(database(), agency_id, change_no, is_removed=is_removed)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def year_facts(agency_id: int, change_no: int, today: date, fiscal_year: int) -> YearFacts:
    """What the overview tells of one fiscal year."""
    return snapshot(agency_id, change_no, today).year_facts(fiscal_year)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def year_effects(agency_id: int, change_no: int, today: date, fiscal_year: int) -> YearEffects:
    """What came after the measures of a year, see ``domain.improvement.effects``."""
    return snapshot(agency_id, change_no, today).year_effects(fiscal_year)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def own_effects(agency_id: int, change_no: int, today: date, fiscal_year: int) -> YearEffects:
    """The same without other agencies, which are many: for one measure's page."""
    return snapshot(agency_id, change_no, today).year_effects(fiscal_year, with_peers=False)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def measure_lineage(agency_id: int, change_no: int) -> pd.DataFrame:
    """MEASURE_LINEAGE: what people decided about measures from plan to plan."""
    return _today(agency_id, change_no).measure_lineage


@st.cache_data(show_spinner=False, max_entries=_MANY)
def ledger(agency_id: int, change_no: int, today: date) -> pd.DataFrame:
    """LEDGER: every plan against the one recorded before it."""
    return snapshot(agency_id, change_no, today).ledger


@st.cache_data(show_spinner=False, max_entries=_MANY)
def warm_year_facts(agency_id: int, change_no: int, today: date) -> None:
    """Works out the facts of every year, so that no reader waits for another year."""
    for fiscal_year in overview_years(agency_id, change_no):
        year_facts(agency_id, change_no, today, fiscal_year)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def agency_names(agency_id: int, change_no: int) -> tuple[str, ...]:
    """What the agency is called and was called before, newest first."""
    return agency_queries.agency_names(database(), agency_id, change_no)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def agency_name(agency_id: int, change_no: int) -> str:
    """What the agency was called at a change number."""
    agency = agency_queries.agency_as_of(database(), agency_id, change_no)
    return agency.name if agency else ""


@st.cache_data(show_spinner=False, max_entries=_MANY)
def changes(agency_id: int, change_no: int) -> pd.DataFrame:
    """CHANGES, newest first; times in UTC."""
    return change_log.changes(database(), agency_id, change_no)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def undos(agency_id: int, change_no: int) -> pd.DataFrame:
    """UNDOS: which change took which one back, oldest first."""
    return undo_queries.undos(database(), agency_id, change_no)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def change_measures(agency_id: int, change_no: int) -> pd.DataFrame:
    """CHANGE_MEASURES: which measures each change wrote."""
    return change_log.change_measures(database(), agency_id, change_no)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def change_time(agency_id: int, change_no: int) -> datetime | None:
    """When a change was made, in UTC."""
    return change_log.change_time(database(), agency_id, change_no)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def import_files(agency_id: int, change_no: int) -> pd.DataFrame:
    """IMPORT_FILES, newest first."""
    return import_queries.import_files(database(), agency_id, change_no)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def score_grid(
    agency_id: int, change_no: int, fiscal_year: int, compare_year: int | None
) -> pd.DataFrame:
    """The agency's scores of every year as ``domain.scores.grid`` lays them out."""
    key = agency_id, change_no
    return grids.score_grid(
        assessments(*key),
        indicator_scores(*key),
        load_rulebooks(),
        fiscal_year=fiscal_year,
        compare_year=compare_year,
    )


@st.cache_data(show_spinner=False, max_entries=_MANY)
def own_row_kind(agency_id: int, change_no: int) -> str:
    """What kind of result the agency's own scores are."""
    return _today(agency_id, change_no).own_row_kind


@st.cache_data(show_spinner=False, max_entries=_MANY)
def has_peers(agency_id: int, change_no: int) -> bool:
    """Whether there is anything to compare: results of the assessment, the own and others."""
    return _today(agency_id, change_no).has_peers


@st.cache_data(show_spinner=False, max_entries=_MANY)
def peer_years(agency_id: int, change_no: int) -> list[int]:
    """The years in which something of another agency was ever written, oldest first."""
    return _today(agency_id, change_no).peer_years


@st.cache_data(show_spinner=False, max_entries=_MANY)
def chosen_peers(agency_id: int, change_no: int) -> tuple[int, ...]:
    """The assessed_ids of the agencies that were chosen to be compared with."""
    return _today(agency_id, change_no).chosen_peers


@st.cache_resource(show_spinner=False, max_entries=_FEW)
def peer_scores(agency_id: int, change_no: int, fiscal_year: int) -> PeerScores:
    """Every agency's results of a year; shared by all readers and never changed."""
    return _today(agency_id, change_no).peer_scores(fiscal_year)
