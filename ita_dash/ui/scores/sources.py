"""Where every figure of a year comes from, and published beside computed."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ita_dash.domain.changes.actions import action_label
from ita_dash.domain.messages import Message
from ita_dash.domain.rounding import half_up
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.rulebook.codes import EIT_PARTS, INSTRUMENTS
from ita_dash.domain.scores.assessment import Assessment
from ita_dash.domain.scores.kinds import ROW_KIND_LABELS
from ita_dash.domain.scores.scales import SCALE_LABELS
from ita_dash.domain.scores.score_figure import ScoreFigure, each_figure
from ita_dash.domain.scores.scoring import TOLERANCE
from ita_dash.domain.scores.sources import source_message
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements import tables
from ita_dash.ui.elements.text import plain
from ita_dash.ui.scores.rules import year_rules
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.score_names import NAME_WIDTHS, score_codes, score_name
from ita_dash.wording.scores import UNKNOWN, score_text

_SOURCE_WIDTH = 300
"""Pixels for where a figure comes from, which is longer than all that stands beside it."""


def sources(workspace: Workspace, year: Assessment) -> None:
    """A row of ASSESSMENTS → published and computed, the source of every figure, the rules."""
    tr, fiscal_year = workspace.tr, year.fiscal_year
    book, figures = workspace.rulebooks.of(fiscal_year), workspace.snapshot.scores.figures
    published_and_computed(year, book, tr)
    figures = figures[figures["fiscal_year"] == fiscal_year]
    figure_sources(figures, year, workspace.snapshot.changes.log, book, tr)
    if not workspace.agency.is_sample:
        st.caption(tr(ROW_KIND_LABELS[workspace.snapshot.agencies.own_row_kind]))
    year_rules(book, fiscal_year, tr)


def published_and_computed(year: Assessment, book: RuleBook, tr: Translator) -> None:
    """A row of ASSESSMENTS → total and instruments as published and as computed, on 0–100."""
    codes = ["total", *(instrument.code for instrument in book.instruments)]
    published = pd.Series([year.published(code) for code in codes])
    computed = pd.Series([year.computed(code) for code in codes])
    shown = pd.DataFrame(
        {
            "name": [score_name(code, book, tr) for code in codes],
            "published": published.map(score_text),
            "computed": computed.map(score_text),
            "difference": half_up(published - computed).map(score_text),
        }
    )
    labels = {
        "name": tr("คะแนน"),
        "published": tr("ประกาศ"),
        "computed": tr("คำนวณ"),
        "difference": tr("ต่างกัน"),
    }
    st.header(tr("คะแนนที่ประกาศเทียบกับที่คำนวณได้"), anchor=False)
    with st.container(key="stacked"):
        table, method = st.columns(2)
    with table:
        alt = tr("คะแนนรวมและคะแนนเครื่องมือ ที่ประกาศและที่คำนวณได้")
        tables.small_table(shown, labels, alt=alt)
    with method.container(gap="xxsmall"):
        for line in _method(book, tr):
            st.caption(plain(line))


def _method(book: RuleBook, tr: Translator) -> list[str]:
    """How a score is computed, and what a difference means."""
    parts = [f"{each.short_name} {each.weight:.0%}" for each in book.instruments]
    return [
        tr("ทุกคะแนนเทียบเป็นเต็ม 100 คะแนนที่ประกาศแสดงก่อนเสมอ และไม่ถูกแก้ไข"),
        tr("คะแนนเครื่องมือคือค่าเฉลี่ยของตัวชี้วัด คะแนนรวมคือ {weights}", weights=" + ".join(parts)),
        tr(
            "ปัดเศษครั้งเดียวเป็นทศนิยม 2 ตำแหน่ง ต่างกันไม่เกิน {points} ถือว่าตรงกัน",
            points=score_text(TOLERANCE),
        ),
    ]


def figure_sources(
    figures: pd.DataFrame, year: Assessment, changes: pd.DataFrame, book: RuleBook, tr: Translator
) -> None:
    """SCORE_FIGURES and the ASSESSMENTS row of one year, CHANGES → how every figure came in."""
    columns = {
        "name": tables.text_column(tr("คะแนน"), width=NAME_WIDTHS[tr.language]),
        "code": tables.text_column(tr("รหัส")),
        "printed": st.column_config.TextColumn(tr("ตามที่พิมพ์"), alignment="right"),
        "scale": tables.text_column(tr("มาตรคะแนน")),
        "on_100": st.column_config.NumberColumn(tr("คิดเป็นเต็ม 100"), format="%.2f"),
        "source": tables.text_column(tr("แหล่งที่มา"), width=_SOURCE_WIDTH),
        "changed_at": tables.text_column(tr("บันทึกเมื่อ")),
        "change": tables.text_column(tr("การเปลี่ยนแปลงที่")),
    }
    st.header(tr("ที่มาของตัวเลขแต่ละตัว"), anchor=False)
    alt = tr("คะแนนทุกตัวตามที่พิมพ์ มาตรคะแนน แหล่งที่มา และเวลาที่บันทึก")
    shown = _source_rows(figures, year, changes, book, tr)
    tables.show_table(shown, columns, alt=alt, key="figure_sources", height="content")


def _source_rows(
    figures: pd.DataFrame, year: Assessment, changes: pd.DataFrame, book: RuleBook, tr: Translator
) -> pd.DataFrame:
    known = score_codes(book)
    position = figures["code"].map(lambda code: known.index(code) if code in known else len(known))
    figures = figures.assign(place=position).sort_values(["place", "code"])
    actions = dict(zip(changes["change_no"], changes["action"], strict=True))
    is_text = figures["label"].notna()
    scales = figures["scale"].map(lambda scale: tr(SCALE_LABELS.get(scale, Message(scale))))
    return figures.assign(
        name=[score_name(code, book, tr) for code in figures["code"]],
        printed=figures["label"].where(is_text, figures["value"].map(score_text)),
        scale=scales.mask(is_text, UNKNOWN),
        on_100=[_on_100(figure, year) for figure in each_figure(figures)],
        source=[tr(source_message(each)) or UNKNOWN for each in figures["source"]],
        changed_at=tables.time_texts(figures["changed_at"], tr),
        change=[
            f"{number} · {tr(action_label(actions.get(number, '')))}"
            for number in figures["change_no"]
        ],
    )


def _on_100(figure: ScoreFigure, year: Assessment) -> float:
    """Only instruments and parts of the EIT are ever printed in points of the total."""
    code = figure.code
    if code == "rating":
        return float("nan")
    if code in EIT_PARTS:
        return year.score(code)
    return year.published(code) if code in (*INSTRUMENTS, "total") else figure.value
