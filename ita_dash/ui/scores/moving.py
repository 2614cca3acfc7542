"""Moves scores that were taken under a wrong agency: choose, see what would happen, confirm."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ita_dash.domain.agencies.revisions import each_assessed
from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import msg
from ita_dash.domain.scores.kinds import OWN_AGENCY, ROW_KIND_LABELS
from ita_dash.i18n.translator import Translator
from ita_dash.services.scores.move_preview import MovePreview, NewAssessed, preview_move
from ita_dash.services.scores.moves import Counts, move_scores
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_and_rerun, with_change
from ita_dash.ui.elements.name_search import offered_names
from ita_dash.ui.elements.text import plain
from ita_dash.ui.scores.move_preview import move_preview
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace

_SEEN = "move.seen"
"""The preview that stands on the screen: what a click on the button agrees to."""
_OUT, _IN = "out", "in"
_DIRECTIONS = {
    _OUT: msg("คะแนนที่อยู่ในชื่อหน่วยงานของท่าน เป็นของหน่วยงานอื่น"),
    _IN: msg("คะแนนที่อยู่ในชื่อหน่วยงานอื่น เป็นของหน่วยงานท่าน"),
}
_NEW = "new"


def year_move(fiscal_year: int | None, workspace: Workspace) -> None:
    """The way to move years from one agency to another, folded away.

    ``fiscal_year`` is the year on the screen, None where the agency has no scores yet.
    """
    tr = workspace.tr
    others = _others(workspace)
    directions = [_OUT] if fiscal_year else []
    directions += [_IN] if others else []
    if not directions:
        return
    label = tr("ย้ายคะแนนที่อยู่ผิดหน่วยงาน")
    with st.expander(label, icon=":material/swap_horiz:"):
        st.markdown(tr("เช่น ค่าเฉลี่ยจังหวัดหรือแถวของหน่วยงานข้างเคียงถูกนำเข้าเป็นของท่าน ย้ายแล้วนำกลับมาได้"))
        direction = st.radio(
            tr("สิ่งที่ต้องย้าย"),
            directions,
            format_func=lambda code: tr(_DIRECTIONS[code]),
            key="move_direction",
        )
        other = _other_agency(others, direction, tr)
        if other is not None:
            _years(direction, other, fiscal_year, workspace)


def _others(workspace: Workspace) -> Mapping[str, int]:
    """The other agencies by a label that tells them apart."""
    known = workspace.snapshot.agencies.assessed
    labels: dict[str, int] = {}
    for each in each_assessed(known[known["assessed_id"] != OWN_AGENCY]):
        kind = workspace.tr(ROW_KIND_LABELS[each.row_kind])
        label = " · ".join(filter(None, (each.name, each.district, each.province, kind)))
        labels[f"{label} ({each.assessed_id})" if label in labels else label] = each.assessed_id
    return labels


def _other_agency(
    others: Mapping[str, int], direction: str, tr: Translator
) -> int | NewAssessed | None:
    """The agency that is not the own one, also one that is not known yet; None while unsaid."""
    names = offered_names(list(others), "move_words", tr)
    options = [*names, *([_NEW] if direction == _OUT else [])]
    chosen = st.selectbox(
        tr("หน่วยงานที่ถูกต้อง") if direction == _OUT else tr("คะแนนอยู่ในชื่อของ"),
        options,
        index=None,
        format_func=lambda name: tr("หน่วยงานอื่นที่ยังไม่มีในระบบ") if name == _NEW else name,
        placeholder=tr("เลือกหน่วยงาน"),
        key=f"move_other_{direction}",
        width=560,
    )
    if chosen != _NEW:
        return None if chosen is None else others[chosen]
    name = st.text_input(tr("ชื่อหน่วยงาน"), key="move_name", max_chars=200, width=560)
    kind = st.selectbox(
        tr("ชนิดของคะแนน"),
        list(ROW_KIND_LABELS),
        format_func=lambda code: tr(ROW_KIND_LABELS[code]),
        key="move_kind",
        width=560,
    )
    return NewAssessed(name, kind) if name.strip() else None


def _years(
    direction: str, other: int | NewAssessed, fiscal_year: int | None, workspace: Workspace
) -> None:
    tr = workspace.tr
    source = OWN_AGENCY if direction == _OUT or isinstance(other, NewAssessed) else other
    figures = workspace.snapshot.scores.figures_of(source)
    years = sorted(figures["fiscal_year"].unique().tolist(), reverse=True)
    if not years:
        st.info(tr("หน่วยงานนี้ไม่มีคะแนนให้ย้าย"), icon=":material/info:")
        return
    chosen = st.multiselect(
        tr("ปีงบประมาณที่ย้าย"),
        years,
        [year for year in years if year == fiscal_year],
        key=f"move_years_{direction}_{source}",
        placeholder=tr("เลือกปี"),
        width=560,
    )
    if chosen:
        _confirm(source, other if direction == _OUT else OWN_AGENCY, chosen, workspace)


def _confirm(
    source: int, target: int | NewAssessed, years: list[int], workspace: Workspace
) -> None:
    """What would happen, and the button that does it."""
    tr = workspace.tr
    try:
        preview = preview_move(database(), *workspace.key, source, target, years)
    except ItaError as error:
        error_box(error, tr)
        return
    agreed: MovePreview | None = st.session_state.get(_SEEN)
    st.session_state[_SEEN] = preview
    counts = move_preview(preview, workspace)
    reason = st.text_input(tr("เหตุผล"), key="move_reason", max_chars=200, width=460)
    if not st.button(tr("ย้ายคะแนน"), key="move_scores", icon=":material/swap_horiz:"):
        return
    if agreed is None:
        st.info(tr("โปรดตรวจรายการข้างบนแล้วกดย้ายอีกครั้ง"), icon=":material/info:")
    else:
        _move(agreed, counts, reason, workspace)


def _move(
    preview: MovePreview, counts: Mapping[int, Counts], reason: str, workspace: Workspace
) -> None:
    tr = workspace.tr
    key = database(), current_actor(), workspace.agency.agency_id
    try:
        change_no = move_scores(*key, preview, counts, reason=reason)
    except ItaError as error:
        error_box(error, tr)
    else:
        st.session_state.pop(_SEEN, None)
        sentence = tr("ย้ายคะแนนไปเป็นของ {name} แล้ว", name=plain(preview.target.name))
        announce_and_rerun(with_change(sentence, change_no, tr))
