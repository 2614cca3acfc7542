"""Starts the real server on a free port with a database of its own."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from ita_dash.settings import ROOT

START_SECONDS = 60
END_SECONDS = 20


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def streamlit_command(*flags: str) -> list[str]:
    """The command that starts the app, as run.py does."""
    return [sys.executable, "-m", "streamlit", "run", "app.py", *flags]


def environment(database: Path, settings: Mapping[str, str]) -> dict[str, str]:
    """The environment of this process with the app's own database and settings."""
    url = f"duckdb:///{database.as_posix()}"
    told = {
        "ITA_DAILY_COPY": "0",
        "ITA_DATABASE_URL": url,
        "ITA_AGENCY": "",
        "PYTHONFAULTHANDLER": "1",
    }
    return {**os.environ, **told, **settings}


@contextmanager
def running_server(database: Path, *, port: int = 0, **settings: str) -> Iterator[str]:
    """The base URL of a server that answers; it is ended at the end.

    A ``port`` is for a server that comes back where another one was.
    """
    port = port or free_port()
    log = database.with_suffix(".log")
    with log.open("wb") as output:
        server = subprocess.Popen(
            streamlit_command("--server.port", str(port)),
            cwd=ROOT,
            env=environment(database, settings),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        url = f"http://127.0.0.1:{port}"
        try:
            wait_until_healthy(url, server, log)
            yield url
        finally:
            end(server, log)


def end(server: subprocess.Popen[bytes], log: Path) -> None:
    """End the server as a shutdown of the machine does.

    AssertionError when it stays, with its log and what each of its threads is at.
    """
    server.terminate()
    try:
        server.wait(END_SECONDS)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGABRT)
        server.wait(END_SECONDS)
        raise AssertionError(f"the server stayed:\n{log.read_text('utf-8')}") from None


def health(url: str) -> dict[str, str]:
    """What /healthz says."""
    with urllib.request.urlopen(f"{url}/healthz", timeout=5) as answer:
        said: dict[str, str] = json.load(answer)
    return said


def wait_until_healthy(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the server answers; AssertionError with its log when it does not."""
    give_up = time.monotonic() + START_SECONDS
    while time.monotonic() < give_up:
        if server.poll() is not None:
            raise AssertionError(f"the server ended:\n{log.read_text('utf-8')}")
        try:
            health(url)
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"the server does not answer:\n{log.read_text('utf-8')}")
