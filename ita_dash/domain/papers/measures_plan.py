"""The plan of measures before their year: what is to be done, by whom and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ita_dash.domain.messages import Message
from ita_dash.domain.papers.blanks import Blanks
from ita_dash.domain.papers.common import paragraph_facts
from ita_dash.domain.papers.facts import PaperFacts
from ita_dash.domain.papers.measures_report import COLUMNS, report_content
from ita_dash.domain.papers.signers import PaperSigner, paper_signer
from ita_dash.domain.papers.texts import PaperTexts

PLAN_COLUMNS = (*COLUMNS[:4], "ตัวชี้วัด ITA ที่มุ่งพัฒนา")
NO_MEASURES = "ยังไม่มีมาตรการของปีงบประมาณนี้"
NO_INDICATOR = "ไม่ได้ระบุตัวชี้วัด"


@dataclass(frozen=True)
class PlanRow:
    """One measure: every cell as its paragraphs."""

    title: str
    steps: tuple[str, ...]
    divisions: tuple[str, ...]
    period: str
    indicators: tuple[str, ...]


@dataclass(frozen=True)
class PlanContent:
    """The plan of a year, without results; ``note`` stands where it has no measure yet."""

    title: str
    fiscal_year: str
    agency: str
    place: str
    introduction: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[PlanRow, ...]
    note: str
    proposer: PaperSigner
    reviewer: PaperSigner
    approver: PaperSigner
    blanks: tuple[Message, ...]


def plan_content(
    facts: PaperFacts, indicators: Mapping[int, str], texts: PaperTexts
) -> PlanContent:
    """The plan of a year; ``indicators`` are the names of the rule book by number."""
    blanks = Blanks()
    said = paragraph_facts(facts, Blanks())
    # The same cells as in the report at the end of the year, without what is not known before.
    report = report_content(facts, texts)
    measures = zip(facts.measures, report.rows, strict=True)
    return PlanContent(
        title=texts.one("plan.title", said),
        fiscal_year=report.fiscal_year,
        agency=report.agency,
        place=report.place,
        introduction=texts.filled("plan.introduction", said),
        columns=PLAN_COLUMNS,
        rows=tuple(
            PlanRow(row.title, row.steps, row.divisions, row.period, _named(each, indicators))
            for each, row in ((tuple(measure.indicators), row) for measure, row in measures)
        ),
        note="" if facts.measures else NO_MEASURES,
        proposer=paper_signer(facts.office, "head_of_office", blanks),
        reviewer=paper_signer(facts.office, "clerk", blanks),
        approver=paper_signer(facts.office, "chief_executive", blanks),
        blanks=blanks.missing,
    )


def _named(numbers: tuple[int, ...], indicators: Mapping[int, str]) -> tuple[str, ...]:
    return tuple(f"{each}. {indicators.get(each, '')}" for each in numbers) or (NO_INDICATOR,)
