"""The tables about plans as CSV files."""

from __future__ import annotations

from functools import partial

from ita_dash.exports.contents import table_contents
from ita_dash.exports.file_names import TABLE_NAMES, file_name
from ita_dash.exports.files import export_bytes
from ita_dash.exports.formats import What
from ita_dash.exports.provenance import Provenance
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.session.workspace import Workspace


def plan_download(what: What, fiscal_year: int, workspace: Workspace) -> None:
    """A button for the table of one plan; the file is only made when somebody clicks."""
    about = page_provenance(workspace, fiscal_year, {})
    build = partial(_csv, what, workspace, about)
    name = workspace.tr(TABLE_NAMES[what])
    label = workspace.tr("{name} {year} (CSV)", name=name, year=fiscal_year)
    download(label, build, file_name(what, about, "csv", workspace.tr), key=f"{what}_csv")


def _csv(what: What, workspace: Workspace, about: Provenance) -> bytes:
    contents = table_contents(workspace.snapshot, about.fiscal_year)
    return export_bytes(what, "csv", contents, about, workspace.rulebooks, workspace.tr)
