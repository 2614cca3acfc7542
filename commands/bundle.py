"""Makes one zip with the program and all its wheels, for a PC that has no internet."""

from __future__ import annotations

import argparse
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from commands.environment import PIP_HINT, PYTHON, ROOT, SetupFailed, make_venv, run_or_fail
from commands.wheels import FOLDER, PLATFORMS, missing_pins, python_here, say_what_fits

LOCK = "requirements.lock"
TOP = "ita_dash"
"""The one folder in the zip; whoever unpacks it where it was unpacked before keeps the data."""
PROGRAM = (
    *("run.py", "app.py", "README.md", "requirements.txt", LOCK, ".streamlit/config.toml"),
    *("commands", "data", "docs", "ita_dash", "pages"),
)
PIP_TAGS = {
    "win_amd64": ("win_amd64",),
    # Systems since 2019; pip takes each of these names as it stands and adds no older ones.
    "manylinux_x86_64": (
        *(f"manylinux_2_{minor}_x86_64" for minor in range(28, 16, -1)),
        "manylinux2014_x86_64",
    ),
}


def bundle(arguments: list[str]) -> int:
    """Write the zip for the computer and Python that the arguments name, and say where it is."""
    asked = _asked(arguments)
    make_venv()
    with tempfile.TemporaryDirectory() as folder:
        wheels = Path(folder)
        print("กำลังดาวน์โหลดแพ็กเกจ … / Downloading the wheels …")
        run_or_fail(_download(wheels, asked.platform, asked.python), PIP_HINT)
        _require_every_pin(wheels)
        say_what_fits(wheels, asked.platform, asked.python)
        made = packed(asked.into, f"{asked.platform}-python{asked.python}", wheels)
    print(f"\n  ชุดติดตั้งอยู่ที่ {made}\n  The bundle is {made} ({made.stat().st_size >> 20} MB)\n")
    return 0


def packed(into: Path, name: str, wheels: Path) -> Path:
    """The zip of program and wheels in the folder ``into``; under its name only when whole."""
    day = datetime.now(UTC).astimezone().strftime("%Y%m%d")
    made = into.resolve() / f"ita_dash-{day}-{name}.zip"
    made.parent.mkdir(parents=True, exist_ok=True)
    unfinished = made.with_suffix(".part")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in program_files():
            archive.write(path, f"{TOP}/{path.relative_to(ROOT).as_posix()}")
        for path in sorted(wheels.iterdir()):
            # A wheel is a zip already.
            archive.write(path, f"{TOP}/{FOLDER}/{path.name}", zipfile.ZIP_STORED)
    return unfinished.replace(made)


def program_files() -> Iterator[Path]:
    """The files that the program needs to run: no data of an office, no tests, no settings."""
    for name in PROGRAM:
        path = ROOT / name
        below = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (each for each in below if each.is_file() and "__pycache__" not in each.parts)


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python run.py bundle", description=__doc__)
    parser.add_argument("--platform", choices=sorted(PLATFORMS), default="win_amd64")
    parser.add_argument("--python", metavar="3.12", default=python_here())
    parser.add_argument("--into", type=Path, default=Path("dist"), metavar="FOLDER")
    return parser.parse_args(arguments)


def _download(folder: Path, platform: str, python: str) -> list[str]:
    tags = [word for tag in PIP_TAGS[platform] for word in ("--platform", tag)]
    pip = [str(PYTHON), "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    kind = ["--only-binary=:all:", "--python-version", python, *tags]
    return [*pip, *kind, "--require-hashes", "-r", str(ROOT / LOCK), "--dest", str(folder)]


def _require_every_pin(wheels: Path) -> None:
    """Raises SetupFailed for a package that pip left out, as it decides by this computer."""
    missing = missing_pins(wheels, (ROOT / LOCK).read_text("utf-8"))
    if missing:
        names = ", ".join(missing)
        raise SetupFailed(
            f"ชุดติดตั้งไม่ครบ ขาด {names} โปรดทำบนเครื่อง Windows หรือ Linux ยังไม่มีไฟล์ใดถูกสร้าง\n"
            f"The bundle would lack {names}. Make it on Windows or Linux; no file was written."
        )
