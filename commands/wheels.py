"""The wheels beside the program, from which it installs where there is no internet."""

from __future__ import annotations

import hashlib
import json
import re
import sys
import sysconfig
from pathlib import Path

from commands import environment
from commands.environment import SetupFailed

FOLDER = "wheels"
PLATFORMS = {"win_amd64": "win_amd64", "manylinux_x86_64": "linux_x86_64"}
"""The computers a bundle is made for, each as Python names such a computer itself."""
_FITS = "for.json"
_PIN = re.compile(r"^([\w.-]+)==(?:.*\\\n)((?:\s+--hash=sha256:[0-9a-f]{64}(?: \\)?\n?)+)", re.M)
_HASH = re.compile(r"sha256:([0-9a-f]{64})")


def local_wheels() -> list[str]:
    """What pip is told to install from the folder of wheels; nothing where there is none.

    Raises SetupFailed where the wheels are for another Python or another kind of computer.
    """
    folder = environment.ROOT / FOLDER
    if not (folder / _FITS).exists():
        return []
    made_for = json.loads((folder / _FITS).read_text("utf-8"))
    here = {"platform": computer(), "python": python_here()}
    if made_for != here:
        raise SetupFailed(_other_computer(made_for, here))
    return ["--no-index", "--find-links", str(folder)]


def computer() -> str:
    """What kind of computer this is."""
    return sysconfig.get_platform().replace("-", "_")


def python_here() -> str:
    """The version of this Python as far as wheels depend on it."""
    return "{}.{}".format(*sys.version_info[:2])


def say_what_fits(folder: Path, platform: str, python: str) -> None:
    """Write beside the wheels for which computer and which Python they are."""
    fits = {"platform": PLATFORMS[platform], "python": python}
    (folder / _FITS).write_text(json.dumps(fits), "utf-8")


def missing_pins(folder: Path, lock: str) -> list[str]:
    """The pinned packages of which no wheel with a pinned hash lies in the folder."""
    there = {hashlib.sha256(wheel.read_bytes()).hexdigest() for wheel in folder.glob("*.whl")}
    return [name for name, hashes in pins(lock).items() if not hashes & there]


def pins(lock: str) -> dict[str, set[str]]:
    """Every package of a lock file with the hashes of its files."""
    return {name: set(_HASH.findall(hashes)) for name, hashes in _PIN.findall(lock)}


def _other_computer(made_for: dict[str, str], here: dict[str, str]) -> str:
    wanted, found = (f"Python {each['python']} ({each['platform']})" for each in (made_for, here))
    return (
        f"ชุดติดตั้งนี้ทำไว้สำหรับ {wanted} แต่เครื่องนี้มี {found} "
        f"โปรดติดตั้ง Python {made_for['python']} หรือขอชุดติดตั้งสำหรับเครื่องนี้ ข้อมูลของท่านไม่เปลี่ยนแปลง\n"
        f"This bundle is for {wanted}, this computer has {found}. Install Python "
        f"{made_for['python']}, or ask for a bundle for this computer; no data was touched."
    )
