"""The scenarios of a year side by side as a CSV file."""

from __future__ import annotations

from functools import partial

from ita_dash.exports.file_names import file_name
from ita_dash.exports.scenarios import scenarios_csv
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.session.workspace import Workspace


def scenarios_download(fiscal_year: int, workspace: Workspace) -> None:
    """The button; the file is only made when somebody clicks."""
    tr = workspace.tr
    about = page_provenance(workspace, fiscal_year, {})
    snapshot = workspace.snapshot
    build = partial(scenarios_csv, snapshot, fiscal_year, about, tr)
    name = file_name("scenarios", about, "csv", tr)
    download(tr("ตารางเปรียบเทียบแผน (CSV)"), build, name, key="scenarios_csv")
