"""The pictures of a paper, drawn in its letters, each with words that say the same."""

from __future__ import annotations

from collections.abc import Iterator

from ita_dash.charts.indicator_bars import indicator_bars, indicator_bars_alt
from ita_dash.charts.palette import LIGHT
from ita_dash.charts.trend.score import score_trend, score_trend_alt
from ita_dash.domain.papers.facts import PaperFacts
from ita_dash.i18n.translator import translator
from ita_dash.queries.snapshot.whole import Snapshot

_WIDTH = 620
"""Pixels of a picture, which fills the width of a page."""


def paper_pictures(snapshot: Snapshot, facts: PaperFacts) -> Iterator[tuple[str, dict[str, str]]]:
    """Name, SVG and words of each picture of which something is known."""
    tr, scores = translator("th"), snapshot.scores
    until = scores.assessments[scores.assessments["fiscal_year"] <= facts.result_year]
    if until["total"].notna().any():
        year, rules = facts.result_year, snapshot.rules
        alt = score_trend_alt(until, year, rulebooks=rules, tr=tr)
        svg = score_trend(until, year, rulebooks=rules, tr=tr, colours=LIGHT, width=_WIDTH)
        yield "trend", {"svg": _for_paper(svg), "alt": alt}
    if facts.indicators:
        svg = indicator_bars(facts.indicators, tr=tr, colours=LIGHT, width=_WIDTH)
        alt = indicator_bars_alt(facts.indicators, tr=tr)
        yield "indicators", {"svg": _for_paper(svg), "alt": alt}


def _for_paper(svg: str) -> str:
    """The picture in the letters of the paper."""
    return svg.replace('font-family="', 'font-family="Laksaman, ', 1)
