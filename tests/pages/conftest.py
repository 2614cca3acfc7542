"""Opens a page through the entry script: on the sample, on an empty workspace, on nothing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Protocol
from unittest.mock import patch

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from ita_dash.db.connect import open_database
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.reports.document import read_report
from ita_dash.imports.scores.table import read_scores
from ita_dash.navigation import PAGES
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.imports.measures import confirm_measure_import
from ita_dash.services.imports.scores import confirm_score_import
from ita_dash.settings import ROOT
from ita_dash.ui.session import app_state
from tests.builders import REAL_SCORES

SECONDS = 60
REPORT = ROOT / "tests" / "data" / "report_fy2567.txt"


class OpenPage(Protocol):
    """Draws a page of the navigation as a reader of a link with these filters sees it."""

    def __call__(self, page: str, **query: str) -> AppTest: ...


@pytest.fixture(scope="session", autouse=True)
def _installed_components() -> Iterator[None]:
    """Search the installed packages for components of Streamlit once, not for every page."""
    search = manifest_scanner.scan_component_manifests
    with patch.object(manifest_scanner, "scan_component_manifests", cache(search)):
        yield


@pytest.fixture
def app_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the app under test keeps its database; what stands there is what it opens."""
    file = tmp_path / "app.duckdb"
    monkeypatch.setenv("ITA_DATABASE_URL", f"duckdb:///{file.as_posix()}")
    monkeypatch.setenv("ITA_SAMPLE", "0")
    monkeypatch.delenv("ITA_AGENCY", raising=False)
    st.cache_resource.clear()
    st.cache_data.clear()
    yield file
    app_state.database().close()
    st.cache_resource.clear()


@pytest.fixture
def open_page(app_file: Path, sample_file: Path) -> OpenPage:
    """Opens pages on the sample agency."""
    shutil.copy(sample_file, app_file)
    return _open


@pytest.fixture
def open_empty(app_file: Path) -> OpenPage:
    """Opens pages of an own agency that has no data yet."""
    db = open_database(f"duckdb:///{app_file.as_posix()}")
    create_agency(db, LOCAL_USER, AgencyProfile("องค์การบริหารส่วนตำบลทดสอบ", "อบต.", None, None))
    db.close()
    return _open


@pytest.fixture
def open_unmade(app_file: Path) -> OpenPage:
    """Opens pages on a database in which no agency was made."""
    return _open


@pytest.fixture
def open_report(app_file: Path, open_unmade: OpenPage) -> OpenPage:
    """Opens pages of the office whose real report was imported without an answer."""
    db = open_database(f"duckdb:///{app_file.as_posix()}")
    agency = create_agency(
        db, LOCAL_USER, AgencyProfile("องค์การบริหารส่วนตำบลป่าร่อน", "อบต.", None, None)
    )
    parsed = read_report(Upload(REPORT.name, REPORT.read_bytes()), [], 50)
    confirm_measure_import(db, LOCAL_USER, agency, parsed, "stop")
    db.close()
    return _open


@pytest.fixture(scope="session")
def city_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of a real city of which only totals were published, one year missing."""
    file = tmp_path_factory.mktemp("city") / "city.duckdb"
    db = open_database(f"duckdb:///{file.as_posix()}")
    city = create_agency(db, LOCAL_USER, AgencyProfile("เมืองพัทยา", "เมืองพัทยา", "ชลบุรี", None))
    upload = Upload(REAL_SCORES.name, REAL_SCORES.read_bytes())
    confirm_score_import(db, LOCAL_USER, city, read_scores(upload, load_rulebooks(), 50))
    db.close()
    return file


@pytest.fixture
def open_city(open_unmade: OpenPage, app_file: Path, city_file: Path) -> OpenPage:
    """Opens pages of the real city."""
    shutil.copy(city_file, app_file)
    return open_unmade


def _open(page: str, **query: str) -> AppTest:
    app = AppTest.from_file(ROOT / "ita_dash" / "main.py", default_timeout=SECONDS)
    if page != next(iter(PAGES)):
        # Before anything was drawn, ``switch_page`` would know a page by its file alone.
        app._page_hash = calc_hash(PAGES[page].url_path)
    app.query_params = dict(query)
    return app.run()


def picture(app: AppTest) -> str:
    """The vector picture of the page; empty where there is none."""
    drawn = [str(each.value) for each in app.markdown if "<svg" in each.value]
    assert len(drawn) <= 1
    return "".join(drawn)


def shown(app: AppTest) -> str:
    """Every text a reader sees on the page, a line each; not what a picture tells."""
    told = [each for each in app.markdown if each.value != picture(app)]
    texts = [*app.title, *app.header, *told, *app.caption, *app.text]
    boxes = [*app.error, *app.warning, *app.info, *app.success]
    numbers = [f"{metric.label} {metric.value} {metric.delta}" for metric in app.metric]
    return "\n".join([*(str(each.value) for each in (*texts, *boxes)), *numbers])
