"""What an office publishes of a year: results, measures, and evidence that is public already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from ita_dash.charts.indicator_bars import indicator_bars, indicator_bars_alt
from ita_dash.charts.palette import LIGHT
from ita_dash.charts.trend.score import score_trend, score_trend_alt
from ita_dash.domain.evidence.entry import EvidenceStatus
from ita_dash.domain.evidence.record import ListedEvidence
from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.measures.status import STATUS_LABELS
from ita_dash.domain.papers.facts import PaperFacts
from ita_dash.domain.papers.measures_report import period_words
from ita_dash.domain.scores.assessment import Assessment, each_assessment
from ita_dash.domain.scores.indicator_score import IndicatorScore, each_indicator_score
from ita_dash.domain.scores.words import rating_notes, said_total, year_rating
from ita_dash.domain.thai.dates import thai_date
from ita_dash.exports.site.records import (
    HeldBack,
    Picture,
    SiteContent,
    SiteEvidence,
    SiteIndicator,
    SiteMeasure,
    SiteYear,
)
from ita_dash.i18n.dates import format_time
from ita_dash.i18n.translator import translator
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.wording.sample import INVENTED
from ita_dash.wording.scores import UNKNOWN, gap_message, score_text

YEARS = 5
"""Years of results that a site tells, the newest ones."""
_WIDTH = 720


def site_content(
    snapshot: Snapshot, fiscal_year: int, made: datetime, *, with_names: bool
) -> SiteContent:
    """The site of the year in which measures ran, with the results up to the same year.

    ``made`` is when the state was (UTC). Without ``with_names`` what seems a person's name is
    hidden. Internal texts, drafts of evidence and files never stand in it.
    """
    every = snapshot.papers.facts(fiscal_year)
    facts = every if with_names else every.without_names()
    table = snapshot.scores.assessments
    known = table[(table["fiscal_year"] <= fiscal_year) & table["total"].notna()]
    newest_first = sorted(each_assessment(known), key=lambda year: -year.fiscal_year)[:YEARS]
    newest = newest_first[0] if newest_first else None
    years = [each.fiscal_year for each in newest_first]
    by_year = {year: scores for year in years if (scores := _scores(snapshot, year))}
    book = snapshot.rules.of(newest.fiscal_year if newest else fiscal_year)
    measures = tuple(_measure(each, facts) for each in facts.measures)
    return SiteContent(
        agency=facts.agency,
        place=_place(facts),
        fiscal_year=fiscal_year,
        updated=format_time(made, translator("th")),
        change_no=snapshot.as_of,
        result=_year(newest) if newest else None,
        notes=tuple(str(note) for note in rating_notes(newest)) if newest else (),
        years=tuple(map(_year, newest_first)),
        trend=_trend(snapshot, years),
        bars=_bars(by_year.get(years[0])) if years else None,
        indicator_years=tuple(by_year),
        indicators=tuple(_indicators(by_year)),
        measures=measures,
        counts=tuple(_counts(facts.measures)),
        target=f"{book.target:g}",
        weights=tuple(
            (each.short_name, each.name, f"{each.weight:.0%}") for each in book.instruments
        ),
        source=book.source,
        held_back=_held_back(every),
        invented=str(INVENTED) if facts.is_invented else "",
    )


def _place(facts: PaperFacts) -> str:
    named = (("อำเภอ", facts.office.district), ("จังหวัด", facts.office.province))
    return " ".join(f"{word}{name.removeprefix(word)}" for word, name in named if name)


def _year(year: Assessment) -> SiteYear:
    rating = year_rating(year)
    return SiteYear(
        year.fiscal_year,
        str(said_total(year)),
        str(rating) if rating else UNKNOWN,
        str(gap_message(year.gap, year.target)),
        (score_text(year.iit), score_text(year.eit), score_text(year.oit)),
    )


def _trend(snapshot: Snapshot, years: Sequence[int]) -> Picture | None:
    if not years:
        return None
    tr, rules = translator("th"), snapshot.rules
    shown = snapshot.scores.assessments
    shown = shown[shown["fiscal_year"].between(min(years), max(years))]
    alt = score_trend_alt(shown, years[0], rulebooks=rules, tr=tr)
    svg = score_trend(shown, years[0], rulebooks=rules, tr=tr, colours=LIGHT, width=_WIDTH)
    return Picture(svg, alt)


def _bars(scores: Sequence[IndicatorScore] | None) -> Picture | None:
    if scores is None:
        return None
    tr = translator("th")
    svg = indicator_bars(scores, tr=tr, colours=LIGHT, width=_WIDTH)
    return Picture(svg, indicator_bars_alt(scores, tr=tr))


def _scores(snapshot: Snapshot, fiscal_year: int) -> list[IndicatorScore]:
    every = snapshot.scores.indicators
    return each_indicator_score(every[every["fiscal_year"] == fiscal_year])


def _indicators(by_year: Mapping[int, Sequence[IndicatorScore]]) -> Iterator[SiteIndicator]:
    """Every indicator that any of the years has, newest first, under its newest name."""
    numbered = [{each.indicator: each for each in scores} for scores in by_year.values()]
    for number in sorted({number for scores in numbered for number in scores}):
        newest = next(scores[number] for scores in numbered if number in scores)
        told = (scores.get(number) for scores in numbered)
        scores = tuple(score_text(each.score) if each else UNKNOWN for each in told)
        yield SiteIndicator(f"{number}. {newest.name}", scores)


def _measure(measure: Measure, facts: PaperFacts) -> SiteMeasure:
    status = "ยังไม่ยืนยันสถานะ" if measure.is_status_assumed else str(STATUS_LABELS[measure.status])
    return SiteMeasure(
        measure.number,
        measure.title,
        status,
        measure.divisions,
        period_words(measure),
        tuple(step.description for step in facts.steps[measure.measure_id]),
        _lines(measure.result),
        _lines(measure.outcome),
        tuple(_links(facts.evidence, measure.measure_id)),
    )


def _links(evidence: Sequence[ListedEvidence], measure_id: int) -> Iterator[SiteEvidence]:
    for each in evidence:
        told = each.content
        if told.measure_id == measure_id and _is_public(each) and told.link:
            yield SiteEvidence(told.title, told.link, thai_date(told.about, short=True))


def _is_public(each: ListedEvidence) -> bool:
    return each.content.status is EvidenceStatus.PUBLISHED


def _held_back(facts: PaperFacts) -> HeldBack:
    """What is not published of the whole facts, names included."""
    public = [each for each in facts.evidence if _is_public(each)]
    return HeldBack(
        drafts=len(facts.evidence) - len(public),
        files=sum(not each.content.link for each in public),
        named=facts.naming_people,
    )


def _counts(measures: Sequence[Measure]) -> Iterator[tuple[str, int]]:
    told = [each for each in measures if not each.is_status_assumed]
    for status, label in STATUS_LABELS.items():
        if count := sum(each.status is status for each in told):
            yield str(label), count
    if len(told) < len(measures):
        yield "ยังไม่ยืนยันสถานะ", len(measures) - len(told)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
