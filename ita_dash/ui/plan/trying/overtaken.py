"""Somebody else saved or deleted a scenario while its form was open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import streamlit as st

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.targets.headroom import Baseline
from ita_dash.domain.targets.scenario import Scenario, as_json
from ita_dash.i18n.translator import Translator
from ita_dash.queries.scenarios import scenario_revision
from ita_dash.ui.elements.change_line import line_markdown
from ita_dash.ui.elements.text import plain
from ita_dash.ui.plan.trying.opening import begun_from
from ita_dash.ui.plan.trying.state import OPEN, ScenarioForm
from ita_dash.ui.session.app_state import database
from ita_dash.ui.session.form_leaving import go_on_from
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.change_line import ChangeLine
from ita_dash.wording.columns import column_label
from ita_dash.wording.scores import score_text


def overtaken(form: ScenarioForm, baseline: Baseline, workspace: Workspace) -> bool:
    """Say who wrote what since the form began, and offer to go on from there; whether it is so."""
    if not form.scenario_id:
        return False
    newest = scenario_revision(database(), workspace.agency.agency_id, form.scenario_id)
    if newest is None or newest.change_no == form.base_change_no:
        return False
    tr, actor = workspace.tr, actor_label(newest.actor)
    kept = tr("สิ่งที่ท่านลองยังอยู่ครบ ยังไม่มีสิ่งใดถูกเขียนทับ")
    place = {"actor": actor, "change_no": newest.change_no}
    with st.container(border=True, gap="small"):
        if newest.is_removed:
            sentence = tr("{actor} ลบแผนทดลองนี้ไปแล้ว (การเปลี่ยนแปลงที่ {change_no})", **place)
            hint = tr("บันทึกเป็นแผนใหม่ได้")
            st.warning(f"**{plain(sentence)}**  \n{kept} {hint}", icon=":material/group:")
            return True
        sentence = tr("{actor} บันทึกแผนทดลองนี้ไปก่อนแล้ว (การเปลี่ยนแปลงที่ {change_no})", **place)
        st.warning(f"**{plain(sentence)}**  \n{kept}", icon=":material/group:")
        now = begun_from(workspace.change_no, baseline, form.scenario_id, workspace)
        lines = _lines(form.base, now.base, form.now(), tr)
        st.markdown("  \n".join(line_markdown(line) for line in lines))
        if st.button(tr("ทำต่อจากฉบับล่าสุด"), key="rebase_scenario", type="primary"):
            _go_on(form, now, workspace)
            st.rerun()
    return True


def _lines(
    before: Scenario, after: Scenario, mine: Scenario, tr: Translator
) -> Iterator[ChangeLine]:
    """What differs from what the form began from, and what was tried over it."""
    for number, score in after.scores.items():
        stood, own = before.scores[number], mine.scores[number]
        if score != stood:
            new = score_text(score)
            if own not in (stood, score):
                new = tr("{new} · ของท่าน {mine}", new=new, mine=score_text(own))
            yield ChangeLine(tr(column_label(f"indicator_{number}")), score_text(stood), new)
    for label, field in ((tr("ชื่อ"), "name"), (tr(column_label("note")), "note")):
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield ChangeLine(label, old, new)


def _go_on(form: ScenarioForm, now: ScenarioForm, workspace: Workspace) -> None:
    """Let the form begin from what stands now; what was tried stays, the rest follows."""
    mine, base = form.now(), form.base
    scores = {
        n: mine.scores[n] if mine.scores[n] != base.scores[n] else score
        for n, score in now.base.scores.items()
    }
    texts = {
        name: getattr(mine if getattr(mine, name) != getattr(base, name) else now.base, name)
        for name in ("name", "note")
    }
    now.start = replace(now.base, scores=scores, **texts)
    go_on_from(OPEN, form, now, as_json(now.start), workspace)
