"""What an import of scores would do: which figures are new, the same, or differ."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.cycle import year_after
from ita_dash.domain.rounding import half_up
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.scores.changes import JUMP, score_changes
from ita_dash.domain.scores.scoring import assessments
from ita_dash.frames.agencies import ASSESSED_AGENCIES
from ita_dash.frames.scores import INDICATOR_SCORES, SCORE_FIGURES
from ita_dash.imports.problems import Problem, cell_problems
from ita_dash.imports.scores.agreement import as_score_figures, jump_message
from ita_dash.imports.scores.table import ParsedScores
from ita_dash.queries.agencies import Agency, agency_names
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.scores import all_score_figures, assessed_agencies
from ita_dash.services.imports.agency_matching import matched_agencies

_YEAR = ["assessed_id", "fiscal_year"]
_DIFFERENCES = (
    *("agency", "fiscal_year", "code", "stored_value", "file_value"),
    *("stored_label", "file_label", "row"),
)


@dataclass(frozen=True)
class ScoreImportPreview:
    """The file against what is stored; nothing is written yet.

    ``figures``: ParsedScores.figures with assessed_id and status (new, same, different).
    ``agencies``: ParsedScores.agencies with assessed_id and status (own, known, new).
    ``differences``: agency, fiscal_year, code, stored_value, file_value (as printed; missing for
    a rating), stored_label, file_label, row. ``problems``: the file's, and jumps against stored
    years.
    """

    figures: pd.DataFrame
    agencies: pd.DataFrame
    differences: pd.DataFrame
    problems: tuple[Problem, ...]
    new: int
    same: int
    different: int

    @property
    def own_agency(self) -> str | None:
        """The label of the own agency in the file, None when the file has none."""
        own = self.agencies.loc[self.agencies["status"] == "own", "label"]
        return str(own.iloc[0]) if len(own) else None


def preview_import(
    reader: Reader,
    agency: Agency | None,
    as_of: int,
    parsed: ParsedScores,
    own_agency: str | None,
) -> ScoreImportPreview:
    """Compare a parsed file with the figures stored up to ``as_of``.

    Raises InvalidInput when ``own_agency`` is not one of the file's agencies.
    """
    stored, known = SCORE_FIGURES.empty(), ASSESSED_AGENCIES.empty()
    former_names: tuple[str, ...] = ()
    if agency is not None:
        former_names = agency_names(reader, agency.agency_id, as_of)[1:]
        stored = all_score_figures(reader, agency.agency_id, as_of)
        known = assessed_agencies(reader, agency.agency_id, as_of)
    agencies = matched_agencies(parsed.agencies, known, agency, own_agency, former_names)
    ids = agencies.set_index("agency_no")["assessed_id"]
    figures = parsed.figures.assign(assessed_id=parsed.figures["agency_no"].map(ids))
    places = _places(figures, stored)
    figures = figures.assign(status=_statuses(figures, stored, places))
    counts = figures["status"].value_counts()
    jumps = _jumps(figures, stored, load_rulebooks())
    return ScoreImportPreview(
        figures,
        agencies,
        _differences(figures, stored, places, agencies),
        (*parsed.problems, *jumps),
        *(int(counts.get(status, 0)) for status in ("new", "same", "different")),
    )


def _places(figures: pd.DataFrame, stored: pd.DataFrame) -> pd.Series:
    """Where each figure stands among the stored ones, -1 where it does not."""
    codes = pd.Index(pd.concat([figures["code"], stored["code"]]).unique())
    places = pd.Index(_numbers(stored, codes)).get_indexer(pd.Index(_numbers(figures, codes)))
    return pd.Series(places, index=figures.index)


def _numbers(frame: pd.DataFrame, codes: pd.Index) -> pd.Series:
    years = frame["assessed_id"].astype("int64") * 10_000 + frame["fiscal_year"]
    return years * len(codes) + codes.get_indexer(pd.Index(frame["code"]))


def _statuses(figures: pd.DataFrame, stored: pd.DataFrame, places: pd.Series) -> pd.Series:
    statuses = pd.Series("new", index=figures.index, dtype="str")
    here = figures[places >= 0]
    there = stored.iloc[places[places >= 0]].set_axis(here.index)
    same = _same_values(here["value"], there["value"])
    for column in ("label", "scale"):
        both_missing = here[column].isna() & there[column].isna()
        same &= both_missing | (here[column] == there[column])
    statuses[here.index] = same.map({True: "same", False: "different"}).astype("str")
    return statuses


def _same_values(file: pd.Series, stored: pd.Series) -> pd.Series:
    """Whether the values are the same; a file of two decimals says what is shown of the stored.

    Files for people hold 84.995 as 85.00, the way every page shows it, and are no correction.
    """
    both_missing = file.isna() & stored.isna()
    is_as_shown = (half_up(file) == file) & (half_up(stored) == file)
    return both_missing | (file == stored) | is_as_shown


def _differences(
    figures: pd.DataFrame, stored: pd.DataFrame, places: pd.Series, agencies: pd.DataFrame
) -> pd.DataFrame:
    differing = figures[figures["status"] == "different"]
    before = stored.iloc[places[differing.index]].set_axis(differing.index)
    labels = agencies.set_index("agency_no")["label"]
    frame = differing.assign(
        agency=differing["agency_no"].map(labels),
        stored_value=before["value"],
        file_value=differing["value"],
        stored_label=before["label"],
        file_label=differing["label"],
    )
    return frame[list(_DIFFERENCES)].reset_index(drop=True)


def _jumps(figures: pd.DataFrame, stored: pd.DataFrame, rulebooks: RuleBooks) -> list[Problem]:
    """Notices for totals far from those of a year that only the store knows."""
    totals = figures[(figures["code"] == "total") & (figures["status"] != "same")]
    before = stored[stored["code"] == "total"]
    before = before[_places(before, totals) < 0]
    following = before[_YEAR].assign(fiscal_year=year_after(before["fiscal_year"]))
    after = totals.merge(following, on=_YEAR)
    if after.empty:
        return []
    both = pd.concat([before, as_score_figures(after.drop(columns="agency_no"))])
    changes = score_changes(assessments(both, rulebooks), INDICATOR_SCORES.empty(), rulebooks)
    changes = changes[(changes["code"] == "total") & (changes["change"].abs() >= JUMP)]
    cells = after[["row", "value", *_YEAR]].merge(changes, on=_YEAR)
    return cell_problems("notice", cells.assign(column=None), jump_message)
