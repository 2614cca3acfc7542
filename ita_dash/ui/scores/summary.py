"""The numbers of one year in a line: total, rating with its rule, gap, published and computed."""

from __future__ import annotations

import math

import pandas as pd
import streamlit as st

from ita_dash.domain.rounding import signed
from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.scores.assessment import Assessment
from ita_dash.domain.scores.grid import grid_row
from ita_dash.domain.scores.scoring import TOLERANCE
from ita_dash.domain.scores.words import rating_notes
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.badges import gap_line, rating_badge
from ita_dash.ui.elements.plan_link import plan_link
from ita_dash.ui.elements.text import plain
from ita_dash.wording.comparability import NOT_COMPARABLE, WITH_CARE, caveat_text
from ita_dash.wording.results import total_label
from ita_dash.wording.scores import REACHED_MARK, score_text


def year_line(
    year: Assessment,
    grid: pd.DataFrame,
    compare_year: int | None,
    rulebooks: RuleBooks,
    tr: Translator,
) -> None:
    """A row of ASSESSMENTS and the grid of ``score_grid`` as four short answers side by side."""
    book, row = rulebooks.of(year.fiscal_year), grid_row(grid, "total", year.fiscal_year)
    with st.container(border=True, key="year_line"):
        total, rating, gap, agreement = st.columns([1.1, 1.2, 1.4, 1.2])
    with total.container(gap="xxsmall"):
        _total(year, row.change, compare_year, tr)
        if compare_year is not None:
            _caveat(row.is_apart, compare_year, year.fiscal_year, rulebooks, tr)
    with rating.container(gap="xxsmall"):
        _rating(year, book, tr)
    with gap.container(gap="xxsmall"):
        _gap(year, row.gain, tr)
        plan_link(year, tr)
    with agreement.container(gap="xxsmall"):
        _agreement(year, tr)


def _total(year: Assessment, change: float, compare_year: int | None, tr: Translator) -> None:
    is_known = not math.isnan(change)
    st.metric(
        total_label(year, tr),
        score_text(year.total),
        delta=signed(change) if is_known else None,
        delta_color="normal" if change else "off",
        delta_arrow="auto" if change else "off",
        delta_description=tr("จากปี {year}", year=compare_year) if is_known else None,
    )


def _caveat(is_apart: bool, earlier: int, later: int, rulebooks: RuleBooks, tr: Translator) -> None:
    """Why there is no arrow, or why it must be read with care."""
    sentence = caveat_text(earlier, later, rulebooks, tr)
    if sentence:
        st.caption(f"{NOT_COMPARABLE if is_apart else WITH_CARE} {plain(sentence)}")


def _rating(year: Assessment, book: RuleBook, tr: Translator) -> None:
    st.caption(tr("ระดับผลการประเมิน"))
    rating_badge(year, book, tr)
    band = book.band(year.rating)
    if band is not None:
        st.caption(plain(tr("เกณฑ์: {rule}", rule=band.rule)))
    elif not book.bands:
        st.caption(tr("ไม่มีเกณฑ์ระดับของปีนี้"))
    for note in rating_notes(year):
        st.caption(plain(tr(note)))


def _gap(year: Assessment, gain: float, tr: Translator) -> None:
    st.caption(tr("เทียบเป้าหมาย"))
    st.markdown(gap_line(year.gap, year.target, tr))
    if gain > 0:
        target = f"{year.target:g}"
        st.caption(
            tr(
                "หากยกทุกตัวชี้วัดถึง {target} คะแนนรวมจะเพิ่ม {gain}",
                target=target,
                gain=score_text(gain),
            )
        )


def _agreement(year: Assessment, tr: Translator) -> None:
    st.caption(tr("คะแนนที่ประกาศ / ที่คำนวณได้"))
    published, computed = score_text(year.published_total), score_text(year.computed_total)
    st.markdown(f"{published} / {computed}")
    st.caption(agreement_text(year.published_total, year.computed_total, tr))


def agreement_text(published: float, computed: float, tr: Translator) -> str:
    """Whether a published and a computed score (0–100) agree, in words, as Markdown."""
    if math.isnan(published):
        return tr("ยังไม่มีคะแนนที่ประกาศ")
    if math.isnan(computed):
        return tr("คำนวณทวนไม่ได้ เพราะคะแนนย่อยไม่ครบ")
    difference = round(abs(published - computed), 2)
    if difference == 0:
        return f":green[{REACHED_MARK} {tr('ตรงกัน')}]"
    if difference <= TOLERANCE:
        words = tr("ต่างกัน {points} คะแนน จากการปัดเศษ", points=score_text(difference))
        return f":green[{REACHED_MARK} {words}]"
    words = tr("ต่างกัน {points} คะแนน – โปรดตรวจสอบ", points=score_text(difference))
    return f":orange[**!** {words}]"
