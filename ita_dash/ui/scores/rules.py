"""The rules of a fiscal year as the rule book knows them, each with how it is documented."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ita_dash.domain.messages import Message
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.rulebook.labels import score_label
from ita_dash.domain.rulebook.parts import CONFIDENCE_LABELS, Confidence
from ita_dash.domain.scores.words import joined
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements import tables
from ita_dash.ui.elements.text import plain
from ita_dash.wording.scores import UNKNOWN


def year_rules(book: RuleBook, fiscal_year: int, tr: Translator) -> None:
    """Weights, target and rating bands of a year, and what is known to be unsure about them."""
    st.header(tr("เกณฑ์การประเมินปีงบประมาณ {year}", year=book.fiscal_year), anchor=False)
    if book.fiscal_year != fiscal_year:
        st.warning(tr("ยังไม่มีเกณฑ์ของปีนี้ จึงใช้เกณฑ์ปีงบประมาณ {year}", year=book.fiscal_year))
    for note in book.notes:
        st.caption(f"● {plain(tr(note))}")
    st.caption(tr("หลักฐานของเกณฑ์หมายถึงเอกสารที่ใช้อ้างอิงเกณฑ์แต่ละข้อ ไม่เกี่ยวกับความถูกต้องของคะแนนหน่วยงาน"))
    _weights(book, tr)
    _bands(book, tr)


def _weights(book: RuleBook, tr: Translator) -> None:
    trust = _trust(book.confidence, tr)
    shown = pd.DataFrame(
        [
            {
                "rule": f"{each.short_name} {tr(each.name)}",
                "value": f"{each.weight:.0%}",
                "trust": trust,
                "source": tr(Message(book.source)),
            }
            for each in book.instruments
        ]
        + [
            {
                "rule": tr("เป้าหมายคะแนนรวม"),
                "value": f"{book.target:g}",
                "trust": _trust(book.target_confidence, tr),
                "source": tr(Message(book.target_source)),
            }
        ]
    )
    _show(shown, {"rule": tr("น้ำหนักและเป้าหมาย"), "value": tr("ค่า")}, "weights", tr)


def _bands(book: RuleBook, tr: Translator) -> None:
    if not book.bands:
        st.caption(tr("ไม่มีเกณฑ์ระดับของปีนี้"))
        return
    rows = [
        {
            "rule": tr(Message(band.rating)),
            "value": tr(band.rule),
            "trust": _trust(band.confidence, tr),
            "source": tr(Message(band.source)),
        }
        for band in book.bands
    ]
    if any(band.every_instrument_min is not None for band in book.bands):
        rows.append(_rated_scores(book, tr))
    _show(pd.DataFrame(rows), {"rule": tr("ระดับ"), "value": tr("เกณฑ์")}, "bands", tr)


def _rated_scores(book: RuleBook, tr: Translator) -> dict[str, str]:
    """Of which scores the conditions ask each: two surveys make the EIT since FY2566."""
    scores = book.rated_scores
    return {
        "rule": tr("คำว่า ทุกเครื่องมือ"),
        "value": tr(joined([score_label(code, book) for code in scores.codes])),
        "trust": _trust(scores.confidence, tr),
        "source": tr(Message(scores.source)),
    }


def _show(shown: pd.DataFrame, labels: dict[str, str], key: str, tr: Translator) -> None:
    titles = {**labels, "trust": tr("หลักฐานของเกณฑ์"), "source": tr("แหล่งที่มา")}
    with st.container(key=f"sourced_{key}"):
        tables.small_table(shown.replace("", UNKNOWN), titles, alt=" ".join(titles.values()))


def _trust(confidence: Confidence, tr: Translator) -> str:
    return tr(CONFIDENCE_LABELS[confidence])
