"""How much of each room of the house the tests run in their processes, the least first.

What runs in servers of its own is not counted, nor the scripts of the pages, which Streamlit reads
by itself; what they call is.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

MEASURED = "SLIPCOVER_COVERAGE_DIR"
"""Where the processes of the tests have left what they ran, when that is measured."""


def room_lines(measured: Path) -> Iterator[str]:
    """A line per package: how many of its statements ran, in percent, and of how many."""
    files = json.loads((measured / "merged.json").read_text("utf-8"))["files"]
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for path, lines in files.items():
        count = counts[Path(path).parent.as_posix()]
        count[0] += len(lines["executed_lines"])
        count[1] += len(lines["executed_lines"]) + len(lines["missing_lines"])
    shares = {room: 100 * ran // (known or 1) for room, (ran, known) in counts.items()}
    for room in sorted(shares, key=lambda each: (shares[each], each)):
        if counts[room][1]:
            yield f"{shares[room]:>4} % of {counts[room][1]:>5}  {room}"
