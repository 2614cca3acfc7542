"""The cards that answer first: how much, against the target, and against last year."""

from __future__ import annotations

import math
from collections.abc import Mapping

import streamlit as st

from ita_dash.domain.cycle import year_before
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import signed
from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.rulebook.codes import INSTRUMENTS
from ita_dash.domain.rulebook.parts import Instrument
from ita_dash.domain.scores.assessment import Assessment
from ita_dash.domain.scores.words import known_parts
from ita_dash.domain.scores.year_change import YearChange
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.badges import gap_line, rating_badge_text, short_gap
from ita_dash.ui.elements.plan_link import plan_link
from ita_dash.ui.elements.text import plain, small
from ita_dash.wording.comparability import NOT_COMPARABLE, WITH_CARE, change_caveat, nothing_before
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
    changes: Mapping[str, YearChange],
    rulebooks: RuleBooks,
    tr: Translator,
) -> None:
    """The total and the instruments of a year (a row of ASSESSMENTS), each against the target.

    ``missing`` is a newer year whose result should be known and is not; ``changes`` are
    those of that year by code.
    """
    book, caveats = rulebooks.of(year.fiscal_year), _comparison(year, changes, rulebooks, tr)
    with st.container(key="scores", horizontal=True, gap="xsmall"):
        with st.container(key="total", border=True, gap="xxsmall", width=400):
            _total(year, missing, changes.get("total"), caveats["total"], book, tr)
        with st.container(key="instruments", horizontal=True, gap="xsmall", wrap=False):
            for instrument in book.instruments:
                with st.container(border=True, gap="xxsmall"):
                    score, change = year.score(instrument.code), changes.get(instrument.code)
                    is_careful = bool(caveats[instrument.code])
                    _instrument(instrument, score, book.target, change, tr, is_careful=is_careful)
                    if instrument.code == "eit":
                        _parts(year, book, tr)
    _own_caveats(caveats, changes, book, tr)


def _own_caveats(
    caveats: Mapping[str, str], changes: Mapping[str, YearChange], book: RuleBook, tr: Translator
) -> None:
    """What must be known of single instruments, below all cards, which have no room for it."""
    lines = []
    for instrument in book.instruments:
        sentence = caveats[instrument.code]
        if sentence and sentence != caveats["total"]:
            sign = NOT_COMPARABLE if _is_refused(changes[instrument.code]) else WITH_CARE
            lines.append(small(plain(f"{sign} {instrument.short_name}: {sentence}")))
    if lines:
        with st.container(key="own_caveats"):
            st.markdown("  \n".join(lines))


def _total(
    year: Assessment,
    missing: int | None,
    change: YearChange | None,
    comparison: str,
    book: RuleBook,
    tr: Translator,
) -> None:
    _metric(total_label(year, tr), year.total, change, tr, is_careful=bool(comparison))
    if missing is not None:
        _missing(missing, tr)
    rating = rating_badge_text(year, book, tr)
    notes = [small(plain(line)) for line in _notes(year, comparison, book, tr)]
    st.markdown(f"{rating} {gap_line(year.gap, year.target, tr)}")
    with st.container(horizontal=True, vertical_alignment="bottom", gap="xsmall"):
        st.markdown("  \n".join(notes), width="stretch")
        plan_link(year, tr)


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
    instrument: Instrument,
    score: float,
    target: float,
    change: YearChange | None,
    tr: Translator,
    *,
    is_careful: bool,
) -> None:
    label = f"{instrument.short_name} · {instrument.weight:.0%}"
    _metric(label, score, change, tr, is_careful=is_careful)
    if change is not None and _is_refused(change):
        st.markdown(small(f"{NOT_COMPARABLE} {plain(tr('เทียบไม่ได้'))}"))
    name = tr(_SHORT_NAMES.get(instrument.code, Message(instrument.name)))
    st.markdown(f"{short_gap(score - target, tr)}  \n{small(plain(name))}")


def _parts(year: Assessment, book: RuleBook, tr: Translator) -> None:
    """The parts of the EIT that are known, as the rating asks each of them."""
    for code in known_parts(year):
        score = year.score(code)
        mark = f"{BELOW_MARK} " if score < book.target else ""
        text = tr("ส่วนที่ {part} {score}", part=code[-1], score=score_text(score))
        st.markdown(small(plain(f"{mark}{text}".replace(" ", "\N{NO-BREAK SPACE}"))))


def _metric(
    label: str, score: float, change: YearChange | None, tr: Translator, *, is_careful: bool
) -> None:
    """A score with its change; one to be read with care has a sign that is explained below."""
    moved = None if change is None or math.isnan(change.change) else change.change
    st.metric(
        label,
        score_text(score),
        delta=None if moved is None else signed(moved),
        delta_color="normal" if moved else "off",
        delta_arrow="auto" if moved else "off",
        delta_description=None
        if change is None or moved is None
        else _since(year_before(change.fiscal_year), tr, is_careful=is_careful),
    )


def _since(fiscal_year: int, tr: Translator, *, is_careful: bool) -> str:
    words = tr("จากปี {year}", year=fiscal_year)
    return f"{words} {WITH_CARE}" if is_careful else words


def _is_refused(change: YearChange) -> bool:
    """Whether there is no change although both scores are known."""
    return math.isnan(change.change) and not math.isnan(change.previous_score)


def _notes(year: Assessment, comparison: str, book: RuleBook, tr: Translator) -> list[str]:
    """The rule of the rating, and what the reader must know before comparing."""
    notes = rule_and_notes(year, book, tr)
    if book.fiscal_year != year.fiscal_year:
        notes.append(tr("ยังไม่มีเกณฑ์ของปีนี้ จึงใช้เกณฑ์ปีงบประมาณ {year}", year=book.fiscal_year))
    return [*notes, *([comparison] if comparison else [])]


def _comparison(
    year: Assessment, changes: Mapping[str, YearChange], rulebooks: RuleBooks, tr: Translator
) -> Mapping[str, str]:
    """By code, why there is no arrow or why it must be read with care; "" where all is well."""
    caveats = dict.fromkeys(("total", *INSTRUMENTS), "")
    for code in caveats:
        if (change := changes.get(code)) is not None:
            caveat = change_caveat(change, rulebooks)
            caveats[code] = tr(caveat) if caveat else ""
    total = changes.get("total")
    if total is not None and math.isnan(total.previous_score):
        caveats["total"] = tr(nothing_before(year.fiscal_year))
    return caveats
