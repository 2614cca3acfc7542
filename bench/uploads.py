"""Upload many large files, each from a new session, and print how the server's memory goes on.

usage: python bench/uploads.py http://127.0.0.1:8501 SERVER_PID [--uploads 50] [--mb 20]
       [--browser /usr/bin/chromium]

Every file is a Word report with another picture of so many megabytes; it is read and reviewed, and
the window is closed without an import, as somebody does who looks again later. Memory is the
resident size of the server's process (Linux) after each five, when a collection was due.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
import time
import zipfile
from pathlib import Path

from playwright.sync_api import Browser, FilePayload, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.sessions import SETTLE_SECONDS, resident_mb
from tests.hostile_files.seeds import SEEDS

ROUND = 5
SECONDS = 120_000
"""Milliseconds in which a file must be read."""


def report_with_picture(megabytes: int) -> bytes:
    """A report that can be read, and as large as scanned signatures make it."""
    content = io.BytesIO(SEEDS["report DOCX"].make())
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr("word/media/scan.bin", os.urandom(megabytes << 20))
    return content.getvalue()


def upload(browser: Browser, url: str, content: bytes) -> None:
    """Choose the file on the imports page of a new window, see its review, leave."""
    context = browser.new_context(locale="th-TH")
    page = context.new_page()
    page.goto(f"{url}/imports?view=report")
    file = FilePayload(name="report.docx", mimeType="application/octet-stream", buffer=content)
    page.locator("input[type=file]").set_input_files([file], timeout=SECONDS)
    page.locator(".st-key-import_counts").wait_for(timeout=SECONDS)
    context.close()


def measure(browser: Browser, url: str, pid: int, uploads: int, megabytes: int) -> None:
    """Uploads in rounds, with the memory after each."""
    print(f"at rest {resident_mb(pid):.0f} MB", flush=True)
    for done in range(1, uploads + 1):
        upload(browser, url, report_with_picture(megabytes))
        if done % ROUND == 0:
            time.sleep(SETTLE_SECONDS)
            print(f"after {done} uploads {resident_mb(pid):.0f} MB", flush=True)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("url")
    arguments.add_argument("pid", type=int)
    arguments.add_argument("--uploads", type=int, default=50)
    arguments.add_argument("--mb", type=int, default=20)
    arguments.add_argument("--browser")
    given = arguments.parse_args()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=given.browser, args=["--no-sandbox"])
        measure(chromium, given.url.rstrip("/"), given.pid, given.uploads, given.mb)
        chromium.close()
