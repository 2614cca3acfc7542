"""The meeting as slides: one per section, with charts that the program of slides draws itself."""

from __future__ import annotations

import io
import math
import re
import zipfile
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from ita_dash.domain.agencies.every_division import division_word
from ita_dash.exports.fixed_zip import without_clock
from ita_dash.exports.meetings.brief import PrintedPaper
from ita_dash.exports.meetings.facts import MeetingFacts
from ita_dash.exports.meetings.table import Row, meeting_rows
from ita_dash.i18n.translator import Translator

_Categories: Any = CategoryChartData
"""The library tells no types."""
_FONT = "TH Sarabun New"
_WIDE, _TALL = Inches(13.333), Inches(7.5)
_TITLE_ONLY, _FIRST = 5, 0
_LINES, _TITLE, _BODY = 6, 40, 26
_MOMENT = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_FIXED = b"1980-01-01T00:00:00Z"


def meeting_pptx(facts: MeetingFacts, printed: PrintedPaper, tr: Translator) -> bytes:
    """The slides; ``printed`` is the brief, whose head and chart they share."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = _WIDE, _TALL
    _cover(deck, printed)
    if facts.result is not None:
        _trend(deck, facts, printed, tr)
    if facts.late:
        _late(deck, facts, tr)
    for section, rows in groupby(meeting_rows(facts, tr), lambda row: row[0]):
        _listed(deck, section, list(rows))
    buffer = io.BytesIO()
    deck.save(buffer)
    return without_clock(_without_moments(buffer.getvalue()))


def _cover(deck: Any, printed: PrintedPaper) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[_FIRST])
    heads = ((slide.shapes.title, (printed.paper.title,), 2.2, 1.2, _TITLE),)
    below = ((slide.placeholders[1], printed.paper.under, 3.6, 2.4, _BODY),)
    for place, texts, top, height, points in (*heads, *below):
        _placed(place, top, height)
        _fill(place.text_frame, texts, points)
    slide.notes_slide.notes_text_frame.text = "\n".join(printed.paper.foot)


def _trend(deck: Any, facts: MeetingFacts, printed: PrintedPaper, tr: Translator) -> None:
    known = facts.contents.assessments.sort_values("fiscal_year")
    data = _Categories()
    data.categories = [str(year) for year in known["fiscal_year"].tolist()]
    totals = [None if math.isnan(each) else each for each in known["total"].tolist()]
    data.add_series(tr("คะแนนรวม"), totals)
    data.add_series(tr("เป้าหมาย"), known["target"].tolist())
    slide = _slide(deck, tr("คะแนนเทียบเป้าหมาย"), [tr(each) for each in facts.findings])
    _chart(slide, XL_CHART_TYPE.LINE_MARKERS, data, printed.alt)


def _late(deck: Any, facts: MeetingFacts, tr: Translator) -> None:
    data, title = _Categories(), tr("มาตรการที่เกินกำหนด")
    counts = {
        tr(division_word(name)) if name else tr("ไม่ระบุหน่วยหลัก"): len(measures)
        for name, measures in facts.late.items()
    }
    data.categories = list(counts)
    data.add_series(title, list(counts.values()))
    told = [f"{name} {n}" for name, n in counts.items()]
    _chart(_slide(deck, title, told), XL_CHART_TYPE.BAR_CLUSTERED, data, ", ".join(told))


def _listed(deck: Any, section: str, rows: Sequence[Row]) -> None:
    """As many slides as the rows need."""
    for start in range(0, len(rows), _LINES):
        texts = [" · ".join(filter(None, row[1:])) for row in rows[start : start + _LINES]]
        slide = _slide(deck, section, texts)
        box = slide.shapes.add_textbox(
            Inches(0.7), Inches(1.6), _WIDE - Inches(1.4), _TALL - Inches(2.1)
        )
        box.text_frame.word_wrap = True
        _fill(box.text_frame, [f"• {each}" for each in texts], _BODY)


def _slide(deck: Any, title: str, notes: Iterable[str]) -> Any:
    slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
    head = slide.shapes.title
    _placed(head, 0.4, 1.0)
    _fill(head.text_frame, (title,), _TITLE)
    slide.notes_slide.notes_text_frame.text = "\n".join(notes)
    return slide


def _placed(shape: Any, top: float, height: float) -> None:
    """Across the slide; inches from its top."""
    shape.left, shape.top = Inches(0.7), Inches(top)
    shape.width, shape.height = _WIDE - Inches(1.4), Inches(height)


def _chart(slide: Any, kind: Any, data: Any, alt: str) -> None:
    frame = slide.shapes.add_chart(
        kind, Inches(0.7), Inches(1.6), _WIDE - Inches(1.4), _TALL - Inches(2.1), data
    )
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)
    chart = frame.chart
    chart.has_title = False
    chart.has_legend = len(list(chart.plots[0].series)) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
    chart.font.size, chart.font.name = Pt(20), _FONT
    _complex(chart.font._rPr)
    plot = chart.plots[0]
    plot.has_data_labels = kind == XL_CHART_TYPE.BAR_CLUSTERED


def _fill(frame: Any, texts: Iterable[str], points: int) -> None:
    """Write paragraphs in the letters of papers, also for Thai."""
    for number, text in enumerate(texts):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text, run.font.size, run.font.name = text, Pt(points), _FONT
        run.font.bold = points == _TITLE
        _complex(run._r.get_or_add_rPr())


def _complex(properties: Any) -> None:
    """The font in the slot that programs take for Thai."""
    font = properties.makeelement(qn("a:cs"), {"typeface": _FONT})
    latin = properties.find(qn("a:latin"))
    if latin is not None:
        latin.addnext(font)
    else:
        properties.append(font)


def _without_moments(content: bytes) -> bytes:
    """The archive whose parts, and the workbooks of its charts, tell no moment of making."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as packed, zipfile.ZipFile(buffer, "w") as again:
        for name in packed.namelist():
            part = packed.read(name)
            if name.endswith(".xlsx"):
                part = without_clock(_without_moments(part))
            elif name == "docProps/core.xml":
                part = _MOMENT.sub(_FIXED, part)
            again.writestr(name, part)
    return buffer.getvalue()
