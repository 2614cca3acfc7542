"""The working group of a year: its order, its members, and the ways to change it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from ita_dash.domain.agencies.working_group import BEGINS, ORDER, ORDERED, StoredGroup
from ita_dash.domain.changes.reversal import GROUP_ACTIONS
from ita_dash.domain.errors import ItaError
from ita_dash.exports.csv_file import readable_csv
from ita_dash.exports.file_names import file_name
from ita_dash.exports.working_group import group_table
from ita_dash.i18n.dates import format_date
from ita_dash.services.agencies.working_group import remove_group
from ita_dash.ui.agencies import group_links
from ita_dash.ui.agencies.closed_group import closed_group_notice
from ita_dash.ui.agencies.group_drafts import draft_offers
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_saved
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.elements.text import plain, small
from ita_dash.ui.elements.undo import undo_section
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.scores import UNKNOWN


def group_view(workspace: Workspace) -> None:
    """The year that is chosen, by default the one that runs, with its group."""
    tr, snapshot = workspace.tr, workspace.snapshot
    running = snapshot.calendar.running_year
    told = (each.fiscal_year for each in snapshot.agencies.working_groups)
    years = {*told, *snapshot.measures.table["fiscal_year"].tolist(), running, running + 1}
    with st.container(width=240):
        fiscal_year = filters.fiscal_year(sorted(years), tr, default=running)
    draft_offers(workspace)
    group = snapshot.agencies.working_group(fiscal_year)
    closed_group_notice(fiscal_year, group, workspace)
    if group is None:
        st.info(
            tr("ยังไม่ได้ระบุคณะทำงานของปีงบประมาณ {year}", year=fiscal_year),
            icon=":material/groups:",
        )
    else:
        _group(group, workspace)
    _ways(fiscal_year, group, workspace)
    undo_section(set(GROUP_ACTIONS), tr("ยกเลิกการแก้ไขคณะทำงาน"), workspace)


def _group(group: StoredGroup, workspace: Workspace) -> None:
    tr = workspace.tr
    days = ((ORDERED, group.ordered_on), (BEGINS, group.begins_on))
    said = [(ORDER, group.order_number or UNKNOWN)]
    said += [(label, format_date(day, tr) if day else UNKNOWN) for label, day in days]
    with st.container(border=True, key="working_group", gap="small", width=960):
        st.markdown(" · ".join(f"{plain(tr(label))} **{plain(text)}**" for label, text in said))
        for number, each in enumerate(group.members, start=1):
            name, duty = st.columns([3, 2], vertical_alignment="center", gap="small")
            post = small(plain(each.post)) if each.post else ""
            name.markdown(f"{number}\\. **{plain(each.name)}** {post}")
            duty.markdown(plain(tr(each.duty.label)))


def _ways(fiscal_year: int, group: StoredGroup | None, workspace: Workspace) -> None:
    """To the form, to a file, and out."""
    tr = workspace.tr
    with st.container(horizontal=True):
        action_button(
            tr("แก้ไขคณะทำงาน") if group else tr("ระบุคณะทำงาน"),
            group_links.open_form,
            fiscal_year,
            key="edit_group",
            kind="secondary" if group else "primary",
            icon=":material/edit:",
        )
        if group is None:
            return
        about = page_provenance(workspace, fiscal_year, {})
        build = partial(readable_csv, group_table([group]), tr, about)
        name = file_name("working-group", about, "csv", tr)
        download(tr("ดาวน์โหลด CSV"), build, name, key="group_csv")
        if st.button(tr("นำออก"), key="remove_group", type="tertiary", icon=":material/undo:"):
            _remove(group, workspace)


def _remove(group: StoredGroup, workspace: Workspace) -> None:
    tr, place = workspace.tr, (database(), current_actor(), workspace.agency.agency_id)
    try:
        number = remove_group(*place, group.fiscal_year, group.change_no)
    except ItaError as error:
        error_box(error, tr)
    else:
        announce_saved(tr("นำคณะทำงานออกแล้ว"), number, tr)
