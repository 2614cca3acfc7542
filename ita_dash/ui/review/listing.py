"""The findings of a year, each with the way to its cell; below them what was accepted, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.errors import ItaError
from ita_dash.domain.review.finding import Acceptance, Finding
from ita_dash.domain.review.rule import RULE_LABELS, Severity
from ita_dash.i18n.dates import format_time
from ita_dash.i18n.translator import Translator
from ita_dash.services.review.accepted import FindingKey, withdraw_acceptance
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.cell_link import cell_link
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_saved
from ita_dash.ui.elements.link_rows import LEADS_ON, link_row
from ita_dash.ui.elements.text import plain, small
from ita_dash.ui.review import places
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.review import counted, place_words

_MARKS: Mapping[Severity, str] = {
    Severity.ERROR: ":red[**!**]",
    Severity.WARNING: ":orange[▼]",
    Severity.NOTICE: ":blue[●]",
}


def open_findings(found: Sequence[Finding], fiscal_year: int, workspace: Workspace) -> None:
    """A box for each severity that has findings which nobody accepted."""
    for severity in Severity:
        own = [each for each in found if each.severity is severity and each.accepted is None]
        if not own:
            continue
        with st.container(border=True, gap="small", key=f"review_{severity}"):
            st.header(workspace.tr(counted(severity, len(own))), anchor=False)
            for each in own:
                _row(each, fiscal_year, workspace)


def _row(finding: Finding, fiscal_year: int, workspace: Workspace) -> None:
    tr, name = workspace.tr, _name(finding)
    words = plain(f"{tr(place_words(finding.place))} · {tr(RULE_LABELS[finding.rule])}")
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        page, query = cell_link(finding.place, fiscal_year)
        label = f"{_MARKS[finding.severity]} **{words}** {LEADS_ON}"
        row = link_row(label, page, query, name)
        row.markdown(f":small[{plain(tr(finding.message))}]")
        if finding.before is not None:
            reason = plain(finding.before.reason)
            row.markdown(small(tr("เคยยอมรับข้อความเดิมไว้: {reason}", reason=reason)))
        action_button(
            tr("ยอมรับ"),
            places.open_form,
            fiscal_year,
            finding,
            key=f"accept_{name}",
            kind="tertiary",
            icon=":material/task_alt:",
        )


def accepted_findings(found: Sequence[Finding], fiscal_year: int, workspace: Workspace) -> None:
    """What was accepted, by whom and why, with the way back; nothing where nothing was."""
    accepted = [(each, each.accepted) for each in found if each.accepted is not None]
    if not accepted:
        return
    tr = workspace.tr
    with st.expander(tr("ยอมรับไว้ {n} ข้อ", n=len(accepted)), icon=":material/task_alt:"):
        for finding, acceptance in accepted:
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.markdown(_accepted_words(finding, acceptance, tr), width="stretch")
                if st.button(
                    tr("ถอนการยอมรับ"),
                    key=f"withdraw_{_name(finding)}",
                    type="tertiary",
                    icon=":material/undo:",
                ):
                    _withdraw(finding, acceptance, fiscal_year, workspace)


def _accepted_words(finding: Finding, acceptance: Acceptance, tr: Translator) -> str:
    what = plain(f"{tr(place_words(finding.place))} · {tr(RULE_LABELS[finding.rule])}")
    who = tr(actor_label(acceptance.actor))
    when = format_time(acceptance.changed_at, tr)
    lines = (f"**{what}**", plain(tr("เหตุผล: {reason}", reason=acceptance.reason)))
    return "  \n".join((*lines, small(plain(f"{who} · {when}"))))


def _withdraw(
    finding: Finding, acceptance: Acceptance, fiscal_year: int, workspace: Workspace
) -> None:
    tr, key = workspace.tr, FindingKey.of(fiscal_year, finding)
    place = database(), current_actor(), workspace.agency.agency_id
    try:
        number = withdraw_acceptance(*place, key, acceptance.change_no)
    except ItaError as error:
        error_box(error, tr)
    else:
        announce_saved(tr("ถอนการยอมรับแล้ว"), number, tr)


def _name(finding: Finding) -> str:
    return f"{finding.rule}_{finding.place.key.replace('/', '_')}"
