"""The set-up script: what it installs again, which port it takes, and what it says."""

from __future__ import annotations

import ast
import io
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import run
from commands import environment, start
from ita_dash.ui.server.refusal import RECOVERABLE


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of nothing but pins."""
    (tmp_path / "requirements.lock").write_text("a==1\n", "utf-8")
    (tmp_path / "requirements-dev.lock").write_text("-r requirements.lock\nb==1\n", "utf-8")
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    return tmp_path


def test_other_pins_or_another_python_are_installed_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = environment.fingerprint("requirements.lock")
    assert environment.fingerprint("requirements.lock") == before
    assert environment.fingerprint("requirements-dev.lock") != before
    (folder / "requirements.lock").write_text("a==2\n", "utf-8")
    changed = environment.fingerprint("requirements.lock")
    assert changed != before
    monkeypatch.setattr(sys, "version", "3.99")
    assert environment.fingerprint("requirements.lock") != changed


def test_a_taken_port_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        monkeypatch.setattr(start, "FIRST_PORT", taken)
        assert start.free_port() > taken


def test_a_wrong_word_is_answered_with_the_two_ways() -> None:
    ended = subprocess.run(
        [sys.executable, run.__file__, "tset"], capture_output=True, encoding="utf-8", check=False
    )
    assert ended.returncode == 1
    assert "python run.py test" in ended.stderr


def test_help_is_no_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--help"]) == 0
    assert "python run.py test" in capsys.readouterr().out


def test_an_old_python_is_told_which_one_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 2))
    with pytest.raises(environment.SetupFailed, match=r"Python 3\.11"):
        run.main([])


@pytest.mark.parametrize(
    ("answer", "wanted"), [("y", True), ("ใช่", True), ("", False), ("n", False)]
)
def test_a_damaged_database_is_recovered_only_when_somebody_says_so(
    answer: str, wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert start.wants_recovery() is False
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: answer)
    assert start.wants_recovery() is wanted


def test_the_exit_status_of_a_damaged_database_is_the_same_on_both_sides() -> None:
    assert start.RECOVERABLE == RECOVERABLE


def test_nothing_but_python_is_needed_to_begin() -> None:
    scripts = [Path(run.__file__), *Path(environment.__file__).parent.glob("*.py")]
    trees = [ast.walk(ast.parse(path.read_text("utf-8"))) for path in scripts]
    nodes = [node for tree in trees for node in tree]
    named = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    named |= {each.name for node in nodes if isinstance(node, ast.Import) for each in node.names}
    needed = {name.partition(".")[0] for name in named}
    assert needed <= sys.stdlib_module_names | {"commands"}
    assert len(scripts) == 7
