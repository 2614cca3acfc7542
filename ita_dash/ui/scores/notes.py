"""What a reader must know before trusting or comparing scores, one caption per sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import pandas as pd
import streamlit as st

from ita_dash.domain.rounding import signed
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.codes import TOTAL
from ita_dash.domain.rulebook.comparability import boundaries, every_boundary, may_compare
from ita_dash.domain.scores.assessment import assessment_of
from ita_dash.domain.scores.changes import JUMP
from ita_dash.domain.scores.kinds import NACC_RESULTS, ROW_KIND_LABELS
from ita_dash.domain.scores.rating_against_total import rating_against_total
from ita_dash.domain.scores.words import COMPUTED, COMPUTED_SIGN, said_parts
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.text import plain
from ita_dash.wording.comparability import NOT_COMPARABLE, boundary_text
from ita_dash.wording.scores import BELOW_MARK, UNKNOWN


def kind_notice(row_kind: str, tr: Translator) -> None:
    """Say so where the agency's own figures are no result of the national assessment."""
    if row_kind not in NACC_RESULTS:
        label = tr(ROW_KIND_LABELS[row_kind])
        st.warning(tr("{kind} ไม่ใช่ผลการประเมินของสำนักงาน ป.ป.ช.", kind=label))


def legend(target: float, tr: Translator) -> None:
    """What the marks of the score table mean, and that its rows can be opened."""
    below = tr("{mark} ต่ำกว่าเป้าหมาย {target}", mark=BELOW_MARK, target=f"{target:g}")
    unknown = tr("{mark} ไม่มีข้อมูล", mark=UNKNOWN)
    st.caption(plain(" · ".join([tr("คลิกที่แถวเพื่อดูรายละเอียดของตัวชี้วัด"), below, unknown])))


def computed_note(years: Collection[int], tr: Translator) -> None:
    """Which of the years shown have a computed total, and what their sign means."""
    if years:
        listed = ", ".join(map(str, sorted(years)))
        sentence = tr("คะแนนรวมปี {years}: {basis}", years=listed, basis=tr(COMPUTED))
        st.caption(plain(f"{COMPUTED_SIGN} {sentence}"))


def comparison_notes(
    earlier: int | None,
    later: int,
    rulebooks: RuleBooks,
    tr: Translator,
    code: str | None = None,
) -> None:
    """Every change of the rules between two years, in words; nothing when there is none.

    With ``code`` only what concerns this score.
    """
    if earlier is None:
        return
    if not may_compare(earlier, later, rulebooks, code or TOTAL):
        refusal = tr("ปี {earlier} กับ {later} เทียบกันไม่ได้", earlier=earlier, later=later)
        st.caption(f"**{NOT_COMPARABLE} {refusal}**")
    between = (
        boundaries(earlier, later, rulebooks, code)
        if code
        else every_boundary(earlier, later, rulebooks)
    )
    for boundary in between:
        st.caption(plain(boundary_text(boundary, rulebooks, tr)))


def year_notes(
    fiscal_year: int,
    scores: pd.DataFrame,
    changes: pd.DataFrame,
    rulebooks: RuleBooks,
    tr: Translator,
) -> None:
    """ASSESSMENTS, SCORE_CHANGES → what is incomplete or unusual about one year."""
    fall = rating_against_total(scores, rulebooks, fiscal_year)
    if fall is not None:
        st.caption(f"● {plain(tr(fall))}")
    year = assessment_of(scores, fiscal_year)
    parts = said_parts(year, rulebooks.of(fiscal_year)) if year else None
    if parts is not None:
        st.caption(f"● {plain(tr(parts))}")
    for line in _year_lines(fiscal_year, changes, rulebooks, tr):
        st.caption(f"● {plain(line)}")


def _year_lines(
    fiscal_year: int, changes: pd.DataFrame, rulebooks: RuleBooks, tr: Translator
) -> Iterator[str]:
    of_year = changes[changes["fiscal_year"] == fiscal_year]
    if of_year["code"].tolist() == ["total"]:
        yield tr("ปี {year} มีเพียงคะแนนรวม ไม่มีคะแนนรายเครื่องมือและรายตัวชี้วัด", year=fiscal_year)
    of_total = of_year[of_year["code"] == "total"]
    for change in of_total.loc[of_total["change"].abs() >= JUMP, "change"]:
        yield tr(
            "คะแนนรวมปี {year} เปลี่ยนจากปีก่อน {change} คะแนน ซึ่งมากกว่าปกติ โปรดตรวจสอบกับผลที่ประกาศ",
            year=fiscal_year,
            change=signed(change),
        )
    book = rulebooks.of(fiscal_year)
    yield from (tr(note) for note in book.notes)
    if book.fiscal_year != fiscal_year:
        yield tr("ยังไม่มีเกณฑ์ของปีนี้ จึงใช้เกณฑ์ปีงบประมาณ {year}", year=book.fiscal_year)
