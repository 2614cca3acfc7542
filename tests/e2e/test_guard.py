"""Nobody but this computer is served, whichever way the app is started."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from ita_dash.settings import ROOT
from tests.e2e.server import environment, free_port, running_server, streamlit_command

START_SECONDS = 60
PROTOCOL = Subprotocol("streamlit")


def _refused(
    command: list[str], tmp_path: Path, port: int, visit: bool = False, **settings: str
) -> str:
    """What a start that must end by itself said; ``visit`` opens a session as a browser would."""
    started = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment(tmp_path / "ita.duckdb", {"HOME": str(tmp_path), **settings}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        give_up = time.monotonic() + START_SECONDS
        while visit and started.poll() is None and time.monotonic() < give_up:
            _open_session(port)
            time.sleep(0.2)
        _, said = started.communicate(timeout=START_SECONDS)
    finally:
        started.kill()
    assert started.returncode != 0
    assert "Traceback" not in said
    return said


def _open_session(port: int) -> None:
    try:
        with connect(f"ws://127.0.0.1:{port}/_stcore/stream", subprotocols=[PROTOCOL]) as line:
            # A message that asks for a run of the script: BackMsg.rerun_script, empty.
            line.send(b"\x5a\x00")
            time.sleep(0.5)
    except (OSError, EOFError, TimeoutError):
        pass


@pytest.mark.parametrize("address", ["0.0.0.0", "::"])
def test_an_address_that_others_can_reach_is_refused(address: str, tmp_path: Path) -> None:
    port = free_port()
    command = streamlit_command("--server.address", address, "--server.port", str(port))
    said = _refused(command, tmp_path, port)
    assert "ลงชื่อเข้าใช้" in said
    assert "sign-in" in said


def test_a_variable_of_the_environment_does_not_open_it(tmp_path: Path) -> None:
    port = free_port()
    command = streamlit_command("--server.port", str(port))
    assert "sign-in" in _refused(command, tmp_path, port, STREAMLIT_SERVER_ADDRESS="0.0.0.0")


def test_the_start_command_refuses_an_address_that_does_not_exist(tmp_path: Path) -> None:
    command = [sys.executable, "run.py"]
    said = _refused(command, tmp_path, 0, STREAMLIT_SERVER_ADDRESS="192.0.2.77")
    assert "192.0.2.77" in said
    assert "ลงชื่อเข้าใช้" in said


def test_a_file_in_the_home_folder_does_not_open_it(tmp_path: Path) -> None:
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "config.toml").write_text('[server]\naddress = "0.0.0.0"\n')
    with running_server(tmp_path / "ita.duckdb", HOME=str(tmp_path), ITA_SAMPLE="0") as url:
        port = urlsplit(url).port
        children = psutil.Process().children(recursive=True)
        listening = [each for child in children for each in child.net_connections("tcp")]
        addresses = {each.laddr.ip for each in listening if each.laddr.port == port}
        assert addresses == {"127.0.0.1"}


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_another_runner_is_refused_as_soon_as_it_listens(host: str, tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "uvicorn", "app:app", "--host", host, "--port", str(port)]
    assert "sign-in" in _refused(command, tmp_path, port)


@pytest.mark.parametrize("host", ["203.0.113.7", "no-such-host.invalid"])
def test_another_runner_says_that_an_address_does_not_exist(host: str, tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "uvicorn", "app:app", "--host", host, "--port", str(port)]
    said = _refused(command, tmp_path, port)
    assert "ที่อยู่ที่สั่งอาจไม่มีในเครื่องนี้" in said
    assert "The address may not exist on this computer" in said


def test_the_entry_script_without_the_launcher_is_refused(tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", "ita_dash/main.py"]
    options = ["--server.address", "0.0.0.0", "--server.port", str(port)]
    assert "sign-in" in _refused([*command, *options], tmp_path, port, visit=True)
