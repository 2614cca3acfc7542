"""The overview as drawn: a view is drawn once and from then on only sent again.

Everything a part shows follows from its ``View`` and year, so Streamlit keeps what it drew under
them; a change of the books, the day or the language is another view.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import streamlit as st

from ita_dash.charts.palette import SCREEN
from ita_dash.charts.trend.score import score_trend, trend_key
from ita_dash.domain.cycle import year_before
from ita_dash.domain.year_facts import YearFacts
from ita_dash.i18n.translator import Language, translator
from ita_dash.navigation import PAGES
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.ui.elements import plots
from ita_dash.ui.elements.text import plain
from ita_dash.ui.overview import attention_list, cards, late_list, measure_cards
from ita_dash.ui.overview.division_table import division_table
from ita_dash.ui.overview.indicator_bars import indicator_bars
from ita_dash.ui.overview.year_strip import year_strip_html
from ita_dash.ui.session import cached
from ita_dash.wording.calendar import ABOUT_MARK
from ita_dash.wording.findings import total_finding

_TREND_HEIGHT = 264
"""Pixels with which the answer, its reasons and the trend stand on one laptop screen."""

drawn = st.cache_data(show_spinner=False, max_entries=256)


@dataclass(frozen=True)
class View:
    """All that decides what the overview shows, but the year chosen."""

    agency_id: int
    change_no: int
    today: date
    language: Language

    @property
    def snapshot(self) -> Snapshot:
        """The frames that decide it."""
        return cached.snapshot(self.agency_id, self.change_no, self.today)


def _facts(view: View, fiscal_year: int) -> YearFacts:
    return view.snapshot.year_facts(fiscal_year)


@drawn
def score_cards(view: View, fiscal_year: int) -> None:
    """Total and instruments of the year; nothing where the year has no scores."""
    tr, facts = translator(view.language), _facts(view, fiscal_year)
    if facts.scores is not None:
        cards.score_cards(facts.scores, facts.missing_result, facts.changes, load_rulebooks(), tr)


@drawn
def measures_and_attention(view: View, fiscal_year: int) -> None:
    """What is late and whose it is, how the plans stand, and what else needs attention."""
    tr, facts = translator(view.language), _facts(view, fiscal_year)
    plans = view.snapshot.measures.plans if facts.late else {}
    late_list.late_list(facts.late, facts.unconfirmed, plans, tr)
    measure_cards.plan_cards(facts.plans, tr)
    attention_list.attention_list(facts.attention, tr, is_first=not facts.late)


@drawn
def indicators(view: View, fiscal_year: int) -> None:
    """The indicators of the year, the widest gap first."""
    tr, facts = translator(view.language), _facts(view, fiscal_year)
    aim = view.snapshot.targets.shown_aim(fiscal_year)
    with st.container(gap=None):
        st.header(tr("ตัวชี้วัดเทียบเป้าหมาย"), anchor=False)
        st.html(indicator_bars(facts.indicators, tr, aim))


@drawn
def divisions(view: View, fiscal_year: int) -> None:
    """The first plan that has measures by division; nothing where none has."""
    tr, facts = translator(view.language), _facts(view, fiscal_year)
    if facts.divisions:
        with st.container(border=True, key="divisions"):
            year = facts.division_year
            st.header(tr("แผนปี {year} ตามส่วนราชการ", year=year), anchor=False)
            division_table(facts.divisions, year, tr)


@drawn
def calendar(view: View) -> None:
    """The running fiscal year, with what is due in which month."""
    tr, known = translator(view.language), view.snapshot.calendar
    year = known.running_year
    with st.container(border=True, key="calendar", gap="xsmall"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.header(tr("ปฏิทินปีงบประมาณ {year}", year=year), anchor=False)
            st.page_link(
                PAGES["agency"].file,
                label=tr("ดูวันที่และที่มา"),
                icon=":material/chevron_right:",
                icon_position="right",
                query_params={"view": "calendar"},
                width="content",
            )
        st.html(year_strip_html(known.strip(year), tr))
        st.caption(tr("{mark} ยังไม่มีประกาศ: ประมาณการจากปีก่อน", mark=ABOUT_MARK))


@drawn
def trend(view: View, fiscal_year: int) -> None:
    """The total of every year, with a frame on the one chosen, and what its signs mean."""
    tr, rulebooks, scores = (
        translator(view.language),
        load_rulebooks(),
        view.snapshot.scores.assessments,
    )
    with st.container(gap=None, key="trend"):
        st.header(tr("แนวโน้มคะแนนรวม"), anchor=False)
        # The cards above say what must be known before the year is compared with the one before.
        finding = total_finding(scores, fiscal_year, rulebooks, year_before(fiscal_year))
        st.caption(plain(tr(finding)))
        drawing = score_trend(
            scores, fiscal_year, rulebooks=rulebooks, tr=tr, colours=SCREEN, height=_TREND_HEIGHT
        )
        plots.vector(drawing)
        plots.picture_key(
            trend_key(scores, fiscal_year, rulebooks=rulebooks, tr=tr, colours=SCREEN)
        )
