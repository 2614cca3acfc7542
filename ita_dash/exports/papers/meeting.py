"""The meeting summary as a paper: the answer, what explains it, what is late, what is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pandas as pd

from ita_dash.domain.attention.meeting import meeting_findings
from ita_dash.domain.cycle import year_before
from ita_dash.domain.improvement.coverage import Coverage
from ita_dash.domain.improvement.filling import year_to_fill
from ita_dash.domain.messages import msg
from ita_dash.domain.peers.groups import GROUP_LABELS
from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.scores.assessment import Assessment, assessment_of
from ita_dash.domain.scores.kinds import OWN_AGENCY, ROW_KIND_LABELS
from ita_dash.domain.scores.rating_against_total import rating_against_total
from ita_dash.domain.scores.sources import source_message
from ita_dash.domain.scores.words import COMPUTED
from ita_dash.domain.scores.year_change import changes_of_year
from ita_dash.domain.thai.dates import thai_date
from ita_dash.domain.thai.text import clipped
from ita_dash.exports.cells import Signed
from ita_dash.exports.contents import Contents
from ita_dash.exports.papers.content import (
    Blanks,
    Figure,
    Figures,
    Heading,
    Items,
    Paper,
    Part,
    Text,
)
from ita_dash.exports.papers.meeting_measures import decisions_on_measures, measure_parts
from ita_dash.exports.provenance import Provenance, provenance_rows
from ita_dash.exports.readable import cell_text
from ita_dash.i18n.dates import format_date, thai_time
from ita_dash.i18n.translator import Translator
from ita_dash.wording.benchmark import standing_sentence
from ita_dash.wording.file_note import NOTE_LABELS
from ita_dash.wording.improvement import coverage_finding, indicator_numbers
from ita_dash.wording.results import change_and_note, gap_words, rating_and_rule
from ita_dash.wording.scenarios import aim_finding
from ita_dash.wording.scores import UNKNOWN

_PUBLISHED = msg("ตามที่เผยแพร่")
"""Beside a total that is not computed; the foot says whose result it is."""
_LINES_FOR_DECISIONS = 3
_MOST_SOURCES, _SOURCE_LETTERS = 2, 60


def meeting_paper(
    contents: Contents, provenance: Provenance, rulebooks: RuleBooks, tr: Translator
) -> Paper:
    """One page about the provenance's fiscal year, from which every form of it is made.

    ``contents`` as ``exports.contents.meeting_contents`` gives it.
    """
    year = provenance.fiscal_year
    result = assessment_of(contents.assessments, year) if year else None
    return Paper(
        title=tr("สรุปผลการประเมิน ITA และมาตรการ เพื่อการประชุม"),
        under=tuple(_under(provenance, tr)),
        parts=(
            *_result_parts(result, contents, rulebooks, tr),
            *_plan_parts(contents.coverage_of(year), contents, tr),
            *measure_parts(contents, tr),
            Heading(tr("ข้อพิจารณา")),
            Items(tuple(decisions_asked(result, contents, _day(provenance), tr))),
            Heading(tr("มติที่ประชุม")),
            Blanks(_LINES_FOR_DECISIONS),
        ),
        foot=tuple(_foot(result, contents, provenance, tr)),
    )


def _under(provenance: Provenance, tr: Translator) -> Iterator[str]:
    yield provenance.agency
    day = _day(provenance)
    year = provenance.fiscal_year or tr("ทุกปี")
    yield tr("ปีงบประมาณ พ.ศ. {year} · วันที่ {day}", year=year, day=_in_full(day, tr))
    if provenance.filters:
        chosen = "; ".join(f"{name}: {value}" for name, value in provenance.filters.items())
        yield tr("เฉพาะ {filters}", filters=chosen)


def _day(provenance: Provenance) -> date:
    return thai_time(provenance.made_at).date()


def _in_full(day: date, tr: Translator) -> str:
    return thai_date(day) if tr.language == "th" else format_date(day, tr)


def _result_parts(
    result: Assessment | None, contents: Contents, rulebooks: RuleBooks, tr: Translator
) -> Iterator[Part]:
    if result is None:
        yield Text(tr("ยังไม่มีคะแนนของปีนี้"))
        return
    year = int(result.fiscal_year)
    indicators, changes = (
        _of_year(frame, year) for frame in (contents.indicator_scores, contents.score_changes)
    )
    yield Figures(tuple(_figures(result, changes, rulebooks, tr)))
    fall = rating_against_total(contents.assessments, rulebooks, year)
    findings = meeting_findings(result, indicators, changes, fall, rulebooks)
    sentences = [*map(tr, findings), *_rank(contents, tr)]
    if sentences:
        yield Heading(tr("ข้อค้นพบ"))
        yield Items(tuple(sentences))


def _rank(contents: Contents, tr: Translator) -> Iterator[str]:
    """The place among other agencies in a sentence, where there is one."""
    standing = contents.standing
    if standing is not None:
        group, what = tr(GROUP_LABELS[standing.group]), tr("คะแนนรวม")
        yield standing_sentence(standing.total, what, group, standing.fiscal_year, tr)


def _plan_parts(cover: Coverage | None, contents: Contents, tr: Translator) -> Iterator[Part]:
    """What no measure takes up and what was chosen, below the findings that lead there.

    Without a heading of their own: the paper is one page, whatever there is to say.
    """
    yield from map(Text, (*_cover(cover, tr), *_aim(contents, tr)))


def _cover(cover: Coverage | None, tr: Translator) -> Iterator[str]:
    """Which weak points no measure takes up; nothing where there is no weak point."""
    if cover is not None and cover.weak:
        yield coverage_finding(cover, tr)


def _figures(
    result: Assessment, changes: pd.DataFrame, rulebooks: RuleBooks, tr: Translator
) -> Iterator[Figure]:
    book = rulebooks.of(int(result.fiscal_year))
    is_known = result.total == result.total
    basis = tr(COMPUTED if result.total_is_computed else _PUBLISHED) if is_known else ""
    total = two_decimals(result.total) if is_known else UNKNOWN
    yield Figure(tr("คะแนนรวม"), total, basis, share=5)
    yield Figure(tr("ระดับผลการประเมิน"), *rating_and_rule(result, None, book, tr), share=9)
    gap = cell_text("gap", result.gap, tr) or UNKNOWN
    target = tr("ห่างจากเป้าหมาย {target}", target=f"{result.target:g}")
    yield Figure(target, gap, gap_words(result.gap, tr), share=5)
    fiscal_year = int(result.fiscal_year)
    total_change = changes_of_year(changes, fiscal_year).get("total")
    change, note = change_and_note(total_change, fiscal_year, rulebooks, tr)
    before = tr("เปลี่ยนแปลงจากปี {fiscal_year}", fiscal_year=year_before(fiscal_year))
    moved = cell_text("value", Signed(change), tr) or UNKNOWN
    yield Figure(before, moved, note, share=5)


def _aim(contents: Contents, tr: Translator) -> Iterator[str]:
    """The plan that was chosen: what is aimed at, and which indicators are to rise most."""
    if contents.aim is not None:
        yield tr("แผนที่เลือก: {aim}", aim=aim_finding(contents.aim, tr))


def decisions_asked(
    result: Assessment | None, contents: Contents, today: date, tr: Translator
) -> Iterator[str]:
    """What the meeting is asked for, on its day; it decides itself."""
    if result is not None:
        yield tr("เพื่อทราบผลการประเมิน ITA ปีงบประมาณ พ.ศ. {year}", year=result.fiscal_year)
    yield from decisions_on_measures(contents, tr)
    if result is None:
        return
    indicators = _of_year(contents.indicator_scores, int(result.fiscal_year))
    weak = indicators.loc[indicators["gap"] < 0, "indicator"].tolist()
    cover = contents.coverage_of(result.fiscal_year)
    bare = cover.without_measure if cover is not None else ()
    if bare:
        yield tr(
            "กำหนดมาตรการปี {year} สำหรับตัวชี้วัดที่ {numbers} ซึ่งยังไม่มีมาตรการรองรับ",
            year=year_to_fill(result.fiscal_year, today),
            numbers=indicator_numbers(bare),
        )
    if weak:
        numbers = ", ".join(map(str, sorted(weak)))
        yield tr("พิจารณามาตรการยกระดับตัวชี้วัดที่ {numbers} ซึ่งต่ำกว่าเป้าหมาย", numbers=numbers)
    elif result.gap >= 0 and not bare:
        yield tr("พิจารณาแนวทางรักษาระดับผลการประเมินในปีต่อไป")


def _foot(
    result: Assessment | None, contents: Contents, provenance: Provenance, tr: Translator
) -> Iterator[str]:
    """Where the scores and the data come from, and who made the paper when."""
    if result is not None:
        yield tr("ที่มาของคะแนน: {source}", source=_source(result, contents, tr))
    rows = dict(zip(NOTE_LABELS, provenance_rows(provenance, tr), strict=True))
    lines = (rows[line] for line in ("data_as_of", "made_at", "made_by"))
    yield " · ".join(f"{label} {value}" for label, value in lines)


def _source(result: Assessment, contents: Contents, tr: Translator) -> str:
    """What kind of result it is, and what the figures of the year were taken from."""
    own = contents.agencies.loc[contents.agencies["assessed_id"] == OWN_AGENCY, "row_kind"]
    figures = contents.figures[
        (contents.figures["assessed_id"] == OWN_AGENCY)
        & (contents.figures["fiscal_year"] == result.fiscal_year)
    ]
    sources = list(dict.fromkeys(each for each in figures["source"].tolist() if each))
    more = len(sources) - _MOST_SOURCES
    named = [tr(source_message(source)) for source in sources[:_MOST_SOURCES]]
    clipped_names = [clipped(source, _SOURCE_LETTERS) for source in named]
    kind = [tr(ROW_KIND_LABELS[own.iloc[0]])] if len(own) else []
    return " · ".join(
        [*kind, *clipped_names, *([tr("และอีก {n} แหล่ง", n=more)] if more > 0 else [])]
    )


def _of_year(frame: pd.DataFrame, fiscal_year: int) -> pd.DataFrame:
    return frame[frame["fiscal_year"] == fiscal_year]
