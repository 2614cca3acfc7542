"""The cards that answer first: how much, against the target, and against last year."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import streamlit as st

from ita_dash.domain.cycle import year_before
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import signed
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.rulebook.parts import Instrument
from ita_dash.domain.scores.assessment import Assessment
from ita_dash.domain.scores.words import known_parts
from ita_dash.frames import Row
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.badges import gap_line, rating_badge_text, short_gap
from ita_dash.ui.elements.text import plain, small
from ita_dash.wording.comparability import caveat, nothing_before
from ita_dash.wording.results import rule_and_notes, total_label
from ita_dash.wording.scores import BELOW_MARK, score_text

_SHORT_NAMES: Mapping[str, Message] = {
    "iit": msg("ผู้มีส่วนได้ส่วนเสียภายใน"),
    "eit": msg("ผู้มีส่วนได้ส่วนเสียภายนอก"),
    "oit": msg("การเปิดเผยข้อมูลสาธารณะ"),
}


def score_cards(
    year: Assessment,
    missing: int | None,
    changes: Mapping[Any, Row],
    book: RuleBook,
    tr: Translator,
) -> None:
    """The total and the instruments of a year (a row of ASSESSMENTS), each against the target.

    ``missing`` is a newer year whose result should be known and is not; ``changes`` maps a code
    to its row of SCORE_CHANGES in that year.
    """
    with st.container(key="scores", horizontal=True, gap="xsmall"):
        with st.container(key="total", border=True, gap="xxsmall", width=400):
            _total(year, missing, changes.get("total"), book, tr)
        with st.container(key="instruments", horizontal=True, gap="xsmall", wrap=False):
            for instrument in book.instruments:
                with st.container(border=True, gap="xxsmall"):
                    score, change = year.score(instrument.code), changes.get(instrument.code)
                    _instrument(instrument, score, book.target, change, tr)
                    if instrument.code == "eit":
                        _parts(year, book, tr)


def _total(
    year: Assessment, missing: int | None, change: Row | None, book: RuleBook, tr: Translator
) -> None:
    _metric(total_label(year, tr), year.total, change, tr)
    if missing is not None:
        _missing(missing, tr)
    rating = rating_badge_text(year, book, tr)
    notes = [small(plain(line)) for line in _notes(year, change, book, tr)]
    st.markdown("  \n".join([f"{rating} {gap_line(year.gap, year.target, tr)}", *notes]))


def _missing(fiscal_year: int, tr: Translator) -> None:
    """That a newer result should be here, and the way to bring it in."""
    with st.container(key="missing_result"):
        st.page_link(
            PAGES["imports"].file,
            label=f":orange[{tr('ผลปี {year} ยังไม่ได้นำเข้า', year=fiscal_year)}]",
            icon=":material/chevron_right:",
            icon_position="right",
            query_params={"view": "scores"},
        )


def _instrument(
    instrument: Instrument, score: float, target: float, change: Row | None, tr: Translator
) -> None:
    _metric(f"{instrument.short_name} · {instrument.weight:.0%}", score, change, tr)
    name = tr(_SHORT_NAMES.get(instrument.code, Message(instrument.name)))
    st.markdown(f"{short_gap(score - target, tr)}  \n{small(plain(name))}")


def _parts(year: Assessment, book: RuleBook, tr: Translator) -> None:
    """The parts of the EIT that are known, as the rating asks each of them."""
    for code in known_parts(year):
        score = year.score(code)
        mark = f"{BELOW_MARK} " if score < book.target else ""
        text = tr("ส่วนที่ {part} {score}", part=code[-1], score=score_text(score))
        st.markdown(small(plain(f"{mark}{text}".replace(" ", "\N{NO-BREAK SPACE}"))))


def _metric(label: str, score: float, change: Row | None, tr: Translator) -> None:
    moved = None if change is None or math.isnan(change["change"]) else float(change["change"])
    st.metric(
        label,
        score_text(score),
        delta=None if moved is None else signed(moved),
        delta_color="normal" if moved else "off",
        delta_arrow="auto" if moved else "off",
        delta_description=None
        if change is None or moved is None
        else tr("จากปี {year}", year=year_before(change["fiscal_year"])),
    )


def _notes(year: Assessment, change: Row | None, book: RuleBook, tr: Translator) -> list[str]:
    """The rule of the rating, and what the reader must know before comparing."""
    notes = rule_and_notes(year, book, tr)
    if book.fiscal_year != year.fiscal_year:
        notes.append(tr("ยังไม่มีเกณฑ์ของปีนี้ จึงใช้เกณฑ์ปีงบประมาณ {year}", year=book.fiscal_year))
    return [*notes, *_comparison(year.fiscal_year, change, book, tr)]


def _comparison(fiscal_year: int, change: Row | None, book: RuleBook, tr: Translator) -> list[str]:
    """Why there is no arrow, or why it must be read with care."""
    if change is None:
        return []
    if math.isnan(change["previous_score"]):
        return [tr(nothing_before(fiscal_year))]
    sentence = caveat(fiscal_year, book.comparability, tr)
    return [sentence] if sentence else []
