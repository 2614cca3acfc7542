"""One page for a meeting: the result, what falls short, and how the measures stand."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import chain

import pandas as pd

from ita_dash.domain.cycle import year_before
from ita_dash.domain.improvement.coverage import Coverage
from ita_dash.domain.messages import Message
from ita_dash.domain.peers.groups import GROUP_LABELS
from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.scores.assessment import assessment_of
from ita_dash.domain.scores.indicator_score import each_indicator_score
from ita_dash.domain.scores.rating_against_total import rating_against_total
from ita_dash.domain.scores.words import COMPUTED
from ita_dash.domain.scores.year_change import YearChange, changes_of_year
from ita_dash.domain.targets.own import Aim
from ita_dash.exports.cells import Signed
from ita_dash.exports.contents import Contents
from ita_dash.exports.provenance import Provenance, provenance_rows
from ita_dash.exports.summary_measures import SummaryRow, measure_rows
from ita_dash.i18n.translator import Translator
from ita_dash.wording.benchmark import rank_text
from ita_dash.wording.file_note import NOTE_HEAD
from ita_dash.wording.improvement import STANDING_LABELS, coverage_finding
from ita_dash.wording.results import change_and_note, gap_words, rating_and_rule
from ita_dash.wording.scores import UNKNOWN

_MOST_RAISES = 3
COLUMNS = ("section", "item", "value", "note")


def summary_table(
    contents: Contents, provenance: Provenance, rulebooks: RuleBooks, tr: Translator
) -> pd.DataFrame:
    """The meeting summary as section, item, value and note; the provenance comes first.

    It is about the provenance's fiscal year, else the newest one with scores.
    """
    rows = chain(
        ((tr(NOTE_HEAD), item, value, "") for item, value in provenance_rows(provenance, tr)),
        _result_rows(contents, provenance.fiscal_year, rulebooks, tr),
        _cover_rows(contents.coverage_of(provenance.fiscal_year), tr),
        _aim_rows(contents.aim, tr),
        measure_rows(contents.measures, contents.division_summary, tr),
    )
    return pd.DataFrame(list(rows), columns=list(COLUMNS), dtype=object)


def _result_rows(
    contents: Contents, fiscal_year: int | None, rulebooks: RuleBooks, tr: Translator
) -> Iterator[SummaryRow]:
    known = contents.assessments.dropna(subset=["total"])
    year = fiscal_year or (int(known["fiscal_year"].max()) if len(known) else None)
    result = assessment_of(contents.assessments, year) if year else None
    if year is None or result is None:
        yield tr("ผลการประเมิน"), tr("คะแนนรวม"), UNKNOWN, tr("ยังไม่มีคะแนนของปีนี้")
        return
    section, book = tr("ผลการประเมิน ปี {fiscal_year}", fiscal_year=year), rulebooks.of(year)
    changes = changes_of_year(contents.score_changes, year)
    target = tr("เป้าหมาย {target}", target=f"{result.target:g}")
    basis = [tr(COMPUTED)] if result.total_is_computed else []
    fall = rating_against_total(contents.assessments, rulebooks, year)
    yield section, tr("คะแนนรวม"), _known(result.total), " · ".join([target, *basis])
    yield section, tr("ระดับผลการประเมิน"), *rating_and_rule(result, fall, book, tr)
    yield section, tr("ห่างจากเป้าหมาย"), _known(Signed(result.gap)), gap_words(result.gap, tr)
    yield (
        section,
        tr("เปลี่ยนแปลงจากปี {fiscal_year}", fiscal_year=year_before(year)),
        *_change(changes.get("total"), year, rulebooks, tr),
    )
    for instrument in book.instruments:
        weight = tr("น้ำหนักร้อยละ {weight}", weight=f"{instrument.weight * 100:g}")
        item = f"{instrument.short_name} {tr(Message(instrument.name))}"
        yield section, item, _known(result.score(instrument.code)), weight
    yield from _rank_rows(contents, section, tr)
    yield from _short_rows(contents.indicator_scores, year, tr)


def _rank_rows(contents: Contents, section: str, tr: Translator) -> Iterator[SummaryRow]:
    """The rank among other agencies, where there is one."""
    standing = contents.standing
    if standing is not None:
        group = tr(GROUP_LABELS[standing.group])
        yield section, tr("อันดับในกลุ่ม"), rank_text(standing.total, tr), group


def _cover_rows(cover: Coverage | None, tr: Translator) -> Iterator[SummaryRow]:
    """The weak indicators that no measure of the answering year names."""
    if cover is None or not cover.weak:
        return
    section = tr("จุดอ่อนที่ยังไม่มีมาตรการปี {year}", year=cover.plan_year)
    if not cover.without_measure:
        yield section, tr("ไม่มี"), 0, coverage_finding(cover, tr)
    for each in cover.without_measure:
        item = f"{each.indicator.number}. {tr(Message(each.indicator.name))}"
        yield section, item, each.score, tr(STANDING_LABELS[each.standing])


def _change(
    change: YearChange | None, fiscal_year: int, rulebooks: RuleBooks, tr: Translator
) -> tuple[object, str]:
    moved, note = change_and_note(change, fiscal_year, rulebooks, tr)
    return _known(Signed(moved)), note


def _aim_rows(aim: Aim | None, tr: Translator) -> Iterator[SummaryRow]:
    """The agency's own targets: the total, then the indicators that are to rise most."""
    if aim is None:
        return
    section = tr("เป้าหมายปี {year}", year=aim.own.fiscal_year)
    source = tr("จากแผนทดลอง {name}", name=aim.own.name)
    yield section, tr("คะแนนรวม"), _known(aim.total), source
    for number, points in aim.trial.largest_raises[:_MOST_RAISES] if aim.trial else ():
        item = tr("ตัวชี้วัดที่ {number}", number=number)
        yield (
            section,
            item,
            aim.own.targets[number],
            tr("เพิ่ม {points} คะแนน", points=two_decimals(points)),
        )


def _known(number: float) -> object:
    return UNKNOWN if math.isnan(number) else number


def _short_rows(indicator_scores: pd.DataFrame, year: int, tr: Translator) -> Iterator[SummaryRow]:
    """The indicators below their target, the widest gap first."""
    section = tr("ตัวชี้วัดที่ต่ำกว่าเป้าหมาย")
    of_year = indicator_scores[indicator_scores["fiscal_year"] == year]
    below = of_year[of_year["gap"] < 0].sort_values(["gap", "indicator"])
    if of_year["score"].notna().sum() == 0:
        yield section, tr("ไม่มีคะแนนรายตัวชี้วัด"), UNKNOWN, ""
    elif below.empty:
        yield section, tr("ไม่มี"), 0, ""
    for each in each_indicator_score(below):
        short = tr("ต่ำกว่าเป้าหมาย {points} คะแนน", points=two_decimals(-each.gap))
        item = f"{each.indicator}. {tr(Message(each.name))}"
        yield section, item, each.score, short
