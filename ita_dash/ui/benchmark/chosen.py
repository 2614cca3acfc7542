"""Choosing agencies to be compared with: found by name, saved at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from ita_dash.domain.scores.kinds import NACC_RESULTS, OWN_AGENCY
from ita_dash.services.peers import chosen as service
from ita_dash.ui.elements.errors import errors_shown
from ita_dash.ui.elements.forms import announce_and_rerun, with_change
from ita_dash.ui.elements.name_search import offered_names
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace

_NAMED_BY = ("name", "district", "province")
_KEY, _SEEN = "chosen_peers", "chosen_peers.seen"


def choose_peers(workspace: Workspace) -> None:
    """A button that opens the choice.

    Every agency is saved when it is picked, so there is nothing to lose and nothing to confirm.
    """
    tr, chosen = workspace.tr, workspace.snapshot.peers.chosen
    with st.popover(tr("เลือกหน่วยงานเอง"), icon=":material/group_add:"):
        st.caption(tr("เลือกได้หลายแห่ง บันทึกทันทีที่เลือก และยังอยู่เมื่อกลับมา"))
        results = _results(workspace.snapshot.agencies.assessed)
        matching = offered_names(results["name"].tolist(), "chosen_peers_words", tr)
        is_offered = results["name"].isin(matching) | results["assessed_id"].isin(chosen)
        names = _names(results[is_offered])
        options = list(dict.fromkeys([*chosen, *names]))
        _carry_over(chosen)
        wanted = st.multiselect(
            tr("หน่วยงานที่ใช้เทียบ"),
            options,
            format_func=lambda assessed_id: names.get(assessed_id, str(assessed_id)),
            placeholder=tr("เลือกหน่วยงาน"),
            key=_KEY,
        )
        _save(wanted, chosen, workspace)


def _results(agencies: pd.DataFrame) -> pd.DataFrame:
    """ASSESSED_AGENCIES → the results of other agencies."""
    is_result = agencies["row_kind"].isin(NACC_RESULTS) & (agencies["assessed_id"] != OWN_AGENCY)
    return agencies[is_result]


def _names(rows: pd.DataFrame) -> Mapping[int, str]:
    """Each agency's name with its place, which tells those of one name apart."""
    places = zip(*(rows[column].fillna("") for column in _NAMED_BY), strict=True)
    labels = (" · ".join(part for part in parts if part) for parts in places)
    return dict(zip(rows["assessed_id"].tolist(), labels, strict=True))


def _carry_over(chosen: Sequence[int]) -> None:
    """Show what stands chosen, with what was picked in this run; another's choice is no pick."""
    seen = st.session_state.get(_SEEN, chosen)
    picked = st.session_state.get(_KEY, chosen)
    added = [each for each in picked if each not in seen and each not in chosen]
    kept = [each for each in chosen if each in picked or each not in seen]
    st.session_state[_KEY] = [*kept, *added]
    st.session_state[_SEEN] = chosen


def _save(wanted: Sequence[int], chosen: Sequence[int], workspace: Workspace) -> None:
    added, removed = set(wanted) - set(chosen), set(chosen) - set(wanted)
    if not added and not removed:
        return
    tr = workspace.tr
    with errors_shown(tr):
        number = service.choose_peers(
            database(),
            current_actor(),
            workspace.agency.agency_id,
            added=added,
            removed=removed,
        )
        if number is not None:
            said = tr("บันทึกหน่วยงานที่ใช้เทียบแล้ว")
            announce_and_rerun(with_change(said, number, tr))
