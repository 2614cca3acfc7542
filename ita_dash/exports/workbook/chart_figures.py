"""What the workbook's charts show: their figures, and what these find in a sentence."""

from __future__ import annotations

from typing import NamedTuple

from ita_dash.domain.messages import Message
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.scores.indicator_score import each_indicator_score
from ita_dash.domain.scores.words import COMPUTED_SIGN, computed_years
from ita_dash.exports.contents import Contents
from ita_dash.i18n.translator import Translator
from ita_dash.wording.count_findings import target_finding
from ita_dash.wording.findings import total_finding


class ChartFigure(NamedTuple):
    """What one mark of a chart shows; a missing score is None."""

    label: str
    score: float | None
    target: float


def total_figures(contents: Contents, rulebooks: RuleBooks) -> list[ChartFigure]:
    """The totals of every year from the first to the last; a computed one has a sign."""
    known = contents.assessments.dropna(subset=["total"])
    totals = dict(zip(known["fiscal_year"].tolist(), known["total"].tolist(), strict=True))
    years = range(min(totals), max(totals) + 1) if totals else range(0)
    computed = computed_years(known)
    return [
        ChartFigure(
            f"{year} {COMPUTED_SIGN}" if year in computed else str(year),
            totals.get(year),
            rulebooks.of(year).target,
        )
        for year in years
    ]


def indicator_figures(
    contents: Contents, fiscal_year: int | None, tr: Translator
) -> tuple[int | None, list[ChartFigure]]:
    """The indicators of the year, the widest gap first; of the newest year where it has none."""
    known = contents.indicator_scores.dropna(subset=["score"])
    if known.empty:
        return None, []
    is_known = fiscal_year in set(known["fiscal_year"].tolist())
    year = fiscal_year if is_known else int(known["fiscal_year"].max())
    of_year = known[known["fiscal_year"] == year].sort_values(["gap", "indicator"])
    return year, [
        ChartFigure(f"{each.indicator}. {tr(Message(each.name))}", each.score, each.target)
        for each in each_indicator_score(of_year)
    ]


def year_finding(contents: Contents, fiscal_year: int | None, rulebooks: RuleBooks) -> Message:
    """What the line shows of the year of the file, else of the newest."""
    newest = int(contents.assessments["fiscal_year"].max())
    return total_finding(contents.assessments, fiscal_year or newest, rulebooks)


def bars_finding(contents: Contents, fiscal_year: int | None) -> Message:
    """What the bars show of the indicators of a year."""
    scores = contents.indicator_scores
    return target_finding(each_indicator_score(scores[scores["fiscal_year"] == fiscal_year]))
