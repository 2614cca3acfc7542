"""Makes .venv beside run.py and installs what is pinned, each file checked against its hash."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


class SetupFailed(Exception):
    """Something a person must put right; the message says what, in both languages."""


def prepare(requirements: str, source: Sequence[str] = ()) -> None:
    """Make .venv and install the file's pins, unless that was done for this very content.

    ``source`` tells pip where to take them from, where that is not the internet.
    """
    stamp = VENV / f".installed-{Path(requirements).stem}"
    wanted = fingerprint(requirements)
    if PYTHON.exists() and stamp.exists() and stamp.read_text("utf-8") == wanted:
        return
    make_venv()
    print(f"กำลังติดตั้ง {requirements} … / Installing {requirements} …")
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    pinned = ["--require-hashes", "-r", str(ROOT / requirements)]
    run_or_fail([*pip, "--progress-bar", "off", *source, *pinned], PIP_HINT)
    stamp.write_text(wanted, "utf-8")


def make_venv() -> None:
    """Make .venv, unless there is one that works with this Python."""
    if not is_venv_of_this_python():
        print("กำลังสร้างสภาพแวดล้อม .venv … / Making .venv …")
        run_or_fail([sys.executable, "-m", "venv", "--clear", str(VENV)], VENV_HINT)


VENV_HINT = (
    "สร้าง .venv ไม่สำเร็จ บน Debian/Ubuntu ให้ติดตั้ง python3-venv ก่อน\n"
    "Could not make .venv. On Debian/Ubuntu install python3-venv first."
)
PIP_HINT = (
    "ติดตั้งไม่สำเร็จ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ตแล้วสั่งอีกครั้ง ข้อมูลของท่านไม่เปลี่ยนแปลง\n"
    "Installing failed. Check the internet connection and try again; no data was touched."
)


def fingerprint(requirements: str) -> str:
    """What decides whether an installation is still the right one: the pins and the Python."""
    text = "".join(path.read_text("utf-8") for path in sorted(ROOT.glob("requirements*.lock")))
    return hashlib.sha256(f"{requirements}\n{sys.version}\n{text}".encode()).hexdigest()


def is_venv_of_this_python() -> bool:
    """Whether .venv exists, works and was made by this version of Python."""
    if not PYTHON.exists():
        return False
    asked = subprocess.run(
        [str(PYTHON), "-c", "import pip, sys; print(sys.version)"],
        capture_output=True,
        text=True,
        check=False,
    )
    return asked.returncode == 0 and asked.stdout.strip() == sys.version.strip()


def run_or_fail(command: list[str], hint: str) -> None:
    """Run a command in the open; raises SetupFailed with the hint when it fails."""
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        raise SetupFailed(hint)
