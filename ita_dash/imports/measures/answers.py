"""What the importer answers to what a file of measures leaves open, put into its measures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from ita_dash.domain.agencies.lead_division import lead_first
from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.imports.measures.assumed_status import status_notices
from ita_dash.imports.measures.parsed import ParsedMeasure, ParsedMeasures
from ita_dash.imports.problems import sorted_problems


def open_statuses(parsed: ParsedMeasures) -> tuple[ParsedMeasure, ...]:
    """The measures whose status neither the file nor an answer tells."""
    return tuple(measure for measure in parsed.drafts if measure.draft.is_status_assumed)


def open_leads(parsed: ParsedMeasures) -> tuple[ParsedMeasure, ...]:
    """The measures that name several divisions and none as the main one."""
    return tuple(measure for measure in parsed.drafts if measure.draft.is_lead_open)


def proposed_statuses(parsed: ParsedMeasures, today: date) -> dict[int, MeasureStatus]:
    """By row what to propose: completed, where the year is over and a result is told."""
    this_year = fiscal_year_of(today)
    return {
        measure.row: MeasureStatus.COMPLETED
        for measure in open_statuses(parsed)
        if measure.draft.fiscal_year < this_year and measure.draft.result.strip()
    }


def with_statuses(
    parsed: ParsedMeasures, chosen: Mapping[int, MeasureStatus], proposed: Mapping[int, object]
) -> ParsedMeasures:
    """The measures with the status that was answered for their row.

    A row in ``proposed`` was answered by leaving the proposal as it is: it replaces no status
    that somebody told. What is told about statuses follows the answers.
    """

    def answered(measure: ParsedMeasure) -> ParsedMeasure:
        status = chosen.get(measure.row)
        if status is None or not measure.draft.is_status_assumed:
            return measure
        draft = replace(measure.draft, status=status, is_status_assumed=False)
        is_proposed = measure.row in proposed
        return replace(measure, draft=draft, chosen_status=status, is_status_proposed=is_proposed)

    after = _each(parsed, answered)
    before = list(status_notices(parsed.drafts))
    kept = [problem for problem in parsed.problems if problem not in before]
    return replace(after, problems=sorted_problems([*kept, *status_notices(after.drafts)]))


def with_leads(parsed: ParsedMeasures, leads: Mapping[int, str]) -> ParsedMeasures:
    """The measures with the division that leads in the first place, by their row."""

    def answered(measure: ParsedMeasure) -> ParsedMeasure:
        names, lead = measure.draft.divisions, leads.get(measure.row)
        if lead not in names or not measure.draft.is_lead_open:
            return measure
        draft = replace(measure.draft, divisions=lead_first(names, lead), is_lead_open=False)
        return replace(measure, draft=draft)

    return _each(parsed, answered)


def first_named(parsed: ParsedMeasures) -> dict[int, str]:
    """By row the division that is named first, where it is open who leads."""
    return {measure.row: measure.draft.divisions[0] for measure in open_leads(parsed)}


def _each(
    parsed: ParsedMeasures, answered: Callable[[ParsedMeasure], ParsedMeasure]
) -> ParsedMeasures:
    return replace(parsed, drafts=tuple(map(answered, parsed.drafts)))
