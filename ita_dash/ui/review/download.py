"""The findings as a CSV file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from ita_dash.domain.review.finding import Finding
from ita_dash.exports.csv_file import readable_csv
from ita_dash.exports.file_names import file_name
from ita_dash.exports.review import review_table
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.session.workspace import Workspace


def review_download(
    found: Sequence[Finding], fiscal_year: int, severity: str, workspace: Workspace
) -> None:
    """A button for what the page shows; the file is only made when somebody clicks."""
    tr = workspace.tr
    about = page_provenance(workspace, fiscal_year, {tr("ความสำคัญ"): severity})
    table = review_table([(fiscal_year, each) for each in found])
    build = partial(readable_csv, table, tr, about)
    download(tr("ดาวน์โหลด CSV"), build, file_name("review", about, "csv", tr), key="review_csv")
