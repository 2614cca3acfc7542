"""The report on a year's measures: a cover, and the table of six columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ita_dash.domain.agencies.every_division import division_word
from ita_dash.domain.agencies.office_fields import OFFICE_LABELS
from ita_dash.domain.fiscal_year import as_be_year
from ita_dash.domain.measures.draft import Step
from ita_dash.domain.measures.fields import FIELD_LABELS
from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.papers.blanks import Blanks
from ita_dash.domain.papers.common import paragraph_facts
from ita_dash.domain.papers.facts import PaperFacts
from ita_dash.domain.papers.signers import PaperSigner, paper_signer
from ita_dash.domain.papers.texts import PaperTexts
from ita_dash.domain.thai.months import THAI_MONTHS

COLUMNS = (
    "มาตรการ/แนวทาง",
    "วิธีการดำเนินการ",
    "ผู้รับผิดชอบ",
    "ระยะเวลา",
    "สรุปผลการดำเนินการตามมาตรการ",
    "ผลลัพธ์หรือความสำเร็จของการดำเนินการ",
)
"""The official heads of the table, in the official order."""
_MARKED = re.compile(r"\s*(?:[-–•]|\(?\d{1,2}[.)])")


@dataclass(frozen=True)
class ReportRow:
    """One measure: every cell as its paragraphs."""

    title: str
    steps: tuple[str, ...]
    divisions: tuple[str, ...]
    period: str
    result: tuple[str, ...]
    outcome: tuple[str, ...]


@dataclass(frozen=True)
class ReportContent:
    """Cover and table; ``blanks`` are what it lacks."""

    title: str
    fiscal_year: str
    agency: str
    place: str
    introduction: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[ReportRow, ...]
    reporter: PaperSigner
    approver: PaperSigner
    blanks: tuple[Message, ...]


def report_content(facts: PaperFacts, texts: PaperTexts) -> ReportContent:
    """The report of a year; a measure that was cancelled stands in it with its result."""
    blanks, unused = Blanks(), Blanks()
    said = paragraph_facts(facts, unused)
    return ReportContent(
        title=texts.one("report.title", said),
        fiscal_year=f"ประจำปีงบประมาณ พ.ศ. {facts.fiscal_year}",
        agency=said["agency"],
        place=_place(facts, blanks),
        introduction=texts.filled("report.introduction", said),
        columns=COLUMNS,
        rows=tuple(_row(each, facts.steps[each.measure_id], blanks) for each in facts.measures),
        reporter=paper_signer(facts.office, "head_of_office", blanks),
        approver=paper_signer(facts.office, "clerk", blanks),
        blanks=blanks.missing,
    )


def period_words(measure: Measure) -> str:
    """When a measure runs: as it was written, else from month to month; "" where unknown."""
    if measure.period_text:
        return measure.period_text
    ends = [_month(day) for day in (measure.period_start, measure.period_end) if day]
    return " - ".join(dict.fromkeys(ends))


def _place(facts: PaperFacts, blanks: Blanks) -> str:
    district = blanks.told(facts.office.district, OFFICE_LABELS["district"], dots=20)
    province = blanks.told(facts.office.province, OFFICE_LABELS["province"], dots=20)
    return f"อำเภอ{district.removeprefix('อำเภอ')} จังหวัด{province.removeprefix('จังหวัด')}"


def _row(measure: Measure, steps: tuple[Step, ...], blanks: Blanks) -> ReportRow:
    for field in ("result", "outcome"):
        if not getattr(measure, field):
            label = FIELD_LABELS[field]
            blanks.note(msg("มาตรการที่ {number}: {field}", number=measure.number, field=label))
    return ReportRow(
        title=f"({measure.number}) {measure.title}",
        steps=tuple(_steps(steps)) or ("",),
        divisions=tuple(str(division_word(name)) for name in measure.divisions) or ("",),
        period=period_words(measure),
        result=_paragraphs(measure.result),
        outcome=_paragraphs(measure.outcome),
    )


def _steps(steps: tuple[Step, ...]) -> Iterator[str]:
    """Each step as a line of a list, with the mark it has or a number."""
    texts = [each.description for each in steps]
    if len(texts) == 1 or any(_MARKED.match(text) for text in texts):
        yield from texts
        return
    for number, text in enumerate(texts, start=1):
        yield f"{number}. {text}"


def _paragraphs(text: str) -> tuple[str, ...]:
    """The lines of a text; an empty one where nothing is told, as a cell holds at least one."""
    return tuple(line.strip() for line in text.splitlines() if line.strip()) or ("",)


def _month(day: date) -> str:
    return f"{THAI_MONTHS[day.month - 1]} {as_be_year(day.year)}"
