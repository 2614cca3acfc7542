"""Runs every check and the tests, with a browser of this machine or one that is fetched."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

from commands.environment import PIP_HINT, PYTHON, ROOT, prepare, run_or_fail

BROWSER_VARIABLE = "ITA_TEST_BROWSER"
BROWSERS = (
    *("chromium-headless-shell", "chromium", "chromium-browser"),
    *("google-chrome", "google-chrome-stable", "chrome"),
)
"""The one without a window of its own comes first: it takes a third less of the processor."""
BROWSER_FILES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
)
MOST_WORKERS = 6
CHECKS = (
    ("ruff check", ("ruff", "check", ".")),
    ("ruff format", ("ruff", "format", "--check", ".")),
    ("mypy --strict", ("mypy",)),
    ("import-linter", ("lint-imports",)),
)


def check() -> int:
    """Run every check and then the tests, whose closing line ends the output."""
    prepare("requirements-dev.lock")
    environment = {**os.environ, **browser_setting(), "PYTHONUTF8": "1"}
    failed = [name for name, command in CHECKS if not passes(name, command, environment)]
    if failed:
        print(f"\nไม่ผ่าน / failed: {', '.join(failed)}; the tests follow")
    print("\n== pytest")
    # In the order of the folders the long files in a browser come early, so that at the end no
    # process waits for the other; by the number of tests they would come last.
    spread = ["-n", str(workers()), "--dist", "loadfile", "--no-loadscope-reorder"]
    measured = ["slipcover", "--source", "ita_dash", "--silent", "-m"]
    pytest = [str(PYTHON), "-m", *measured, "pytest", *spread]
    status = subprocess.run(pytest, cwd=ROOT, env=environment, check=False).returncode
    return status or int(bool(failed))


def workers() -> int:
    """How many tests run at once: one a core, each of which may need 2 GiB beside its browser."""
    return min(max(os.cpu_count() or 2, 2), MOST_WORKERS)


def passes(name: str, command: tuple[str, ...], environment: dict[str, str]) -> bool:
    """Run one check in the open and say how long it took."""
    print(f"\n== {name}")
    began = time.monotonic()
    tool = str(PYTHON.with_name(command[0]))
    done = subprocess.run([tool, *command[1:]], cwd=ROOT, env=environment, check=False)
    verdict = "ok" if done.returncode == 0 else "FAILED"
    print(f"== {name}: {verdict} ({time.monotonic() - began:.1f} s)")
    return done.returncode == 0


def browser_setting() -> dict[str, str]:
    """Where the tests find a browser; empty when Playwright has its own."""
    found = os.environ.get(BROWSER_VARIABLE) or find_browser()
    if not found and is_root_on_debian():
        print("กำลังติดตั้ง chromium … / Installing chromium …")
        found = installed_browser()
    if found:
        return {BROWSER_VARIABLE: found}
    print("กำลังดาวน์โหลดเบราว์เซอร์สำหรับทดสอบ … / Downloading a browser for the tests …")
    run_or_fail([str(PYTHON), "-m", "playwright", "install", "chromium"], PIP_HINT)
    return {}


def installed_browser() -> str | None:
    """A Chromium of Debian's packages; the whole one where there is none without a window."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "-q", "update"], env=quiet, check=False)
    for package in BROWSERS[:2]:
        step = ["install", "-y", "--no-install-recommends", package]
        subprocess.run(["apt-get", "-q", *step], env=quiet, check=False)
        if found := find_browser():
            return found
    return None


def find_browser() -> str | None:
    """A Chromium of this machine, in its usual places."""
    on_path = (shutil.which(name) for name in BROWSERS)
    return next(filter(None, on_path), None) or next(filter(os.path.exists, BROWSER_FILES), None)


def is_root_on_debian() -> bool:
    """Whether apt-get may be asked to install a browser."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and Path("/etc/debian_version").exists() and bool(shutil.which("apt-get"))
