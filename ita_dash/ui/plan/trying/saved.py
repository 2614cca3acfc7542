"""The saved scenarios of a year: opened, set as targets, deleted, brought back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from ita_dash.db.database import Database
from ita_dash.domain.access.roles import Actor, actor_label
from ita_dash.domain.cycle import answering_year
from ita_dash.domain.errors import ItaError
from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.targets.headroom import Baseline
from ita_dash.domain.targets.own import OwnTargets
from ita_dash.domain.targets.trial import trial
from ita_dash.i18n.dates import format_time
from ita_dash.queries.scenario_drafts import RecordedScenario
from ita_dash.services.scenarios.edits import remove_scenario, restore_scenario
from ita_dash.services.scenarios.targets import set_targets
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.badges import badge_text
from ita_dash.ui.elements.draft_card import DROP_ICON
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_and_rerun, with_change
from ita_dash.ui.elements.text import plain, small
from ita_dash.ui.plan.trying import links
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.targets import rating_words


def saved_list(
    scenarios: list[RecordedScenario],
    baseline: Baseline,
    own: OwnTargets | None,
    workspace: Workspace,
) -> None:
    """Every scenario with what it comes to, and what can be done with it."""
    for each in scenarios:
        with st.container(border=True, gap="xsmall", key=f"scenario_saved_{each.scenario_id}"):
            _described(each, baseline, own, workspace)
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                _ways(each, own, workspace)


def removed_list(fiscal_year: int, workspace: Workspace) -> None:
    """The scenarios of the year that were deleted, folded away, each with a way back."""
    tr = workspace.tr
    removed = [
        each
        for each in workspace.snapshot.targets.removed_scenarios.values()
        if each.content.fiscal_year == fiscal_year
    ]
    if not removed:
        return
    with st.expander(tr("แผนทดลองที่ลบแล้ว {n} แผน", n=len(removed)), icon=":material/delete:"):
        for each in removed:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(plain(each.content.name), width="stretch")
                _restore_button(each, workspace)


def _restore_button(recorded: RecordedScenario, workspace: Workspace) -> None:
    tr, scenario_id = workspace.tr, recorded.scenario_id
    key = f"restore_scenario_{scenario_id}"
    if st.button(tr("นำกลับมา"), key=key, icon=":material/restore_from_trash:"):
        done = tr("นำแผนทดลอง {name} กลับมาแล้ว", name=plain(recorded.content.name))
        _write(partial(restore_scenario, scenario_id=scenario_id), done, workspace)


def _described(
    recorded: RecordedScenario,
    baseline: Baseline,
    own: OwnTargets | None,
    workspace: Workspace,
) -> None:
    tr, content = workspace.tr, recorded.content
    outcome = trial(baseline, content.scores).outcome
    parts = [f"**{plain(content.name)}**", plain(two_decimals(outcome.total))]
    if outcome.rating is not None:
        parts.append(plain(rating_words(outcome.rating, outcome.rating_certainty, tr)))
    badges = [_badge(recorded, own, workspace)] if _is_source(recorded, own) else []
    when = format_time(recorded.changed_at, tr)
    who = tr(
        "{actor} บันทึกเมื่อ {time} (การเปลี่ยนแปลงที่ {change_no})",
        actor=actor_label(recorded.actor),
        time=when,
        change_no=recorded.change_no,
    )
    lines = [" · ".join(parts) + "".join(f" {badge}" for badge in badges), small(plain(who))]
    st.markdown("  \n".join(lines))
    if content.note:
        st.caption(plain(content.note))


def _is_source(recorded: RecordedScenario, own: OwnTargets | None) -> bool:
    return own is not None and own.scenario_id == recorded.scenario_id


def _badge(recorded: RecordedScenario, own: OwnTargets | None, workspace: Workspace) -> str:
    tr, year = workspace.tr, answering_year(recorded.content.fiscal_year)
    if own and own.scenario_change_no == recorded.change_no:
        return badge_text(tr("เป้าหมายปี {year}", year=year), "green")
    return badge_text(tr("แก้ไขหลังตั้งเป็นเป้าหมายปี {year}", year=year), "orange")


def _ways(recorded: RecordedScenario, own: OwnTargets | None, workspace: Workspace) -> None:
    tr, scenario_id = workspace.tr, recorded.scenario_id
    name, year = plain(recorded.content.name), answering_year(recorded.content.fiscal_year)
    action_button(
        tr("ลองต่อ"),
        links.open_scenario,
        scenario_id,
        key=f"open_scenario_{scenario_id}",
        icon=":material/tune:",
        disabled=links.requested_id() == scenario_id,
    )
    is_set = bool(own and own.scenario_change_no == recorded.change_no)
    key = f"set_targets_{scenario_id}"
    label = tr("ตั้งเป็นเป้าหมายปี {year}", year=year)
    if not is_set and st.button(label, key=key, icon=":material/flag:"):
        done = tr("ตั้งแผนทดลอง {name} เป็นเป้าหมายปี {year} แล้ว", name=name, year=year)
        service = partial(
            set_targets,
            scenario_id=scenario_id,
            scenario_change_no=recorded.change_no,
            base_change_no=own.change_no if own else 0,
        )
        _write(service, done, workspace)
    with st.popover(tr("ลบ"), type="tertiary", icon=DROP_ICON):
        st.markdown(tr("แผนนี้จะไม่แสดงในรายการ เป้าหมายที่ตั้งจากแผนนี้ยังอยู่ และนำแผนกลับมาได้"))
        if st.button(tr("ลบแผนนี้"), key=f"remove_scenario_{scenario_id}", icon=DROP_ICON):
            removed = tr("ลบแผนทดลอง {name} แล้ว", name=name)
            base_change_no = recorded.change_no
            service = partial(
                remove_scenario, scenario_id=scenario_id, base_change_no=base_change_no
            )
            _write(service, removed, workspace)


def _write(service: Callable[[Database, Actor, int], int], done: str, workspace: Workspace) -> None:
    """Do it, and say under which number; else why not."""
    try:
        change_no = service(database(), current_actor(), workspace.agency.agency_id)
    except ItaError as error:
        error_box(error, workspace.tr)
    else:
        announce_and_rerun(with_change(done, change_no, workspace.tr))
