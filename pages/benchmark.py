"""เปรียบเทียบ: where the agency stands among the other agencies of the same fiscal year."""

import streamlit as st

from ita_dash.domain.peers.distribution import scored_members
from ita_dash.domain.peers.groups import GROUP_LABELS, group_members
from ita_dash.domain.peers.standing import each_standing, peer_standings
from ita_dash.ui.benchmark import nothing, sources
from ita_dash.ui.benchmark.choice import choose_group, choose_score
from ita_dash.ui.benchmark.chosen import choose_peers
from ita_dash.ui.benchmark.css import BENCHMARK_STYLE
from ita_dash.ui.benchmark.distribution import neighbours, spread
from ita_dash.ui.benchmark.download import benchmark_download
from ita_dash.ui.benchmark.every_score import every_score
from ita_dash.ui.benchmark.numbers import standing_numbers
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.text import plain
from ita_dash.ui.scores.views import no_scores
from ita_dash.ui.session import cached
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell import frame
from ita_dash.wording.benchmark import standing_sentence
from ita_dash.wording.score_names import said_score, score_name

workspace = current_workspace()
tr, snapshot = workspace.tr, workspace.snapshot
header = frame.page_header(workspace, tr("เปรียบเทียบ"))
years = sorted({*snapshot.scores.assessments["fiscal_year"].tolist(), *snapshot.peers.years})
st.html(BENCHMARK_STYLE)
if not years:
    no_scores(workspace)
    st.stop()
with header:
    fiscal_year = filters.fiscal_year(years, tr, default=snapshot.scores.newest_year)
known, book = cached.peer_scores(*workspace.key, fiscal_year), workspace.rulebooks.of(fiscal_year)
members = group_members(known.agencies, snapshot.peers.chosen)
if nothing.stops(known, members, tr):
    st.stop()

with st.container(key="benchmark_filters", horizontal=True, vertical_alignment="center"):
    group = choose_group(members, tr)
    table = peer_standings(known, members[group])
    standings = each_standing(table)
    names = {
        code: score_name(code, book, tr)
        for code, each in standings.items()
        if each.median == each.median
    }
    with st.container(width=220):
        code = choose_score(names, tr)
    choose_peers(workspace)
nothing.said_of_size(known, members, tr)
standing, scored = standings[code], scored_members(known, members[group], code)
named = tr(GROUP_LABELS[group])
with st.container(gap="xsmall"):
    finding = standing_sentence(standing, said_score(code, book, tr), named, fiscal_year, tr)
    st.markdown(f"**{plain(finding)}**")
    standing_numbers(standing, known.target, tr)
with st.container(key="stacked"):
    picture, table_place = st.columns([1, 1.2])
with picture:
    st.header(tr("จำนวนหน่วยงานตามช่วงคะแนน"), anchor=False)
    spread(scored, known.target, tr)
    sources.means(known.means, code, tr)
with table_place:
    neighbours(scored, names[code], tr)
every_score(standings, book, tr)
benchmark_download(table, named, fiscal_year, workspace)
sources.peer_tables(known.tables, tr)
