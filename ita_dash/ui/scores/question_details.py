"""One question or item: what it asks for, what it has of that, and the measures that serve it."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from ita_dash.domain.cycle import year_before
from ita_dash.domain.measures.filters import MeasureFilter, filtered
from ita_dash.domain.rulebook.parts import CONFIDENCE_LABELS, Indicator
from ita_dash.domain.scores.elements import stored_marks
from ita_dash.domain.scores.question_row import QuestionRow
from ita_dash.domain.scores.questions import lowest_scores
from ita_dash.domain.scores.sources import source_message
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.filters import EVERY_YEAR
from ita_dash.ui.elements.text import plain, small
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.comparability import item_caveats
from ita_dash.wording.questions import elements_text, parts_text, question_score


def question_detail(row: QuestionRow, indicator: Indicator, workspace: Workspace) -> None:
    """A row of QUESTION_TABLE in full, with the way to the measures of its indicator."""
    tr = workspace.tr
    for line in _lines(row, tr):
        st.markdown(line)
    _elements(row, tr)
    before = _year_before(row, workspace)
    if before:
        st.markdown(plain(before))
    for note in _notes(row, tr):
        st.caption(plain(note))
    if row.source:
        source = tr("ที่มา: {source}", source=source_message(row.source))
        st.markdown(small(plain(source)))
    _measures(indicator, workspace)


def _lines(row: QuestionRow, tr: Translator) -> Iterator[str]:
    parts = parts_text(row.part_1, row.part_2, tr)
    if parts:
        yield plain(parts)
    elements = elements_text(row.elements_met, row.elements_total)
    if elements is not None:
        yield f"**{plain(tr(elements))}**"
    if row.remark is not None:
        yield f"{tr('หมายเหตุ')}: {plain(row.remark)}"


def _elements(row: QuestionRow, tr: Translator) -> None:
    """What the item asks for; where all of it counts, what is missing is among it."""
    if not row.elements or row.elements_confidence is None:
        return
    st.markdown(tr("ข้อนี้ต้องมีครบทุกองค์ประกอบ ขาดหนึ่งถือว่าไม่ผ่าน"))
    marks = stored_marks(row.elements_marked)
    is_known = bool(marks) and row.elements_total == len(row.elements)
    lines = (
        f"- {_mark(place in marks, tr) if is_known else ''}{plain(text)}"
        for place, text in enumerate(row.elements, start=1)
    )
    st.markdown("\n".join(lines))
    trust = CONFIDENCE_LABELS[row.elements_confidence]
    st.caption(tr("องค์ประกอบ: {trust} โปรดเทียบกับคู่มือของปีนั้น", trust=trust))


def _mark(is_met: bool, tr: Translator) -> str:
    """Whether an element is met, in a word and a colour."""
    return f":blue[✓ {tr('ครบ')}] " if is_met else f":orange[○ {tr('ยังไม่ครบ')}] "


def _year_before(row: QuestionRow, workspace: Workspace) -> str:
    """How the same item did the year before, under the code it had then."""
    if row.predecessor is None:
        return ""
    tr, year = workspace.tr, year_before(row.fiscal_year)
    earlier = workspace.snapshot.questions.of_year(year)
    earlier = earlier[earlier["code"] == row.predecessor]
    if earlier.empty or lowest_scores(earlier).isna().all():
        return ""
    score = question_score(row.predecessor, float(lowest_scores(earlier).iloc[0]), tr)
    result = tr("ปี {year} (ข้อ {code}): {score}", year=year, code=row.predecessor, score=score)
    caveats = item_caveats(row.code, row.fiscal_year, workspace.rulebooks, tr)
    return " · ".join([result, *caveats])


def _notes(row: QuestionRow, tr: Translator) -> Iterator[str]:
    if row.answer == "yes_no":
        yield tr("ข้อนี้ตอบว่ามีหรือไม่มี (ยังไม่ได้ตรวจกับเอกสาร)")
    if row.role is not None:
        yield tr("ข้อนี้ใช้มาตรการและรายงานผลของหน่วยงานเป็นหลักฐาน")
    if not row.is_listed:
        yield tr("ข้อนี้ไม่อยู่ในรายการของปี ใช้ตามที่กรอกหรือนำเข้า")


def _measures(indicator: Indicator, workspace: Workspace) -> None:
    tr = workspace.tr
    query = {"ind": str(indicator.number), "fy": EVERY_YEAR}
    measures = workspace.snapshot.measures.table
    shares = workspace.snapshot.measures.divisions
    n = len(filtered(measures, shares, MeasureFilter(indicator=query["ind"])))
    if not n:
        st.caption(tr("ยังไม่มีมาตรการที่ระบุตัวชี้วัดนี้"))
        return
    page = PAGES["measures"]
    st.page_link(
        page.file,
        label=tr("ดูมาตรการของตัวชี้วัดที่ {number} ({n})", number=indicator.number, n=n),
        icon=page.icon,
        query_params=query,
    )
