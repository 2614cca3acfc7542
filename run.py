"""Sets up and starts ita_dash; ``test`` behind it checks it, ``bundle`` packs it for another PC.

Needs nothing but Python 3.11: it makes .venv beside this file and installs what is pinned, each
file checked against its hash.
"""

from __future__ import annotations

import os
import platform
import sys

from commands.bundle import bundle
from commands.check import check
from commands.environment import SetupFailed
from commands.start import start

OLDEST = (3, 11)
USAGE = (
    "ใช้ได้สามแบบ / Three ways: python run.py | python run.py test | "
    "python run.py bundle [--platform win_amd64|manylinux_x86_64] [--python 3.12] [--into FOLDER]"
)


def main(arguments: list[str]) -> int:
    """Start, or with ``test`` check, or with ``bundle`` pack; gives the exit status."""
    say_in_any_console()
    if sys.version_info < OLDEST:
        wanted = ".".join(map(str, OLDEST))
        raise SetupFailed(
            f"ต้องใช้ Python {wanted} ขึ้นไป เครื่องนี้มี {platform.python_version()} "
            "โปรดติดตั้งจาก https://www.python.org/downloads/\n"
            f"Python {wanted} or newer is needed, this is {platform.python_version()}."
        )
    if arguments == ["test"]:
        return check()
    if arguments[:1] == ["bundle"]:
        return bundle(arguments[1:])
    if arguments in (["--help"], ["-h"]):
        print(USAGE)
        return 0
    if arguments:
        raise SetupFailed(USAGE)
    return start()


def say_in_any_console() -> None:
    """Print Thai even where the console's own code page has no Thai."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace", line_buffering=True)


def hold_window() -> None:
    """Keep a window that a double click opened on Windows until its message was read."""
    if os.name == "nt" and "PROMPT" not in os.environ and sys.stdin and sys.stdin.isatty():
        input("กด Enter เพื่อปิดหน้าต่าง / Press Enter to close ")


if __name__ == "__main__":
    try:
        exit_status = main(sys.argv[1:])
    except SetupFailed as failure:
        print(f"\n{failure}", file=sys.stderr)
        exit_status = 1
    if exit_status:
        hold_window()
    sys.exit(exit_status)
