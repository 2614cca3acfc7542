"""What became of measures from plan to plan: counted by year, and one by one with the reason."""

from __future__ import annotations

import math

import pandas as pd
import streamlit as st

from ita_dash.domain.changes.reversal import LINEAGE_ACTIONS
from ita_dash.domain.improvement.indicator_move import each_measure_moves
from ita_dash.domain.improvement.ledger_line import LedgerLine, each_line
from ita_dash.domain.improvement.lineage import DECISION_LABELS, Basis, Decision
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements import tables
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.link_rows import LEADS_ON, link_row
from ita_dash.ui.elements.text import plain
from ita_dash.ui.elements.undo import undo_section
from ita_dash.ui.improvement.downloads import plan_download
from ita_dash.ui.improvement.lineage_drafts import draft_offers
from ita_dash.ui.improvement.lineage_links import open_form
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.ledger import basis_text, decision_counts, ledger_finding, open_count
from ita_dash.wording.scores import change_text

_MOST = 40
"""Measures of one kind that are drawn; the file holds them all."""


def ledger_view(fiscal_year: int, workspace: Workspace) -> None:
    """The plan of ``fiscal_year`` against the one before it, and the counts of every year."""
    tr = workspace.tr
    every = workspace.snapshot.improvement.ledger
    rows = every[every["fiscal_year"] == fiscal_year]
    draft_offers(workspace)
    if rows.empty:
        _nothing(fiscal_year, workspace)
    else:
        st.markdown(f"**{plain(ledger_finding(rows, tr))}**")
        if unsure := open_count(rows):
            st.caption(tr("{n} รายการเทียบจากชื่อและตัวชี้วัด กด “ระบุ” เพื่อยืนยันหรือแก้", n=unsure))
    if every["fiscal_year"].nunique() > 1:
        _every_year(every, tr)
    if rows.empty:
        return
    after = _changes_after(int(rows["earlier_year"].iloc[0]), workspace)
    with st.container(key="stacked"):
        columns = st.columns(2, gap="medium")
    for decision in Decision:
        with columns[decision is Decision.NEW]:
            _of_decision(rows[rows["decision"] == str(decision)], decision, after, workspace)
    plan_download("ledger", fiscal_year, workspace)
    undo_section(set(LINEAGE_ACTIONS), tr("ยกเลิกการระบุความต่อเนื่องของมาตรการ"), workspace)


def _nothing(fiscal_year: int, workspace: Workspace) -> None:
    tr = workspace.tr
    years = workspace.snapshot.measures.table["fiscal_year"].tolist()
    if fiscal_year not in years:
        st.markdown(tr("ยังไม่มีมาตรการปี {year}", year=fiscal_year))
    else:
        st.markdown(tr("แผนปี {year} เป็นแผนแรกที่บันทึก จึงไม่มีแผนก่อนหน้าให้เทียบ", year=fiscal_year))


def _every_year(every: pd.DataFrame, tr: Translator) -> None:
    """How many measures of each decision, a row per plan, the newest first."""
    rows = []
    for (later, earlier), of_year in every.groupby(["fiscal_year", "earlier_year"]):
        counts = {str(each): str(n) for each, n in decision_counts(of_year).items()}
        rows.append({"plan": f"{earlier} → {later}", **counts})
    labels = {str(decision): tr(DECISION_LABELS[decision]) for decision in Decision}
    shown = pd.DataFrame(rows[::-1])
    alt = tr("จำนวนมาตรการที่ทำต่อ เพิ่มใหม่ และไม่ทำต่อ ของแต่ละแผน")
    tables.small_table(shown, {"plan": tr("แผน"), **labels}, alt=alt)


def _changes_after(earlier_year: int, workspace: Workspace) -> dict[int, str]:
    """How the indicators of each measure of the plan before moved, where that is known."""
    effects = workspace.snapshot.improvement.effects(earlier_year, with_peers=False)
    return {
        measure.measure_id: " · ".join(
            f"{move.indicator}: {change_text(move.change)}"
            for move in measure.moves
            if not math.isnan(move.change)
        )
        for measure in each_measure_moves(effects.measures)
    }


def _of_decision(
    rows: pd.DataFrame, decision: Decision, after: dict[int, str], workspace: Workspace
) -> None:
    tr = workspace.tr
    if rows.empty:
        return
    st.header(f"{tr(DECISION_LABELS[decision])} ({len(rows)})", anchor=False)
    for line in each_line(rows.head(_MOST)):
        with st.container(border=True, gap="xxsmall"):
            _line(line, after, workspace)
    if len(rows) > _MOST:
        st.caption(tr("และอีก {n} รายการ ดูได้ในไฟล์", n=len(rows) - _MOST))


def _line(line: LedgerLine, after: dict[int, str], workspace: Workspace) -> None:
    """A measure with the one it carries on, how that is known, and the way to say otherwise."""
    tr, subject, earlier = workspace.tr, line.subject, line.earlier
    label = plain(f"{subject.number}. {subject.title}")
    query = {"m": str(subject.measure_id), "fy": str(subject.fiscal_year)}
    link_row(f"**{label}** {LEADS_ON}", "measures", query, f"ledger_{subject.measure_id}")
    if line.planned and earlier:
        was = {"year": earlier.fiscal_year, "number": earlier.number, "title": earlier.title}
        st.markdown(f":small[{plain(tr('ต่อจากปี {year}: {number}. {title}', **was))}]")
    if earlier and (moved := after.get(earlier.measure_id)):
        words = tr("คะแนนตัวชี้วัดที่ตามมาในปี {year}", year=earlier.fiscal_year)
        st.caption(plain(f"{words}: {moved}"))
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f":small[:gray[{plain(basis_text(line, tr))}]]", width="stretch")
        _answer_button(line, tr)


def _answer_button(line: LedgerLine, tr: Translator) -> None:
    measure_id = line.subject.measure_id
    action_button(
        tr("แก้คำตอบ") if line.basis is Basis.TOLD else tr("ระบุ"),
        open_form,
        line.fiscal_year,
        measure_id,
        key=f"lineage_{measure_id}",
        kind="tertiary",
        icon=":material/edit:",
    )
