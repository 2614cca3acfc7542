"""The changes that the page shows, and all behind them, as a file."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ita_dash.exports.changes.filter import ChangeFilter, having_words
from ita_dash.exports.changes.log import change_table
from ita_dash.exports.file_names import file_name
from ita_dash.ui.changes.worded import worded
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.session.workspace import Workspace


def changes_download(
    changes: pd.DataFrame,
    wanted: ChangeFilter,
    active: Mapping[str, str],
    workspace: Workspace,
) -> None:
    """A CSV of the rows of CHANGES with all that each changed; ``active`` filters them."""
    tr, about = workspace.tr, page_provenance(workspace, None, active)

    def build() -> bytes:
        from ita_dash.exports.csv_file import readable_csv

        found = having_words(worded(changes, workspace), wanted.words)
        return readable_csv(change_table(found, tr), tr, about)

    download(
        "CSV",
        build,
        file_name("changes", about, "csv", tr),
        key="changes_csv",
        help_text=tr("ดาวน์โหลดการเปลี่ยนแปลงที่ตรงกับตัวกรองทั้งหมด"),
    )
