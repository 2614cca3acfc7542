"""Open and close many sessions and print how the server's memory goes on.

usage: python bench/sessions.py http://127.0.0.1:8501 SERVER_PID [--sessions 300] [--at-once 30]

Every session is a real websocket session of the overview; memory is the resident size of the
server's process (Linux), read after each round has closed and a collection was due.
"""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect
from websockets.typing import Subprotocol

SETTLE_SECONDS = 35
"""A little more than the server waits between two collections."""


async def visit(url: str) -> None:
    """Draw the overview once, as a browser's first visit does, and leave."""
    async with connect(url, subprotocols=[Subprotocol("streamlit")], max_size=None) as socket:
        first = BackMsg()
        first.rerun_script.query_string = ""
        await socket.send(first.SerializeToString())
        while True:
            answer = ForwardMsg.FromString(await asyncio.wait_for(socket.recv(), 120))
            if answer.WhichOneof("type") == "script_finished":
                return


def resident_mb(pid: int) -> float:
    """The resident size of a process in megabytes."""
    fields = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    line = next(field for field in fields if field.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


async def measure(url: str, pid: int, sessions: int, at_once: int) -> None:
    """Rounds of sessions, with the memory after each."""
    print(f"at rest {resident_mb(pid):.0f} MB", flush=True)
    for done in range(at_once, sessions + 1, at_once):
        await asyncio.gather(*(visit(url) for _ in range(at_once)))
        await asyncio.sleep(SETTLE_SECONDS)
        print(f"after {done} sessions {resident_mb(pid):.0f} MB", flush=True)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("url")
    arguments.add_argument("pid", type=int)
    arguments.add_argument("--sessions", type=int, default=300)
    arguments.add_argument("--at-once", type=int, default=30)
    given = arguments.parse_args()
    stream = given.url.replace("http", "ws", 1).rstrip("/") + "/_stcore/stream"
    asyncio.run(measure(stream, given.pid, given.sessions, given.at_once))
