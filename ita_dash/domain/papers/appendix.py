"""What is put behind a report: the scores over the years, the indicators, the evidence."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from ita_dash.domain.evidence.entry import EvidenceStatus
from ita_dash.domain.evidence.record import ListedEvidence
from ita_dash.domain.papers.facts import PaperFacts
from ita_dash.domain.rounding import signed, two_decimals
from ita_dash.domain.scores.assessment import Assessment
from ita_dash.domain.scores.words import said_total, year_rating
from ita_dash.domain.thai.dates import thai_date

UNKNOWN = "–"


@dataclass(frozen=True)
class PaperTable:
    """A table with a title; ``note`` stands in its place where it has no rows."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str


@dataclass(frozen=True)
class EvidenceRow:
    """One piece of evidence; ``link`` keeps its digits, "" for a file."""

    number: str
    title: str
    link: str
    file_name: str
    date: str


@dataclass(frozen=True)
class AppendixContent:
    """The appendix, without its pictures."""

    title: str
    agency: str
    scores: PaperTable
    indicators: PaperTable
    evidence_title: str
    evidence_columns: tuple[str, ...]
    evidence: tuple[EvidenceRow, ...]
    evidence_note: str


def appendix_content(facts: PaperFacts) -> AppendixContent:
    """Scores up to the year that was analysed, and what proves the measures, without drafts."""
    return AppendixContent(
        title="ภาคผนวก",
        agency=facts.agency,
        scores=PaperTable(
            "1. ผลการประเมิน ITA รายปีงบประมาณ",
            ("ปีงบประมาณ", "คะแนนรวม", "ระดับ", "ห่างจากเป้าหมาย"),
            tuple(_year(each) for each in facts.results),
            "ยังไม่มีคะแนนที่บันทึกไว้",
        ),
        indicators=PaperTable(
            f"2. คะแนนรายตัวชี้วัด ปีงบประมาณ พ.ศ. {facts.result_year}",
            ("ตัวชี้วัด", "คะแนน", "เป้าหมาย", "ห่างจากเป้าหมาย"),
            tuple(
                (
                    f"{each.indicator}. {each.name}",
                    _score(each.score),
                    f"{each.target:g}",
                    _signed(each.gap),
                )
                for each in facts.indicators
            ),
            "ยังไม่มีคะแนนรายตัวชี้วัดของปีนี้",
        ),
        evidence_title="3. หลักฐานของมาตรการ",
        evidence_columns=("มาตรการที่", "หลักฐาน", "วันที่"),
        evidence=tuple(_evidence(facts)),
        evidence_note="ยังไม่มีหลักฐานที่บันทึกไว้",
    )


def _year(result: Assessment) -> tuple[str, ...]:
    rating = year_rating(result)
    total = UNKNOWN if math.isnan(result.total) else str(said_total(result))
    return str(result.fiscal_year), total, str(rating or UNKNOWN), _signed(result.gap)


def _score(score: float) -> str:
    return UNKNOWN if math.isnan(score) else two_decimals(score)


def _signed(gap: float) -> str:
    return UNKNOWN if math.isnan(gap) else signed(gap)


def _evidence(facts: PaperFacts) -> Iterator[EvidenceRow]:
    finished = (e for e in facts.evidence if e.content.status is not EvidenceStatus.DRAFT)
    for each in sorted(finished, key=_order):
        told = each.content
        yield EvidenceRow(
            number=str(each.number),
            title=told.title,
            link=told.link or "",
            file_name=told.file.name if told.file else "",
            date=thai_date(told.about, short=True),
        )


def _order(each: ListedEvidence) -> tuple[int, int]:
    return each.number, each.evidence_id
