"""Memory that a large file needed goes back to the system, and not into the server's reserves."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest

HAS_GLIBC = sys.platform == "linux" and hasattr(ctypes.CDLL(None), "mallopt")
TWO_FILES = """
from pathlib import Path
from ita_dash.ui.server.freed_memory import return_large_blocks

def resident():
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) // 1024

{prepare}
before = resident()
for _ in range(2):
    content = b"x" * (20 << 20)
    del content
print(resident() - before)
"""


def kept_megabytes(prepare: str) -> int:
    """What a process still holds after two files of 20 MB were read and let go of."""
    command = [sys.executable, "-c", TWO_FILES.format(prepare=prepare)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


@pytest.mark.skipif(not HAS_GLIBC, reason="the allocator of this system needs no setting")
def test_a_large_file_leaves_nothing_behind() -> None:
    assert kept_megabytes("") > 15
    assert kept_megabytes("return_large_blocks()") < 5
