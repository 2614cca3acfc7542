"""The comparison as a CSV file."""

from __future__ import annotations

from functools import partial

import pandas as pd

from ita_dash.exports.benchmark import benchmark_bytes
from ita_dash.exports.file_names import file_name
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.session.workspace import Workspace


def benchmark_download(
    standings: pd.DataFrame, group: str, fiscal_year: int, workspace: Workspace
) -> None:
    """PEER_STANDINGS of a group, named in the reader's language, as shown on the page."""
    tr = workspace.tr
    about = page_provenance(workspace, fiscal_year, {tr("เทียบกับ"): group})
    book = workspace.rulebooks.of(fiscal_year)
    build = partial(benchmark_bytes, standings, about, book, tr)
    name = file_name("benchmark", about, "csv", tr)
    download(tr("ตารางเปรียบเทียบ (CSV)"), build, name, key="benchmark_csv")
