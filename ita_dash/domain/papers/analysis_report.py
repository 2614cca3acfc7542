"""The analysis of October: the result, what is to be mended, comparison, plan and measures."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ita_dash.domain.agencies.every_division import division_words
from ita_dash.domain.agencies.office_fields import OFFICE_LABELS
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.papers.analysis_facts import AnalysisFacts
from ita_dash.domain.papers.analysis_issues import ISSUE_COLUMNS, IssueRow, issue_rows
from ita_dash.domain.papers.analysis_words import (
    comparison_words,
    move_words,
    result_words,
    strength_words,
    weakness_words,
)
from ita_dash.domain.papers.appendix import UNKNOWN, PaperTable
from ita_dash.domain.papers.blanks import Blanks
from ita_dash.domain.papers.common import paragraph_facts
from ita_dash.domain.papers.facts import PaperFacts
from ita_dash.domain.papers.measures_report import period_words
from ita_dash.domain.papers.signers import PaperSigner, paper_signer
from ita_dash.domain.papers.texts import PaperTexts
from ita_dash.domain.peers.standing import each_standing
from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.scores.question_row import QuestionRow

MOST_QUESTIONS = 10
"""Questions and items that are listed, those with most to gain first."""


@dataclass(frozen=True)
class AnalysisContent:
    """The report section by section; a table without rows has its ``note`` in its place."""

    title: str
    fiscal_year: str
    agency: str
    titles: tuple[str, ...]
    background: tuple[str, ...]
    result: tuple[str, ...]
    instruments: PaperTable
    issue_columns: tuple[str, ...]
    issues: tuple[IssueRow, ...]
    issues_note: str
    comparison: tuple[str, ...]
    compared: PaperTable
    strengths: tuple[str, ...]
    weaknesses: tuple[str, ...]
    questions: PaperTable
    aim: tuple[str, ...]
    targets: PaperTable
    measures: PaperTable
    closing: tuple[str, ...]
    reporter: PaperSigner
    blanks: tuple[Message, ...]


TITLES = (
    *("1. ความเป็นมา", "2. ผลการประเมินในภาพรวม", "3. ประเด็นที่ต้องแก้ไข/ปรับปรุง"),
    *("4. การเปรียบเทียบกับปีก่อนและกับกลุ่ม", "5. จุดแข็ง", "6. จุดที่ต้องพัฒนา"),
    *("7. แผนและเป้าหมายที่เลือก", "8. มาตรการที่เสนอ"),
)


def analysis_content(
    facts: PaperFacts, analysed: AnalysisFacts, texts: PaperTexts
) -> AnalysisContent:
    """The analysis of the result that the measures of a year answer."""
    blanks = Blanks()
    said = paragraph_facts(facts, Blanks())
    if facts.result is None:
        blanks.note(msg("ผลการประเมิน ปีงบประมาณ {year}", year=facts.result_year))
    if facts.office.department is None:
        blanks.note(OFFICE_LABELS["department"])
    return AnalysisContent(
        title=texts.one("analysis.title", said),
        fiscal_year=f"ประจำปีงบประมาณ พ.ศ. {facts.result_year}",
        agency=said["agency"],
        titles=TITLES,
        background=texts.filled("analysis.background", said),
        result=tuple(result_words(facts, analysed)),
        instruments=_instruments(facts, analysed),
        issue_columns=ISSUE_COLUMNS,
        issues=tuple(issue_rows(facts, analysed)),
        issues_note="ยังไม่มีคะแนนรายตัวชี้วัดของปีนี้ จึงยังระบุประเด็นไม่ได้",
        comparison=tuple(comparison_words(facts, analysed)),
        compared=_compared(facts, analysed),
        strengths=tuple(strength_words(facts)),
        weaknesses=tuple(weakness_words(facts)),
        questions=_questions(analysed),
        aim=_aim(facts, analysed),
        targets=_targets(facts, analysed),
        measures=_measures(facts),
        closing=texts.filled("analysis.closing", said),
        reporter=paper_signer(facts.office, "head_of_office", blanks),
        blanks=blanks.missing,
    )


def _instruments(facts: PaperFacts, analysed: AnalysisFacts) -> PaperTable:
    result = facts.result
    rows = [
        (
            f"{each.short_name} {each.name}",
            f"{each.weight * 100:g}",
            two_decimals(result.score(each.code)),
            move_words(analysed.changes.get(each.code)),
        )
        for each in analysed.book.instruments
        if result is not None and not math.isnan(result.score(each.code))
    ]
    columns = ("เครื่องมือ", "น้ำหนัก (ร้อยละ)", "คะแนน", "เทียบปีก่อน")
    return PaperTable("คะแนนรายเครื่องมือ", columns, tuple(rows), "ยังไม่มีคะแนนรายเครื่องมือของปีนี้")


def _compared(facts: PaperFacts, analysed: AnalysisFacts) -> PaperTable:
    standing = analysed.standing
    peers = each_standing(standing.standings) if standing else {}

    def median(code: str) -> str:
        known = peers.get(code)
        is_known = known is not None and not math.isnan(known.median)
        return two_decimals(known.median) if known is not None and is_known else UNKNOWN

    rows = [
        (
            f"{each.indicator}. {each.name}",
            two_decimals(each.score),
            move_words(analysed.changes.get(f"indicator_{each.indicator}")),
            median(f"indicator_{each.indicator}"),
        )
        for each in facts.indicators
        if not math.isnan(each.score)
    ]
    columns = ("ตัวชี้วัด", "คะแนน", "เทียบปีก่อน", "มัธยฐานของกลุ่ม")
    note = "ยังไม่มีคะแนนรายตัวชี้วัดของปีนี้ จึงยังเปรียบเทียบไม่ได้"
    return PaperTable("คะแนนรายตัวชี้วัดเทียบกับปีก่อนและกับกลุ่ม", columns, tuple(rows), note)


def _questions(analysed: AnalysisFacts) -> PaperTable:
    rows = [
        (each.code, each.name or UNKNOWN, _question_score(each), _known(each.stake_high))
        for each in analysed.questions
        if each.stake_high != 0
    ]
    columns = ("ข้อ", "เรื่อง", "คะแนน", "คะแนนรวมที่ยังเพิ่มได้ (ประมาณ)")
    note = "ยังไม่มีคะแนนรายข้อที่ยังเพิ่มได้ของปีนี้"
    return PaperTable("คะแนนรายข้อที่ยังเพิ่มได้มากที่สุด", columns, tuple(rows[:MOST_QUESTIONS]), note)


def _question_score(each: QuestionRow) -> str:
    if not math.isnan(each.score):
        return two_decimals(each.score)
    parts = (two_decimals(part) for part in (each.part_1, each.part_2) if not math.isnan(part))
    return " / ".join(parts)


def _aim(facts: PaperFacts, analysed: AnalysisFacts) -> tuple[str, ...]:
    aim, year = analysed.aim, facts.fiscal_year
    if aim is None:
        return (f"ยังไม่ได้เลือกแผนและเป้าหมายของปีงบประมาณ พ.ศ. {year}",)
    told = f"หน่วยงานเลือก “{aim.own.name}” เป็นแผนของปีงบประมาณ พ.ศ. {year}"
    if math.isnan(aim.total):
        return (told,)
    return (f"{told} ซึ่งหากเป็นไปตามเป้าหมายทุกตัวชี้วัดจะได้คะแนนรวม {two_decimals(aim.total)} คะแนน",)


def _targets(facts: PaperFacts, analysed: AnalysisFacts) -> PaperTable:
    targets = analysed.aim.own.targets if analysed.aim else {}
    scores = {each.indicator: each.score for each in facts.indicators}
    rows = [
        (f"{each.number}. {each.name}", _known(scores.get(each.number)), two_decimals(target))
        for each in analysed.book.indicators
        if (target := targets.get(each.number)) is not None
    ]
    return PaperTable("เป้าหมายรายตัวชี้วัด", ("ตัวชี้วัด", "คะแนนปัจจุบัน", "เป้าหมาย"), tuple(rows), "")


def _known(score: float | None) -> str:
    return UNKNOWN if score is None or math.isnan(score) else two_decimals(score)


def _measures(facts: PaperFacts) -> PaperTable:
    rows = [
        (
            f"({each.number}) {each.title}",
            ", ".join(map(str, each.indicators)) or UNKNOWN,
            str(division_words(list(each.divisions))) if each.divisions else UNKNOWN,
            period_words(each) or UNKNOWN,
        )
        for each in facts.measures
    ]
    title = f"มาตรการของปีงบประมาณ พ.ศ. {facts.fiscal_year}"
    columns = ("มาตรการ", "ตัวชี้วัดที่", "ผู้รับผิดชอบ", "ระยะเวลา")
    return PaperTable(title, columns, tuple(rows), f"ยังไม่มี{title}")
