"""What can be done with the office's own entries of the library: write, take out, bring back."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.domain.improvement.library_input import read_library_input
from ita_dash.queries.own_library import OwnEntry
from ita_dash.services.improvement.library import (
    remove_from_library,
    restore_to_library,
)
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_and_rerun, with_change
from ita_dash.ui.elements.text import plain
from ita_dash.ui.improvement.entry_drafts import go_on_with, my_entry_drafts
from ita_dash.ui.improvement.entry_state import open_place
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.draft_words import offer_draft
from ita_dash.ui.session.workspace import Workspace


def new_button(workspace: Workspace) -> None:
    """The way to the form of a new entry."""
    label = workspace.tr("เพิ่มรายการของหน่วยงาน")
    action_button(label, open_place, 0, key="new_entry", icon=":material/add:")


def edit_button(entry: OwnEntry, place: str, workspace: Workspace) -> None:
    """The way to the form of an entry; ``place`` is this one's own on the page."""
    action_button(
        workspace.tr("แก้ไข"),
        open_place,
        entry.library_id,
        key=f"edit_entry_{place}",
        icon=":material/edit:",
        kind="tertiary",
    )


def draft_cards(workspace: Workspace) -> None:
    """The person's drafts of entries, each to go on with or to drop."""
    for draft in my_entry_drafts(workspace):
        typed = read_library_input(draft.typed)
        if typed is not None:
            name = f"entry_{draft.key.token}"
            offer_draft(draft, plain(typed.title), name, go_on_with, workspace)


def remove_button(entry: OwnEntry, place: str, workspace: Workspace) -> None:
    """Take an entry out of the library; it can be brought back below the list."""
    tr, agency_id, library_id = workspace.tr, workspace.agency.agency_id, entry.library_id
    key = f"remove_entry_{place}"
    if st.button(tr("นำออกจากคลัง"), key=key, icon=":material/delete:", type="tertiary"):
        base = entry.change_no
        _written(
            lambda: remove_from_library(database(), current_actor(), agency_id, library_id, base),
            tr("นำ “{title}” ออกจากคลังมาตรการแล้ว", title=plain(entry.measure.title)),
            workspace,
        )


def removed_entries(workspace: Workspace) -> None:
    """The entries that were taken out, folded away, each with a way back; nothing when none."""
    tr, agency_id = workspace.tr, workspace.agency.agency_id
    removed = workspace.snapshot.improvement.removed_library
    if not removed:
        return
    with st.expander(tr("รายการที่นำออกแล้ว {n} รายการ", n=len(removed)), icon=":material/delete:"):
        for each in removed:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(plain(each.measure.title), width="content")
                key = f"restore_entry_{each.library_id}"
                if st.button(tr("นำกลับมา"), key=key, icon=":material/restore_from_trash:"):
                    _restore(each, agency_id, workspace)


def _restore(entry: OwnEntry, agency_id: int, workspace: Workspace) -> None:
    _written(
        lambda: restore_to_library(database(), current_actor(), agency_id, entry.library_id),
        workspace.tr("นำ “{title}” กลับเข้าคลังมาตรการแล้ว", title=plain(entry.measure.title)),
        workspace,
    )


def _written(write: Callable[[], int], done: str, workspace: Workspace) -> None:
    """Write and say under which change number, or say why nothing was written."""
    try:
        change_no = write()
    except ItaError as error:
        error_box(error, workspace.tr)
    else:
        announce_and_rerun(with_change(done, change_no, workspace.tr))
