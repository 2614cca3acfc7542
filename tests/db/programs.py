"""Other processes that open the same database."""

from __future__ import annotations

import subprocess
import sys

from ita_dash.settings import ROOT

_HEAD = """
import sys
from ita_dash.db.connect import open_database
"""


def program(body: str, *arguments: str) -> subprocess.Popen[str]:
    """A running process with the code, ``open_database`` and ``sys`` at hand."""
    return subprocess.Popen(
        [sys.executable, "-c", _HEAD + body, *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def next_line(process: subprocess.Popen[str]) -> str:
    """What the process says next; empty when it has ended."""
    assert process.stdout is not None
    return process.stdout.readline().rstrip("\n")


def go_on(process: subprocess.Popen[str]) -> None:
    """Let a process that waits for a line continue."""
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()
