"""The scenarios of a year beside the known scores, as a table and as a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.codes import INDICATOR_NUMBERS, INSTRUMENTS
from ita_dash.domain.scores.words import rating_message
from ita_dash.domain.targets.trial import Trial, trial
from ita_dash.exports.csv_file import readable_csv
from ita_dash.exports.provenance import Provenance
from ita_dash.i18n.translator import Translator
from ita_dash.queries.scenario_drafts import RecordedScenario
from ita_dash.queries.snapshot.whole import Snapshot

KNOWN = msg("คะแนนปัจจุบัน")
"""What the row of the known scores is called among the scenarios."""
_INDICATORS = tuple(f"indicator_{number}" for number in INDICATOR_NUMBERS)
COLUMNS = (
    *("fiscal_year", "scenario", "targets_of", "total", "difference", "tried_rating", "raised"),
    *(*INSTRUMENTS, *_INDICATORS, "note"),
)


def scenarios_table(snapshot: Snapshot, fiscal_year: int | None) -> pd.DataFrame:
    """The scenarios of a year (None: of all) as a row each, the known scores of a year first.

    A year without scenarios has no row, nor has one whose indicators are not all known.
    """
    every = snapshot.targets.scenarios.values()
    years = sorted({each.content.fiscal_year for each in every})
    rows = [
        row
        for year in years
        if fiscal_year in (None, year)
        for row in _year_rows(snapshot, year, [e for e in every if e.content.fiscal_year == year])
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def scenarios_csv(
    snapshot: Snapshot, fiscal_year: int | None, provenance: Provenance, tr: Translator
) -> bytes:
    """The table for people, with where it comes from below."""
    return readable_csv(scenarios_table(snapshot, fiscal_year), tr, provenance)


def _year_rows(
    snapshot: Snapshot, fiscal_year: int, scenarios: Iterable[RecordedScenario]
) -> Iterable[Mapping[str, object]]:
    try:
        baseline = snapshot.targets.baseline(fiscal_year)
    except InvalidInput:
        return
    aimed = {
        row["scenario_change_no"]: row["fiscal_year"]
        for row in snapshot.targets.by_year.to_dict("records")
    }
    yield _row(KNOWN, trial(baseline, {}), None, "")
    for each in scenarios:
        name = Message("{name}", {"name": each.content.name})
        tried = trial(baseline, each.content.scores)
        yield _row(name, tried, aimed.get(each.change_no), each.content.note)


def _row(name: Message, tried: Trial, targets_of: int | None, note: str) -> Mapping[str, object]:
    outcome = tried.outcome
    rating = outcome.rating and rating_message(outcome.rating, outcome.rating_certainty)
    scores = {f"indicator_{number}": score for number, score in tried.scores.items()}
    return {
        "fiscal_year": tried.baseline.fiscal_year,
        "scenario": name,
        "targets_of": "" if targets_of is None else str(targets_of),
        "total": outcome.total,
        "difference": tried.gain,
        "tried_rating": rating or "",
        "raised": tried.raised,
        **outcome.instruments,
        **{code: scores.get(code) for code in _INDICATORS},
        "note": note,
    }
