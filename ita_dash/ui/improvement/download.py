"""The coverage of a year as a file."""

from __future__ import annotations

from functools import partial

from ita_dash.domain.improvement.coverage import Coverage
from ita_dash.domain.improvement.table import coverage_table
from ita_dash.exports.csv_file import readable_csv
from ita_dash.exports.file_names import TABLE_NAMES, file_name
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.session.workspace import Workspace


def coverage_download(cover: Coverage, workspace: Workspace) -> None:
    """A button for every indicator with its measures as CSV; built when somebody clicks."""
    about = page_provenance(workspace, cover.fiscal_year, {})
    tr = workspace.tr
    download(
        tr("{name} {year} (CSV)", name=tr(TABLE_NAMES["coverage"]), year=cover.fiscal_year),
        partial(readable_csv, coverage_table([cover]), tr, about),
        file_name("coverage", about, "csv", tr),
        key="coverage_csv",
    )
