"""``python -m ita_dash``: the command line."""

from __future__ import annotations

import io
import sys

from ita_dash.cli import root


def main() -> None:
    """Run the command line; Thai must come out whole also where the system's encoding has none."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    root(prog_name="python -m ita_dash")


if __name__ == "__main__":
    main()
