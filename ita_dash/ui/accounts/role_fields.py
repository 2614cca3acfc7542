"""The fields that say what an account may do in the agency."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.access.accounts import Membership
from ita_dash.domain.access.roles import Role
from ita_dash.services.accounts.invitation import NewRole
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.access import ROLE_MEANS, ROLE_WORDS


def role_fields(workspace: Workspace, known: Membership | None = None) -> NewRole:
    """A role, with the divisions of an officer; begins with the role that stands."""
    tr = workspace.tr
    first = known.role if known else Role.OFFICER
    chosen = st.radio(
        tr("บทบาท"),
        list(Role),
        index=list(Role).index(first),
        format_func=lambda each: tr(ROLE_WORDS[each]),
        captions=[tr(ROLE_MEANS[each]) for each in Role],
        key="account_role",
    )
    role = Role(chosen or first)
    if role is not Role.OFFICER:
        return NewRole(role)
    names = {
        each.division_id: each.name
        for each in workspace.snapshot.divisions.register
        if not each.is_closed
    }
    own = st.multiselect(
        tr("ส่วนราชการที่สังกัด"),
        list(names),
        default=[each for each in names if known and each in known.division_ids],
        format_func=names.__getitem__,
        placeholder=tr("เลือกอย่างน้อยหนึ่งส่วนราชการ"),
        key="account_divisions",
    )
    return NewRole(role, frozenset(own))
