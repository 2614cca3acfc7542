"""Every cached read: keyed by the agency and its newest change number, never by time."""

from __future__ import annotations

from datetime import date, datetime

import pandas as pd
import streamlit as st

from ita_dash.domain import cycle, peer_standing, scoring
from ita_dash.domain import measures as measure_rules
from ita_dash.domain import score_grid as grids
from ita_dash.domain.division_register import Division
from ita_dash.domain.row_kinds import NACC_RESULTS
from ita_dash.queries import agencies as agency_queries
from ita_dash.queries import changes as change_log
from ita_dash.queries import divisions as division_queries
from ita_dash.queries import imports as import_queries
from ita_dash.queries import measure_history as history_queries
from ita_dash.queries import measures as measure_queries
from ita_dash.queries import scores as score_queries
from ita_dash.queries import undo as undo_queries
from ita_dash.queries.measure_history import RecordedRevision
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.ui import year_facts as facts
from ita_dash.ui.app_state import database
from ita_dash.ui.year_facts import YearFacts

# Old change numbers fall out of the cache by themselves; a national year is large, so few stay.
_FEW = 4
_MANY = 64


@st.cache_data(show_spinner=False, max_entries=_MANY)
def score_figures(agency_id: int, change_no: int, assessed_id: int = 0) -> pd.DataFrame:
    """SCORE_FIGURES of one assessed agency, all years, as printed."""
    return score_queries.score_figures(database(), agency_id, change_no, assessed_id)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def assessments(agency_id: int, change_no: int, assessed_id: int = 0) -> pd.DataFrame:
    """ASSESSMENTS of one assessed agency, a row per year; scores on 0–100."""
    figures = score_figures(agency_id, change_no, assessed_id)
    return scoring.assessments(figures, load_rulebooks())


@st.cache_data(show_spinner=False, max_entries=_MANY)
def indicator_scores(agency_id: int, change_no: int, assessed_id: int = 0) -> pd.DataFrame:
    """INDICATOR_SCORES of one assessed agency, all years; scores on 0–100."""
    figures = score_figures(agency_id, change_no, assessed_id)
    return scoring.indicator_scores(figures, load_rulebooks())


@st.cache_data(show_spinner=False, max_entries=_MANY)
def score_changes(agency_id: int, change_no: int, assessed_id: int = 0) -> pd.DataFrame:
    """SCORE_CHANGES of one assessed agency: each year against the year before."""
    key = agency_id, change_no, assessed_id
    return scoring.score_changes(assessments(*key), indicator_scores(*key), load_rulebooks())


@st.cache_data(show_spinner=False, max_entries=_MANY)
def assessed_agencies(agency_id: int, change_no: int) -> pd.DataFrame:
    """ASSESSED_AGENCIES of the books; id 0 is the agency itself."""
    return score_queries.assessed_agencies(database(), agency_id, change_no)


@st.cache_data(show_spinner=False, max_entries=_FEW)
def peer_assessments(agency_id: int, change_no: int, fiscal_year: int) -> pd.DataFrame:
    """ASSESSMENTS of every assessed agency in one fiscal year."""
    figures = score_queries.all_score_figures(database(), agency_id, change_no, fiscal_year)
    return scoring.assessments(figures, load_rulebooks())


@st.cache_data(show_spinner=False, max_entries=_MANY)
def divisions(agency_id: int, change_no: int) -> pd.DataFrame:
    """DIVISIONS in the office's order."""
    return division_queries.divisions(database(), agency_id, change_no)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def division_register(agency_id: int, change_no: int) -> list[Division]:
    """Every division that ever was, with its former names, in the office's order."""
    return division_queries.division_register(database(), agency_id, change_no)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def measure_divisions(agency_id: int, change_no: int) -> pd.DataFrame:
    """MEASURE_DIVISIONS of the measures that stand, lead first."""
    return measure_queries.measure_divisions(database(), agency_id, change_no)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def measure_steps(agency_id: int, change_no: int) -> pd.DataFrame:
    """MEASURE_STEPS of the measures that stand."""
    return measure_queries.measure_steps(database(), agency_id, change_no)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def measure_indicators(agency_id: int, change_no: int) -> pd.DataFrame:
    """MEASURE_INDICATORS of the measures that stand."""
    return measure_queries.measure_indicators(database(), agency_id, change_no)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def measure_history(agency_id: int, change_no: int, measure_id: int) -> list[RecordedRevision]:
    """Every revision of one measure, newest first; the first is what stands or was removed."""
    return history_queries.measure_history(database(), agency_id, change_no, measure_id)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def measure_table(agency_id: int, change_no: int, today: date) -> pd.DataFrame:
    """MEASURE_TABLE of every year, with what follows from the day."""
    key = agency_id, change_no
    return measure_rules.measure_table(
        measure_queries.measures(database(), *key),
        measure_divisions(*key),
        measure_indicators(*key),
        measure_steps(*key),
        today,
    )


@st.cache_data(show_spinner=False, max_entries=_MANY)
def division_summary(agency_id: int, change_no: int, today: date, fiscal_year: int) -> pd.DataFrame:
    """The measures of one fiscal year counted by division, in the office's order."""
    table = measure_table(agency_id, change_no, today)
    return measure_rules.division_summary(
        table[table["fiscal_year"] == fiscal_year],
        measure_divisions(agency_id, change_no),
        divisions(agency_id, change_no),
    )


@st.cache_data(show_spinner=False, max_entries=_MANY)
def overview_years(agency_id: int, change_no: int) -> list[int]:
    """The years the overview can show, oldest first, see ``domain.cycle.result_years``."""
    key = agency_id, change_no
    plans = measure_queries.measures(database(), *key)["fiscal_year"]
    return cycle.result_years(assessments(*key), plans)


@st.cache_data(show_spinner=False, max_entries=_MANY)
def newest_scored_year(agency_id: int, change_no: int) -> int | None:
    """The newest year with scores, see ``domain.cycle.newest_scored_year``."""
    return cycle.newest_scored_year(assessments(agency_id, change_no))


@st.cache_data(show_spinner=False, max_entries=_MANY)
def year_facts(agency_id: int, change_no: int, today: date, fiscal_year: int) -> YearFacts:
    """What the overview tells of one fiscal year."""
    key = agency_id, change_no
    return facts.year_facts(
        fiscal_year,
        today,
        load_rulebooks(),
        assessments=assessments(*key),
        indicators=indicator_scores(*key),
        changes=score_changes(*key),
        measures=measure_table(*key, today),
        measure_divisions=measure_divisions(*key),
        divisions=divisions(*key),
    )


@st.cache_data(show_spinner=False, max_entries=_MANY)
def every_year_facts(agency_id: int, change_no: int, today: date) -> None:
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
    """The agency's scores of every year as ``domain.score_grid`` lays them out."""
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
    return str(assessed_agencies(agency_id, change_no)["row_kind"].iloc[0])


@st.cache_data(show_spinner=False, max_entries=_MANY)
def has_peers(agency_id: int, change_no: int) -> bool:
    """Whether there is anything to compare: results of the assessment, the own and others."""
    if own_row_kind(agency_id, change_no) not in NACC_RESULTS:
        return False
    agencies = assessed_agencies(agency_id, change_no)
    return bool(((agencies["assessed_id"] > 0) & agencies["row_kind"].isin(NACC_RESULTS)).any())


@st.cache_data(show_spinner=False, max_entries=_MANY)
def peer_totals(agency_id: int, change_no: int, fiscal_year: int) -> pd.DataFrame:
    """The other agencies' totals of a year with type and province, see ``domain.peer_standing``."""
    key = agency_id, change_no
    return peer_standing.peer_totals(peer_assessments(*key, fiscal_year), assessed_agencies(*key))
