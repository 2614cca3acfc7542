"""ภาพรวม: the total against the target, what needs attention, and how the measures stand."""

import streamlit as st

from ita_dash.domain.attention import attention
from ita_dash.domain.plans import plan_of
from ita_dash.ui import attention_list, cached, cards, filters, frame, measure_cards, plots, setup
from ita_dash.ui.first_visit import let_numbers_stand
from ita_dash.ui.workspace import current_workspace

workspace = current_workspace()
tr, key, books = workspace.tr, workspace.key, workspace.books
scores = cached.assessments(*key)
measures = cached.measure_table(*key, workspace.today)
header = frame.page_header(workspace, workspace.agency.name)
if scores.empty and measures.empty:
    setup.first_steps(tr)
    st.stop()

years = scores["fiscal_year"] if len(scores) else measures["fiscal_year"] - 1
with header:
    fiscal_year = filters.fiscal_year(years.tolist(), tr)
indicators = cached.indicator_scores(*key)
changes = cached.score_changes(*key)
plan_year, plan = plan_of(measures, fiscal_year)

with st.container(gap="xsmall"):
    moves = changes[changes["fiscal_year"] == fiscal_year].set_index("code").to_dict("index")
    for year in scores[scores["fiscal_year"] == fiscal_year].to_dict("records"):
        cards.score_cards(year, moves, books.of(fiscal_year), tr)
    first, second, third = st.columns([1.1, 1, 1], gap="xsmall")
    left = first.container(height="stretch", gap="xsmall")
    with left.container(border=True, gap="xsmall"):
        measure_cards.measures_card(plan, plan_year, fiscal_year, tr)
    with left.container(border=True, height="stretch", gap="xsmall"):
        st.header(tr("เรื่องที่ต้องดำเนินการ"), anchor=False)
        found = attention(
            scores, indicators, changes, measures, books, fiscal_year, workspace.today
        )
        attention_list.attention_list(found, tr)
    if len(plan):
        with st.container(border=True, key="divisions"):
            st.header(tr("ตามหน่วยงาน ปี {year}", year=plan_year), anchor=False)
            summary = cached.division_summary(*key, workspace.today, plan_year)
            measure_cards.division_table(summary, tr)

# The charts come last: the numbers stand on the screen while Plotly still loads.
from ita_dash.charts.indicator_bars import indicator_bars, indicator_bars_alt  # noqa: E402
from ita_dash.charts.score_trend import score_trend, score_trend_alt  # noqa: E402

let_numbers_stand()
dark = plots.is_dark()
with second.container(border=True, height="stretch", gap="xsmall"):
    st.header(tr("แนวโน้มคะแนนรวม"), anchor=False)
    figure = score_trend(
        scores, books=books, tr=tr, dark=dark, highlight_year=fiscal_year, height=330
    )
    plots.plot(figure, alt=score_trend_alt(scores, books=books, tr=tr), key="trend")
with third.container(border=True, height="stretch", gap="xsmall"):
    st.header(tr("ตัวชี้วัดเทียบเป้าหมาย"), anchor=False)
    of_year = indicators[indicators["fiscal_year"] == fiscal_year]
    figure = indicator_bars(of_year, tr=tr, dark=dark, height=330)
    plots.plot(figure, alt=indicator_bars_alt(of_year, tr=tr), key="indicators")
