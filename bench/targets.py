"""Write the app's own targets for a dashboard harness that reads a JSON list of dashboards.

usage: python bench/targets.py DATA_DIR OUT.json [--beside OTHER_TARGETS.json]

DATA_DIR holds own-one.duckdb and own-nat.duckdb as written by load_data.py. Each target names its
server's start command, the condition under which the page is ready, and the filter change; the
``…-first`` and ``…-answer`` targets share a server and wait for less.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
NUMBERS = (
    "$t('[data-testid=stMetricValue]') === '{expect}' && document.body.textContent.includes('85')"
)
ANSWER = "$t('#ita-answer .score') === '{expect}'"
IDLE = "$n('[data-testid=stApp][data-test-script-state=notRunning]') === 1"
CHARTS = (
    "$n('.vector .year :is(circle, polygon)') >= 8 && $t('.vector .chosen').includes('{value}')"
    " && $n('.indicator-bars li') >= 10 && $t('.indicator-bars p').includes('{value}')"
)
ACTIONS = [
    {"click": "[data-testid=stSelectbox]:has-text('ปีงบประมาณ') input", "wait": 400},
    {"click": "[role=option]:has-text('{value}')"},
]
PORTS = {"one": 8651, "nat": 8661}


def target(name: str, scale: str, ready: str, data: Path, **more: Any) -> dict[str, Any]:
    """One dashboard as the harness describes it."""
    port = PORTS[scale]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", "{port}"]
    return {
        "name": name,
        "start": [*command, "--server.fileWatcherType", "none"],
        "cwd": str(ROOT),
        "env": {
            "ITA_DATABASE_URL": f"duckdb:///{(data / f'own-{scale}.duckdb').resolve()}",
            "ITA_SAMPLE": "0",
        },
        "port": port,
        "health": "/_stcore/health",
        "url": "http://127.0.0.1:{port}/",
        "ready": ready,
        "values": scale,
        "filter": {"actions": ACTIONS, "done": f"{NUMBERS} && {CHARTS}"},
        **more,
    }


def targets(data: Path) -> list[dict[str, Any]]:
    """Both scales: fully painted, the numbers alone, and the answer in the first response."""
    painted = f"{NUMBERS} && {CHARTS} && {IDLE}"
    return [
        entry
        for scale in PORTS
        for entry in (
            target(f"own-{scale}", scale, painted, data, streamlit=True),
            target(f"own-{scale}-first", scale, NUMBERS, data, server=f"own-{scale}"),
            target(f"own-{scale}-answer", scale, ANSWER, data, server=f"own-{scale}"),
        )
    ]


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--beside", type=Path)
    given = arguments.parse_args()
    beside = json.loads(given.beside.read_text("utf-8")) if given.beside else []
    given.out.write_text(
        json.dumps(beside + targets(given.data), indent=1, ensure_ascii=False), "utf-8"
    )
