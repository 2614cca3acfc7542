"""What the tests of imports do on the page: give a file, read the review, confirm."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from ita_dash.queries.agencies import Agency, workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.scores import score_figures
from ita_dash.settings import ROOT
from ita_dash.ui.session import app_state
from tests.pages.conftest import shown

DATA = ROOT / "tests" / "data"


REAL_SCORES = (DATA / "scores_real.csv").read_bytes()


REAL_REPORT = (DATA / "report_fy2567.txt").read_bytes()


CITY = "เมืองพัทยา"


RIGHT_NAME = "องค์การบริหารส่วนตำบลป่าร่อน"


def agency() -> Agency:
    found = workspace_agency(app_state.database())
    assert found is not None
    return found


def last_change() -> int:
    return newest_change(app_state.database(), agency().agency_id)


def own_totals() -> dict[int, float]:
    """The workspace's own totals by fiscal year, as stored."""
    found = score_figures(app_state.database(), agency().agency_id, last_change())
    totals = found[found["code"] == "total"]
    return dict(zip(totals["fiscal_year"].tolist(), totals["value"].tolist(), strict=True))


def upload(app: AppTest, name: str, content: bytes | str) -> AppTest:
    raw = content.encode() if isinstance(content, str) else content
    app.file_uploader[0].set_value((name, raw, "application/octet-stream"))
    return app.run()


def counts(app: AppTest) -> dict[str, int]:
    """The numbers of the review by their labels."""
    return {
        metric.label.partition("[")[2].rstrip("]"): int(metric.value.replace(",", ""))
        for metric in app.metric
    }


def told(app: AppTest) -> str:
    """Every text of the page, with its tables and the labels of what folds."""
    tables = "\n".join(table.value.to_string() for table in app.table)
    return "\n".join([shown(app), tables, *(expander.label for expander in app.expander)])


def confirm(app: AppTest) -> AppTest:
    return app.button(key="import_confirm").click().run()
