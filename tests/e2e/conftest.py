"""A running server with the sample, and a browser before it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from commands.check import BROWSER_VARIABLE, find_browser
from tests.e2e.lines import FORGETFUL, Server, restartable
from tests.e2e.server import running_server

DESK: ViewportSize = {"width": 1366, "height": 768}
PHONE: ViewportSize = {"width": 390, "height": 844}
expect.set_options(timeout=20_000)
"""How fast a page answers is measured in bench/; a busy machine fails no test."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder as driving a browser."""
    for item in items:
        if "/e2e/" in item.path.as_posix():
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium: the one named by ITA_TEST_BROWSER, else found, else Playwright's own."""
    found = os.environ.get(BROWSER_VARIABLE) or find_browser()
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox"] if is_root else []
        )
        yield started
        started.close()


@pytest.fixture(scope="session")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with the sample, for tests that change nothing."""
    with running_server(tmp_path_factory.mktemp("server") / "ita.duckdb") as url:
        yield url


@pytest.fixture
def store(tmp_path: Path, sample_file: Path) -> Path:
    """A database with the sample, for the server of a test that changes it."""
    file = tmp_path / "ita.duckdb"
    shutil.copy(sample_file, file)
    return file


@pytest.fixture
def server(store: Path) -> Iterator[Server]:
    """A server of its own with the sample, which forgets a session soon after its line is cut."""
    with restartable(store, *FORGETFUL) as server:
        yield server


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An office laptop's window, opened for the first time."""
    context = browser.new_context(viewport=DESK, locale="th-TH")
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A phone's window, opened for the first time."""
    context = browser.new_context(viewport=PHONE, locale="th-TH")
    yield context.new_page()
    context.close()
