"""How much of each room of the house the tests run in this process, the least first.

What runs in servers of its own is not counted: a page is, as it is run here too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import coverage

from ita_dash.settings import ROOT


def room_lines() -> Iterator[str]:
    """A line per package: how many of its statements ran, in percent, and of how many."""
    measured = coverage.Coverage(data_file=ROOT / ".coverage")
    measured.load()
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for path in [*(ROOT / "ita_dash").rglob("*.py"), *(ROOT / "pages").glob("*.py")]:
        _, statements, _, missing, _ = measured.analysis2(str(path))
        count = counts[path.parent.relative_to(ROOT).as_posix()]
        count[0] += len(statements) - len(missing)
        count[1] += len(statements)
    shares = {room: 100 * ran // (known or 1) for room, (ran, known) in counts.items()}
    for room in sorted(shares, key=lambda each: (shares[each], each)):
        if counts[room][1]:
            yield f"{shares[room]:>4} % of {counts[room][1]:>5}  {room}"
