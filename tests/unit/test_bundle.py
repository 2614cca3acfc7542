"""The bundle for a PC without internet: what is in it, and for which computer it is."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest

import run
from commands import bundle, environment, start, wheels

LOCK = (environment.ROOT / "requirements.lock").read_text("utf-8")


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program folder with wheels beside it, for this very computer on Linux."""
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(wheels, "computer", lambda: "linux_x86_64")
    folder = tmp_path / wheels.FOLDER
    folder.mkdir()
    wheels.say_what_fits(folder, "manylinux_x86_64", wheels.python_here())
    return tmp_path


def test_every_pin_of_the_lock_is_read_with_its_hashes() -> None:
    named = [line.split("==")[0] for line in LOCK.splitlines() if "==" in line]
    read = wheels.pins(LOCK)
    assert list(read) == named
    assert all(read.values())
    assert sum(map(len, read.values())) == LOCK.count("--hash=sha256:")


def test_a_wheel_that_is_missing_or_altered_is_named(tmp_path: Path) -> None:
    content = b"a wheel"
    known = hashlib.sha256(content).hexdigest()
    other = hashlib.sha256(b"another").hexdigest()
    lock = (
        f"one==1 \\\n    --hash=sha256:{known} \\\n    --hash=sha256:{other}\n"
        f"two==2 ; sys_platform != 'darwin' \\\n    --hash=sha256:{'0' * 64}\n"
    )
    (tmp_path / "one-1-py3-none-any.whl").write_bytes(content)
    assert wheels.missing_pins(tmp_path, lock) == ["two"]
    (tmp_path / "one-1-py3-none-any.whl").write_bytes(content + b"!")
    assert wheels.missing_pins(tmp_path, lock) == ["one", "two"]


def test_without_wheels_the_internet_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    assert wheels.local_wheels() == []


def test_wheels_beside_the_program_are_taken_and_nothing_else(computer: Path) -> None:
    assert wheels.local_wheels() == ["--no-index", "--find-links", str(computer / "wheels")]


@pytest.mark.parametrize(
    ("platform", "python"), [("win_amd64", wheels.python_here()), ("manylinux_x86_64", "3.99")]
)
def test_wheels_for_another_computer_are_told_before_anything_is_made(
    computer: Path, platform: str, python: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheels.say_what_fits(computer / wheels.FOLDER, platform, python)
    # Where the app runs already, the start would end before it looks.
    monkeypatch.setattr(start, "answer_of", lambda _: {})
    with pytest.raises(environment.SetupFailed, match=f"This bundle is for Python {python}"):
        start.start()
    assert not (computer / ".venv").exists()


def test_the_zip_holds_the_program_and_its_wheels_and_no_data_of_an_office(tmp_path: Path) -> None:
    folder = tmp_path / "downloaded"
    folder.mkdir()
    (folder / "one-1-py3-none-any.whl").write_bytes(b"a wheel")
    made = bundle.packed(tmp_path / "out", "win_amd64-python3.12", folder)
    assert [path.name for path in (tmp_path / "out").iterdir()] == [made.name]
    names = set(zipfile.ZipFile(made).namelist())
    assert {f"ita_dash/{name}" for name in ("run.py", "app.py", "requirements.lock")} <= names
    assert "ita_dash/wheels/one-1-py3-none-any.whl" in names
    assert "ita_dash/.streamlit/config.toml" in names
    assert not [name for name in names if name.endswith((".pyc", ".duckdb", "secrets.toml"))]
    assert {name.split("/")[0] for name in names} == {"ita_dash"}


def test_every_kind_of_computer_has_tags_of_pip() -> None:
    assert set(bundle.PIP_TAGS) == set(wheels.PLATFORMS)


def test_a_package_that_would_be_missing_stops_the_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "make_venv", lambda: None)
    monkeypatch.setattr(bundle, "run_or_fail", lambda *_: None)
    with pytest.raises(environment.SetupFailed, match="The bundle would lack altair, anyio"):
        run.main(["bundle", "--into", str(tmp_path / "out")])
    assert not (tmp_path / "out").exists()
