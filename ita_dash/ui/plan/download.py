"""The plan as the page shows it, to take away."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ita_dash.domain.targets.plan import TargetPlan
from ita_dash.exports.file_names import file_name
from ita_dash.exports.plans import plan_csv
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.targets import goal_words, plan_finding


def plan_download(plan: TargetPlan, workspace: Workspace) -> None:
    """A button for the table of all indicators with the plan; the file says its goal."""
    tr, year = workspace.tr, plan.baseline.fiscal_year
    goal = {tr("เป้าหมาย"): goal_words(plan.goal, tr)}
    named = page_provenance(workspace, year, goal)
    about = replace(named, filters={**goal, tr("ผล"): plan_finding(plan, tr)})
    build = partial(plan_csv, plan, about, tr)
    download(
        tr("แผนและคะแนนที่ยังเพิ่มได้ (CSV)"), build, file_name("plan", named, "csv", tr), key="plan_csv"
    )
